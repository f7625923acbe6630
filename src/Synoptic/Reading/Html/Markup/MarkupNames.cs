using System.Collections.Frozen;

namespace Synoptic.Reading.Html.Markup;

/// <summary>What becomes of a tag before a page is parsed.</summary>
internal enum TagKind
{
    /// <summary>It is kept, and counts as open until its end.</summary>
    Plain,

    /// <summary>It is kept, and ends by itself where its end is not written.</summary>
    Loose,

    /// <summary>It shows how words look, and is left out unless it has an attribute that says more.</summary>
    Format,

    /// <summary>As <see cref="Format"/>, but a parser never opens it anew.</summary>
    Span,

    /// <summary>It shows a picture or a field.</summary>
    Ignored,

    /// <summary>Its content is no markup, and is left out unless it is linked data.</summary>
    Raw,

    /// <summary>Its content is text in which nothing is a tag.</summary>
    Title,

    /// <summary>It is left out with its content.</summary>
    Hidden,

    /// <summary>It is kept where it says something of the page.</summary>
    Link,

    /// <summary>It is kept where it says something of the page.</summary>
    Meta,
}

/// <summary>The kinds of the tags.</summary>
internal static class MarkupNames
{
    private static readonly FrozenDictionary<string, TagKind> Kinds =
        Kind(TagKind.Loose, "p li dt dd tr td th thead tbody tfoot colgroup br hr rp rt base col option")
            .Concat(Kind(TagKind.Format, "b i em strong u s font small big tt code strike nobr"))
            .Concat(Kind(TagKind.Span, "span mark ins"))
            .Concat(Kind(TagKind.Ignored, "img picture source input wbr area embed param track path use circle rect line polygon polyline ellipse stop"))
            .Concat(Kind(TagKind.Raw, "script style textarea iframe noscript noembed noframes xmp"))
            .Concat(Kind(TagKind.Title, "title"))
            .Concat(Kind(TagKind.Hidden, "svg math select canvas video audio map"))
            .Concat(Kind(TagKind.Link, "link"))
            .Concat(Kind(TagKind.Meta, "meta"))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, TagKind>.AlternateLookup<ReadOnlySpan<char>> Lookup = Kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TagKind Of(ReadOnlySpan<char> name) => name.Length <= 10 && Lookup.TryGetValue(name, out var kind) ? kind : TagKind.Plain;

    private static IEnumerable<KeyValuePair<string, TagKind>> Kind(TagKind kind, string names) => names.Split(' ').Select(n => KeyValuePair.Create(n, kind));
}
