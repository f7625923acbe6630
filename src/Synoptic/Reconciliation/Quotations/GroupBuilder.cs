using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>Makes a group of tellings: how they stand to each other, and which words differ.</summary>
internal static class GroupBuilder
{
    /// <summary>Each telling is aligned with so many others at most: with more, a word that none of them has is a safe judgement.</summary>
    private const int MostAligned = 12;

    /// <summary>Builds the group of one statement.</summary>
    public static QuotationGroup Build(StoryIndex index, List<Spoken> members, WordWeights weights)
    {
        var identical = members.TrueForAll(member => Similarity.Identical(member.Words, members[0].Words));
        var tellings = ImmutableArray.CreateBuilder<Telling>(members.Count);
        string? speaker = null, cast = null, name = null, day = null;
        foreach (var member in members)
        {
            var article = index.Story.Articles[member.Article];
            var said = index.Cast(article.Article.Id, member.Quotation.SpeakerEntity)?.Entity;
            speaker ??= said?.Id;
            cast ??= said?.Name;
            name ??= SpeakerNames.For(article, member.Quotation);
            day ??= index.Day(article.Article.Id, member.Quotation.Time)?.Key;
            tellings.Add(new Telling(
                new Evidence(article.Article.Id, member.Quotation.Span),
                member.Index,
                identical ? [] : Differing(member, members, weights)));
        }

        var relation = members.Count == 1 ? QuotationRelation.Single : identical ? QuotationRelation.Identical : QuotationRelation.Variant;
        return new QuotationGroup(speaker, cast ?? name, tellings.MoveToImmutable(), relation, day);
    }

    /// <summary>The words of a telling that stand with no word of any other telling, as runs.</summary>
    private static ImmutableArray<Span> Differing(Spoken member, List<Spoken> members, WordWeights weights)
    {
        var met = new bool[member.Words.Length];
        var aligned = 0;
        foreach (var other in members)
        {
            if (ReferenceEquals(other, member) || aligned++ >= MostAligned) continue;
            var stands = WordAlignment.Align(member.Words, other.Words, weights.Of);
            // the same lemma in another form is a difference that a reader wants to see
            for (var i = 0; i < stands.Length; i++) met[i] |= stands[i] >= 0 && member.Words[i].Form == other.Words[stands[i]].Form;
        }

        var spans = ImmutableArray.CreateBuilder<Span>();
        for (var i = 0; i < met.Length; i++)
        {
            if (met[i]) continue;
            var first = i;
            while (i + 1 < met.Length && !met[i + 1] && SamePiece(member.Quotation, member.Words[i].Span, member.Words[i + 1].Span)) i++;
            spans.Add(new Span(member.Words[first].Span.Start, member.Words[i].Span.End));
        }

        return spans.ToImmutable();
    }

    private static bool SamePiece(Quotation quotation, Span a, Span b)
    {
        foreach (var piece in quotation.Content)
        {
            if (piece.Contains(a)) return piece.Contains(b);
        }

        return false;
    }
}
