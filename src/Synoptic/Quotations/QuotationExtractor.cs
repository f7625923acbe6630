using System.Collections.Immutable;
using Synoptic.Knowledge;
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
    private readonly Occasions occasions = new(tables);

    /// <summary>Finds who said what.</summary>
    public ImmutableArray<Quotation> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times)
    {
        if (analysis.Tokens.IsEmpty) return [];
        var text = new QuotedText(analysis, mentions, times, functionWords);
        var cues = new CueSearch(text, cueFinder.Find(text));
        var (statements, draftOf) = StatementFinder.Find(text, cues);
        var told = ToldFinder.Find(text, cues, draftOf, statements);
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
        return new Quotation(
            [.. draft.Pieces],
            draft.Kind,
            draft.Speaker.IsEmpty ? null : text.SpanOf(draft.Speaker),
            links.EntityOf(draft.Speaker),
            cue is null ? null : text.SpanOf(new Chunk(cue.First, cue.End)),
            cue is null ? null : occasions.Find(text, cue),
            cue is null ? null : SpokenWhen.Find(text, cue, draft));
    }
}
