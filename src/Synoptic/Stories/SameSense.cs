using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Stories;

/// <summary>Which nouns may stand for the same person or place, and which verbs for the same deed. Immutable.</summary>
internal sealed class SameSense
{
    private readonly FrozenDictionary<string, int[]> nouns;
    private readonly FrozenDictionary<string, int[]> verbs;

    /// <summary>Reads the table of a language.</summary>
    public SameSense(WordTables tables)
    {
        var rows = tables.Rows("same-sense");
        nouns = Index("noun");
        verbs = Index("verb");

        FrozenDictionary<string, int[]> Index(string part) => rows.Index().Where(row => row.Item[0] == part)
            .SelectMany(static row => row.Item[1].Split(' ').Select(word => (word, row.Index)))
            .GroupBy(static pair => pair.word, static pair => pair.Index, StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Whether any noun of one has the sense of any of the other.</summary>
    public bool AnyNouns(HashSet<string> one, HashSet<string> other)
    {
        foreach (var noun in one)
            foreach (var second in other)
                if (Same(nouns, noun, second)) return true;
        return false;
    }

    /// <summary>Whether both do, or suffer, deeds of one sense.</summary>
    public bool AnyDeeds(HashSet<(string Governor, string Relation)> one, HashSet<(string Governor, string Relation)> other)
    {
        foreach (var deed in one)
            foreach (var second in other)
                if (deed.Relation == second.Relation && Same(verbs, deed.Governor, second.Governor)) return true;
        return false;
    }

    private static bool Same(FrozenDictionary<string, int[]> index, string one, string other)
    {
        if (!index.TryGetValue(one, out var rows) || !index.TryGetValue(other, out var others)) return false;
        foreach (var row in rows)
            if (Array.IndexOf(others, row) >= 0) return true;
        return false;
    }
}
