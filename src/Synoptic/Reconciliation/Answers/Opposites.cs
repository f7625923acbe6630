using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Reconciliation.Answers;

/// <summary>Words that deny, that doubt, and that are opposite to each other.</summary>
internal sealed class Opposites
{
    private readonly FrozenSet<string> turns;
    private readonly FrozenSet<string> hedges;
    private readonly FrozenSet<string> light;
    private readonly FrozenSet<(string, string)> pairs;

    public Opposites(WordTables tables)
    {
        HashSet<string> turning = new(StringComparer.Ordinal), hedging = new(StringComparer.Ordinal), happening = new(StringComparer.Ordinal);
        var opposite = new HashSet<(string, string)>();
        foreach (var row in tables.Rows("opposites"))
        {
            if (row[0] == "turn") turning.Add(row[1]);
            else if (row[0] == "hedge") hedging.Add(row[1]);
            else if (row[0] == "light") happening.Add(row[1]);
            else foreach (var other in row[2].Split(' ')) Add(row[1], other);
        }

        (turns, hedges, light, pairs) = (turning.ToFrozenSet(StringComparer.Ordinal), hedging.ToFrozenSet(StringComparer.Ordinal), happening.ToFrozenSet(StringComparer.Ordinal), opposite.ToFrozenSet());

        void Add(string a, string b)
        {
            opposite.Add((a, b));
            opposite.Add((b, a));
        }
    }

    /// <summary>Whether a word turns what is said into its opposite.</summary>
    public bool Turns(string word) => turns.Contains(word);

    /// <summary>Whether a word says that it may not be so.</summary>
    public bool Hedges(string word) => hedges.Contains(word);

    /// <summary>Whether a word says no more than that something happens.</summary>
    public bool IsLight(string word) => light.Contains(word);

    /// <summary>Whether two words are opposite to each other.</summary>
    public bool AreOpposite(string a, string b) => pairs.Contains((a, b));
}
