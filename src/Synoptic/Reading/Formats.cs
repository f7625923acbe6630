using Synoptic.Reading.Markdown;
using Synoptic.Reading.Markup;

namespace Synoptic.Reading;

/// <summary>The formats of a decoded document.</summary>
internal enum Format
{
    Text,
    Html,
    JsonLines,
    JsonDocument,
    Xml,
    Markdown,
}

/// <summary>Tells the format of a document: by what it holds, and by its name where that does not tell.</summary>
internal static class Formats
{
    /// <summary>Characters of the head that are looked at.</summary>
    public const int Head = 1 << 16;

    private static readonly string[] PageOpenings = ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<meta", "<title"];

    private static readonly string[] Elements = ["<p>", "<p ", "<div", "</p>", "</div>", "<br", "<h1", "</a>", "<span", "<table", "<section"];

    public static Format Tell(string text, string path)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head)).TrimStart();
        if (JsonLines.JsonLinesReader.IsJsonLines(head)) return Format.JsonLines;
        if (head.StartsWith("<") && Markup(head) is { } markup) return markup;
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (extension is ".jsonl" or ".ndjson") return Format.JsonLines;
        if (extension is ".json" || (head.Length > 0 && head[0] is '{' or '[' && LooksLikeJson(head))) return Format.JsonDocument;
        if (extension is ".html" or ".htm" or ".xhtml" or ".shtml" or ".mhtml") return Format.Html;
        return MarkdownForm.Is(text, path) ? Format.Markdown : Format.Text;
    }

    private static Format? Markup(ReadOnlySpan<char> head)
    {
        var start = head[..Math.Min(head.Length, 8192)];

        // A feed holds pages, so that its root element counts before theirs.
        var root = XmlScanner.RootName(start);
        if (root == "opml" || XmlReports.Is(root)) return Format.Xml;
        foreach (var opening in PageOpenings)
        {
            if (start.Contains(opening, StringComparison.OrdinalIgnoreCase)) return Format.Html;
        }

        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) return Format.Xml;
        var elements = 0;
        foreach (var element in Elements)
        {
            if (start.Contains(element, StringComparison.OrdinalIgnoreCase)) elements++;
        }

        return elements >= 2 ? Format.Html : null;
    }

    /// <summary>A bracket, then a name in quotation marks, then a colon.</summary>
    private static bool LooksLikeJson(ReadOnlySpan<char> head)
    {
        var rest = head.TrimStart("[{ \r\n\t");
        if (rest.Length == 0 || rest[0] != '"') return false;
        var end = rest[1..].IndexOf('"');
        return end > 0 && rest[(end + 2)..].TrimStart().StartsWith(":");
    }
}
