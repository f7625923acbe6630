using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Entities;
using Synoptic.Storage;
using Synoptic.Text;
using Synoptic.Web.Pages.Frame;

namespace Synoptic.Web.Pages.Searching;

/// <summary>Search over reports, quotations, figures and events; every filter stands in the address.</summary>
internal static class SearchPages
{
    private const int PageLength = 30;

    // Those whose name has what was typed; the first of them is meant, the others are offered.
    private const int MostMeant = 6;

    public static void Map(WebApplication app) => app.MapGet("/search", static (HttpContext context, DeskServices desk) => Show(context, desk));

    private static IResult Show(HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        var asked = new SearchAsked(
            context.Text("kind") switch { "quotation" or "quotations" => LineKind.Quotation, "figure" or "figures" => LineKind.Figure, "event" or "events" => LineKind.Event, _ => LineKind.Report },
            context.Text("q"), context.Text("who"), context.Text("whom"), context.Text("what"), context.Text("outlet"), context.Text("story"),
            context.Day("from"), context.Day("to"), context.Number("least"), context.Number("greatest"), context.Whole("before"));
        var who = Meant(reader, desk, asked.Who);
        var whom = Meant(reader, desk, asked.Whom);
        // A name that nobody has finds nothing, rather than everything.
        var unknown = (asked.Who is not null && who.IsEmpty) || (asked.Whom is not null && whom.IsEmpty);
        SearchPage? found = asked.IsEmpty ? null : unknown ? new SearchPage([], null, "") : reader.Search(new SearchQuery
        {
            Kind = asked.Kind,
            Words = asked.Words,
            Who = who.FirstOrDefault()?.Key,
            Whom = whom.FirstOrDefault()?.Key,
            What = asked.What,
            Outlet = asked.Outlet,
            Story = asked.Story,
            From = asked.From,
            To = asked.To,
            Least = asked.Least,
            Greatest = asked.Greatest,
            Before = asked.Before,
            Most = PageLength,
        });
        using var frame = new DeskFrame(asked.Words is null ? "Search" : $"“{Synoptic.Pages.Model.Snippet.Clip(asked.Words, 60)}”", "/search", reader.LastBatch());
        frame.Canvas.Draw<SearchView>(
            (nameof(SearchView.Asked), asked),
            (nameof(SearchView.Found), found),
            (nameof(SearchView.Who), who),
            (nameof(SearchView.Whom), whom),
            (nameof(SearchView.StoryTitle), asked.Story is { } story ? reader.Story(story)?.Title : null));
        return frame.Page();
    }

    // A key is what it says; anything else is a name that somebody typed.
    private static ImmutableArray<StoredName> Meant(IStoreReader reader, DeskServices desk, string? typed)
    {
        if (typed is null) return [];
        if (typed.Contains(':', StringComparison.Ordinal) && reader.Names(new NameQuery { Key = typed, Most = 1 }) is { Length: > 0 } exact) return exact;
        var folded = new EntityKeys(desk.Tables).Of(EntityType.Person, typed).Split(':', 2)[1];
        return folded.Length == 0 ? [] : reader.Names(new NameQuery { Like = folded, Most = MostMeant });
    }
}

/// <summary>What a search asks for, as the address has it.</summary>
/// <param name="Kind">What is looked for.</param>
/// <param name="Words">Words, as typed.</param>
/// <param name="Who">Who speaks, acts or is named: a key or a name.</param>
/// <param name="Whom">Who is spoken or acted to.</param>
/// <param name="What">Indicator or class.</param>
/// <param name="Outlet">Outlet.</param>
/// <param name="Story">Story.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Least">Least figure.</param>
/// <param name="Greatest">Greatest figure.</param>
/// <param name="Before">Where the page begins.</param>
public sealed record SearchAsked(LineKind Kind, string? Words, string? Who, string? Whom, string? What, string? Outlet, string? Story, DateOnly? From, DateOnly? To, double? Least, double? Greatest, long? Before)
{
    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => this == new SearchAsked(Kind, null, null, null, null, null, null, null, null, null, null, null) && Kind == LineKind.Report;

    /// <summary>The address of a search for another kind, another who, or another page.</summary>
    public string Address() => Ways.With(
        "/search",
        ("kind", Kind == LineKind.Report ? null : KindName),
        ("q", Words), ("who", Who), ("whom", Whom), ("what", What), ("outlet", Outlet), ("story", Story),
        ("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("least", Least?.ToString("R", CultureInfo.InvariantCulture)), ("greatest", Greatest?.ToString("R", CultureInfo.InvariantCulture)),
        ("before", Before?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The kind in an address.</summary>
    public string KindName => Kind.ToString().ToLowerInvariant();
}
