using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Quotations.Attributions;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>
/// Finds who said what: statements between quotation marks (direct), told clauses with quoted words in them (mixed; the content is
/// the whole told clause) and told clauses without (indirect). Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class QuotationExtractor(WordTables tables)
{
    private readonly FunctionWords functionWords = new(tables);
    private readonly CueFinder cueFinder = new(new ReportingVerbs(tables));
    private readonly AttributionLexicon lexicon = new(tables);
    private readonly Occasions occasions = new(tables);

    /// <summary>Finds who said what.</summary>
    public ImmutableArray<Quotation> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times)
    {
        if (analysis.Tokens.IsEmpty) return [];
        var text = new QuotedText(analysis, mentions, times, functionWords);
        var cues = new CueSearch(text, cueFinder.Find(text));
        var (statements, draftOf) = StatementFinder.Find(text, cues);
        var told = ToldFinder.Find(text, cues, lexicon, draftOf, statements);
        var links = new SpeakerLinks(text, mentions, entities);
        var all = ImmutableArray.CreateBuilder<Quotation>(statements.Count + told.Count);
        foreach (var draft in statements) all.Add(Finish(text, draft, links));
        foreach (var draft in told) all.Add(Finish(text, draft, links));
        all.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return all.ToImmutable();
    }

    private Quotation Finish(QuotedText text, Draft draft, SpeakerLinks links)
    {
        var cue = draft.Cue;
        var speaker = Sources.Widen(text, draft.Speaker, token => draft.Holds(text, token) || cue is not null && token >= cue.First && token < cue.End);
        var words = cue is null ? default : CueWords.Widen(text, cue, token => draft.Holds(text, token) || token >= speaker.First && token < speaker.End);
        var occasion = cue is null ? null : occasions.Find(text, cue);
        if (cue is not null && occasion is { } said) words = With(text, words, text.TokensIn(said));
        return new Quotation(
            [.. draft.Pieces],
            draft.Kind,
            speaker.IsEmpty ? null : text.SpanOf(speaker),
            links.EntityOf(draft.Speaker),
            cue is null ? null : text.SpanOf(words),
            occasion,
            cue is null ? null : SpokenWhen.Find(text, cue, draft),
            cue?.Act ?? QuotationAct.Speech);
    }

    /// <summary>"said in a statement": how it was said belongs to the cue where it stands straight behind it, as in PolNeAR.</summary>
    private static Chunk With(QuotedText text, Chunk words, Chunk occasion) => occasion.First == words.End ? new Chunk(words.First, occasion.End) : words;
}
