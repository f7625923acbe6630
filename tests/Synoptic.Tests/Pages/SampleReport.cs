using System.Collections.Immutable;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Tests.Pages;

/// <summary>Builds an invented report with layers, by the words that they stand on.</summary>
public sealed class SampleReport(string id, string text)
{
    private readonly List<Mention> mentions = [];
    private readonly List<Entity> entities = [];
    private readonly List<Quotation> quotations = [];
    private readonly List<TimeExpression> times = [];
    private readonly List<Quantity> quantities = [];
    private readonly List<Event> events = [];

    public string Id { get; } = id;

    public string? Title { get; init; }

    public Publication? Published { get; init; }

    public Source Source { get; init; } = Source.Unknown;

    public string? Byline { get; init; }

    public ImmutableArray<Dropped> Dropped { get; init; } = [];

    /// <summary>The nth place of the words.</summary>
    public Span At(string words, int nth = 1)
    {
        var at = -1;
        for (var i = 0; i < nth; i++) at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"“{words}” is not in the sample {Id}") : new Span(at, at + words.Length);
    }

    public Evidence Words(string words, int nth = 1) => new(Id, At(words, nth));

    public Claim Claim(Subject about, string words, NumberRange? number = null, string? by = null, string? asOf = null) =>
        new(about, words, number, by, asOf, Words(words));

    public SampleReport Name(string words, EntityType type, params ReadOnlySpan<string> more)
    {
        entities.Add(new Entity($"e{entities.Count + 1}", type, words, [.. more], []));
        foreach (var name in (ReadOnlySpan<string>)[words, .. more]) mentions.Add(new Mention(At(name), MentionKind.Name, type, entities.Count - 1));
        return this;
    }

    public SampleReport Quote(QuotationKind kind, string? occasion, params ReadOnlySpan<string> pieces)
    {
        var content = ImmutableArray.CreateBuilder<Span>();
        foreach (var piece in pieces) content.Add(At(piece));
        quotations.Add(new Quotation(content.ToImmutable(), kind, null, null, null, occasion is null ? null : At(occasion)));
        return this;
    }

    public SampleReport Time(string words, string value)
    {
        times.Add(new TimeExpression(At(words), TimeType.Date, value, null));
        return this;
    }

    public SampleReport Figure(string words)
    {
        quantities.Add(new Quantity(At(words), null, null, null, null, QuantityChange.Equal));
        return this;
    }

    public SampleReport Happening(string trigger)
    {
        events.Add(new Event(At(trigger), new EventCode("ACCIDENT", 4), [], []));
        return this;
    }

    public Annotations Build() => new(
        new Analysis(new Article(Id, Title, text, Published, Source, Byline, Dropped), [], Sentences(), [], [], [], []),
        [.. mentions.OrderBy(m => m.Span)],
        [.. entities],
        [.. quotations],
        [.. times],
        [.. quantities],
        [.. events]);

    // Good enough for the sample: a sentence ends at a point, or at the end of a line.
    private ImmutableArray<Sentence> Sentences()
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '.') && i < text.Length - 1) continue;
            var end = text[i] == '\n' ? i : i + 1;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            if (start < end) sentences.Add(new Sentence(new Span(start, end), 0, 0, 0));
            start = i + 1;
        }

        return sentences.ToImmutable();
    }
}
