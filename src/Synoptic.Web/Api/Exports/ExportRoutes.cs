using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Synoptic.Desk.Exporting;
using Synoptic.Dossiers.Exports;
using Synoptic.Storage;
using Synoptic.Web.Api.Answers;
using Synoptic.Web.Api.Stories;
using Synoptic.Web.Guard;
using Synoptic.Web.Live;

namespace Synoptic.Web.Api.Exports;

/// <summary>A form in which a story is handed on.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="MediaType">Media type of the result.</param>
/// <param name="What">What it holds.</param>
internal sealed record ExportRow(string Name, string MediaType, string What);

/// <summary><c>/exports</c> and <c>/stories/{id}/export/{format}</c>.</summary>
internal static class ExportRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/exports", All).WithName("exports").Answers<Listing<ExportRow>>(isList: true);
        api.MapGet("/stories/{id}/export/{format}", One).WithName("story-export").Produces(StatusCodes.Status200OK, contentType: "application/octet-stream").Refuses(StatusCodes.Status400BadRequest).Missing();
    }

    /// <summary>The forms in which a story is handed on (docs/exports.md).</summary>
    public static Answer All(HttpContext http) => Answer.Of(http, new Listing<ExportRow>([.. Exporter.Formats.Select(static format => new ExportRow(format.Name, format.MediaType, format.What))], null));

    /// <summary>A story in one of these forms, as a file.</summary>
    public static async Task<IResult> One(HttpContext http, DeskServices desk, RecordQueue records, string id, string format)
    {
        var wanted = Exporter.Formats.FirstOrDefault(known => known.Name == format) ?? throw new ProblemException(Problems.NoExport(format, Exporter.Formats.Select(static known => known.Name)));
        StoredStory story;
        long batch;
        using (var reader = desk.Store.Read())
        {
            story = StoryRoutes.Find(http, reader, id, out var elsewhere);
            if (elsewhere is not null) return elsewhere;
            batch = reader.LastBatch();
        }

        return await Answer.Of(http, string.Create(CultureInfo.InvariantCulture, $"{story.Id} {story.Changed} {batch} {wanted.Name} {MadeBy.Name()}"), wanted.MediaType, () => records.Run(() => Write(desk, wanted, story.Id), http.RequestAborted), $"{story.Id}-{wanted.FileName}").ConfigureAwait(false);
    }

    private static ReadOnlyMemory<byte> Write(DeskServices desk, ExportFormat format, string id)
    {
        var stored = new StoredDossier(desk.Store, desk.Records);
        var dossier = stored.Of([id]);
        using var output = new MemoryStream();
        new Exporter(desk.Tables).Write(format, dossier, stored.Verdicts(dossier), output);
        return output.ToArray();
    }
}
