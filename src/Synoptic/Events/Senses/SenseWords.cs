using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Events.Senses;

/// <summary>Words by which false friends of political events are told. Frozen.</summary>
internal sealed class SenseWords
{
    private readonly FrozenDictionary<string, FrozenSet<string>> parts;

    public SenseWords(WordTables tables)
    {
        var read = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("false-friends"))
        {
            if (!read.TryGetValue(row[0], out var words)) read[row[0]] = words = new HashSet<string>(StringComparer.Ordinal);
            foreach (var word in row[1].Split('|')) words.Add(word);
        }

        var frozen = new Dictionary<string, FrozenSet<string>>(read.Count, StringComparer.Ordinal);
        foreach (var (part, words) in read) frozen[part] = words.ToFrozenSet(StringComparer.Ordinal);
        parts = frozen.ToFrozenDictionary(StringComparer.Ordinal);
        (Sport, SportOrNot, Armed, Triggers) = (parts["sport"], parts["sport?"], parts["armed"], AllTriggers());
    }

    /// <summary>Words of sport.</summary>
    public FrozenSet<string> Sport { get; }

    /// <summary>Words of sport that are as common elsewhere.</summary>
    public FrozenSet<string> SportOrNot { get; }

    /// <summary>Words of real harm.</summary>
    public FrozenSet<string> Armed { get; }

    /// <summary>Every word that may be a false friend: no other is looked at.</summary>
    public FrozenSet<string> Triggers { get; }

    /// <summary>Whether a word is one of a part.</summary>
    public bool Is(string part, string word) => parts.TryGetValue(part, out var words) && words.Contains(word);

    // Of parts that depend on a word, one for each: "with:war".
    private FrozenSet<string> AllTriggers()
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (part, words) in parts)
        {
            if (part.EndsWith("-trigger", StringComparison.Ordinal) || part is "fight" or "verbal") all.UnionWith(words);
            else if (part.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon) all.Add(part[(colon + 1)..]);
            else if (part == "verbal!") foreach (var word in words) all.Add(word.Split(' ')[0]);
        }

        return all.ToFrozenSet(StringComparer.Ordinal);
    }
}
