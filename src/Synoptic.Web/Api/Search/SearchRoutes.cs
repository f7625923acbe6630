using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Synoptic.Storage;
using Synoptic.Web.Api.Answers;
using Synoptic.Web.Metrics;

namespace Synoptic.Web.Api.Search;

/// <summary><c>/search</c>.</summary>
internal static class SearchRoutes
{
    private const char Cursors = 'f';

    public static void Map(RouteGroupBuilder api) => api.MapGet("/search", Find).WithName("search").Answers<Hits>(isList: true);

    /// <summary>Reports, quotations, figures or events that all conditions hold for, newest arrivals first.</summary>
    public static Answer Find(HttpContext http, DeskServices desk, DeskMeter meter, [AsParameters] Wanted wanted)
    {
        var begun = Stopwatch.GetTimestamp();
        using var reader = desk.Store.Read();
        var found = desk.Finder.Find(reader, new SearchQuery
        {
            Kind = wanted.Kind ?? LineKind.Report,
            Words = wanted.Words,
            Who = wanted.Who,
            Whom = wanted.Whom,
            What = wanted.What,
            Outlet = wanted.Outlet,
            Story = wanted.Story,
            From = wanted.From,
            To = wanted.To,
            Least = wanted.Least,
            Greatest = wanted.Greatest,
            Before = Cursor.Read(Cursors, wanted.After),
            Most = Bounds.Rows(wanted.Most),
        });
        meter.Searched(Stopwatch.GetElapsedTime(begun));
        return Answer.Of<Hit>(http, new Hits([.. found.Page.Hits.Select(Hit.Of)], found.Page.Next is { } next ? Cursor.Write(Cursors, next) : null, found.Page.Understood, HitName.First(found.Who), HitName.First(found.Whom)));
    }
}

/// <summary>What is looked for.</summary>
internal sealed record Wanted
{
    [FromQuery(Name = "kind")]
    [Description("report (default), quotation, figure or event.")]
    public LineKind? Kind { get; init; }

    [FromQuery(Name = "words")]
    [Description("Words: all must be there, in any order and form; \"in quotation marks\" in this order; -without; begin*.")]
    public string? Words { get; init; }

    [FromQuery(Name = "who")]
    [Description("Who speaks or acts, or is named in the report: a key, or a name; the answer says whom it was taken for. Go on to a next part with the key.")]
    public string? Who { get; init; }

    [FromQuery(Name = "whom")]
    [Description("Who is spoken or acted to: a key, or a name.")]
    public string? Whom { get; init; }

    [FromQuery(Name = "what")]
    [Description("Indicator of a figure, or the first letters of an event's class.")]
    public string? What { get; init; }

    [FromQuery(Name = "outlet")]
    [Description("The outlet, as it writes itself.")]
    public string? Outlet { get; init; }

    [FromQuery(Name = "story")]
    [Description("Only of this story.")]
    public string? Story { get; init; }

    [FromQuery(Name = "from")]
    [Description("Only of this day or later.")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "to")]
    [Description("Only of this day or earlier.")]
    public DateOnly? To { get; init; }

    [FromQuery(Name = "least")]
    [Description("Figures of at least this.")]
    public double? Least { get; init; }

    [FromQuery(Name = "greatest")]
    [Description("Figures of at most this.")]
    public double? Greatest { get; init; }

    [FromQuery(Name = "after")]
    [Description("Where an earlier answer ended.")]
    public string? After { get; init; }

    [FromQuery(Name = "most")]
    [Description("Hits, 1 to 1000; 50.")]
    public int? Most { get; init; }
}

/// <summary>What a search found.</summary>
/// <param name="Items">Newest arrivals first.</param>
/// <param name="Next">To be given as <c>after</c> for the next part; null at the end.</param>
/// <param name="Understood">How the words were read.</param>
/// <param name="Who">Whom <c>who</c> was taken for; null where nobody is called so, or was asked for.</param>
/// <param name="Whom">Whom <c>whom</c> was taken for.</param>
internal sealed record Hits(ImmutableArray<Hit> Items, string? Next, string Understood, HitName? Who, HitName? Whom) : Listing<Hit>(Items, Next);

/// <summary>A line that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Report">Its report.</param>
/// <param name="Start">Where it begins in the report's text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Words">The words of the line; of a report those around the place.</param>
/// <param name="Who">Who speaks or acts.</param>
/// <param name="Whom">Who is spoken or acted to.</param>
/// <param name="What">Indicator, class or kind.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Day">The day it is of.</param>
internal sealed record Hit(LineKind Kind, ReportRow Report, int Start, int End, string Words, HitName? Who, HitName? Whom, string? What, double? Value, string? Unit, DateOnly? Day)
{
    public static Hit Of(SearchHit hit) => new(hit.Kind, ReportRow.Of(hit.Article), hit.Span.Start, hit.Span.End, hit.Words, HitName.Of(hit.Who), HitName.Of(hit.Whom), hit.What, hit.Value, hit.Unit, hit.Day);
}

/// <summary>Who is meant.</summary>
/// <param name="Key">Key.</param>
/// <param name="Name">Name.</param>
internal sealed record HitName(string Key, string Name)
{
    public static HitName? First(ImmutableArray<StoredName> meant) => meant.IsEmpty ? null : new HitName(meant[0].Key, meant[0].Name);

    public static HitName? Of((string Key, string Name)? named) => named is { } name ? new HitName(name.Key, name.Name) : null;
}
