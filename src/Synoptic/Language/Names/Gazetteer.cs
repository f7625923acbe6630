using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>Reads the names that are known beforehand: countries, cities, organisations and peoples.</summary>
internal static class Gazetteer
{
    /// <summary>Every known name; of two equal ones the first counts.</summary>
    public static List<KeyValuePair<string, KnownName>> Read(WordTables tables)
    {
        var names = new List<KeyValuePair<string, KnownName>>();
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        var cities = tables.Rows("cities");
        foreach (var row in cities)
            if (row[1] == "word") ambiguous.UnionWith(row[2].Split('|'));
        foreach (var row in tables.Rows("countries"))
        {
            Add(row[0], EntityType.Place);
            if (row.Length > 1) Add(row[1], EntityType.Place);
            if (row.Length > 2) AddAll(row[2], EntityType.Nationality);
            if (row.Length > 3) AddAll(row[3], EntityType.Place);
        }

        foreach (var row in tables.Rows("metonyms"))
            Add(row[0], row[1] == "organization" ? EntityType.Organization : EntityType.Place);
        foreach (var row in cities) AddAll(row[2], EntityType.Place);
        foreach (var row in tables.Rows("organizations"))
        {
            Add(row[0], EntityType.Organization);
            if (row.Length > 1) AddAll(row[1], EntityType.Organization);
        }

        foreach (var row in tables.Rows("nationalities")) Add(row[0], EntityType.Nationality);
        return names;

        void Add(string name, EntityType type) => names.Add(KeyValuePair.Create(name, new KnownName(type, ambiguous.Contains(name))));

        void AddAll(string list, EntityType type)
        {
            foreach (var name in list.Split('|')) Add(name, type);
        }
    }
}
