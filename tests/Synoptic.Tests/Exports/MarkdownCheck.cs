using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Synoptic.Tests.Exports;

/// <summary>A page, read by a reader of CommonMark with footnotes and every common extension: nothing in it but headings, lists, notes and web links.</summary>
internal static partial class MarkdownCheck
{
    // The extensions that would read a report's words as marks.
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

    public static MarkdownDocument Holds(string text)
    {
        var page = Markdown.Parse(text, Reader);
        Assert.Empty(page.Descendants<HtmlInline>());
        Assert.Empty(page.Descendants<HtmlBlock>());
        Assert.Empty(page.Descendants<CodeBlock>());
        Assert.Empty(page.Descendants<CodeInline>());
        Assert.Empty(page.Descendants<Markdig.Extensions.Tables.Table>());
        Assert.DoesNotContain(page.Descendants<LinkInline>(), static link => link.IsImage || !Web().IsMatch(link.Url ?? ""));
        Assert.All(page.Descendants<AutolinkInline>(), static link => Assert.Matches(Web(), link.Url));
        var html = page.ToHtml(Reader);
        Assert.All(Tags().Matches(html), static tag => Assert.Contains(tag.Groups["name"].Value, Known));
        // Every mark has its note, every note its marks.
        var marks = page.Descendants<FootnoteLink>().Where(static link => !link.IsBackLink).ToList();
        Assert.Equal(MarkedNotes().Count(text), marks.Count);
        Assert.DoesNotContain("[^", page.Descendants<LiteralInline>().Select(static literal => literal.Content.ToString()));
        return page;
    }

    /// <summary>The words of a page, without marks.</summary>
    public static string Words(MarkdownDocument page) => string.Concat(page.Descendants<LiteralInline>().Select(static literal => literal.Content.ToString()));

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "h1", "h2", "p", "ul", "li", "ol", "a", "sup", "div", "hr", "em" };

    [GeneratedRegex(@"^https?://[\x21-\x7e]+$", RegexOptions.None, 5000)]
    private static partial Regex Web();

    [GeneratedRegex("</?(?<name>[a-z0-9]+)", RegexOptions.None, 5000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\[\^\d+\](?!:)", RegexOptions.None, 5000)]
    private static partial Regex MarkedNotes();
}
