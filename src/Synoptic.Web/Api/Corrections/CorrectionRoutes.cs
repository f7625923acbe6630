using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Synoptic.Storage;
using Synoptic.Web.Api.Answers;
using Synoptic.Web.Guard;
using Synoptic.Web.Live;

namespace Synoptic.Web.Api.Corrections;

/// <summary><c>/corrections</c>.</summary>
internal static class CorrectionRoutes
{
    private const char Cursors = 'c';

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/corrections", All).WithName("corrections").Answers<Listing<CorrectionRow>>(isList: true);
        api.MapGet("/corrections/{number:long}", One).WithName("correction").Answers<CorrectionRow>().Missing();
        api.MapPost("/corrections", Make).WithName("correct").Answers<CorrectionRow>(status: StatusCodes.Status201Created).Missing().Refuses(StatusCodes.Status403Forbidden);
        api.MapPost("/corrections/{number:long}/undo", (HttpContext http, DeskServices desk, WriteQueue writes, LiveBoard board, long number, ByWhom by) => Turn(http, desk, writes, board, number, by, undone: true))
            .WithName("undo").WithSummary("Undoes a correction.").Answers<CorrectionRow>().Missing().Refuses(StatusCodes.Status409Conflict);
        api.MapPost("/corrections/{number:long}/redo", (HttpContext http, DeskServices desk, WriteQueue writes, LiveBoard board, long number, ByWhom by) => Turn(http, desk, writes, board, number, by, undone: false))
            .WithName("redo").WithSummary("Does a correction again that was undone.").Answers<CorrectionRow>().Missing().Refuses(StatusCodes.Status409Conflict);
    }

    /// <summary>What people put right, in order, with what was undone.</summary>
    /// <param name="http">The request.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="after">Where an earlier answer ended.</param>
    /// <param name="most">Rows, 1 to 1000; 50.</param>
    public static Answer All(HttpContext http, DeskServices desk, string? after, int? most)
    {
        var rows = Bounds.Rows(most);
        var behind = Cursor.Read(Cursors, after) ?? 0;
        using var reader = desk.Store.Read();
        var found = reader.Corrections().Where(correction => correction.Number > behind).Take(rows + 1).ToList();
        return Answer.Of(http, new Listing<CorrectionRow>([.. found.Take(rows).Select(CorrectionRow.Of)], found.Count > rows ? Cursor.Write(Cursors, found[rows - 1].Number) : null));
    }

    /// <summary>One of them.</summary>
    public static Answer One(HttpContext http, DeskServices desk, long number) => Answer.Of(http, CorrectionRow.Of(Find(desk, number)));

    /// <summary>Puts something right. It stands as a layer over what was found, with who and when; it can be undone, and it survives a rebuild.</summary>
    public static async Task<Answer> Make(HttpContext http, DeskServices desk, WriteQueue writes, LiveBoard board, CorrectionInput input)
    {
        var number = 0L;
        var failure = await writes.Change(writer => number = writer.Correct(CorrectionReader.Read(input, writer, desk.Clock.GetUtcNow())), http.RequestAborted).ConfigureAwait(false);
        if (failure is not null) throw new ProblemException(Problems.Of(failure));
        board.Look();
        return Answer.Of(http, CorrectionRow.Of(Find(desk, number)), StatusCodes.Status201Created, response => response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/api/v1/corrections/{number}"));
    }

    private static async Task<Answer> Turn(HttpContext http, DeskServices desk, WriteQueue writes, LiveBoard board, long number, ByWhom by, bool undone)
    {
        _ = Find(desk, number);
        var who = CorrectionReader.Who(by.Who);
        var isChanged = false;
        if (await writes.Change(writer => isChanged = writer.Undo(number, undone, who, desk.Clock.GetUtcNow()), http.RequestAborted).ConfigureAwait(false) is { } failure) throw new ProblemException(Problems.Of(failure));
        if (!isChanged) throw new ProblemException(undone ? Problems.NotChanged("a correction that was undone already", "one that holds") : Problems.NotChanged("a correction that holds", "one that was undone"));
        board.Look();
        return Answer.Of(http, CorrectionRow.Of(Find(desk, number)));
    }

    private static Correction Find(DeskServices desk, long number)
    {
        using var reader = desk.Store.Read();
        return reader.Corrections().FirstOrDefault(correction => correction.Number == number) ?? throw new ProblemException(Problems.NotThere(string.Create(CultureInfo.InvariantCulture, $"no correction {number}")));
    }
}
