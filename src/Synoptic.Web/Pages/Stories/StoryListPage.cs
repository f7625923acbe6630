using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Storage;
using Synoptic.Web.Guard;
using Synoptic.Web.Pages.Frame;

namespace Synoptic.Web.Pages.Stories;

/// <summary>The list of stories: what there is, and what is new.</summary>
internal static class StoryListPage
{
    private const int PageLength = 50;

    // Beyond so many new reports a number says no more.
    private const int MostCounted = 1000;

    public static void Map(WebApplication app)
    {
        app.MapGet("/", static (HttpContext context, DeskServices desk) => Show(context, desk));
        // What an open page asks when it is told of a change: how much came since it was loaded, and whether its own story is part of that.
        app.MapGet("/news", static (HttpContext context, DeskServices desk) =>
        {
            using var reader = desk.Store.Read();
            var after = context.Whole("after") ?? reader.LastBatch();
            var here = context.Text("story") is { } id && reader.Story(id)?.Changed > after;
            return Results.Text($"{{\"articles\":{reader.Articles(new ArticleQuery { AfterBatch = after, Most = MostCounted }).Length},\"here\":{(here ? "true" : "false")}}}", "application/json");
        }).ExcludeFromDescription();
        app.MapPost("/seen", static async (HttpContext context, DeskServices desk) =>
        {
            if (await PostedForm.Read(context) is not { } form) return PostedForm.Refused();
            using var reader = desk.Store.Read();
            Visits.Since(context, reader.LastBatch(), desk.Clock, seen: true);
            return form.Back("/");
        });
    }

    private static IResult Show(HttpContext context, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        var batch = reader.LastBatch();
        var since = Visits.Since(context, batch, desk.Clock);
        var counts = reader.Counts();
        var order = context.Text("order") switch { "reports" => StoryOrder.Reports, "origins" => StoryOrder.Origins, _ => StoryOrder.Changed };
        var least = context.Whole("least") is > 1 and < 1000 and var given ? (int)given : 1;
        var onlyNew = context.Text("new") is not null && since is not null;
        var page = context.Page();
        var query = new StoryQuery { Order = order, LeastReports = least, AfterBatch = onlyNew ? since!.Value : 0, From = context.Day("from"), To = context.Day("to"), Skip = (page - 1) * PageLength, Most = PageLength + 1 };
        // Nothing can have changed after a batch that is the last.
        var found = onlyNew && since >= batch ? [] : reader.Stories(query);
        ImmutableArray<StoryRow> rows = [.. found.Take(PageLength).Select(story => Row(reader, story, since))];
        using var frame = new DeskFrame("Stories", "/", batch);
        frame.Canvas.Draw<StoryList>(
            (nameof(StoryList.Rows), rows),
            (nameof(StoryList.Counts), counts),
            (nameof(StoryList.Query), query),
            (nameof(StoryList.OnlyNew), onlyNew),
            (nameof(StoryList.Page), page),
            (nameof(StoryList.HasMore), found.Length > PageLength),
            (nameof(StoryList.HasNews), since is { } before && before < batch),
            (nameof(StoryList.IsFirstVisit), since is null),
            (nameof(StoryList.Token), FormToken.Of(context)));
        return frame.Page();
    }

    private static StoryRow Row(IStoreReader reader, StoredStory story, long? since)
    {
        if (since is not { } before || story.Changed <= before) return new StoryRow(story, false, 0);
        return new StoryRow(story, story.Opened > before, reader.Articles(new ArticleQuery { Story = story.Id, AfterBatch = before, Most = MostCounted }).Length) { IsChanged = true };
    }
}

/// <summary>A story in the list.</summary>
/// <param name="Story">The story.</param>
/// <param name="IsNew">Whether it is new as a whole.</param>
/// <param name="NewReports">How many of its reports are new.</param>
public sealed record StoryRow(StoredStory Story, bool IsNew, int NewReports)
{
    /// <summary>Whether anything changed: a report more, or a correction.</summary>
    public bool IsChanged { get; init; }
}
