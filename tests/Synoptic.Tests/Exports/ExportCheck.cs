using System.Text;
using System.Text.Json;
using NJsonSchema;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Exports;

namespace Synoptic.Tests.Exports;

/// <summary>Holds an export against its standard: a reader of it, or a schema that was written from it.</summary>
internal static class ExportCheck
{
    /// <summary>Where the schemata lie.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Synoptic.Tests", "Exports", "Schemas");

    private static readonly Dictionary<string, JsonSchema> Schemas = new[] { "ninjs-3.1", "web-annotation", "claimreview", "timelinejs", "plover" }
        .ToDictionary(static name => name, static name => JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(Folder, name + ".json"))).GetAwaiter().GetResult(), StringComparer.Ordinal);

    /// <summary>Fails where the export is not what its standard says.</summary>
    public static void Holds(ExportFormat format, byte[] bytes, Dossier dossier)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.False(text.StartsWith('\uFEFF'), "a mark of the order of bytes at the head");
        if (format.Family is not ("csv" or "icalendar")) Assert.DoesNotContain('\r', text);
        switch (format.Family)
        {
            case "csv": CsvCheck.Holds(format, bytes, dossier); break;
            case "jsonl": Lines(text, static record => Assert.True(record.TryGetProperty("story", out _))); break;
            case "ninjs": Lines(text, static item => Valid("ninjs-3.1", item.GetRawText())); break;
            case "plover": Lines(text, static item => Valid("plover", item.GetRawText())); break;
            case "web-annotation": AnnotationCheck.Holds(text, dossier); break;
            case "prov": ProvCheck.Holds(text); break;
            case "followthemoney": FtmCheck.Holds(text); break;
            case "icalendar": CalendarCheck.Holds(text); break;
            case "timelinejs": Valid("timelinejs", text); break;
            case "geojson": MapCheck.Holds(text); break;
            case "graphml": GraphCheck.Holds(text); break;
            case "markdown": MarkdownCheck.Holds(text); break;
            case "claimreview": Valid("claimreview", text); break;
            default: Assert.Fail($"{format.Name} has no check"); break;
        }
    }

    /// <summary>Fails where JSON is not of a schema.</summary>
    public static void Valid(string schema, string json) => Assert.Empty(Schemas[schema].Validate(json).Select(static error => error.ToString()));

    /// <summary>JSON lines, each looked at.</summary>
    public static void Lines(string text, Action<JsonElement> look)
    {
        if (text.Length == 0) return;
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        foreach (var line in text[..^1].Split('\n'))
        {
            using var json = JsonDocument.Parse(line);
            look(json.RootElement);
        }
    }
}
