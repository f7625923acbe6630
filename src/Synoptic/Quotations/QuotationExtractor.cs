using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Quotations.Attributions;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>
/// Finds who said what: statements between quotation marks (direct), told clauses with quoted words in them (mixed; the content is
/// the whole told clause) and told clauses without (indirect). Immutable; share it across threads.
/// </summary>
public sealed class QuotationExtractor
{
    private readonly FunctionWords functionWords;
    private readonly CueFinder cueFinder;
    private readonly AttributionLexicon lexicon;
    private readonly Occasions occasions;
    private readonly Addressees addressees;

    /// <summary>Reads the words of a language.</summary>
    /// <param name="tables">Words of the language.</param>
    public QuotationExtractor(WordTables tables)
    {
        functionWords = new FunctionWords(tables);
        cueFinder = new CueFinder(new ReportingVerbs(tables));
        lexicon = new AttributionLexicon(tables);
        occasions = new Occasions(tables);
        addressees = new Addressees(occasions);
    }

    /// <summary>Finds who said what.</summary>
    public ImmutableArray<Quotation> Extract(Analysis analysis, ImmutableArray<Mention> mentions, ImmutableArray<Entity> entities, ImmutableArray<TimeExpression> times)
    {
        if (analysis.Tokens.IsEmpty) return [];
        var text = new QuotedText(analysis, mentions, times, functionWords);
        var cues = new CueSearch(text, cueFinder.Find(text));
        var (statements, draftOf) = StatementFinder.Find(text, cues);
        var told = ToldFinder.Find(text, cues, lexicon, draftOf, statements);
        var links = new SpeakerLinks(text, mentions, entities);
        var all = new List<(Draft, Quotation)>(statements.Count + told.Count);
        foreach (var draft in statements) all.Add((draft, Finish(text, draft, links)));
        foreach (var draft in told) all.Add((draft, Finish(text, draft, links)));
        return Chains.Link(new Contexts(text, occasions).Complete(all));
    }

    private Quotation Finish(QuotedText text, Draft draft, SpeakerLinks links)
    {
        var cue = draft.Cue;
        draft.Entity = links.EntityOf(draft);
        var addressee = cue is null ? default : addressees.Find(text, draft, cue);
        // a signature within the marks is as wide as its name
        var speaker = !draft.Speaker.IsEmpty && text.InQuote(draft.Speaker.First) ? draft.Speaker : Sources.Widen(text, draft.Speaker, token => draft.Holds(text, token) || cue is not null && token >= cue.First && token < cue.End);
        var words = cue is null ? default : CueWords.Widen(text, cue, token => draft.Holds(text, token) || token >= speaker.First && token < speaker.End);
        var occasion = cue is null ? null : occasions.Find(text, draft, cue, addressee);
        if (cue is not null && occasion is { } said) words = With(text, words, text.TokensIn(said));
        return new Quotation(
            Pieces(text, draft),
            draft.Kind,
            speaker.IsEmpty ? null : text.SpanOf(speaker),
            draft.Entity,
            cue is null ? null : text.SpanOf(words),
            occasion,
            cue is null ? null : SpokenWhen.Find(text, cue, draft),
            cue?.Act ?? QuotationAct.Speech,
            addressee.IsEmpty ? null : text.SpanOf(addressee),
            AddresseeEntity: links.EntityOf(addressee));
    }

    /// <summary>The pieces; a mark that opens in a told clause closes in it.</summary>
    private static ImmutableArray<Span> Pieces(QuotedText text, Draft draft)
    {
        if (draft.Kind != QuotationKind.Direct)
        {
            for (var k = 0; k < draft.Pieces.Count; k++) draft.Pieces[k] = QuotationMarks.Closed(text.Text, draft.Pieces[k]);
        }

        return [.. draft.Pieces];
    }

    /// <summary>"said in a statement": how it was said belongs to the cue where it stands straight behind it, as in PolNeAR.</summary>
    private static Chunk With(QuotedText text, Chunk words, Chunk occasion) => occasion.First == words.End ? new Chunk(words.First, occasion.End) : words;
}
