using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;
using Synoptic.Times;

namespace Synoptic.Tests.Times;

/// <summary>Reads the times of a text, as the specs of this folder need them.</summary>
internal static class TimeReading
{
    private static readonly LanguageAnalyzer Language = TestLanguage.Analyzer;
    public static readonly TimeExtractor Extractor = new(WordTables.English);

    public static ImmutableArray<TimeExpression> Read(string text, string? published = null) => Extractor.Extract(Analyze(text, published));

    public static Analysis Analyze(string text, string? published = null, string id = "a") => Language.Analyze(new Article(
        id,
        null,
        text,
        published is null ? null : new Publication(DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture), null, "option"),
        Source.Unknown,
        null,
        []));

    public static Annotations Annotate(string id, string text, string? published = null)
    {
        var analysis = Analyze(text, published, id);
        return new Annotations(analysis, [], [], [], Extractor.Extract(analysis), [], []);
    }

    /// <summary>Each time as <c>words=value</c>.</summary>
    public static string Values(string text, string? published = null) =>
        string.Join("; ", Read(text, published).Select(time => $"{time.Span.Slice(text)}={time.Value}"));
}
