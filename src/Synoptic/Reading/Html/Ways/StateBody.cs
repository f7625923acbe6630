using System.Text.Json;
using Synoptic.Reading.Fields;
using Synoptic.Reading.Html.Facts;
using Synoptic.Reading.JsonLines;
using Fact = Synoptic.Reading.Fields.Fact;

namespace Synoptic.Reading.Html.Ways;

/// <summary>
/// The body in the data that a page brings along for its scripts: any script that holds JSON, alone or as the value of a variable. An object
/// in it is the report's when a field is named as the text of a report (<see cref="FieldNames"/>) and its title or address is the page's.
/// </summary>
internal sealed class StateBody(FieldNames names)
{
    /// <summary>Characters of a script that are parsed.</summary>
    private const int Longest = 8_000_000;

    /// <summary>Objects that are looked at on one page.</summary>
    private const int Most = 200_000;

    /// <summary>Characters of a text that is worth a look: some forty words.</summary>
    private const int Shortest = 200;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    private readonly JsonFields fields = new(names);

    /// <summary>The longest text of an object that has the page's title or address, and else of the only object with a text; with the name of its field, and whether it is known to be the page's.</summary>
    public (string Name, string Text, bool IsKnown)? Find(string markup, string? title, string? url)
    {
        var search = new Search(title is null ? null : PageText.Bare(title), url);
        for (var at = markup.IndexOf("<script", StringComparison.OrdinalIgnoreCase); at >= 0; at = markup.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase))
        {
            var from = markup.IndexOf('>', at);
            var to = from < 0 ? -1 : markup.IndexOf("</script", from, StringComparison.OrdinalIgnoreCase);
            if (to < 0) break;
            if (!markup.AsSpan(at, from - at).Contains("ld+json", StringComparison.OrdinalIgnoreCase) && Json(markup, from + 1, to) is { } json) Read(json, search);
            at = to;
        }

        if (search.Known is { } known) return (known.Name, known.Text, true);
        return search.Others == 1 && search.Other is { } only ? (only.Name, only.Text, false) : null;
    }

    /// <summary>The JSON that a script is, or gives to a variable; <see langword="null"/> if it does something else.</summary>
    private static ReadOnlyMemory<char>? Json(string markup, int from, int to)
    {
        if (to - from is < Shortest or > Longest) return null;
        var script = markup.AsMemory(from, to - from).Trim();
        var start = script.Span.IndexOfAny('{', '[');
        var end = script.Span.LastIndexOfAny('}', ']');

        // Before it stands no more than a name and "=": a program has other marks there.
        if (start < 0 || end <= start || start > 200 || script.Span[..start].IndexOfAny("(;{") >= 0 || (start > 0 && !script.Span[..start].TrimEnd().EndsWith('='))) return null;
        return script[start..(end + 1)];
    }

    private void Read(ReadOnlyMemory<char> json, Search search)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            Walk(document.RootElement, search);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A program that only begins like data, or half a character in a string: this script says nothing.
        }
    }

    /// <summary>Recursion is as deep as the parser lets the data be.</summary>
    private void Walk(JsonElement element, Search search)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Walk(item, search);
        }
        else if (element.ValueKind == JsonValueKind.Object && search.Seen++ < Most)
        {
            var isReport = false;
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Walk(property.Value, search);
                isReport |= names.Meaning(FieldNames.Normal(property.Name)) is { Fact: Fact.Text or Fact.Html } && System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(property.Value).Length > Shortest;
            }

            if (isReport) Take(fields.Read(element), search);
        }
    }

    private static void Take(FieldValues report, Search search)
    {
        if ((report.First(Fact.Text) ?? report.First(Fact.Html)) is not { } text || text.Value.Length < Shortest) return;
        var title = report.First(Fact.Title)?.Value;
        var isKnown = (search.Title is { Length: > 0 } page && title is not null && Fits(PageText.Bare(title), page)) || IsAddress(report, search.Url);
        if (isKnown)
        {
            if (search.Known is null || text.Value.Length > search.Known.Value.Text.Length) search.Known = (text.Name, text.Value);
        }
        else
        {
            search.Others++;
            search.Other = (text.Name, text.Value);
        }
    }

    private static bool Fits(string one, string other) => one == other || (Math.Min(one.Length, other.Length) > 12 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)));

    /// <summary>Whether an address of an object is the page's, with its domain or without.</summary>
    private static bool IsAddress(FieldValues report, string? url)
    {
        if (url is null) return false;
        foreach (var (_, value) in report.All(Fact.Url))
        {
            if (value.Length > 8 && url.AsSpan().TrimEnd('/').EndsWith(value.AsSpan().Trim().TrimEnd('/'), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private sealed class Search(string? title, string? url)
    {
        public string? Title => title;

        public string? Url => url;

        public int Seen { get; set; }

        public (string Name, string Text)? Known { get; set; }

        public (string Name, string Text)? Other { get; set; }

        public int Others { get; set; }
    }
}
