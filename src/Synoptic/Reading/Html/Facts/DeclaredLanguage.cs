namespace Synoptic.Reading.Html.Facts;

/// <summary>The language that a page says it is in.</summary>
internal static class DeclaredLanguage
{
    /// <summary>ISO 639-1 code. What is said of the article counts before what templates say of the site.</summary>
    public static string? Find(string? ofPage, LinkedData linked, string? meta) => Code(linked.Language) ?? Code(ofPage) ?? Code(linked.Page?.Language) ?? Code(meta);

    /// <summary>The code that a tag such as <c>en-GB</c> or <c>en_US</c> begins with.</summary>
    private static string? Code(string? tag)
    {
        if (tag is null) return null;
        var end = tag.AsSpan().IndexOfAny('-', '_', ',') is var mark && mark < 0 ? tag.Length : mark;
        return end == 2 && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]) ? tag[..2].ToLowerInvariant() : null;
    }
}
