using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Storage;
using Synoptic.Text;
using Synoptic.Web.Guard;
using Synoptic.Web.Pages.Correcting;
using Synoptic.Web.Pages.Frame;

namespace Synoptic.Web.Pages.Names;

/// <summary>People, organisations and places: lists, and a page each.</summary>
internal static class NamePages
{
    private const int PageLength = 100;

    // A reader who looks for the thousandth name types it.
    private const int MostPages = 20;

    private const int MostStories = 20;
    private const int MostLines = 12;

    public static void Map(WebApplication app)
    {
        Map(app, "/people", "People", EntityType.Person);
        Map(app, "/organizations", "Organisations", EntityType.Organization);
        Map(app, "/places", "Places", EntityType.Place);
        app.MapGet("/names/{key}", static (string key, HttpContext context, DeskServices desk) => Name(Ways.Id(key), context, desk));
        app.MapGet("/events", static (HttpContext context) => Results.Redirect("/search?kind=event" + context.Request.QueryString.Value?.Replace('?', '&')));
    }

    private static void Map(WebApplication app, string path, string title, EntityType type) =>
        app.MapGet(path, (HttpContext context, DeskServices desk) => List(path, title, type, context, desk));

    private static IResult List(string path, string title, EntityType type, HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        var typed = context.Text("q");
        var page = Math.Min(context.Page(), MostPages);
        var like = typed is null ? null : desk.Names.Folded(type, typed);
        var found = typed is not null && like is null ? [] : reader.Names(new NameQuery { Type = type, Like = like, Most = (page * PageLength) + 1 });
        ImmutableArray<StoredName> shown = [.. found.Skip((page - 1) * PageLength).Take(PageLength)];
        using var frame = new DeskFrame(title, path, reader.LastBatch());
        frame.Canvas.Draw<NameList>(
            (nameof(NameList.Path), path),
            (nameof(NameList.Title), title),
            (nameof(NameList.Names), shown),
            (nameof(NameList.Typed), typed),
            (nameof(NameList.Page), page),
            (nameof(NameList.HasMore), found.Length > page * PageLength && page < MostPages));
        return frame.Page();
    }

    private static IResult Name(string key, HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        if (reader.Names(new NameQuery { Key = key, Most = 1 }) is not [var name]) return Notices.Missing("name", key);
        // A name that was put together with another is found under its earlier key.
        if (name.Key != key) return Results.Redirect(Ways.Name(name.Key));
        var view = new NameView(
            name,
            reader.Stories(new StoryQuery { Entity = key, Most = MostStories + 1 }),
            reader.Search(new SearchQuery { Kind = LineKind.Quotation, Who = key, Most = MostLines }),
            reader.Search(new SearchQuery { Kind = LineKind.Event, Who = key, Most = MostLines }),
            reader.Search(new SearchQuery { Kind = LineKind.Event, Whom = key, Most = MostLines }),
            reader.Search(new SearchQuery { Kind = LineKind.Figure, Words = $"\"{name.Name}\"", Most = MostLines }),
            reader.Search(new SearchQuery { Who = key, Most = MostLines }));
        using var frame = new DeskFrame(name.Name, "", reader.LastBatch());
        frame.Shapes();
        frame.Canvas.Draw<NamePage>((nameof(NamePage.View), view), (nameof(NamePage.MostStories), MostStories), (nameof(NamePage.Corrections), HandMarks.OfName(reader, key).Shown), (nameof(NamePage.Token), FormToken.Of(context)));
        return frame.Page();
    }
}

/// <summary>What a store has of somebody or something.</summary>
/// <param name="Name">Who or what.</param>
/// <param name="Stories">Stories that name them, those that changed last first.</param>
/// <param name="Said">Their quotations.</param>
/// <param name="Did">Events in which they act.</param>
/// <param name="Met">Events in which they are acted on.</param>
/// <param name="Figures">Figures of sentences that name them.</param>
/// <param name="Reports">Reports that name them.</param>
public sealed record NameView(StoredName Name, ImmutableArray<StoredStory> Stories, SearchPage Said, SearchPage Did, SearchPage Met, SearchPage Figures, SearchPage Reports);
