using System.Runtime.InteropServices;

namespace Synoptic.Language.Names;

/// <summary>Phrases with their clues, in chains by their first word. Filled once, then only read.</summary>
internal sealed class CluePhrases
{
    /// <summary>Fewest letters that a phrase in capitals must have to be the same as one with small letters: shorter ones are acronyms.</summary>
    private const int FewestCapitals = 3;

    private readonly List<Entry> entries = new(16384);

    // Not frozen: that takes longer than many runs of the program save by it.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> chains =
        new Dictionary<string, int>(16384, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a phrase.</summary>
    /// <param name="phrase">Its words; a space stands for any white space.</param>
    /// <param name="clues">What it tells.</param>
    /// <param name="anyCase">Whether upper and lower case are one; otherwise it must stand as written or all in capitals.</param>
    public void Add(string phrase, NameClue clues, bool anyCase)
    {
        if (phrase.Length == 0) return;
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(chains, phrase.AsSpan(0, FirstWord(phrase, 0, phrase.Length)), out var known);
        if (!known) first = -1;
        entries.Add(new Entry(phrase, clues, anyCase, first));
        first = entries.Count - 1;
    }

    /// <summary>Length of the letters and digits from <paramref name="start"/> on, at least 1.</summary>
    public static int FirstWord(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && char.IsLetterOrDigit(text[end])) end++;
        return Math.Max(1, end - start);
    }

    /// <summary>The first phrase that begins with a word; -1 if there is none.</summary>
    public int First(ReadOnlySpan<char> word) => chains.TryGetValue(word, out var first) ? first : -1;

    /// <summary>The next phrase with the same first word; -1 if there is none.</summary>
    public int Next(int entry) => entries[entry].Next;

    /// <summary>What a phrase tells.</summary>
    public NameClue Clues(int entry) => entries[entry].Clues;

    /// <summary>Where a phrase ends that begins at <paramref name="start"/>; -1 if it is not there.</summary>
    public int Match(int entry, string text, int start, int limit)
    {
        var (phrase, _, anyCase, _) = entries[entry];
        var at = start;
        var exact = true;
        for (var i = 0; i < phrase.Length; i++)
        {
            var wanted = phrase[i];
            if (at >= limit) return -1;
            // Tokens that were written as one word may come with spaces around their marks.
            if (char.IsWhiteSpace(text[at]) && (wanted == ' ' || !char.IsLetterOrDigit(wanted) || !char.IsLetterOrDigit(phrase[i - 1])))
            {
                while (at < limit && char.IsWhiteSpace(text[at])) at++;
                if (wanted == ' ') continue;
                if (at >= limit) return -1;
            }

            var found = text[at++];
            if (found == wanted || (found == '’' && wanted == '\'') || (found == '\'' && wanted == '’')) continue;
            if (char.ToUpperInvariant(found) != char.ToUpperInvariant(wanted)) return -1;
            exact = false;
        }

        return exact || anyCase || IsCapitals(text.AsSpan(start, at - start)) ? at : -1;
    }

    private static bool IsCapitals(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var c in words)
        {
            if (char.IsLower(c)) return false;
            if (char.IsLetter(c)) letters++;
        }

        return letters >= FewestCapitals;
    }

    private readonly record struct Entry(string Phrase, NameClue Clues, bool AnyCase, int Next);
}
