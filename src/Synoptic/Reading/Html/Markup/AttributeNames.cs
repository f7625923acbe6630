using System.Collections.Frozen;

namespace Synoptic.Reading.Html.Markup;

/// <summary>Which attributes of a page say something of its text or its report.</summary>
internal static class AttributeNames
{
    private static readonly FrozenSet<string> Kept = new[]
    {
        "class", "id", "role", "hidden", "aria-hidden", "itemprop", "itemtype", "itemscope", "itemid", "property", "datetime", "pubdate", "rel", "type",
        "lang", "xml:lang", "typeof", "vocab",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OfHead = new[] { "name", "content", "http-equiv", "charset", "href" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeptLookup = Kept.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OfHeadLookup = OfHead.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an attribute is kept.</summary>
    /// <param name="kind">Kind of the tag.</param>
    /// <param name="name">Name of the attribute.</param>
    /// <param name="value">Its value, with quotation marks.</param>
    public static bool IsKept(TagKind kind, ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        KeptLookup.Contains(name)
        || (kind is TagKind.Link or TagKind.Meta && OfHeadLookup.Contains(name))
        || name.Equals("content", StringComparison.OrdinalIgnoreCase)
        || (name.Equals("style", StringComparison.OrdinalIgnoreCase) && (value.Contains("display", StringComparison.OrdinalIgnoreCase) || value.Contains("visibility", StringComparison.OrdinalIgnoreCase)))
        || (name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) && (name.Contains("date", StringComparison.OrdinalIgnoreCase) || name.Contains("time", StringComparison.OrdinalIgnoreCase) || name.Contains("publish", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether an element of the head with this attribute says something of the report; style sheets and icons do not.</summary>
    public static bool IsTelling(TagKind kind, ReadOnlySpan<char> name, ReadOnlySpan<char> value) => kind switch
    {
        TagKind.Link => name.Equals("rel", StringComparison.OrdinalIgnoreCase) && (value.Contains("canonical", StringComparison.OrdinalIgnoreCase) || value.Contains("author", StringComparison.OrdinalIgnoreCase)),
        TagKind.Meta => name.Equals("content", StringComparison.OrdinalIgnoreCase),
        TagKind.Raw => name.Equals("type", StringComparison.OrdinalIgnoreCase) && value.Contains("ld+json", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };
}
