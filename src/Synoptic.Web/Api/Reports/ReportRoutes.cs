using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Synoptic.Dossiers.Json;
using Synoptic.Storage;
using Synoptic.Web.Api.Answers;
using Synoptic.Web.Guard;
using Synoptic.Web.Live;

namespace Synoptic.Web.Api.Reports;

/// <summary><c>/reports</c>.</summary>
internal static class ReportRoutes
{
    private const char Cursors = 'r';

    // As large as a part of any format may be; a folder is added by the command.
    private const int MostAdded = 32 << 20;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/reports", All).WithName("reports").Answers<Listing<ReportRow>>(isList: true);
        api.MapPost("/reports", Add).WithName("add-reports").Answers<AddAnswer>()
            .Accepts<object>("application/jsonl", "application/json", "application/xml", "text/html", "text/plain", "text/csv", "message/rfc822", "application/warc", "application/zip", "application/octet-stream")
            .WithMetadata(new RequestSizeLimitAttribute(MostAdded)).Refuses(StatusCodes.Status413PayloadTooLarge).Refuses(StatusCodes.Status415UnsupportedMediaType).Refuses(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/reports/{id}", One).WithName("report").Answers<ReportShape>().Missing();
        api.MapGet("/reports/{id}/raw", Raw).WithName("report-raw").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Missing();
        api.MapDelete("/reports/{id}", Remove).WithName("remove-report").Produces(StatusCodes.Status204NoContent).Missing();
    }

    /// <summary>Reports of a query, a part of them.</summary>
    public static Answer List(HttpContext http, IStoreReader reader, ArticleQuery query, string? after, int? most)
    {
        var rows = Bounds.Rows(most);
        var found = reader.Articles(query with { Before = Cursor.Read(Cursors, after), Most = rows + 1 });
        return Answer.Of(http, new Listing<ReportRow>([.. found.Take(rows).Select(ReportRow.Of)], found.Length > rows ? Cursor.Write(Cursors, found[rows - 1].Number) : null));
    }

    /// <summary>Reports, newest arrivals first.</summary>
    /// <param name="http">The request.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="story">Only those of this story.</param>
    /// <param name="addedAfter">Only those that came in later batches than this.</param>
    /// <param name="after">Where an earlier answer ended.</param>
    /// <param name="most">Rows, 1 to 1000; 50.</param>
    public static Answer All(HttpContext http, DeskServices desk, string? story, long? addedAfter, string? after, int? most)
    {
        using var reader = desk.Store.Read();
        return List(http, reader, new ArticleQuery { Story = story, AfterBatch = addedAfter ?? 0 }, after, most);
    }

    /// <summary>A report as it was read; with its layers, as <c>annotate</c> writes them.</summary>
    /// <param name="http">The request.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="id">Its id.</param>
    /// <param name="layers">Whether all that was derived from it is wanted too.</param>
    public static Answer One(HttpContext http, DeskServices desk, string id, bool? layers)
    {
        using var reader = desk.Store.Read();
        var report = reader.Article(id) ?? throw new ProblemException(Problems.NotThere($"no report {Problems.Told(id)}"));
        return Answer.Of(http, $"{id} {report.Number} {report.Story} {layers} {MadeBy.Name()}", Answer.Json, () =>
        {
            using var output = new MemoryStream();
            if (layers == true)
            {
                ArticleJson.WriteLine(output, reader.Layers([id], MadeBy.Name())[0] ?? desk.Deriver.Derive(report.Article).Annotations);
            }
            else
            {
                using var json = new Utf8JsonWriter(output);
                ReportJson.Write(json, report.Article, more =>
                {
                    more.WriteString("story", report.Story);
                    more.WriteNumber("batch", report.Batch);
                    more.WriteString("added", report.Added);
                });
            }

            return output.ToArray();
        });
    }

    /// <summary>The bytes that a report was read from, to be kept, never to be opened in a browser.</summary>
    public static Answer Raw(HttpContext http, DeskServices desk, string id)
    {
        using var reader = desk.Store.Read();
        if (reader.Article(id) is not { } report) throw new ProblemException(Problems.NotThere($"no report {Problems.Told(id)}"));
        if (report.RawHash is not { } hash || reader.Raw(id) is not { } raw) throw new ProblemException(Problems.NotThere("a report that was given without the bytes that it was read from"));
        return Answer.Of(http, hash, "application/octet-stream", () => raw.Bytes, FileName(raw.Name));
    }

    /// <summary>Adds reports: any format that <c>synoptic add</c> reads, one file or lines of JSON. Each is there once; what can't be read is told beside what was added.</summary>
    public static async Task<IResult> Add(HttpContext http, AddQueue queue)
    {
        if (http.Request.HasFormContentType) throw new ProblemException(Problems.WrongType(http.Request.ContentType, "the file itself as the body, in any format that 'synoptic add' reads"));
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted).ConfigureAwait(false);
        if (body.Length == 0) throw new ProblemException(Problems.BadBody("an empty body", "reports in any format that 'synoptic add' reads"));
        body.Position = 0;
        var (sum, failure) = await queue.Add(body, http.RequestAborted).ConfigureAwait(false);
        if (failure is not null) throw new ProblemException(Problems.Of(failure));
        return Answer.Of(http, new AddAnswer(sum.Added, sum.Known, [.. sum.Failures.Select(FailureRow.Of)]));
    }

    /// <summary>Takes a report out, with all that was derived from it.</summary>
    public static async Task<IResult> Remove(HttpContext http, WriteQueue writes, LiveBoard board, string id)
    {
        var isThere = false;
        if (await writes.Change(writer => isThere = writer.Remove(id), http.RequestAborted).ConfigureAwait(false) is { } failure) throw new ProblemException(Problems.Of(failure));
        if (!isThere) throw new ProblemException(Problems.NotThere($"no report {Problems.Told(id)}"));
        board.Look();
        return Results.NoContent();
    }

    // The name that the file had, without its folders and without what no file system takes.
    private static string FileName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var clean = new string([.. last.Select(static c => char.IsControl(c) || c is '"' or '<' or '>' or '|' or '?' or '*' or '%' ? '_' : c)]).TrimStart('.');
        return clean.Length is 0 or > 200 ? "report.bin" : clean;
    }
}

/// <summary>What came of adding.</summary>
/// <param name="Added">Ids of the reports that were added.</param>
/// <param name="Known">Ids of those that were there already.</param>
/// <param name="Failures">What could not be read, or with reservations.</param>
internal sealed record AddAnswer(IReadOnlyList<string> Added, IReadOnlyList<string> Known, IReadOnlyList<FailureRow> Failures);
