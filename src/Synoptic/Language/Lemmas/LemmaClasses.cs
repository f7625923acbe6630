using Synoptic.Language.Models;

namespace Synoptic.Language.Lemmas;

/// <summary>The pairs of tags that a model knows, and what it has learned of each.</summary>
internal sealed class LemmaClasses
{
    /// <summary>How many classes another one may be looked up under.</summary>
    public const int Neighbours = 4;

    /// <summary>No class.</summary>
    public const byte None = byte.MaxValue;

    private readonly Dictionary<string, Dictionary<string, int>> byTags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byUpos = new(StringComparer.Ordinal);
    private readonly byte[] groups, bases, neighbours;

    public LemmaClasses(ModelFile model)
    {
        // Pairs are divided by a space, the commonest first.
        var pairs = model.Words("classes");
        for (var i = 0; i < pairs.Length; i++)
        {
            var space = pairs[i].IndexOf(' ', StringComparison.Ordinal);
            var (upos, xpos) = (pairs[i][..space], pairs[i][(space + 1)..]);
            byUpos.TryAdd(upos, i);
            if (!byTags.TryGetValue(upos, out var row)) byTags[upos] = row = new Dictionary<string, int>(StringComparer.Ordinal);
            row.Add(xpos, i);
        }

        groups = model.Values<byte>("groups").ToArray();
        bases = model.Values<byte>("bases").ToArray();
        neighbours = model.Values<byte>("neighbours").ToArray();
    }

    /// <summary>The class of a pair of tags; of a pair that is not known, the commonest class of the part of speech; -1 if that is not known either.</summary>
    public int Find(string upos, string xpos)
    {
        if (!byTags.TryGetValue(upos, out var row)) return -1;
        return row.TryGetValue(xpos, out var found) ? found : byUpos[upos];
    }

    /// <summary>The classes whose endings are learned together have one group.</summary>
    public int Group(int of) => groups[of];

    /// <summary>The class that a lemma has as a word; <see cref="None"/> where forms of the class are lemmas themselves.</summary>
    public byte Base(int of) => bases[of];

    /// <summary>Classes whose forms have the same lemma as in this one, the likeliest first, then <see cref="None"/>.</summary>
    public ReadOnlySpan<byte> NeighboursOf(int of) => neighbours.AsSpan(of * Neighbours, Neighbours);
}
