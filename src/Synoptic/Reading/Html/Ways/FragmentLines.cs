using System.Net;
using Synoptic.Reading.Html.Body;
using Synoptic.Reading.Html.Markup;

namespace Synoptic.Reading.Html.Ways;

/// <summary>Makes lines of a body that stands in a string: text or HTML, with entities or without.</summary>
internal sealed class FragmentLines(BodyFinder finder)
{
    /// <summary>Characters of a string that is looked at; a page is at most some ten times longer.</summary>
    private const int Longest = 4_000_000;

    /// <summary>The lines of a string.</summary>
    public List<BodyLine> Of(string value, string? title)
    {
        if (value.Length > Longest) return [];
        var isHtml = BodyReader.IsHtml(value);

        // HTML whose marks are entities themselves is HTML once they are read.
        if (!isHtml && value.Contains('&', StringComparison.Ordinal)) isHtml = BodyReader.IsHtml(value = WebUtility.HtmlDecode(value));
        return isHtml ? OfMarkup(value, title) : OfText(value);
    }

    /// <summary>The lines of a stretch of HTML; all its blocks where none of them looks like a report.</summary>
    public List<BodyLine> OfMarkup(string markup, string? title)
    {
        using var slim = SlimPage.Parse(markup);
        var found = finder.Find(slim.Document, title);
        if (found.IsEmpty) return found.Tree.Blocks.ConvertAll(static b => new BodyLine(b.Text, b.Reason));
        return [.. ElementBody.Of(found, title).Lines];
    }

    private static List<BodyLine> OfText(string text)
    {
        var lines = new List<BodyLine>();
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0) lines.Add(new BodyLine(string.Join(' ', words), null));
        }

        return lines;
    }
}
