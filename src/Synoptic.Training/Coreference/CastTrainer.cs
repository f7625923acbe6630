using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Training.Coreference;

/// <summary>Learns the weights of the pair scorer of the cast: a logistic regression for each class of pairs.</summary>
internal static class CastTrainer
{
    // Enough for the weights to stand still to two digits; the decay keeps those of rare signs small.
    private const int Rounds = 400;

    /// <summary>The steps of the linking, each learned on what the steps before it have joined.</summary>
    public static CastDescriptions Train(IReadOnlyCollection<ImmutableArray<GivenDocument>> stories, WordTables tables)
    {
        var linker = new CastLinker(tables);
        var steps = ImmutableArray<CastStep>.Empty;
        foreach (var threshold in CastDescriptions.Thresholds)
        {
            var so = new CastDescriptions(tables, steps);
            var pairs = stories.AsParallel().AsOrdered().SelectMany(story => Pairs(story, linker, so)).ToList();
            var weights = new double[CastSigns.Classes][];
            Parallel.For(0, weights.Length, c => weights[c] = PairWeights.Fit([.. pairs.Where(p => p.Class == c)], CastSigns.Count, Rounds));
            steps = steps.Add(new CastStep(new CastScorer(weights), threshold));
        }

        return new CastDescriptions(tables, steps);
    }

    // The pairs of what is joined so far in a story, each with its signs and whether it is one.
    private static List<CastPair> Pairs(ImmutableArray<GivenDocument> story, CastLinker linker, CastDescriptions descriptions)
    {
        ImmutableArray<Annotations> articles = [.. story.Select(static d => d.Annotations)];
        var entries = CastLinker.Entries(articles);
        var groups = new CastGroups(entries.Count);
        linker.LinkNames(entries, groups);
        descriptions.Link(articles, groups);
        var (profiles, roots) = descriptions.Profiles(articles, groups);
        var chains = Chains(story, entries, groups);
        var signs = descriptions.Signs(profiles);
        var values = new double[CastSigns.Count];
        var pairs = new List<CastPair>();
        for (var i = 0; i < profiles.Count; i++)
            for (var j = 0; j < i; j++)
            {
                signs.Of(profiles[i], profiles[j], values);
                pairs.Add(new CastPair(CastSigns.ClassOf(profiles[i], profiles[j]), [.. values.Index().Where(static v => v.Item != 0).Select(static v => new SignValue(v.Index, v.Item))], chains[roots[i]] == chains[roots[j]]));
            }

        return pairs;
    }

    // The chain that most mentions of a group have; a mention without a chain is of none.
    private static Dictionary<int, string> Chains(ImmutableArray<GivenDocument> story, List<CastEntry> entries, CastGroups groups)
    {
        var votes = new Dictionary<int, Dictionary<string, int>>();
        var first = new int[story.Length];
        for (var i = entries.Count - 1; i >= 0; i--) first[entries[i].Article] = i;
        for (var a = 0; a < story.Length; a++)
            for (var m = 0; m < story[a].Document.Mentions.Length; m++)
            {
                var root = groups.Of(first[a] + story[a].Annotations.Mentions[m].Entity!.Value);
                if (!votes.TryGetValue(root, out var own)) votes[root] = own = new Dictionary<string, int>(StringComparer.Ordinal);
                var chain = story[a].Document.Mentions[m].Chain ?? $"{a}:{m}";
                own[chain] = own.GetValueOrDefault(chain) + 1;
            }

        return votes.ToDictionary(static p => p.Key, static p => p.Value.MaxBy(static c => c.Value).Key);
    }
}

/// <summary>A pair of profiles of one story.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Signs">Its signs that are not 0.</param>
/// <param name="IsOne">Whether both are one.</param>
internal sealed record CastPair(int Class, SignValue[] Signs, bool IsOne);

/// <summary>The value of a sign.</summary>
/// <param name="At">Its number.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct SignValue(int At, double Value);
