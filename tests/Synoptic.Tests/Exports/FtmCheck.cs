using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Synoptic.Tests.Exports;

/// <summary>Entities of FollowTheMoney: each of a known schema, with its properties and no others, of their types; what one points at is there and of the right schema.</summary>
internal static partial class FtmCheck
{
    private static readonly Dictionary<string, (string[] Parents, Dictionary<string, string> Properties)> Model = File.ReadAllLines(Path.Combine(ExportCheck.Folder, "followthemoney.txt"))
        .Where(static line => line.Length > 0 && line[0] != '#')
        .Select(static line => line.Split('\t'))
        .ToDictionary(
            static row => row[0],
            static row => (row[1].Split('|', StringSplitOptions.RemoveEmptyEntries), row[2].Split(' ').Select(static p => p.Split(':', 2)).ToDictionary(static p => p[0], static p => p[1], StringComparer.Ordinal)),
            StringComparer.Ordinal);

    public static void Holds(string text)
    {
        var entities = new Dictionary<string, (string Schema, List<(string Name, List<string> Values)> Properties)>(StringComparer.Ordinal);
        ExportCheck.Lines(text, line =>
        {
            Assert.Equal(["id", "properties", "schema"], line.EnumerateObject().Select(static p => p.Name).Order(StringComparer.Ordinal));
            var properties = line.GetProperty("properties").EnumerateObject().Select(static p => (p.Name, p.Value.EnumerateArray().Select(static v => v.GetString()!).ToList())).ToList();
            Assert.True(entities.TryAdd(line.GetProperty("id").GetString()!, (line.GetProperty("schema").GetString()!, properties)), "two entities of one id");
        });
        foreach (var (id, entity) in entities)
        {
            Assert.Matches("^[0-9a-f]{40}$", id);
            var known = Properties(entity.Schema);
            foreach (var required in known.Where(static p => p.Value.EndsWith('!'))) Assert.Contains(entity.Properties, p => p.Name == required.Key);
            foreach (var (name, values) in entity.Properties)
            {
                Assert.True(known.TryGetValue(name, out var type), $"{entity.Schema} has no {name}");
                Assert.NotEmpty(values);
                foreach (var value in values) Value(type.TrimEnd('!'), value, target => entities[target].Schema);
            }
        }
    }

    private static void Value(string type, string value, Func<string, string> schemaOf)
    {
        Assert.False(string.IsNullOrWhiteSpace(value));
        switch (type)
        {
            case "date": Assert.Matches(@"^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2})?)?)?$", value); break;
            case "country": Assert.Matches("^[a-z]{2}$", value); break;
            case "language": Assert.Matches("^[a-z]{3}$", value); break;
            case "url": Assert.Matches(Web(), value); break;
            case "number": Assert.True(double.TryParse(value, CultureInfo.InvariantCulture, out _)); break;
            case var entity when entity.StartsWith("entity:", StringComparison.Ordinal): Assert.True(Is(schemaOf(value), entity["entity:".Length..]), $"{schemaOf(value)} is no {entity}"); break;
        }
    }

    private static Dictionary<string, string> Properties(string schema)
    {
        Assert.True(Model.TryGetValue(schema, out var own), $"no schema {schema}");
        var all = new Dictionary<string, string>(own.Properties, StringComparer.Ordinal);
        foreach (var parent in own.Parents)
            foreach (var (name, type) in Properties(parent)) all.TryAdd(name, type);
        return all;
    }

    private static bool Is(string schema, string wanted) => schema == wanted || Model[schema].Parents.Any(parent => Is(parent, wanted));

    [GeneratedRegex(@"^https?://[\x21-\x7e]+$", RegexOptions.None, 5000)]
    private static partial Regex Web();
}
