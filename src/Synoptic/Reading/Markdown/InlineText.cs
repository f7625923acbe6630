using System.Text;
using Markdig.Syntax.Inlines;

namespace Synoptic.Reading.Markdown;

/// <summary>The words of a paragraph without emphasis, addresses and the marks of code.</summary>
internal static class InlineText
{
    /// <summary>The words.</summary>
    public static string Of(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        if (inlines is not null) Write(inlines, text);
        return text.ToString();
    }

    /// <summary>Whether there is nothing but pictures: what is written there describes them.</summary>
    public static bool IsPicture(ContainerInline? inlines)
    {
        var hasPicture = false;
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            if (inline is LinkInline { IsImage: true } || inline is LinkInline { FirstChild: LinkInline { IsImage: true } }) hasPicture = true;
            else if (inline is not (LineBreakInline or LiteralInline { Content.IsEmpty: true })) return false;
        }

        return hasPicture;
    }

    // As deep as the parser goes.
    private static void Write(ContainerInline inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            if (inline is LiteralInline literal) text.Append(literal.Content.AsSpan());
            else if (inline is CodeInline code) text.Append(code.ContentSpan);
            else if (inline is HtmlEntityInline entity) text.Append(entity.Transcoded.AsSpan());
            else if (inline is LineBreakInline lineBreak) text.Append(lineBreak.IsHard ? '\n' : ' ');
            else if (inline is AutolinkInline address) text.Append(address.Url);
            else if (inline is ContainerInline container) Write(container, text);
        }
    }
}
