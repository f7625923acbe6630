using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>Makes a group of tellings: how they stand to each other, and which words differ.</summary>
/// <param name="index">The story's cross-references.</param>
/// <param name="weights">Weights of words in the story.</param>
/// <param name="sources">Who took from whom, and which reports are spun.</param>
/// <param name="thesaurus">What machines put for words.</param>
internal sealed class GroupBuilder(StoryIndex index, WordWeights weights, TellingSources sources, Thesaurus thesaurus)
{
    /// <summary>Each telling is aligned with so many others at most: with more, a word that none of them has is a safe judgement.</summary>
    private const int MostAligned = 12;

    private readonly TellingJudge judge = new(sources);

    /// <summary>Builds the group of one statement.</summary>
    /// <param name="members">Its tellings, in order of article.</param>
    public QuotationGroup Build(List<Spoken> members)
    {
        var identical = members.TrueForAll(member => Similarity.Identical(member.Words, members[0].Words) && member.IsTold == members[0].IsTold);
        var kinds = Kinds(members);
        var tellings = ImmutableArray.CreateBuilder<Telling>(members.Count);
        string? speaker = null, cast = null, name = null, day = null;
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            var article = index.Story.Articles[member.Article];
            var said = index.Cast(article.Article.Id, member.Quotation.SpeakerEntity)?.Entity;
            speaker ??= said?.Id;
            cast ??= said?.Name;
            name ??= SpeakerNames.For(article, member.Quotation);
            day ??= index.Day(article.Article.Id, member.Quotation.Time)?.Key;
            tellings.Add(new Telling(
                new Evidence(article.Article.Id, member.Quotation.Span),
                member.Index,
                identical ? [] : Differing(member, members))
            {
                Kind = kinds[i].Kind,
                Of = kinds[i].Of,
                Reason = kinds[i].Reason,
            });
        }

        var relation = members.Count == 1 ? QuotationRelation.Single : identical ? QuotationRelation.Identical : QuotationRelation.Variant;
        return new QuotationGroup(speaker, cast ?? name, tellings.MoveToImmutable(), relation, day);
    }

    /// <summary>
    /// Each telling is held against the nearest of those that rank before it: quoted before told, sound before spun, longer before
    /// shorter, earlier before later. Tellings of the same words are compared once, so a statement that a thousand reports print is a step each.
    /// </summary>
    private (TellingKind Kind, int? Of, TellingReason Reason)[] Kinds(List<Spoken> members)
    {
        var ranked = Ranked(members);
        if (ranked.Length > 1 && !members[ranked[1]].IsTold && TellingJudge.IsTurned(Compare(members[ranked[1]], members[ranked[0]]))) (ranked[0], ranked[1]) = (ranked[1], ranked[0]);
        var kinds = new (TellingKind Kind, int? Of, TellingReason Reason)[members.Count];
        var placed = new List<int>();
        var byWords = new Dictionary<(bool Told, string Words), int>();
        foreach (var i in ranked)
        {
            var member = members[i];
            var key = (member.IsTold, string.Join(' ', member.Words.Select(static word => word.Form)));
            if (byWords.TryGetValue(key, out var same))
            {
                kinds[i] = (TellingKind.Identical, same, TellingReason.SameWords);
                continue;
            }

            byWords[key] = i;
            if (placed.Count > 0) kinds[i] = Nearest(members, i, placed);
            if (placed.Count < MostAligned) placed.Add(i);
        }

        return kinds;
    }

    private (TellingKind Kind, int? Of, TellingReason Reason) Nearest(List<Spoken> members, int i, List<int> placed)
    {
        (int Of, Comparison Comparison, double Score) best = (-1, default, -1);
        foreach (var other in placed)
        {
            var comparison = Compare(members[i], members[other]);
            // words that were taken are held against what they were taken from
            var score = comparison.Share + (sources.TookFrom(members[i].Article, members[other].Article) ? 1 : 0);
            if (score > best.Score) best = (other, comparison, score);
        }

        var (kind, reason) = judge.Judge(members[i], members[best.Of], best.Comparison);
        return (kind, best.Of, reason);
    }

    private int[] Ranked(List<Spoken> members)
    {
        var ranked = new int[members.Count];
        for (var i = 0; i < ranked.Length; i++) ranked[i] = i;
        Array.Sort(ranked, (x, y) =>
        {
            var order = members[x].IsTold.CompareTo(members[y].IsTold);
            if (order == 0) order = sources.IsSpun(members[x].Article).CompareTo(sources.IsSpun(members[y].Article));
            if (order == 0) order = members[y].Words.Length.CompareTo(members[x].Words.Length);
            return order == 0 ? x.CompareTo(y) : order;
        });
        return ranked;
    }

    private Comparison Compare(Spoken telling, Spoken other) => Comparison.Of(telling.Words, other.Words, weights, thesaurus);

    /// <summary>The words of a telling that stand with no word of any other telling, as runs.</summary>
    private ImmutableArray<Span> Differing(Spoken member, List<Spoken> members)
    {
        var met = new bool[member.Words.Length];
        var aligned = 0;
        foreach (var other in members)
        {
            if (ReferenceEquals(other, member) || aligned++ >= MostAligned) continue;
            var stands = WordAlignment.Align(member.Words, other.Words, weights.Of);
            // the same lemma in another form is a difference that a reader wants to see
            for (var i = 0; i < stands.Length; i++) met[i] |= stands[i] >= 0 && (member.Words[i].Form == other.Words[stands[i]].Form || Spelling.Same(member.Words[i].Form, other.Words[stands[i]].Form));
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
