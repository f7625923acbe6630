using Synoptic.Knowledge;

namespace Synoptic.Copies;

/// <summary>Words of grammar as hashes.</summary>
internal static class StopWords
{
    /// <summary>Reads the table; whoever needs it holds on to it and never changes it.</summary>
    public static HashSet<ulong> Of(WordTables tables)
    {
        var words = new HashSet<ulong>();
        foreach (var row in tables.Rows("stop-words")) words.Add(WordHash.Of(row[0]));
        return words;
    }
}
