using Synoptic.Text;

namespace Synoptic.Entities.Places;

/// <summary>Tells where a place is: by what the text says of it, by its name alone where only one place of note has it.</summary>
internal sealed class PlaceFinder(Gazetteer gazetteer)
{
    // Thousands of people from which on a town is known by its name alone, whatever else a text names. Looked at on 100 places of local
    // and world news: below it too many of the towns meant were others of the name (by eye, not counted).
    private const int Large = 300;

    /// <summary>Where a place is.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="told">What the text says.</param>
    /// <param name="isArea">Whether the name stands for the region or country itself.</param>
    /// <param name="named">Whether the text names a country or region.</param>
    public Whereabouts? Find(string name, Area? told, bool isArea, Func<Area, bool> named)
    {
        if (isArea && told is { } itself) return new Whereabouts(itself.Country, itself.Region);
        var towns = gazetteer.Towns(name);
        if (told is { } area) return Within(towns, area);
        var areas = gazetteer.Areas(name);
        var meant = gazetteer.Meant(areas);
        // Nothing but a country or region; or a country and a town in it: Luxembourg.
        if (areas.Count > 0 && (towns.Count == 0 || meant is { Region: null } || meant is null)) return meant is { } itsOwn ? new Whereabouts(itsOwn.Country, itsOwn.Region) : null;
        // "Florida": far more people live in the region than in any town of its name abroad.
        if (meant is { } land && towns.All(t => t.Country != land.Country && t.Thousands * Gazetteer.Dominance <= gazetteer.People(land))) return new Whereabouts(land.Country, land.Region);
        if (Dominant(towns, named) is { } town) return meant is null || meant.Value.Country == town.Country ? At(town) : null;
        // Several, and all in one country: that much is known.
        foreach (var other in towns)
            if (other.Country != towns[0].Country || meant is { } region && region.Country != other.Country) return null;
        return towns.Count > 1 ? new Whereabouts(towns[0].Country) : null;
    }

    private static Whereabouts At(Town town) => new(town.Country, town.Region, town.Latitude, town.Longitude);

    private static Whereabouts Within(IReadOnlyList<Town> towns, Area area)
    {
        Town? first = null;
        Town? second = null;
        foreach (var town in towns)
        {
            if (!area.Holds(town.Country, town.Region)) continue;
            if (first is null || town.Thousands > first.Thousands) (first, second) = (town, first);
            else if (second is null || town.Thousands > second.Thousands) second = town;
        }

        return first is not null && (second is null || first.Thousands >= second.Thousands * Gazetteer.Dominance) ? At(first) : new Whereabouts(area.Country, area.Region);
    }

    private Town? Dominant(IReadOnlyList<Town> towns, Func<Area, bool> named)
    {
        Town? best = null;
        foreach (var town in towns)
            if (best is null || Weight(town) > Weight(best)) best = town;
        if (best is null) return null;
        var home = named(new Area(best.Country, null));
        var (region, alone) = (named(new Area(best.Country, best.Region)), true);
        foreach (var town in towns)
        {
            if (ReferenceEquals(town, best)) continue;
            alone &= town.Country != best.Country;
            if (Weight(town) * Gazetteer.Dominance > Weight(best)) return null;
            // A text that speaks of the other's country, and not of this one's, may mean the other.
            if (!home && town.Country != best.Country && (named(new Area(town.Country, null)) || named(new Area(town.Country, town.Region)))) return null;
        }

        // Of a smaller town the text must say in which land it is: a suburb that no table has may share its name.
        return Weight(best) >= Large || region || home && alone ? best : null;
    }

    private long Weight(Town town) => (long)town.Thousands * (gazetteer.IsCapital(town) ? Gazetteer.Dominance : 1);
}
