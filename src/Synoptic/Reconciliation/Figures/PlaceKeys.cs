using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Reconciliation.Figures;

/// <summary>One key for all the ways to name a place: <c>Indian</c> goods are of <c>India</c>, the <c>Lenta region</c> is <c>Lenta</c>.</summary>
internal sealed class PlaceKeys
{
    private readonly FrozenDictionary<string, string> countries;
    private readonly FrozenSet<string> kinds;

    public PlaceKeys(WordTables tables)
    {
        // Columns of the table: name, capital, demonyms, other names; the last two divided by '|'.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("countries"))
        {
            for (var column = 2; column < Math.Min(row.Length, 4); column++)
            {
                foreach (var name in row[column].Split('|', StringSplitOptions.RemoveEmptyEntries)) names.TryAdd(name, row[0]);
            }
        }

        countries = names.ToFrozenDictionary(StringComparer.Ordinal);
        kinds = tables.Words("place-kinds");
    }

    /// <summary>The key of a place's name.</summary>
    public string Key(string name)
    {
        if (countries.TryGetValue(name, out var country)) return country;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.Where(w => !kinds.Contains(w.ToLowerInvariant())).ToArray();
        return kept.Length is 0 ? name : string.Join(' ', kept);
    }
}
