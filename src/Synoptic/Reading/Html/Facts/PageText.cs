using AngleSharp.Dom;

namespace Synoptic.Reading.Html.Facts;

/// <summary>Values as pages state them, cleaned.</summary>
internal static class PageText
{
    /// <summary>No fact of the head is longer.</summary>
    private const int Longest = 10_000;

    /// <summary>White space collapsed; <see langword="null"/> if nothing is left.</summary>
    public static string? Clean(string? value)
    {
        if (value is null || value.Length > Longest) return null;
        var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>The same of a value that JSON carries: some systems write HTML into it.</summary>
    public static string? CleanMarkup(string? value)
    {
        if (value is { Length: <= Longest } && value.Contains('&', StringComparison.Ordinal)) value = System.Net.WebUtility.HtmlDecode(value);
        if (value is { Length: <= Longest } && value.Contains('<', StringComparison.Ordinal)) value = WithoutTags(value);
        return Clean(value);
    }

    /// <summary>The text that an element shows.</summary>
    public static string? Of(IElement? element) => element is null ? null : Clean(element.TextContent);

    /// <summary>The text that an element shows, with a point between its lines.</summary>
    public static string? Lines(IElement element)
    {
        var text = new System.Text.StringBuilder();
        Append(element, text);
        return Clean(text.ToString());

        static void Append(IElement element, System.Text.StringBuilder text)
        {
            foreach (var node in element.ChildNodes)
            {
                if (node is IText run) text.Append(run.Data);
                else if (node is IElement { LocalName: not ("script" or "style") } child)
                {
                    var isLine = child.LocalName == "br" || Body.PartNames.KindOf(child.LocalName) == Body.PartKind.Block || child.LocalName == "time";
                    if (isLine) text.Append(" · ");
                    Append(child, text);
                    if (isLine) text.Append(" · ");
                }
            }
        }
    }

    public static bool IsAddress(string? value) =>
        value is not null && (value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Letters and digits alone, in lower case, by which two spellings of a name are the same.</summary>
    public static string Bare(string value) => string.Create(value.Count(char.IsLetterOrDigit), value, static (bare, whole) =>
    {
        var at = 0;
        foreach (var c in whole)
        {
            if (char.IsLetterOrDigit(c)) bare[at++] = char.ToLowerInvariant(c);
        }
    });

    private static string WithoutTags(string value)
    {
        var text = new System.Text.StringBuilder(value.Length);
        for (var at = 0; at < value.Length;)
        {
            var end = value[at] == '<' && at + 1 < value.Length && (char.IsAsciiLetter(value[at + 1]) || value[at + 1] == '/') ? value.IndexOf('>', at) : -1;
            if (end < 0) text.Append(value[at++]);
            else at = end + 1;
        }

        return text.ToString();
    }
}
