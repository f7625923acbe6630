using System.Globalization;
using Synoptic.Knowledge;

namespace Synoptic.Entities.Places;

/// <summary>What is known of towns, regions and countries by name. Immutable.</summary>
internal sealed class Gazetteer
{
    // Never changed once built. Not frozen: that takes longer than one run of the program saves by it.
    private readonly Dictionary<string, List<Area>> areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Town>> towns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Area> abbreviations = new(StringComparer.Ordinal);
    private readonly Dictionary<Area, int> people = [];
    private readonly HashSet<(string Country, string Town)> capitals = [];
    private readonly HashSet<(string Kind, string Word)> words = [];
    private readonly HashSet<string> kinds;
    private readonly EntityTables tables;

    /// <summary>Reads the tables of a language.</summary>
    public Gazetteer(EntityTables tables, WordTables words)
    {
        this.tables = tables;
        kinds = [.. words.Words("place-kinds")];
        foreach (var row in words.Rows("countries"))
        {
            Add(row[0], new Area(row[0], null));
            if (row.Length > 3)
                foreach (var name in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries)) Add(name, new Area(row[0], null));
            if (row.Length > 1 && row[1].Length > 0) capitals.Add((row[0], Key(row[1])));
        }

        foreach (var row in words.Rows("towns"))
        {
            if (row[1].Length > 0) Add(row[1], new Area(row[0], row[1]));
            foreach (var cell in row[2].Split('|')) Add(row[0], row[1], cell);
        }

        foreach (var row in words.Rows("regions"))
        {
            // "La." is Louisiana, "L.A." and "la" are not.
            foreach (var name in row[2].Split('|')) abbreviations.TryAdd(name, new Area(row[0], row[1]));
        }

        foreach (var row in words.Rows("place-words"))
            foreach (var word in row[1].Split('|')) this.words.Add((row[0], word));
    }

    /// <summary>
    /// How many times more people a place must have than the next of its name to be meant by the name alone. By reasoning: London,
    /// Ontario (a twentieth of London) is always told as such, Birmingham, Alabama (a fifth of Birmingham) and Georgia are not.
    /// </summary>
    public const int Dominance = 5;

    /// <summary>Countries and regions of a name.</summary>
    public IReadOnlyList<Area> Areas(string name)
    {
        if (abbreviations.TryGetValue(name, out var area)) return [area];
        if (name.Length == 0 || !char.IsUpper(name[0]) || Is(name.ToLowerInvariant(), "direction")) return [];
        return areas.TryGetValue(Key(name), out var found) ? found : WithoutKind(name) is { } bare && areas.TryGetValue(Key(bare), out found) ? found : [];
    }

    /// <summary>Which of several countries and regions of one name is meant, where one has far more people or holds the others.</summary>
    public Area? Meant(IReadOnlyList<Area> several)
    {
        Area? best = null;
        foreach (var area in several)
            if (best is not { } b || area.Holds(b.Country, b.Region) || !b.Holds(area.Country, area.Region) && People(area) > People(b)) best = area;
        if (best is not { } meant) return null;
        foreach (var area in several)
            if (!meant.Holds(area.Country, area.Region) && (long)People(area) * Dominance > People(meant)) return null;
        return best;
    }

    /// <summary>Towns of a name.</summary>
    public IReadOnlyList<Town> Towns(string name) => towns.TryGetValue(Key(name), out var found) ? found : [];

    /// <summary>Whether a town is the capital of its country.</summary>
    public bool IsCapital(Town town) => capitals.Contains((town.Country, Key(town.Name)));

    /// <summary>Whether a small-lettered word is of a kind.</summary>
    public bool Is(string word, string kind) => words.Contains((kind, word));

    /// <summary>Thousands of people in the towns of an area that the table has.</summary>
    public int People(Area area) => people.GetValueOrDefault(area);

    private string Key(string name) => tables.Folder.Plain(tables.Canonical(IsShout(name) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant()) : name));

    // "NEW YORK (AP)"
    private static bool IsShout(string name)
    {
        if (name.Length < 5) return false;
        foreach (var c in name)
            if (char.IsLower(c)) return false;
        return true;
    }

    private string? WithoutKind(string name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && kinds.Contains(name[(space + 1)..].ToLowerInvariant()) ? name[..space] : null;
    }

    private void Add(string name, Area area)
    {
        var key = Key(name);
        if (!areas.TryGetValue(key, out var list)) areas[key] = list = [];
        if (!list.Contains(area)) list.Add(area);
    }

    private void Add(string country, string region, string cell)
    {
        var parts = cell.Split(':');
        var town = new Town(
            parts[0], country, region.Length == 0 ? null : region, double.Parse(parts[1], CultureInfo.InvariantCulture), double.Parse(parts[2], CultureInfo.InvariantCulture),
            int.Parse(parts[3], CultureInfo.InvariantCulture));
        people[new Area(country, null)] = people.GetValueOrDefault(new Area(country, null)) + town.Thousands;
        if (town.Region is not null) people[new Area(country, region)] = people.GetValueOrDefault(new Area(country, region)) + town.Thousands;
        var key = Key(town.Name);
        if (!towns.TryGetValue(key, out var list)) towns[key] = list = [];
        list.Add(town);
    }
}

/// <summary>A country, or a region of one.</summary>
/// <param name="Country">The country.</param>
/// <param name="Region">The region; <see langword="null"/> for the country as a whole.</param>
internal readonly record struct Area(string Country, string? Region)
{
    /// <summary>Whether another area lies in it, or is it.</summary>
    public bool Holds(string country, string? region) => Country == country && (Region is null || Region == region);
}

/// <summary>A town.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Country">Its country.</param>
/// <param name="Region">Its region, where told.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Thousands">Thousands of people.</param>
internal sealed record Town(string Name, string Country, string? Region, double Latitude, double Longitude, int Thousands);
