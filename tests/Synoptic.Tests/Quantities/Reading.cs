using System.Collections.Immutable;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Quantities;
using Synoptic.Text;
using Synoptic.Times;

namespace Synoptic.Tests.Quantities;

/// <summary>Quantities of a text, for the specs.</summary>
internal static class Reading
{
    private static readonly LanguageAnalyzer Language = TestLanguage.Analyzer;
    private static readonly QuantityExtractor Extractor = new(WordTables.English);
    private static readonly EntityExtractor Entities = new(WordTables.English);
    private static readonly TimeExtractor Times = new(WordTables.English);

    public static Analysis Analyze(string text) => Language.Analyze(new Article("a", null, text, null, Source.Unknown, null, []));

    public static ImmutableArray<Quantity> Quantities(string text)
    {
        var analysis = Analyze(text);
        var cast = Entities.Extract(analysis);
        return Extractor.Extract(analysis, cast.Mentions, cast.Entities, Times.Extract(analysis));
    }

    /// <summary>With names and times that the spec gives, so that it does not stand on other rooms.</summary>
    public static ImmutableArray<Quantity> Quantities(string text, (string Words, EntityType Type)[] names, (string Words, TimeType Type)[] times)
    {
        var mentions = names.Select((n, i) => new Mention(Find(text, n.Words), MentionKind.Name, n.Type, i)).OrderBy(m => m.Span).ToImmutableArray();
        var when = times.Select(t => new TimeExpression(Find(text, t.Words), t.Type, "XXXX", null)).OrderBy(t => t.Span).ToImmutableArray();
        return Extractor.Extract(Analyze(text), mentions, [], when);
    }

    /// <summary>Each quantity in one line: value or ends, unit or thing, sign, indicator.</summary>
    public static string Lines(string text) => string.Join("; ", Quantities(text).Select(q => Line(q, text)));

    public static string Line(Quantity q, string text)
    {
        var value = q.Value is { } v ? $"{v}" : $"{q.Low}..{q.High}";
        var sign = q.Change switch
        {
            QuantityChange.Equal => "",
            QuantityChange.About => "~",
            QuantityChange.Above => ">",
            QuantityChange.Below => "<",
            QuantityChange.Up => "up ",
            _ => "down ",
        };
        var of = q.Of is { } span ? $" [{span.Slice(text)}]" : "";
        return $"{sign}{value}{(q.Unit is null ? "" : " " + q.Unit)}{of}{(q.Indicator is null ? "" : " " + q.Indicator)}";
    }

    private static Span Find(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new Span(at, at + words.Length);
    }
}
