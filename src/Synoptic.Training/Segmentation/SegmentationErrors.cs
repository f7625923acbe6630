using System.Collections.Immutable;
using System.Text;

namespace Synoptic.Training.Segmentation;

/// <summary>Shows where two divisions of one text differ, each as the stretch around with its parts between bars.</summary>
internal static class SegmentationErrors
{
    // What is shown before and after a stretch that differs.
    private const int Around = 40;

    /// <summary>The stretches that differ, in order. Spans are counted in characters that are no white space.</summary>
    public static IEnumerable<string> Find(string text, ImmutableArray<(int Start, int End)> gold, ImmutableArray<(int Start, int End)> found)
    {
        var places = Places(text);
        int g = 0, f = 0;
        while (g < gold.Length && f < found.Length)
        {
            if (gold[g] == found[f])
            {
                g++;
                f++;
                continue;
            }

            var (firstGold, firstFound) = (g, f);
            while (gold[g].End != found[f].End)
            {
                if (gold[g].End < found[f].End) g++;
                else f++;
            }

            g++;
            f++;
            var start = places[gold[firstGold].Start];
            var end = places[gold[g - 1].End - 1] + 1;
            yield return $"{text[Math.Max(0, start - Around)..start]}[[{Divided(text, places, gold, firstGold, g)}]] [[{Divided(text, places, found, firstFound, f)}]]{text[end..Math.Min(text.Length, end + Around)]}".ReplaceLineEndings("¶");
        }
    }

    private static string Divided(string text, int[] places, ImmutableArray<(int Start, int End)> spans, int first, int end)
    {
        var shown = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (i > first) shown.Append(" | ");
            shown.Append(text, places[spans[i].Start], places[spans[i].End - 1] + 1 - places[spans[i].Start]);
        }

        return shown.ToString();
    }

    private static int[] Places(string text)
    {
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i])) places.Add(i);
        return [.. places];
    }
}
