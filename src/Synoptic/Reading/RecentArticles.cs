using System.Globalization;

namespace Synoptic.Reading;

/// <summary>
/// What a stream has read lately: 20 bytes an article, and no more articles than twice a bound. Two runs that follow each other hand it on, so that
/// a stream that was broken off can be given again from its start. Not for several threads at once.
/// </summary>
/// <param name="most">At least so many of the latest articles are known.</param>
public sealed class RecentArticles(int most)
{
    // The older half is dropped whole when the younger is full.
    private Dictionary<ulong, Reading> young = [];
    private Dictionary<ulong, Reading> old = [];

    // For each id that several articles have: the last number that was put behind it.
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    /// <summary>How many articles of an earlier run were given again; they are passed over.</summary>
    public int GivenAgain { get; private set; }

    /// <summary>The article with this id, if it is known.</summary>
    internal Reading? Find(string id)
    {
        var key = KeyOf(id);
        return young.TryGetValue(key, out var reading) || old.TryGetValue(key, out reading) ? reading : null;
    }

    internal void Add(string id, ulong content, int line)
    {
        if (young.Count >= most)
        {
            (old, young) = (young, []);
            uses.Clear();
        }

        young[KeyOf(id)] = new Reading(content, line);
    }

    /// <summary>The next free <c>id~2</c>, <c>id~3</c>, ….</summary>
    internal string Free(string id)
    {
        var number = uses.GetValueOrDefault(id, 1);
        string candidate;
        do
        {
            candidate = string.Create(CultureInfo.InvariantCulture, $"{id}~{++number}");
        }
        while (Find(candidate) is not null);

        uses[id] = number;
        return candidate;
    }

    internal void PassOver() => GivenAgain++;

    /// <summary>Writes what is known.</summary>
    public void Write(BinaryWriter writer)
    {
        foreach (var half in new[] { old, young })
        {
            writer.Write(half.Count);
            foreach (var (key, reading) in half)
            {
                writer.Write(key);
                writer.Write(reading.Content);
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="reader">From here.</param>
    /// <param name="most">As for a new one.</param>
    public static RecentArticles Read(BinaryReader reader, int most)
    {
        var recent = new RecentArticles(most);
        foreach (var half in new[] { recent.old, recent.young })
            for (var left = reader.ReadInt32(); left > 0; left--) half[reader.ReadUInt64()] = new Reading(reader.ReadUInt64(), 0);
        return recent;
    }

    // FNV-1a over the code units.
    private static ulong KeyOf(string id)
    {
        var hash = 14695981039346656037;
        foreach (var c in id) hash = (hash ^ c) * 1099511628211;
        return hash;
    }

    /// <summary>An article that was read.</summary>
    /// <param name="Content">Hash of its content.</param>
    /// <param name="Line">Its line in this run; 0 if it was read in an earlier one.</param>
    internal readonly record struct Reading(ulong Content, int Line);
}
