using System.Collections.Immutable;
using Synoptic.Knowledge;

namespace Synoptic.Language.Rules;

/// <summary>
/// What the tagger tells apart, and how ill one follows another. A state is a Penn tag or one use of it; beginning and end
/// of a sentence are states of their own.
/// </summary>
internal sealed class TagStates
{
    /// <summary>What a pair of states costs that no row of the table names.</summary>
    private const byte Neither = 3;

    private readonly ImmutableArray<string> xpos, upos;
    private readonly Dictionary<string, byte> numbers = new(StringComparer.Ordinal);
    private readonly byte[] costs;

    public TagStates(WordTables tables)
    {
        var rows = tables.Rows("tagger-states");
        xpos = [.. rows.Select(r => r[1])];
        upos = [.. rows.Select(r => r[2])];
        for (var i = 0; i < rows.Length; i++) numbers.Add(rows[i][0], (byte)i);
        numbers.Add("START", (byte)rows.Length);
        numbers.Add("END", (byte)(rows.Length + 1));
        Count = rows.Length + 2;
        costs = new byte[Count * Count];
        Array.Fill(costs, Neither);
        ReadCosts(tables);
    }

    /// <summary>Number of states.</summary>
    public int Count { get; }

    public byte Start => (byte)(Count - 2);

    public byte End => (byte)(Count - 1);

    public byte this[string name] => numbers.TryGetValue(name, out var n)
        ? n : throw new ArgumentException($"found the state '{name}' in a table; expected one of tagger-states", nameof(name));

    public string Xpos(byte state) => xpos[state];

    public string Upos(byte state) => upos[state];

    public int Cost(byte before, byte after) => costs[before * Count + after];

    private void ReadCosts(WordTables tables)
    {
        var groups = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("tagger-transitions"))
        {
            if (row.Length == 2)
            {
                groups[row[0]] = Expand(row[1], groups);
                continue;
            }

            var after = Expand(row[1], groups);
            foreach (var before in Expand(row[0], groups))
                foreach (var state in after) costs[before * Count + state] = byte.Parse(row[2]);
        }
    }

    private byte[] Expand(string names, Dictionary<string, byte[]> groups) =>
        [.. names.Split(' ').SelectMany(n => groups.TryGetValue(n, out var group) ? group : [this[n]])];
}
