using System.Text;
using Markdig.Syntax;
using Synoptic.Reading.Fields;
using Synoptic.Reading.Furniture;
using Synoptic.Reading.Html;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.Markdown;

/// <summary>Reads a report in Markdown (CommonMark): its words without the marks, each block a paragraph.</summary>
internal sealed class MarkdownReader(FieldNames names, FieldReport reports, BodyReader bodies)
{
    /// <summary>
    /// Characters that are read as Markdown, some 25,000 words; a longer text is no report, and is read as it stands. The parser takes time that grows
    /// with the square of the length for some marks that are never closed.
    /// </summary>
    private const int Longest = 160_000;

    /// <summary>Reads it; <see langword="null"/> if it is nested or long beyond any text.</summary>
    public ReadItem? Read(string text, PartOrigin origin)
    {
        text = PlainLines.Normalize(text);
        var front = FrontMatter.Read(text, names);
        if (text.Length > Longest) return null;
        var given = front is { } known ? reports.Given(known.Fields, origin, "front matter").Report : new GivenReport(new HeadFacts(null, null, origin.Outlet, null));
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(front is { } facts ? text[facts.Length..] : text);
        }
        catch (ArgumentException)
        {
            // The parser refuses what is nested too deep.
            return null;
        }

        var page = new Writer(bodies);
        page.Write(document);
        if (given.Facts.Title is null && page.Title is { } title) given = given with { Facts = given.Facts with { Title = title, TakenFrom = given.Facts.TakenFrom with { Title = "heading" } } };
        return bodies.Marked(page.Text.ToString(), page.Marks, given, origin);
    }

    /// <summary>Writes the blocks of a document. Recursion is as deep as the parser goes, 128 levels.</summary>
    private sealed class Writer(BodyReader bodies)
    {
        public StringBuilder Text { get; } = new();

        public List<MarkedStretch> Marks { get; } = [];

        /// <summary>The first heading of the first level.</summary>
        public string? Title { get; private set; }

        public void Write(ContainerBlock blocks)
        {
            foreach (var block in blocks)
            {
                if (block is HeadingBlock heading) Heading(heading);
                else if (block is ParagraphBlock paragraph) Add(InlineText.Of(paragraph.Inline), InlineText.IsPicture(paragraph.Inline) ? "caption" : null);
                else if (block is HtmlBlock html) Html(html.Lines.ToString());
                else if (block is CodeBlock code) Add(code.Lines.ToString(), null);
                else if (block is ContainerBlock container and not LinkReferenceDefinitionGroup) Write(container);
            }
        }

        private void Heading(HeadingBlock heading)
        {
            var words = InlineText.Of(heading.Inline);
            var isTitle = Title is null && heading.Level == 1 && words.Length > 0;
            if (isTitle) Title = Synoptic.Reading.Html.Facts.PageText.Clean(words);
            Add(words, isTitle ? ReportHead.TitleReason : null);
        }

        private void Html(string markup)
        {
            // A block of tags may hold words of the report.
            foreach (var paragraph in bodies.Blocks(markup).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) Add(paragraph, null);
        }

        private void Add(string words, string? reason)
        {
            words = words.Trim();
            if (words.Length == 0) return;
            if (Text.Length > 0) Text.Append("\n\n");
            var start = Text.Length;
            Text.Append(words);
            if (reason is not null) Marks.Add(new MarkedStretch(start, Text.Length, reason));
        }
    }
}
