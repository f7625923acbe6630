using System.Globalization;
using Microsoft.AspNetCore.Http;
using Synoptic.Pages;
using Synoptic.Pages.Markup;
using Synoptic.Pages.Parts;

namespace Synoptic.Web.Pages.Frame;

/// <summary>What stands around every page of the desk: head, ways, search, and where news is told.</summary>
internal sealed class DeskFrame : IDisposable
{
    private static readonly (string Path, string Name)[] Ways =
    [
        ("/", "Stories"), ("/people", "People"), ("/organizations", "Organisations"), ("/places", "Places"), ("/search", "Search"), ("/corrections", "Corrections"),
    ];

    private readonly StringWriter output = new(CultureInfo.InvariantCulture);

    public DeskFrame(string title, string path, long batch, string? story = null)
    {
        output.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"same-origin\">\n<title>");
        output.Write(HtmlText.Encode(title));
        output.Write(" · Synoptic</title>\n");
        output.Write($"<link rel=\"icon\" href=\"{DeskAssets.Address("icon.svg")}\">\n<link rel=\"stylesheet\" href=\"{DeskAssets.Address("page.css")}\">\n<link rel=\"stylesheet\" href=\"{DeskAssets.Address("desk.css")}\">\n<script src=\"{DeskAssets.Address("desk.js")}\" defer></script>\n</head>\n");
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<body data-batch=\"{batch}\""));
        if (story is not null) output.Write($" data-story=\"{HtmlText.Encode(story)}\"");
        output.Write(">\n<a class=\"skip\" href=\"#main\">Skip to the page</a>\n<header class=\"desk\" id=\"top\"><p class=\"brand\"><a href=\"/\">Synoptic</a></p><nav aria-label=\"Desk\"><ul>");
        foreach (var (way, name) in Ways) output.Write($"<li><a href=\"{way}\"{(way == path ? " aria-current=\"page\"" : "")}>{name}</a></li>");
        output.Write("</ul></nav><form class=\"quick\" role=\"search\" action=\"/search\"><label class=\"vh\" for=\"quick\">Words in reports</label><input id=\"quick\" name=\"q\" type=\"search\" maxlength=\"400\" placeholder=\"Words in reports\"><button>Search</button></form></header>\n<div id=\"live\" role=\"status\"></div>\n");
        Canvas = new Canvas(output);
    }

    /// <summary>Draws components into the page.</summary>
    public Canvas Canvas { get; }

    /// <summary>Takes markup that is ours already.</summary>
    public TextWriter Output => output;

    /// <summary>The shapes of marks, for pages that have any.</summary>
    public void Shapes() => Canvas.Draw<Shapes>();

    /// <summary>The whole page.</summary>
    public IResult Page(int status = StatusCodes.Status200OK)
    {
        output.Write("</body>\n</html>\n");
        return Results.Content(output.ToString(), "text/html; charset=utf-8", null, status);
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();
}
