using System.Runtime.InteropServices;
using Synoptic.Text;

namespace Synoptic.Pages.Model;

/// <summary>How words of one passage stand in the other.</summary>
public enum WordChange
{
    /// <summary>As they are.</summary>
    None,

    /// <summary>Other words stand in their place.</summary>
    Swapped,

    /// <summary>Nothing stands in their place: left out on the way, or added, as one looks at it.</summary>
    Unmatched,
}

/// <summary>Words of a passage that its counterpart does not have.</summary>
/// <param name="Span">Their place in the report.</param>
/// <param name="Change">Whether others stand in their place.</param>
public readonly record struct ChangedWords(Span Span, WordChange Change);

/// <summary>
/// Compares the words of two passages. Words that stand once in each are matched first, in their longest common order; what lies
/// between them is compared by a table. Time grows with the length, whatever the texts are.
/// </summary>
public static class WordDiff
{
    // A table of this size is filled in under a millisecond; a larger stretch is cut at words that stand once in it.
    private const int MostCells = 1 << 18;

    // Each cut makes the stretches shorter. A text in which so many were in vain is made of few words over and over.
    private const int MostCuts = 12;

    /// <summary>The words that differ, in order, on either side.</summary>
    public static (List<ChangedWords> A, List<ChangedWords> B) Of(string textA, Span a, string textB, Span b)
    {
        var (wordsA, wordsB) = (WordsOf(textA, a), WordsOf(textB, b));
        var keys = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (keysA, keysB) = (KeysOf(textA, wordsA, keys), KeysOf(textB, wordsB, keys));
        var matches = Matches(keysA, keysB);
        matches.Add((keysA.Length, keysB.Length));
        var (changesA, changesB) = (new List<ChangedWords>(), new List<ChangedWords>());
        int x = 0, y = 0;
        foreach (var (i, j) in matches)
        {
            var change = i > x && j > y ? WordChange.Swapped : WordChange.Unmatched;
            if (i > x) changesA.Add(new ChangedWords(new Span(wordsA[x].Start, wordsA[i - 1].End), change));
            if (j > y) changesB.Add(new ChangedWords(new Span(wordsB[y].Start, wordsB[j - 1].End), change));
            (x, y) = (i + 1, j + 1);
        }

        return (changesA, changesB);
    }

    // Marks between words are no words; an apostrophe or hyphen within one is part of it.
    private static List<Span> WordsOf(string text, Span passage)
    {
        var words = new List<Span>();
        var end = Math.Min(passage.End, text.Length);
        for (var i = Math.Max(0, passage.Start); i < end; i++)
        {
            if (!IsOfWord(text[i])) continue;
            var start = i;
            while (i < end && (IsOfWord(text[i]) || (i + 1 < end && text[i] is '\'' or '’' or '-' && IsOfWord(text[i + 1])))) i++;
            words.Add(new Span(start, i));
        }

        return words;
    }

    private static bool IsOfWord(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static int[] KeysOf(string text, List<Span> words, Dictionary<string, int> keys)
    {
        var found = new int[words.Count];
        for (var i = 0; i < found.Length; i++)
        {
            ref var key = ref CollectionsMarshal.GetValueRefOrAddDefault(keys, words[i].Slice(text).Replace('’', '\''), out var known);
            if (!known) key = keys.Count;
            found[i] = key;
        }

        return found;
    }

    private static List<(int A, int B)> Matches(int[] a, int[] b)
    {
        var matches = new List<(int A, int B)>();
        var open = new Stack<Stretch>();
        open.Push(new Stretch(0, a.Length, 0, b.Length, MostCuts));
        while (open.TryPop(out var s))
        {
            while (s.A < s.EndA && s.B < s.EndB && a[s.A] == b[s.B]) matches.Add((s.A++, s.B++));
            while (s.A < s.EndA && s.B < s.EndB && a[s.EndA - 1] == b[s.EndB - 1]) matches.Add((--s.EndA, --s.EndB));
            if (s.A == s.EndA || s.B == s.EndB) continue;
            if ((long)(s.EndA - s.A) * (s.EndB - s.B) <= MostCells)
            {
                ByTable(a, b, s, matches);
                continue;
            }

            if (s.Cuts == 0) continue;
            foreach (var (i, j) in Anchors(a, b, s))
            {
                matches.Add((i, j));
                open.Push(new Stretch(s.A, i, s.B, j, s.Cuts - 1));
                (s.A, s.B) = (i + 1, j + 1);
                s.IsCut = true;
            }

            if (s.IsCut) open.Push(new Stretch(s.A, s.EndA, s.B, s.EndB, s.Cuts - 1));
        }

        matches.Sort();
        return matches;
    }

    // Words that stand once in both stretches, as many of them as have the same order.
    private static List<(int A, int B)> Anchors(int[] a, int[] b, Stretch s)
    {
        var places = new Dictionary<int, (int CountA, int A, int CountB, int B)>();
        for (var i = s.A; i < s.EndA; i++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, a[i], out _);
            place = (place.CountA + 1, i, 0, 0);
        }

        for (var j = s.B; j < s.EndB; j++)
        {
            ref var place = ref CollectionsMarshal.GetValueRefOrNullRef(places, b[j]);
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref place)) place = (place.CountA, place.A, place.CountB + 1, j);
        }

        var pairs = places.Values.Where(p => p is { CountA: 1, CountB: 1 }).Select(p => (p.A, p.B)).Order().ToArray();
        // The longest rising row, by the ends of the shorter ones.
        var tails = new List<int>();
        var ends = new List<int>();
        var before = new int[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            var at = ends.BinarySearch(pairs[i].B);
            if (at < 0) at = ~at;
            before[i] = at > 0 ? tails[at - 1] : -1;
            if (at == tails.Count)
            {
                tails.Add(i);
                ends.Add(pairs[i].B);
            }
            else
            {
                tails[at] = i;
                ends[at] = pairs[i].B;
            }
        }

        var row = new List<(int, int)>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i]) row.Add(pairs[i]);
        row.Reverse();
        return row;
    }

    // The longest common subsequence.
    private static void ByTable(int[] a, int[] b, Stretch s, List<(int A, int B)> matches)
    {
        int height = s.EndA - s.A, width = s.EndB - s.B;
        var length = new int[(height + 1) * (width + 1)];
        for (var i = height - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
            {
                length[(i * (width + 1)) + j] = a[s.A + i] == b[s.B + j]
                    ? length[((i + 1) * (width + 1)) + j + 1] + 1
                    : Math.Max(length[((i + 1) * (width + 1)) + j], length[(i * (width + 1)) + j + 1]);
            }
        }

        for (int i = 0, j = 0; i < height && j < width;)
        {
            if (a[s.A + i] == b[s.B + j]) matches.Add((s.A + i++, s.B + j++));
            else if (length[((i + 1) * (width + 1)) + j] >= length[(i * (width + 1)) + j + 1]) i++;
            else j++;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private record struct Stretch(int A, int EndA, int B, int EndB, int Cuts, bool IsCut = false);
}
