using System.Collections.Frozen;
using AngleSharp.Dom;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;

namespace Synoptic.Reading.Html.Body;

/// <summary>How an element takes part in the text of a page.</summary>
internal enum PartKind
{
    /// <summary>In a line of text.</summary>
    Inline,

    /// <summary>A block of its own.</summary>
    Block,

    /// <summary>It never holds text that a reader sees.</summary>
    Silent,

    /// <summary>No standard knows it: a custom element.</summary>
    Unknown,
}

/// <summary>Tells by tag, class and role which parts of a page are not body text, and why.</summary>
internal sealed class PartNames
{
    private static readonly FrozenDictionary<string, PartKind> Kinds = Kind(PartKind.Silent,
            "script style noscript template svg math iframe object embed head title select option datalist textarea input canvas audio video map button label dialog link meta")
        .Concat(Kind(PartKind.Block,
            "p div article section main header footer nav aside form fieldset ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre table thead tbody tfoot tr td th caption figure figcaption hr address body html center details summary hgroup"))
        .Concat(Kind(PartKind.Inline,
            "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark nobr picture q rp rt ruby s samp slot small source span strike strong sub sup time tt u var wbr"))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PartKind>.AlternateLookup<ReadOnlySpan<char>> KindLookup = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly PhraseTable<string> names;

    public PartNames(WordTables tables) => names = new(tables.Rows("furniture-classes").Select(r => (r[1], r[0])));

    /// <summary>Whether a tag, in lower case, begins a block of its own.</summary>
    public static bool IsBlock(ReadOnlySpan<char> name) => KindLookup.TryGetValue(name, out var kind) && kind == PartKind.Block;

    public static PartKind KindOf(string name) => Kinds.GetValueOrDefault(name, PartKind.Unknown);

    /// <summary>Why an element is no body text; <see langword="null"/> if nothing says so.</summary>
    public string? Reason(IElement element, Memory memory)
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
        return Role(element.GetAttribute("role")) ?? Named(element.ClassName, memory) ?? Named(element.Id, memory);
    }

    /// <summary>Whether an element in a line of text is one that no reader sees.</summary>
    public bool IsHidden(IElement element, Memory memory) =>
        element.HasAttribute("hidden") || IsUndisplayed(element.GetAttribute("style")) || Named(element.ClassName, memory) == "hidden";

    private static IEnumerable<KeyValuePair<string, PartKind>> Kind(PartKind kind, string names) => names.Split(' ').Select(n => KeyValuePair.Create(n, kind));

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

    private string? Named(string? attribute, Memory memory)
    {
        if (string.IsNullOrEmpty(attribute) || attribute.Length > 400) return null;
        if (memory.Reasons.TryGetValue(attribute, out var known)) return known;
        var reason = Look(attribute, memory.Words);
        memory.Reasons.Add(attribute, reason);
        return reason;
    }

    private string? Look(string attribute, List<LineWord> words)
    {
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

    /// <summary>What was found for the names of one page; they come again and again.</summary>
    internal sealed class Memory
    {
        public Dictionary<string, string?> Reasons { get; } = new(StringComparer.Ordinal);

        public List<LineWord> Words { get; } = [];
    }
}
