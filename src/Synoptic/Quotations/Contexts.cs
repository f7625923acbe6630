using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Quotations;

/// <summary>
/// Carries what one telling says of its occasion, its day and its author to the next: <c>In his address, X said that …. “…,” he said.</c>;
/// <c>“…,” X said in a statement. “…,” the statement went on.</c>
/// </summary>
internal sealed class Contexts(QuotedText text, Occasions occasions)
{
    /// <summary>How many sentences further a statement is still "the statement". By reasoning.</summary>
    private const int Nearby = 3;

    /// <summary>The quotations in order, completed by those before them.</summary>
    /// <param name="all">What was found, each with the draft it was made of.</param>
    public ImmutableArray<Quotation> Complete(List<(Draft Draft, Quotation Quotation)> all)
    {
        all.Sort(static (a, b) => a.Quotation.Span.CompareTo(b.Quotation.Span));
        var done = ImmutableArray.CreateBuilder<Quotation>(all.Count);
        for (var i = 0; i < all.Count; i++)
        {
            var (draft, quotation) = all[i];
            if (i > 0)
            {
                if (quotation.SpeakerEntity is null && occasions.IsTelling(text, draft.Speaker)) quotation = quotation with { SpeakerEntity = AuthorOf(draft, all[i - 1].Draft, done[i - 1]) };
                if (Shares(draft, quotation, all[i - 1].Draft, done[i - 1])) quotation = quotation with { Occasion = quotation.Occasion ?? done[i - 1].Occasion, Time = quotation.Time ?? done[i - 1].Time };
            }

            done.Add(quotation);
        }

        return done.MoveToImmutable();
    }

    /// <summary>Whose text or speech it is that tells: of whom the telling before says that he spoke in it.</summary>
    private int? AuthorOf(Draft draft, Draft before, Quotation telling)
    {
        if (telling.Occasion is not { } occasion || draft.Sentence - before.Sentence > Nearby) return null;
        var head = NounPhrases.HeadPart(text, draft.Speaker).End - 1;
        var named = text.TokensIn(occasion);
        for (var i = named.First; i < named.End; i++)
            if (text.Words[i] == text.Words[head]) return telling.SpeakerEntity;
        return null;
    }

    /// <summary>Whether two tellings, one straight after the other in one paragraph, are by one speaker on one occasion.</summary>
    private bool Shares(Draft draft, Quotation quotation, Draft before, Quotation telling)
    {
        if (quotation.SpeakerEntity is not { } speaker || telling.SpeakerEntity != speaker || (telling.Occasion is null && telling.Time is null)) return false;
        if (draft.Cue is { } cue && (cue.Act != QuotationAct.Speech || cue.Verb.Kind is not (ReportingKind.Say or ReportingKind.Tell or ReportingKind.Write or ReportingKind.Ask or ReportingKind.Vow))) return false;
        if (quotation.Occasion is not null && quotation.Time is not null) return false;
        var here = draft.Cue?.First ?? text.TokensIn(quotation.Content[0]).First;
        var there = before.Cue?.End - 1 ?? text.TokensIn(telling.Content[^1]).First;
        // another occasion of its own is another time too
        return quotation.Occasion is null && text.ParagraphOf(here) == text.ParagraphOf(there) && text.SentenceOf[here] - Math.Max(text.SentenceOf[there], before.Sentence) is >= -1 and <= 1;
    }
}
