using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Reconciliation.Figures;

/// <summary>What can become of figures of an indicator while a story runs, and which indicators say more narrowly what others say. Immutable.</summary>
/// <param name="tables">Words of the language.</param>
internal sealed class FigureKinds(WordTables tables)
{
    private readonly FrozenDictionary<string, string> kinds = tables.Map("figure-kinds");
    private readonly FrozenDictionary<string, string> families = tables.Map("indicator-families");

    /// <summary>Whether the figures change with the days: tolls rise, how far it is to the harbour does not.</summary>
    public bool Changes(string? indicator) => indicator is not null && kinds.ContainsKey(indicator);

    /// <summary>Whether the figures tell how things stand on the day of telling.</summary>
    public bool Stands(string? indicator) => indicator is not null && kinds.GetValueOrDefault(indicator) == "standing";

    /// <summary>Whether figures of two indicators may be of one thing: a sum pledged is a sum, and three hours may be the length that somebody else calls so.</summary>
    public bool AreKin(string a, string b) =>
        a == b || a.Length == 0 || b.Length == 0 || families.GetValueOrDefault(a) == b || families.GetValueOrDefault(b) == a;
}
