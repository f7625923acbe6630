namespace Synoptic.Reading.Markdown;

/// <summary>Tells Markdown in a file that does not say so by its name.</summary>
internal static class MarkdownForm
{
    /// <summary>Characters that are looked at.</summary>
    private const int Head = 16 << 10;

    /// <summary>Whether a text is named as Markdown, or has its marks on three lines or more, and of two kinds, none of which is used in plain text.</summary>
    public static bool Is(string text, string name)
    {
        if (Path.GetExtension(name).ToLowerInvariant() is ".md" or ".markdown" or ".mdown" or ".mkd") return true;
        int lines = 0, headings = 0, links = 0, strong = 0, fences = 0;
        foreach (var range in text.AsSpan(0, Math.Min(text.Length, Head)).Split('\n'))
        {
            var line = text.AsSpan()[range].Trim();
            var before = headings + links + strong + fences;
            if (line.StartsWith("#") && line.TrimStart('#') is { Length: > 1 } rest && rest[0] == ' ' && line.Length - rest.Length <= 6) headings++;
            if (line.IndexOf("](http", StringComparison.Ordinal) is var link and > 0 && line[..link].Contains('[') && line[link..].Contains(')')) links++;
            if (line.IndexOf("**", StringComparison.Ordinal) is var open and >= 0 && open + 2 < line.Length && line[open + 2] != ' ' && line[(open + 2)..].Contains("**", StringComparison.Ordinal)) strong++;
            if (line.StartsWith("```")) fences++;
            if (headings + links + strong + fences > before) lines++;
        }

        var kinds = (headings > 0 ? 1 : 0) + (links > 0 ? 1 : 0) + (strong > 0 ? 1 : 0) + (fences > 1 ? 1 : 0);
        return lines >= 3 && kinds >= 2;
    }
}
