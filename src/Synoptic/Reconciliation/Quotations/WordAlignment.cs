using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Quotations;

/// <summary>Aligns the words of two tellings: the heaviest common subsequence.</summary>
internal static class WordAlignment
{
    /// <summary>Tables of more cells are not filled: such texts are speeches in full, whose first words settle whether they are one. 1,000 × 1,000 words take about 10 ms.</summary>
    private const int MostCells = 1_000_000;

    /// <summary>For each word of <paramref name="a"/> the index of the word of <paramref name="b"/> that it stands with, or -1.</summary>
    /// <param name="a">Words of one telling.</param>
    /// <param name="b">Words of the other.</param>
    /// <param name="weight">Weight of a lemma: rarer words pull harder, so that "the" does not tear phrases apart.</param>
    public static int[] Align(ImmutableArray<SpokenWord> a, ImmutableArray<SpokenWord> b, Func<string, double> weight)
    {
        var n = Math.Min(a.Length, MostCells / Math.Max(1, Math.Min(b.Length, 1000)));
        var m = Math.Min(b.Length, n == 0 ? 0 : MostCells / n);
        var best = new float[(n + 1) * (m + 1)];
        for (var i = n - 1; i >= 0; i--)
        {
            var plain = (float)weight(a[i].Lemma);
            for (var j = m - 1; j >= 0; j--)
            {
                var value = Math.Max(best[(i + 1) * (m + 1) + j], best[i * (m + 1) + j + 1]);
                if (Same(a[i], b[j])) value = Math.Max(value, Gain(plain, a[i], b[j]) + best[(i + 1) * (m + 1) + j + 1]);
                best[i * (m + 1) + j] = value;
            }
        }

        var stands = new int[a.Length];
        Array.Fill(stands, -1);
        for (int i = 0, j = 0; i < n && j < m;)
        {
            var here = best[i * (m + 1) + j];
            if (Same(a[i], b[j]) && here == Gain((float)weight(a[i].Lemma), a[i], b[j]) + best[(i + 1) * (m + 1) + j + 1])
            {
                stands[i++] = j++;
            }
            else if (here == best[(i + 1) * (m + 1) + j]) i++;
            else j++;
        }

        return stands;
    }

    // Of two places for a word the one with the very same form is the better.
    private static float Gain(float weight, SpokenWord a, SpokenWord b) => a.Form == b.Form ? weight : weight * 0.95f;

    private static bool Same(SpokenWord a, SpokenWord b) => a.Form == b.Form || a.Lemma == b.Lemma || Spelling.Same(a.Form, b.Form);
}
