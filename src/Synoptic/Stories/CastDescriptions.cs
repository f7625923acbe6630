using System.Collections.Immutable;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>
/// Links those of the cast whom no name tells to be one: <c>the driver</c>, <c>a man of 23</c>. A trained scorer judges each pair by what
/// the reports tell of both, and average-link agglomeration joins the best pair first; then once more with what the joined ones tell.
/// </summary>
/// <param name="tables">Words of the language.</param>
/// <param name="steps">Scorer and threshold of each step.</param>
internal sealed class CastDescriptions(WordTables tables, ImmutableArray<CastStep> steps)
{
    /// <summary>Mean odds that a link of each step needs; tuned on ECB+ topics 1 to 35 with weights of the other topics (flat between 0 and 0.5, and -0.4 and -0.8).</summary>
    public static readonly ImmutableArray<double> Thresholds = [0.2, -0.6];

    /// <summary>Most of a story's cast that are compared each with each; a story with more is left as its names tell.</summary>
    private const int Most = 512;

    /// <summary>Scorer and threshold of each step.</summary>
    public ImmutableArray<CastStep> Steps { get; } = steps;

    private readonly EntityTables names = new(tables);
    private readonly NounKinds kinds = new(tables);
    private readonly SameSense senses = new(tables);

    /// <summary>The linker that ships.</summary>
    public static CastDescriptions Shipped(WordTables tables) => new(tables, [.. Thresholds.Select((threshold, i) => new CastStep(CastScorer.Shipped(tables, i + 1), threshold))]);

    /// <summary>The profiles of the groups, and for each the group's first entry.</summary>
    public (List<CastProfile> Profiles, List<int> Groups) Profiles(ImmutableArray<Annotations> articles, CastGroups groups)
    {
        var (profiles, roots, known) = (new List<CastProfile>(), new List<int>(), new Dictionary<int, CastProfile>());
        var profiler = new CastProfiler(names, kinds);
        for (int entry = 0, a = 0; a < articles.Length; a++)
        {
            var own = new CastProfile[articles[a].Entities.Length];
            for (var e = 0; e < own.Length; e++, entry++)
            {
                var root = groups.Of(entry);
                if (!known.TryGetValue(root, out var profile))
                {
                    known[root] = profile = new CastProfile();
                    profiles.Add(profile);
                    roots.Add(root);
                }

                own[e] = profile;
            }

            profiler.Read(a, articles[a], own);
        }

        return (profiles, roots);
    }

    /// <summary>The signs of a story's profiles.</summary>
    public CastSigns Signs(IReadOnlyList<CastProfile> profiles) => new(profiles, names, senses);

    /// <summary>Joins the groups that are one.</summary>
    public void Link(ImmutableArray<Annotations> articles, CastGroups groups)
    {
        foreach (var step in Steps)
        {
            var (profiles, roots) = Profiles(articles, groups);
            if (profiles.Count > Most) return;
            Join(profiles, roots, step, groups);
        }
    }

    private void Join(List<CastProfile> profiles, List<int> roots, CastStep step, CastGroups groups)
    {
        var count = profiles.Count;
        var signs = Signs(profiles);
        var sums = new double[count, count];
        var sizes = new int[count];
        Array.Fill(sizes, 1);
        for (var i = 0; i < count; i++)
            for (var j = 0; j < i; j++) sums[i, j] = sums[j, i] = signs.AreTwo(profiles[i], profiles[j]) ? double.NegativeInfinity : step.Scorer.Score(signs, profiles[i], profiles[j]);
        while (Best(sums, sizes, step.Threshold) is var (one, other))
        {
            if (!groups.Join(roots[one], roots[other], CastReason.Description)) sums[one, other] = sums[other, one] = double.NegativeInfinity;
            else
            {
                for (var k = 0; k < count; k++) sums[one, k] = sums[k, one] = sums[one, k] + sums[other, k];
                sizes[one] += sizes[other];
                sizes[other] = 0;
            }
        }
    }

    private static (int One, int Other)? Best(double[,] sums, int[] sizes, double threshold)
    {
        (int, int)? best = null;
        for (var i = 0; i < sizes.Length; i++)
        {
            if (sizes[i] == 0) continue;
            for (var j = 0; j < i; j++)
            {
                if (sizes[j] == 0 || sums[i, j] / ((double)sizes[i] * sizes[j]) is var mean && mean <= threshold) continue;
                (threshold, best) = (mean, (j, i));
            }
        }

        return best;
    }
}

/// <summary>A step of the linking.</summary>
/// <param name="Scorer">Judges a pair.</param>
/// <param name="Threshold">Mean logarithm of the odds that a link needs.</param>
internal readonly record struct CastStep(CastScorer Scorer, double Threshold);
