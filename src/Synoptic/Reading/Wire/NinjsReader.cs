using System.Text.Json;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.Wire;

/// <summary>Reads a report in ninjs, the IPTC's news in JSON: 1.x with <c>body_xhtml</c>, 2.x and 3.x with <c>bodies</c> and <c>headlines</c>.</summary>
internal sealed class NinjsReader(BodyReader bodies, StatedDates dates)
{
    /// <summary>Whether an object is in ninjs: it says so, or has the address and the properties that only ninjs has.</summary>
    public static bool Is(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return false;
        if (Property(value, "standard", out var standard) && standard.ValueKind == JsonValueKind.Object && String(standard, "name") == "ninjs") return true;
        return String(value, "uri") is not null && (Has(value, "body_xhtml") || Has(value, "body_text") || Has(value, "bodies") || (Has(value, "versioncreated") && (Has(value, "headline") || Has(value, "headlines"))));
    }

    /// <summary>Reads it.</summary>
    public ReadItem Read(JsonElement item, PartOrigin origin)
    {
        var (body, isHtml) = Body(item);
        if (body is null) return ReadItem.Failed(origin, ReadingFailures.NoReport(origin.Subject, "ninjs without a body"));
        var title = String(item, "headline") ?? Valued(item, "headlines", "main") ?? String(item, "title");
        var byline = String(item, "byline") ?? String(item, "by") ?? Names(item, "creators") ?? Names(item, "people", "author");
        var (outlet, provider) = First((String(item, "copyrightholder"), "copyrightholder"), (Names(item, "infosources", "publisher") ?? Names(item, "infosources"), "infosources"), (Names(item, "infosource"), "infosource"), (origin.Outlet, "container"));
        var (published, dated) = Date(item, "firstpublished", "firstcreated", "versioncreated", "contentcreated");
        var (modified, changed) = Date(item, "versioncreated");
        var language = GivenReport.Code(String(item, "language"));
        var uri = String(item, "uri");
        var url = Feeds.RssItems.IsAddress(uri) ? uri : null;
        var facts = new HeadFacts(title, byline, outlet, published)
        {
            Modified = modified,
            TakenFrom = new FactOrigins
            {
                Title = title is null ? null : "ninjs headline",
                Byline = byline is null ? null : "ninjs byline",
                Outlet = outlet is null ? null : $"ninjs {provider}",
                Published = dated,
                Modified = changed,
                Url = url is null ? null : "ninjs uri",
                Language = language is null ? null : "ninjs language",
            },
        };
        var given = new GivenReport(facts) { Id = url is null ? uri : null, Url = url, Language = language };
        return isHtml ? bodies.Html(body, given, origin) : bodies.Text(body, given, origin);
    }

    private static (string? Body, bool IsHtml) Body(JsonElement item)
    {
        if (String(item, "body_xhtml") is { } xhtml) return (xhtml, true);
        if (String(item, "body_html") is { } html) return (html, true);
        if (Property(item, "bodies", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var kind in (ReadOnlySpan<string>)["html", ""])
            {
                foreach (var body in list.EnumerateArray())
                {
                    if (body.ValueKind != JsonValueKind.Object || String(body, "value") is not { } value) continue;
                    var isHtml = String(body, "contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) ?? BodyReader.IsHtml(value);
                    if (isHtml || kind.Length == 0) return (value, isHtml);
                }
            }
        }

        return String(item, "body_text") is { } text ? (text, BodyReader.IsHtml(text)) : (null, false);
    }

    /// <summary>The value of a list that has this role, or else the first.</summary>
    private static string? Valued(JsonElement item, string list, string role)
    {
        if (!Property(item, list, out var values) || values.ValueKind != JsonValueKind.Array) return null;
        string? first = null;
        foreach (var entry in values.EnumerateArray())
        {
            if (entry.ValueKind != JsonValueKind.Object || String(entry, "value") is not { } value) continue;
            if (String(entry, "role")?.Contains(role, StringComparison.OrdinalIgnoreCase) == true) return value;
            first ??= value;
        }

        return first;
    }

    private static string? Names(JsonElement item, string list, string? role = null)
    {
        if (!Property(item, list, out var entries) || entries.ValueKind != JsonValueKind.Array) return null;
        var names = entries.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object && (role is null || String(e, "rel") == role || String(e, "role") == role)).Select(e => String(e, "name")).OfType<string>().Take(10).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private (Publication? Date, string? From) Date(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (dates.Parse(String(item, name)) is { } date) return (date, $"ninjs {name}");
        }

        return (null, null);
    }

    private static (string? Value, string From) First(params ReadOnlySpan<(string? Value, string From)> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Value is not null) return candidate;
        }

        return (null, "");
    }

    private static bool Has(JsonElement item, string name) => Property(item, name, out _);

    private static string? String(JsonElement item, string name) => Property(item, name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    // Version 3 writes capitals inside its names (firstCreated) where version 2 has none.
    private static bool Property(JsonElement item, string name, out JsonElement value)
    {
        if (item.TryGetProperty(name, out value)) return true;
        foreach (var property in item.EnumerateObject())
        {
            if (!property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            value = property.Value;
            return true;
        }

        return false;
    }
}
