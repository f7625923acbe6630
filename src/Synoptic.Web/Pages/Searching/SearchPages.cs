using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Desk.Finding;
using Synoptic.Storage;
using Synoptic.Web.Pages.Frame;

namespace Synoptic.Web.Pages.Searching;

/// <summary>Search over reports, quotations, figures and events; every filter stands in the address.</summary>
internal static class SearchPages
{
    private const int PageLength = 30;

    public static void Map(WebApplication app) => app.MapGet("/search", static (HttpContext context, DeskServices desk) => Show(context, desk));

    /// <summary>The address of a search.</summary>
    public static string Address(SearchQuery asked) => Ways.With(
        "/search",
        ("kind", asked.Kind == LineKind.Report ? null : KindName(asked.Kind)),
        ("q", asked.Words), ("who", asked.Who), ("whom", asked.Whom), ("what", asked.What), ("outlet", asked.Outlet), ("story", asked.Story),
        ("from", asked.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("to", asked.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("least", asked.Least?.ToString("R", CultureInfo.InvariantCulture)), ("greatest", asked.Greatest?.ToString("R", CultureInfo.InvariantCulture)),
        ("before", asked.Before?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A kind in an address.</summary>
    public static string KindName(LineKind kind) => kind.ToString().ToLowerInvariant();

    private static IResult Show(HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        var asked = new SearchQuery
        {
            Kind = context.Text("kind") switch { "quotation" or "quotations" => LineKind.Quotation, "figure" or "figures" => LineKind.Figure, "event" or "events" => LineKind.Event, _ => LineKind.Report },
            Words = context.Text("q"),
            Who = context.Text("who"),
            Whom = context.Text("whom"),
            What = context.Text("what"),
            Outlet = context.Text("outlet"),
            Story = context.Text("story"),
            From = context.Day("from"),
            To = context.Day("to"),
            Least = context.Number("least"),
            Greatest = context.Number("greatest"),
            Before = context.Whole("before"),
            Most = PageLength,
        };
        // Nothing is asked for: the page is the form alone. Of quotations, figures and events the newest are shown.
        var found = asked == new SearchQuery { Most = PageLength } ? null : desk.Finder.Find(reader, asked);
        using var frame = new DeskFrame(asked.Words is null ? "Search" : $"“{Synoptic.Pages.Model.Snippet.Clip(asked.Words, 60)}”", "/search", reader.LastBatch());
        frame.Canvas.Draw<SearchView>(
            (nameof(SearchView.Asked), asked),
            (nameof(SearchView.Found), found),
            (nameof(SearchView.StoryTitle), asked.Story is { } story ? reader.Story(story)?.Title : null));
        return frame.Page();
    }
}
