using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Synoptic.Desk.Records;
using Synoptic.Storage;
using Synoptic.Web.Api.Answers;
using Synoptic.Web.Guard;
using Synoptic.Web.Live;

namespace Synoptic.Web.Api.Stories;

/// <summary><c>/stories</c>.</summary>
internal static class StoryRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/stories", All).WithName("stories").Answers<Listing<StoryRow>>(isList: true);
        api.MapGet("/stories/{id}", One).WithName("story").Answers<StoryRow>().Missing();
        api.MapGet("/stories/{id}/record", Record).WithName("story-record").Answers<RecordShape>().Missing();
        api.MapGet("/stories/{id}/reports", Reports).WithName("story-reports").Answers<Listing<ReportRow>>(isList: true).Missing();
        api.MapGet("/stories/{id}/copies", Copies).WithName("story-copies").Answers<Listing<CopyRow>>(isList: true).Missing();
    }

    /// <summary>Sends who asks for a story under an earlier id to the one that it went into.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static StoredStory Find(HttpContext http, IStoreReader reader, string id, out IResult? elsewhere)
    {
        var story = reader.Story(id) ?? throw new ProblemException(Problems.NotThere($"no story {Problems.Told(id)}"));
        elsewhere = null;
        if (story.Id != id)
        {
            var path = http.Request.Path.Value!.Split('/');
            path[4] = story.Id;
            elsewhere = Results.Redirect(string.Join('/', path.Select(Uri.EscapeDataString)) + http.Request.QueryString, permanent: true);
        }

        return story;
    }

    /// <summary>Stories, by what is asked for.</summary>
    /// <param name="http">The request.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="order">changed (default): last changed first; reports, origins: most first.</param>
    /// <param name="changedAfter">Only those that changed in later batches than this: what is new since.</param>
    /// <param name="leastReports">Only those of at least so many reports.</param>
    /// <param name="from">Only those with a report of this day or later.</param>
    /// <param name="to">Only those with a report of this day or earlier.</param>
    /// <param name="entity">Only those that name this key.</param>
    /// <param name="after">Where an earlier answer ended.</param>
    /// <param name="most">Rows, 1 to 1000; 50.</param>
    public static Answer All(HttpContext http, DeskServices desk, StoryOrder? order, long? changedAfter, int? leastReports, DateOnly? from, DateOnly? to, string? entity, string? after, int? most)
    {
        var rows = Bounds.Rows(most);
        // A place in one order is none in another.
        var list = order switch { StoryOrder.Reports => 't', StoryOrder.Origins => 'u', _ => 's' };
        var place = Cursor.Read(list, 3, after) is var (numbers, last) ? new StoryPlace(numbers[0], (int)Math.Min(numbers[1], int.MaxValue), (int)Math.Min(numbers[2], int.MaxValue), last) : null;
        using var reader = desk.Store.Read();
        var found = reader.Stories(new StoryQuery
        {
            Order = order ?? StoryOrder.Changed,
            AfterBatch = changedAfter ?? 0,
            LeastReports = leastReports is { } least ? Bounds.Within("leastReports", least, 1, int.MaxValue) : 1,
            From = from,
            To = to,
            Entity = entity,
            After = place,
            Most = rows + 1,
        });
        return Answer.Of(http, new Listing<StoryRow>([.. found.Take(rows).Select(StoryRow.Of)], found.Length > rows ? Cursor.Write(list, Place(StoryPlace.Of(found[rows - 1]))) : null));
    }

    private static string Place(StoryPlace place) => string.Create(CultureInfo.InvariantCulture, $"{place.Changed} {place.Reports} {place.Origins} {place.Id}");

    /// <summary>A story; asked for under an id that it had, a redirect to the one that it has now.</summary>
    public static IResult One(HttpContext http, DeskServices desk, string id)
    {
        using var reader = desk.Store.Read();
        var story = Find(http, reader, id, out var elsewhere);
        return elsewhere ?? Answer.Of(http, StoryRow.Of(story));
    }

    /// <summary>The record of a story (docs/json.md), made now where it is missing or older than the story.</summary>
    public static async Task<IResult> Record(HttpContext http, DeskServices desk, RecordQueue records, string id, CancellationToken cancellation)
    {
        long changed;
        using (var reader = desk.Store.Read())
        {
            changed = Find(http, reader, id, out var elsewhere).Changed;
            if (elsewhere is not null) return elsewhere;
        }

        var (record, failure) = await records.Of(id, changed, cancellation).ConfigureAwait(false);
        if (record is null) throw new ProblemException(failure is null ? Problems.NotThere($"no story {Problems.Told(id)}") : Problems.Of(failure));
        return Answer.Of(http, string.Create(CultureInfo.InvariantCulture, $"{record.Story} {record.Changed} {record.MadeBy}"), Answer.Json, () => record.Parts[RecordMaker.RecordPart]);
    }

    /// <summary>Reports of a story, newest arrivals first.</summary>
    /// <param name="http">The request.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="id">Its id.</param>
    /// <param name="after">Where an earlier answer ended.</param>
    /// <param name="most">Rows, 1 to 1000; 50.</param>
    public static IResult Reports(HttpContext http, DeskServices desk, string id, string? after, int? most)
    {
        using var reader = desk.Store.Read();
        var story = Find(http, reader, id, out var elsewhere);
        return elsewhere ?? Api.Reports.ReportRoutes.List(http, reader, new ArticleQuery { Story = story.Id }, after, most);
    }

    /// <summary>Who took whose words, within a story; the surest first.</summary>
    public static IResult Copies(HttpContext http, DeskServices desk, string id)
    {
        using var reader = desk.Store.Read();
        var story = Find(http, reader, id, out var elsewhere);
        return elsewhere ?? Answer.Of(http, new Listing<CopyRow>([.. reader.Copies(story.Id).Select(CopyRow.Of)], null));
    }
}
