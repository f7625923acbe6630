using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>Makes a participant of who tells something.</summary>
internal sealed class Tellers(Analysis analysis, SyntaxTree tree, ImmutableArray<Mention> mentions, ImmutableArray<Quotation> quotations, Func<Span, int?, Affiliation?> whose)
{
    /// <summary>Who tells it, as far as an account names anybody.</summary>
    public Participant? Of(Account account)
    {
        if (account.Quotation >= 0)
        {
            var quotation = quotations[account.Quotation];
            return quotation.Speaker is { } speaker ? new Participant(speaker, quotation.SpeakerEntity, whose(speaker, quotation.SpeakerEntity)) : null;
        }

        if (account.Teller < 0) return null;
        var span = Words(account.Teller);
        var entity = EntityOf(analysis.Tokens[account.Teller].Span);
        return new Participant(span, entity, whose(span, entity));
    }

    // From the first word that stands with the head, up to the end of its name.
    private Span Words(int head)
    {
        int first = head, last = head;
        foreach (var dependent in tree.Dependents(head))
        {
            if (tree.Relation(dependent) is "det" or "amod" or "compound" or "nummod" or "flat" or "nmod:poss" or "name" && Math.Abs(dependent - head) < 16)
            {
                first = Math.Min(first, tree.Relation(dependent) == "nmod:poss" ? Math.Max(tree.Extent(dependent).First, 0) : dependent);
                last = Math.Max(last, dependent);
            }
        }

        return new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[last].Span.End);
    }

    private int? EntityOf(Span head)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].Span.End <= head.Start) low = middle + 1;
            else high = middle;
        }

        for (var m = low; m < mentions.Length && mentions[m].Span.Start <= head.Start; m++)
            if (mentions[m].Span.Contains(head) && mentions[m].Entity is { } entity) return entity;
        return null;
    }
}
