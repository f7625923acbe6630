using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>
/// Groups quotations that tell one statement across the reports of a story: word for word, shortened, translated otherwise,
/// paraphrased or altered. Every direct and mixed quotation is in exactly one group, and so is every indirect statement of a known
/// speaker; what is only thought, held or meant is no statement. A group has one telling of a report, or several that are parts of another
/// report's. Only quotations that share a rare word are compared, so time grows nearly with their number. Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class QuotationMatcher(WordTables tables)
{
    private readonly FrozenSet<string> smallWords = tables.Words("quotation-words");
    private readonly FrozenSet<string> stopWords = tables.Words("stop-words");
    private readonly Thesaurus thesaurus = new(tables);

    /// <summary>So alike is a quotation only to what it is a part of, word for word or nearly. By eye, on the BASIL triplets.</summary>
    private const double PartOf = 0.85;

    /// <summary>One group for each statement, in order of first telling.</summary>
    public ImmutableArray<QuotationGroup> Group(Story story)
    {
        var weights = new WordWeights(story.Articles, smallWords, stopWords);
        var index = new StoryIndex(story);
        var all = Collect(index, weights);
        var clusters = new Clusters(all);
        JoinIdentical(all, clusters);
        // words between marks are joined first: what is told in other words goes where most of them stand
        var candidates = new Candidates(all, clusters, weights, thesaurus);
        foreach (var (score, a, b) in candidates.Find(told: false)) clusters.Join(a, b, score >= PartOf);
        foreach (var (_, a, b) in candidates.Find(told: true)) clusters.Join(a, b);
        var builder = new GroupBuilder(index, weights, new TellingSources(story), thesaurus);
        var groups = ImmutableArray.CreateBuilder<QuotationGroup>();
        foreach (var members in clusters.All()) groups.Add(builder.Build(members));
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
                var speaker = index.Cast(article.Article.Id, quotation.SpeakerEntity)?.Entity.Id;
                if (quotation.Kind == QuotationKind.Indirect && (speaker is null || quotation.Act != QuotationAct.Speech)) continue;
                var words = SpokenWords.Of(article.Analysis, quotation);
                double weight = 0;
                foreach (var word in words) weight += weights.Of(word.Lemma);
                all.Add(new Spoken(a, q, quotation, words, speaker, Math.Max(weight, 1e-6)));
            }
        }

        return all;
    }

    /// <summary>Quotations of the same words, found by their words and not by pairs: a statement that a thousand reports print is one step each.</summary>
    private static void JoinIdentical(List<Spoken> all, Clusters clusters)
    {
        var byWords = new Dictionary<(bool Told, string Words), List<int>>();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Words.IsEmpty) continue;
            var key = (all[i].IsTold, string.Join(' ', all[i].Words.Select(static word => word.Form)));
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
}
