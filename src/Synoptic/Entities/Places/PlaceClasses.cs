using Synoptic.Text;

namespace Synoptic.Entities.Places;

/// <summary>
/// Tells towns of one name apart across articles. Where all that is known of a name fits one place there is one; where it fits two,
/// each has a key of its own, and what is not known to be either is neither.
/// </summary>
internal sealed class PlaceClasses
{
    private readonly Dictionary<string, List<Area>> byKey = new(StringComparer.Ordinal);

    /// <summary>Takes in a place. The most precise are to be taken in first, so that the others can join them.</summary>
    public void Add(string key, Whereabouts where)
    {
        if (!byKey.TryGetValue(key, out var known)) byKey[key] = known = [];
        var area = new Area(where.Country, where.Region);
        foreach (var other in known)
            if (other == area || area.Region is null && area.Holds(other.Country, other.Region)) return;
        known.Add(area);
    }

    /// <summary>What is added to the key of a name.</summary>
    public string Suffix(string key, Whereabouts? where)
    {
        if (!byKey.TryGetValue(key, out var known) || known.Count < 2) return "";
        if (where is null) return "@";
        var area = new Area(where.Country, where.Region);
        Area? fits = null;
        foreach (var other in known)
        {
            if (other == area) return Of(other);
            if (area.Region is not null || !area.Holds(other.Country, other.Region)) continue;
            if (fits is not null) return Of(area);
            fits = other;
        }

        return Of(fits ?? area);
    }

    private static string Of(Area area) => $"@{area.Country}/{area.Region}";
}
