using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Finds who gives the figures of a sentence.</summary>
internal sealed class ReportingVerbs(WordTables tables, QuantityCues cues)
{
    // The longest source in words: "a spokeswoman for the regional emergency service". By reasoning.
    private const int Longest = 8;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> verbs =
        tables.Words("quantity-reporting").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an atom is a verb of reporting.</summary>
    public bool Contains(Line line, int i) => line.Is(i, AtomKind.Word) && verbs.Contains(line.Word(i));

    /// <summary>Where in a sentence its sources are named: the words, and the atom of the verb or preposition that names them.</summary>
    public List<(int First, int End, int Cue)> Sources(Line line)
    {
        var sources = new List<(int, int, int)>();
        for (var i = 0; i < line.Count; i++)
        {
            if (cues.Match(line, i, Cue.According) is var next and > 0)
            {
                var end = next;
                while (end < next + Longest && line.Is(end, AtomKind.Word) && !line.IsVerb(end) && line.Upos(end) is not ("AUX" or "SCONJ" or "CCONJ") && !(end > next && cues.Is(line, end, Cue.Locative))) end++;
                Add(line, sources, next, end, i);
                i = next - 1;
            }
            else if (Contains(line, i) && line.Upos(i) is not "ADJ" && !line.IsHyphen(i - 1))
            {
                var first = i;
                while (first > i - Longest && line.Is(first - 1, AtomKind.Word) && (IsNominal(line, first - 1) || (first < i && line.Upos(first - 1) is "ADP"))) first--;
                while (first < i && line.Upos(first) is "ADP") first++;
                Add(line, sources, first, i, i);
            }
        }

        return sources;
    }

    /// <summary>The nearest source; <see langword="null"/> where the sentence names none.</summary>
    public static Span? Nearest(Line line, List<(int First, int End, int Cue)> sources, Measure measure)
    {
        Span? best = null;
        var bestDistance = int.MaxValue;
        // The last source before the figure and the first after it, in a list that is in order of its cues.
        int low = 0, high = sources.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sources[middle].Cue < measure.First) low = middle + 1;
            else high = middle;
        }

        for (var i = Math.Max(0, low - 2); i < Math.Min(sources.Count, low + 2); i++)
        {
            var (first, end, cue) = sources[i];
            if (first < measure.End && measure.First < end) continue;
            var distance = Math.Abs(cue - measure.First);
            if (distance >= bestDistance) continue;
            (best, bestDistance) = (line.Cover(first, end), distance);
        }

        return best;
    }

    private static bool IsNominal(Line line, int i) => line.IsNoun(i) || line.Upos(i) is "ADJ" or "DET";

    // A pronoun tells nothing by itself; a source needs a noun.
    private static void Add(Line line, List<(int, int, int)> sources, int first, int end, int cue)
    {
        while (first < end && line.Upos(first) is "DET") first++;
        while (end > first && !line.IsNoun(end - 1)) end--;
        if (end > first) sources.Add((first, end, cue));
    }
}
