using AngleSharp.Dom;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;

namespace Synoptic.Reading.Html;

/// <summary>Tells by tag, class and role which parts of a page are not body text, and why.</summary>
internal sealed class PageParts
{
    private readonly PhraseTable<string> names;

    public PageParts(WordTables tables) => names = new(tables.Rows("furniture-classes").Select(r => (r[1], r[0])));

    /// <summary>Whether an element never holds text that a reader sees.</summary>
    public static bool IsSilent(IElement element) => element.LocalName is
        "script" or "style" or "noscript" or "template" or "svg" or "math" or "iframe" or "object" or "embed" or "head" or "title" or "select" or "option" or "datalist"
        or "textarea" or "input" or "canvas" or "audio" or "video" or "map" or "button" or "label" or "dialog" or "link" or "meta";

    /// <summary>Whether an element begins a block of its own.</summary>
    public static bool IsBlock(IElement element) => element.LocalName is
        "p" or "div" or "article" or "section" or "main" or "header" or "footer" or "nav" or "aside" or "form" or "fieldset" or "ul" or "ol" or "li" or "dl" or "dt" or "dd"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "pre" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" or "caption"
        or "figure" or "figcaption" or "hr" or "address" or "body" or "html" or "center" or "details" or "summary" or "hgroup";

    /// <summary>Why an element is no body text; <see langword="null"/> if nothing says so.</summary>
    public string? Reason(IElement element)
    {
        var byTag = element.LocalName switch
        {
            "nav" => "navigation",
            "footer" => "footer",
            "aside" => "sidebar",
            "form" or "fieldset" => "form",
            "figcaption" or "figure" => "caption",
            "address" => "author-box",
            _ => null,
        };
        if (byTag is not null) return byTag;
        if (element.LocalName is "body" or "html" or "main" or "article") return null;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsUndisplayed(element.GetAttribute("style"))) return "hidden";
        return Role(element.GetAttribute("role")) ?? Named(element.ClassName) ?? Named(element.Id);
    }

    private static string? Role(string? role) => role switch
    {
        "navigation" or "menu" or "menubar" or "search" => "navigation",
        "complementary" => "sidebar",
        "contentinfo" => "footer",
        "banner" => "navigation",
        "dialog" or "alert" or "alertdialog" => "notice",
        _ => null,
    };

    private static bool IsUndisplayed(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal) is var s && (s.Contains("display:none", StringComparison.OrdinalIgnoreCase) || s.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private string? Named(string? attribute)
    {
        if (string.IsNullOrEmpty(attribute) || attribute.Length > 400) return null;
        var words = new List<LineWord>();
        foreach (var name in attribute.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            words.Clear();
            Split(name, words);
            for (var i = 0; i < words.Count; i++)
            {
                var found = names.At(words, i);
                if (found.MoveNext()) return found.Current.Value;
            }
        }

        return null;
    }

    /// <summary>Divides a class name into words, at marks and at capitals.</summary>
    private static void Split(string name, List<LineWord> words)
    {
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsAsciiLetterOrDigit(name[i]);
            if (!ends && !(i > start && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]))) continue;
            if (i > start) words.Add(new LineWord(name[start..i].ToLowerInvariant(), start, i, false));
            start = ends ? i + 1 : i;
        }
    }
}
