using System.Collections.Immutable;
using System.Text;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Deriving;

/// <summary>Makes of a report what a store keeps of it: its layers, the lines that are searched, whom it names. Immutable; share it across threads.</summary>
/// <param name="pipeline">Reads reports.</param>
/// <param name="tables">Words of the language.</param>
public sealed class Deriver(Pipeline pipeline, WordTables tables)
{
    // A sentence that is longer is a list or a page without marks; the index holds its first words.
    private const int MostWords = 2000;

    // As many reports at once as there are cores, and no more: who writes what is made needs its share of them.
    private static readonly int Cores = Environment.ProcessorCount;

    private readonly EntityKeys keys = new(tables);

    /// <summary>
    /// What a store and its stories need of all that is derived from each of some reports, on all cores. The layers themselves are let go of
    /// report by report, where a whole batch would carry them from one collection of memory to the next.
    /// </summary>
    /// <param name="articles">The reports.</param>
    /// <param name="cancellation">Stops between reports.</param>
    public ImmutableArray<DerivedReport> Derive(IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var derived = new DerivedReport[articles.Count];
        Parallel.For(0, derived.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Cores }, static () => new ReportPacker(), (i, _, packer) =>
        {
            var whole = Derive(articles[i]);
            derived[i] = new DerivedReport(packer.Pack(whole), pipeline.Prepare(whole.Annotations));
            return packer;
        }, static _ => { });
        return ImmutableArray.Create(derived);
    }

    /// <summary>All that is derived from a report alone.</summary>
    public Derived Derive(Article article) => Of(pipeline.Annotate(article));

    /// <summary>The same, where the layers are there.</summary>
    public Derived Of(Annotations layers) => new(layers, Lines(layers), Names(layers));

    private static ImmutableArray<LineInput> Lines(Annotations layers)
    {
        var lines = ImmutableArray.CreateBuilder<LineInput>();
        foreach (var quotation in layers.Quotations) lines.Add(Line(layers, quotation));
        foreach (var quantity in layers.Quantities)
            if (quantity.Value is not null || quantity.Low is not null || quantity.High is not null) lines.Add(Line(layers, quantity));
        foreach (var happening in layers.Events)
            if (happening.Code is not null) lines.Add(Line(layers, happening));
        return lines.ToImmutable();
    }

    private static LineInput Line(Annotations layers, Quotation quotation)
    {
        var words = new StringBuilder();
        foreach (var part in quotation.Content) words.Append(words.Length == 0 ? "" : " … ").Append(part.In(layers.Text));
        return new LineInput(
            LineKind.Quotation,
            quotation.Span,
            Short(words.ToString()),
            quotation.SpeakerEntity,
            quotation.AddresseeEntity,
            WordsOf(layers, quotation.Speaker, quotation.SpeakerEntity),
            quotation.Kind.ToString().ToLowerInvariant(),
            null,
            null,
            DayOf(layers, quotation.Time));
    }

    private static LineInput Line(Annotations layers, Quantity quantity) => new(
        LineKind.Figure,
        quantity.Span,
        Sentence(layers, quantity.Span),
        null,
        null,
        quantity.AttributedTo is { } by ? by.Slice(layers.Text) : null,
        quantity.Indicator ?? quantity.Thing,
        quantity.Value,
        quantity.Unit,
        DayOf(layers, quantity.About.Time ?? quantity.Time));

    private static LineInput Line(Annotations layers, Event happening) => new(
        LineKind.Event,
        happening.Trigger,
        Sentence(layers, happening.Trigger),
        happening.Actor?.Entity,
        happening.Recipient?.Entity,
        WordsOf(layers, happening.Actor?.Span, happening.Actor?.Entity),
        happening.Code!.Type,
        null,
        null,
        DayOf(layers, happening.Time));

    private static string? WordsOf(Annotations layers, Span? words, int? entity)
    {
        var written = words?.Slice(layers.Text);
        var name = entity is { } index ? layers.Entities[index].Name : null;
        return name is null || (written is not null && written.Contains(name, StringComparison.Ordinal)) ? written : written is null ? name : $"{written} {name}";
    }

    private static DateOnly? DayOf(Annotations layers, int? time) => (time is { } index ? layers.Times[index].Resolved?.From : null) ?? layers.Article.Published?.Day;

    private static string Sentence(Annotations layers, Span span)
    {
        var index = layers.Analysis.SentenceAt(span.Start);
        return Short(index < 0 ? span.Slice(layers.Text) : layers.Analysis.Sentences[index].Span.Slice(layers.Text));
    }

    private static string Short(string words) => words.Length <= MostWords ? words : words[..(char.IsHighSurrogate(words[MostWords - 1]) ? MostWords - 1 : MostWords)];

    private ImmutableArray<NameInput> Names(Annotations layers)
    {
        var named = new int[layers.Entities.Length];
        var mentioned = new int[layers.Entities.Length];
        foreach (var mention in layers.Mentions)
        {
            if (mention.Entity is not { } entity) continue;
            mentioned[entity]++;
            if (mention.Kind == MentionKind.Name) named[entity]++;
        }

        var names = ImmutableArray.CreateBuilder<NameInput>();
        for (var i = 0; i < named.Length; i++)
        {
            // Whoever has no name in a report is nobody elsewhere.
            if (named[i] > 0) names.Add(new NameInput(i, layers.Entities[i].Type, keys.Of(layers.Entities[i]), layers.Entities[i].Name, mentioned[i]));
        }

        return names.ToImmutable();
    }
}
