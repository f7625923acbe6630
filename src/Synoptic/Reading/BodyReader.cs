using System.Collections.Immutable;
using System.Text;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Reading.Html;
using Synoptic.Reading.Html.Body;
using Synoptic.Reading.Html.Markup;
using Synoptic.Reading.Parts;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading;

/// <summary>Reads a body that a format hands over apart from its facts.</summary>
internal sealed class BodyReader(WordTables tables, PlainTextReader plain, HtmlReader html)
{
    /// <summary>What begins a byline and is no part of the name: the longest first.</summary>
    private readonly ImmutableArray<string> openings = [.. tables.Rows("reading-head").Where(r => r[0] == "by").Select(r => r[1] + " ").OrderByDescending(o => o.Length)];

    private readonly Lazy<PartNames> parts = new(() => new PartNames(tables));

    /// <summary>Tags that a text which is HTML has; one is enough, since nobody writes them in prose.</summary>
    private static readonly string[] Tags = ["</p>", "<p>", "<br>", "<br/>", "<br />", "</div>", "</h2>", "</article>", "</body>"];

    /// <summary>Whether a field that may hold either holds HTML.</summary>
    public static bool IsHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Formats.Head));
        if (!head.Contains('<')) return false;
        foreach (var tag in Tags)
        {
            if (head.Contains(tag, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Reads a body in text.</summary>
    public ReadItem Text(string text, GivenReport given, PartOrigin origin)
    {
        given = Named(given);
        var draft = plain.Clean(text, given.Id, given.Facts, given.Url ?? origin.Url);
        if (draft.Text.Length == 0) return ReadItem.Failed(origin, ReadingFailures.Empty(origin.Subject));
        return new ReadItem(origin.Subject, origin.File, given.Over(draft), draft.OnlyFurniture ? [ReadingFailures.OnlyFurniture(origin.Subject)] : []);
    }

    /// <summary>Reads a body in text of which some stretches are known to be furniture.</summary>
    public ReadItem Marked(string text, List<MarkedStretch> marks, GivenReport given, PartOrigin origin)
    {
        if (text.Length == 0) return ReadItem.Failed(origin, ReadingFailures.Empty(origin.Subject));
        given = Named(given);
        var draft = plain.Clean(text, marks, given.Facts, given.Url ?? origin.Url);
        return new ReadItem(origin.Subject, origin.File, given.Over(draft), draft.OnlyFurniture ? [ReadingFailures.OnlyFurniture(origin.Subject)] : []);
    }

    /// <summary>Reads a whole page in HTML, of which the body has to be found.</summary>
    public ReadItem Page(string markup, GivenReport given, PartOrigin origin)
    {
        var item = html.Read(markup, origin, given.Facts);
        return item.Draft is { } draft ? item with { Draft = given.Over(draft) } : item;
    }

    /// <summary>Reads a body in HTML. All of it is the report's, so that where nothing in it looks like an article its blocks are the text.</summary>
    public ReadItem Html(string markup, GivenReport given, PartOrigin origin)
    {
        given = Named(given);
        var item = html.Read(markup, origin, given.Facts);
        if (item.Draft is { } draft) return item with { Draft = given.Over(draft) };
        var blocks = Blocks(markup);
        return blocks.Length == 0 ? item : Text(blocks, given, origin);
    }

    /// <summary>The names of a byline without the words before them.</summary>
    private GivenReport Named(GivenReport given)
    {
        if (given.Facts.Byline is not { } byline) return given;
        foreach (var opening in openings)
        {
            if (byline.Length > opening.Length && byline.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return given with { Facts = given.Facts with { Byline = byline[opening.Length..].Trim() } };
        }

        return given;
    }

    /// <summary>The blocks of a stretch of HTML, divided by empty lines.</summary>
    public string Blocks(string markup)
    {
        using var page = SlimPage.Parse(markup);
        var text = new StringBuilder();
        if (page.Document.Body is not { } body) return "";
        foreach (var block in PageWalker.Read(body, parts.Value).Blocks) text.Append(text.Length == 0 ? "" : "\n\n").Append(block.Text);
        return text.ToString();
    }
}
