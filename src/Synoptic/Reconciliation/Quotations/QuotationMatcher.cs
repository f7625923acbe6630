using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>
/// Groups quotations that tell one statement across the reports of a story: word for word, shortened, translated otherwise or
/// paraphrased. Every direct and mixed quotation is in exactly one group, and a group has at most one telling of each report.
/// Only quotations that share a rare word are compared, so time grows nearly with their number. Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class QuotationMatcher(WordTables tables)
{
    private readonly FrozenSet<string> smallWords = tables.Words("quotation-words");

    /// <summary>A word that so many different quotations share tells nothing about which of them are one statement.</summary>
    private const int Commonest = 60;

    /// <summary>One group for each statement, in order of first telling.</summary>
    public ImmutableArray<QuotationGroup> Group(Story story)
    {
        var weights = new WordWeights(story.Articles, smallWords);
        var index = new StoryIndex(story);
        var all = Collect(index, weights);
        var clusters = new Clusters(all);
        JoinIdentical(all, clusters);
        foreach (var (_, a, b) in Candidates(all, clusters, new Similarity(weights), weights)) clusters.Join(a, b);
        var groups = ImmutableArray.CreateBuilder<QuotationGroup>();
        foreach (var members in clusters.All()) groups.Add(GroupBuilder.Build(index, members, weights));
        return groups.ToImmutable();
    }

    private static List<Spoken> Collect(StoryIndex index, WordWeights weights)
    {
        var all = new List<Spoken>();
        var story = index.Story;
        for (var a = 0; a < story.Articles.Length; a++)
        {
            var article = story.Articles[a];
            for (var q = 0; q < article.Quotations.Length; q++)
            {
                var quotation = article.Quotations[q];
                if (quotation.Kind == QuotationKind.Indirect) continue;
                var words = SpokenWords.Of(article.Analysis, quotation);
                double weight = 0;
                foreach (var word in words) weight += weights.Of(word.Lemma);
                all.Add(new Spoken(a, q, quotation, words, index.Cast(article.Article.Id, quotation.SpeakerEntity)?.Entity.Id, Math.Max(weight, 1e-6)));
            }
        }

        return all;
    }

    /// <summary>Quotations of the same words, found by their words and not by pairs: a statement that a thousand reports print is one step each.</summary>
    private static void JoinIdentical(List<Spoken> all, Clusters clusters)
    {
        var byWords = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Words.IsEmpty) continue;
            var key = string.Join(' ', all[i].Words.Select(static word => word.Form));
            if (!byWords.TryGetValue(key, out var same)) byWords[key] = same = [];
            // compare with the first of each speaker: at most a few
            var joined = false;
            foreach (var other in same)
            {
                if (!Alike(all[other], all[i]) || !clusters.Join(other, i)) continue;
                joined = true;
                break;
            }

            if (!joined && same.Count < 8) same.Add(i);
        }
    }

    private static bool Alike(Spoken a, Spoken b) =>
        a.Speaker is not null && b.Speaker is not null ? a.Speaker == b.Speaker : a.Words.Length >= 4;

    private static List<(double Score, int A, int B)> Candidates(List<Spoken> all, Clusters clusters, Similarity similarity, WordWeights weights)
    {
        // one of each cluster of identical words stands for the others
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            if (clusters.First(i) != i) continue;
            seen.Clear();
            foreach (var word in all[i].Words)
            {
                if (!seen.Add(word.Lemma)) continue;
                if (!index.TryGetValue(word.Lemma, out var list)) index[word.Lemma] = list = [];
                list.Add(i);
            }
        }

        var found = new List<(double Score, int A, int B)>();
        var partners = new Dictionary<int, double>();
        for (var i = 0; i < all.Count; i++)
        {
            if (clusters.First(i) != i) continue;
            partners.Clear();
            seen.Clear();
            foreach (var word in all[i].Words)
            {
                if (!seen.Add(word.Lemma) || index[word.Lemma] is not { Count: > 1 and <= Commonest } list) continue;
                foreach (var other in list)
                {
                    if (other > i && !clusters.Conflict(i, other)) partners[other] = partners.GetValueOrDefault(other) + weights.Of(word.Lemma);
                }
            }

            foreach (var (other, shared) in partners)
            {
                // nothing can come of less than a fifth of the shorter one's weight
                if (shared < 0.2 * Math.Min(all[i].Weight, all[other].Weight)) continue;
                var score = similarity.Of(all[i], all[other]);
                if (score > 0) found.Add((score, i, other));
            }
        }

        found.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        return found;
    }
}
