using System.Net;
using System.Text.Json;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Tests.Web.Api;

/// <summary>What a program changes at a desk.</summary>
public sealed class ChangingSpecs
{
    [Fact]
    public async Task Reports_are_added_once_and_failures_are_told_beside_them()
    {
        await using var desk = await RunningDesk.Start();
        var (status, first) = await Add(desk, DeskReports.Lines + "{\"title\":\n");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(6, first.GetProperty("added").GetArrayLength());
        Assert.Equal(0, first.GetProperty("known").GetArrayLength());
        var failure = first.GetProperty("failures")[0];
        Assert.StartsWith("SYN10", failure.GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.Equal("error", failure.GetProperty("severity").GetString());
        var (_, again) = await Add(desk, DeskReports.Lines);
        Assert.Equal(0, again.GetProperty("added").GetArrayLength());
        Assert.Equal(Ids(first.GetProperty("added")).Order(StringComparer.Ordinal), Ids(again.GetProperty("known")).Order(StringComparer.Ordinal));
        Assert.Equal(6, (await desk.Json("/api/v1")).GetProperty("reports").GetInt32());
    }

    [Fact]
    public async Task Any_format_that_is_read_from_disk_is_read_from_a_request()
    {
        await using var desk = await RunningDesk.Start();
        var (_, page, _) = await desk.Ask(HttpMethod.Post, "/api/v1/reports", "<!doctype html><html><head><title>Bridge opens at Sund</title></head><body><article><h1>Bridge opens at Sund</h1><p>The bridge at Sund opened on Monday after six years of work, the mayor said. Some 400 people walked over it in the rain.</p></article></body></html>", "text/html");
        Assert.Equal(1, JsonDocument.Parse(page).RootElement.GetProperty("added").GetArrayLength());
        var (_, text, _) = await desk.Ask(HttpMethod.Post, "/api/v1/reports", "Ferry stuck at Lund\n\nA ferry with 80 people was stuck on a sandbank at Lund on Tuesday, the coast guard said. Nobody was hurt.\n", "text/plain");
        Assert.Equal(1, JsonDocument.Parse(text).RootElement.GetProperty("added").GetArrayLength());
        var (status, none, _) = await desk.Ask(HttpMethod.Post, "/api/v1/reports", "\0\u0001\u0002\u0003 no report", "application/octet-stream");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.NotEqual(0, JsonDocument.Parse(none).RootElement.GetProperty("failures").GetArrayLength());
    }

    [Fact]
    public async Task Reports_that_come_one_by_one_make_the_stories_that_they_make_together()
    {
        await using var together = await (await RunningDesk.Start()).WithReports();
        await using var single = await RunningDesk.Start();
        foreach (var report in DeskReports.All) await Add(single, JsonSerializer.Serialize(report));
        var expected = (await together.Json("/api/v1/stories?order=reports")).GetProperty("items").EnumerateArray().Select(static story => story.GetProperty("reports").GetInt32());
        Assert.Equal(expected, (await single.Json("/api/v1/stories?order=reports")).GetProperty("items").EnumerateArray().Select(static story => story.GetProperty("reports").GetInt32()));
    }

    [Fact]
    public async Task Many_who_add_at_once_lose_nothing()
    {
        await using var desk = await RunningDesk.Start();
        var answers = await Task.WhenAll(DeskReports.All.Concat(DeskReports.All).Select(report => Add(desk, JsonSerializer.Serialize(report))));
        Assert.All(answers, static answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(6, answers.Sum(static answer => answer.Json.GetProperty("added").GetArrayLength()));
        Assert.Equal(6, answers.Sum(static answer => answer.Json.GetProperty("known").GetArrayLength()));
    }

    [Fact]
    public async Task A_report_that_is_removed_is_gone()
    {
        await using var desk = await (await RunningDesk.Start()).WithReports();
        var id = (await desk.Json("/api/v1/search?words=bridge")).GetProperty("items")[0].GetProperty("report").GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Ask(HttpMethod.Delete, $"/api/v1/reports/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Get($"/api/v1/reports/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Ask(HttpMethod.Delete, $"/api/v1/reports/{id}")).Status);
    }

    [Fact]
    public async Task A_merged_story_is_found_under_its_earlier_id_until_the_merge_is_undone()
    {
        await using var desk = await (await RunningDesk.Start()).WithReports();
        var ids = (await desk.Json("/api/v1/stories?order=reports")).GetProperty("items").EnumerateArray().Select(static story => story.GetProperty("id").GetString()!).ToList();
        var (status, made) = await desk.Post("/api/v1/corrections", new { kind = "merge-stories", who = "Ada", stories = ids.Take(2) });
        Assert.Equal(HttpStatusCode.Created, status);
        var gone = await Moved(desk, ids[0], ids[1]);
        var here = gone == ids[0] ? ids[1] : ids[0];
        foreach (var rest in (string[])["", "/record", "/reports?most=1", "/copies"])
        {
            var (moved, _, answer) = await desk.Get($"/api/v1/stories/{gone}{rest}");
            Assert.Equal(HttpStatusCode.MovedPermanently, moved);
            Assert.Equal($"/api/v1/stories/{here}{rest}", answer.Headers.Location?.OriginalString);
        }

        Assert.Equal(5, (await desk.Json($"/api/v1/stories/{here}")).GetProperty("reports").GetInt32());
        var number = made.GetProperty("number").GetInt64();
        var (undone, row) = await desk.Post($"/api/v1/corrections/{number}/undo", new { who = "Bo" });
        Assert.Equal(HttpStatusCode.OK, undone);
        Assert.Equal("Bo", row.GetProperty("undoneBy").GetString());
        Assert.Equal(2, (await desk.Json($"/api/v1/stories/{ids[1]}")).GetProperty("reports").GetInt32());
        Assert.Equal(HttpStatusCode.Conflict, (await desk.Post($"/api/v1/corrections/{number}/undo", new { who = "Bo" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Post($"/api/v1/corrections/{number}/redo", new { who = "Cy" })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.Post($"/api/v1/corrections/{number}/redo", new { who = "Cy" })).Status);
        Assert.Equal(JsonValueKind.Null, (await desk.Json($"/api/v1/corrections/{number}")).GetProperty("undone").ValueKind);
    }

    [Fact]
    public async Task What_is_put_right_is_told_with_who_and_when()
    {
        await using var desk = await (await RunningDesk.Start()).WithReports();
        var hit = (await desk.Json("/api/v1/search?kind=quotation&words=locked")).GetProperty("items")[0];
        var report = hit.GetProperty("report").GetProperty("id").GetString()!;
        var wrong = new { kind = "wrong-line", who = " Ada ", reports = new[] { report }, start = hit.GetProperty("start").GetInt32(), end = hit.GetProperty("end").GetInt32(), line = "quotation" };
        Assert.Equal(HttpStatusCode.Created, (await desk.Post("/api/v1/corrections", wrong)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Post("/api/v1/corrections", wrong with { end = 1_000_000 })).Status);
        Assert.Equal(HttpStatusCode.Created, (await desk.Post("/api/v1/corrections", new { kind = "verdict", who = "Bo", text = "The doors were locked.", rating = "<b>true</b>" })).Status);
        var rows = (await desk.Json("/api/v1/corrections?most=1"));
        Assert.Equal("Ada", rows.GetProperty("items")[0].GetProperty("who").GetString());
        var next = (await desk.Json("/api/v1/corrections?after=" + rows.GetProperty("next").GetString())).GetProperty("items");
        Assert.Equal("<b>true</b>", next[0].GetProperty("rating").GetString());
    }

    [Fact]
    public async Task A_store_that_can_only_be_read_is_read_and_a_change_is_refused_with_the_reason()
    {
        await using var desk = await RunningDesk.Start(through: static store => new GuardedStore(store, () => new Failure("SYN6005", Severity.Error, store.Place, "a place that can't be written", "a place that can be written")));
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/api/v1/stories")).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/health")).Status);
        var (status, problem) = await desk.Post("/api/v1/corrections", new { kind = "note", who = "Ada", text = "x" });
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("SYN6005", problem.GetProperty("code").GetString());
        var (added, body, _) = await desk.Ask(HttpMethod.Post, "/api/v1/reports", DeskReports.Lines, "application/jsonl");
        Assert.Equal(HttpStatusCode.Forbidden, added);
        Assert.Contains("SYN6005", body, StringComparison.Ordinal);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Json)> Add(RunningDesk desk, string lines)
    {
        var (status, body, _) = await desk.Ask(HttpMethod.Post, "/api/v1/reports", lines, "application/jsonl");
        return (status, JsonDocument.Parse(body).RootElement);
    }

    private static async Task<string> Moved(RunningDesk desk, params string[] ids)
    {
        foreach (var id in ids)
            if ((await desk.Get($"/api/v1/stories/{id}")).Status == HttpStatusCode.MovedPermanently) return id;
        throw new InvalidOperationException("none of them moved");
    }

    private static IEnumerable<string> Ids(JsonElement list) => list.EnumerateArray().Select(static id => id.GetString()!);
}
