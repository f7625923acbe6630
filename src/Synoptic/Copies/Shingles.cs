namespace Synoptic.Copies;

/// <summary>The runs of words by which an article is found again: each once, as hashes.</summary>
internal static class Shingles
{
    /// <summary>
    /// Words of a run. Longer ones get lost in a rewritten text, shorter ones are everywhere (copies/news: every copy shares enough of
    /// four).
    /// </summary>
    public const int Length = 4;

    /// <summary>The distinct runs of an article, in order of their first place; of one that tells hardly any facts also its echoes.</summary>
    public static ulong[] Of(WordSequence words)
    {
        var seen = new HashSet<ulong>(words.Count);
        var keys = new List<ulong>(words.Count);
        for (var i = 0; i + Length <= words.Count; i++)
            if (At(words, i) is { } key && seen.Add(key)) keys.Add(key);
        if (Echoes.CanTell(words)) Echoes.AddTo(keys, seen, words);
        return [.. keys];
    }

    /// <summary>The run that begins at a word; <see langword="null"/> for a run of grammar alone, which says nothing.</summary>
    public static ulong? At(WordSequence words, int at)
    {
        var content = false;
        var key = 0UL;
        for (var k = at; k < at + Length; k++)
        {
            key = WordHash.Join(key, words.Keys[k]);
            content |= words.Content[k];
        }

        return content ? key : null;
    }
}
