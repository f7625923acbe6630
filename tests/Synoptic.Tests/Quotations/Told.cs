using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Quotations;
using Synoptic.Text;

namespace Synoptic.Tests.Quotations;

/// <summary>A text with the mentions that a test gives it by hand, so that what is tested is the search for speakers and nothing else.</summary>
internal sealed class Told
{
    private static readonly LanguageAnalyzer Language = TestLanguage.Analyzer;
    private static readonly QuotationExtractor Extractor = new(WordTables.English);

    private Told(string text, params (string Words, int Entity)[] mentions)
    {
        Analysis = Read(text);
        Mentions = [.. mentions.SelectMany(m => Occurrences(text, m.Words).Select(s => new Mention(s, Kind(m.Words), EntityType.Person, m.Entity))).OrderBy(m => m.Span)];
        Entities = [.. Enumerable.Range(0, mentions.Length == 0 ? 0 : mentions.Max(m => m.Entity) + 1)
            .Select(e => new Entity($"e{e}", EntityType.Person, mentions.First(m => m.Entity == e).Words, [], []))];
        Quotations = Extractor.Extract(Analysis, Mentions, Entities, []);
    }

    public Analysis Analysis { get; }

    public ImmutableArray<Mention> Mentions { get; }

    public ImmutableArray<Entity> Entities { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    public static Told Of(string text, params (string Words, int Entity)[] mentions) => new(text, mentions);

    public static Analysis Read(string text) => Language.Analyze(new Article("a", null, text, null, Source.Unknown, null, []));

    public static ImmutableArray<Quotation> Extract(Analysis analysis, ImmutableArray<TimeExpression> times = default) => Extractor.Extract(analysis, [], [], times.IsDefault ? [] : times);

    /// <summary>One line for each quotation: kind, who spoke (in the text's words), and what.</summary>
    public string[] Lines() => [.. Quotations.Select(q => $"{q.Kind}: {q.Speaker?.Slice(Analysis.Text) ?? "?"}: {string.Join(" / ", q.Content.Select(s => s.Slice(Analysis.Text)))}")];

    public Annotations Annotated(string id) =>
        new(Analysis with { Article = Analysis.Article with { Id = id } }, Mentions, Entities, Quotations, [], [], []);

    private static MentionKind Kind(string words) => words.Length <= 4 && char.IsLower(words[0]) ? MentionKind.Pronoun : MentionKind.Name;

    private static IEnumerable<Span> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) yield return new Span(at, end);
        }
    }
}
