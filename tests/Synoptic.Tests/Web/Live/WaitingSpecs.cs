using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Synoptic.Tests.Web.Live;

/// <summary>Whoever must wait for something keeps nobody else waiting.</summary>
public sealed class WaitingSpecs
{
    // Far more than threads that the pool has from the start.
    private const int Waiting = 120;

    // A page takes some milliseconds, behind half as many that wait on its threads it took 27 s. Other tests have the machine meanwhile.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task Pages_are_answered_while_another_program_writes_and_many_wait_for_it()
    {
        await using var desk = await (await RunningDesk.Start()).WithReports();
        // The record of a story of one report is not made before somebody asks.
        var single = (await desk.Json("/api/v1/stories")).GetProperty("items").EnumerateArray().Single(static story => story.GetProperty("reports").GetInt32() == 1).GetProperty("id").GetString();
        var note = JsonSerializer.Serialize(new { kind = "note", who = "Ada", stories = new[] { single }, text = "Ask the clerk." });
        using var client = desk.NewClient();
        Task<HttpResponseMessage>[] all;
        var (writer, _) = desk.Store.Write(TestContext.Current.CancellationToken);
        using (writer)
        {
            var pages = Enumerable.Range(0, Waiting / 2).Select(_ => client.GetAsync(new Uri($"/stories/{single}", UriKind.Relative), TestContext.Current.CancellationToken));
            var notes = Enumerable.Range(0, Waiting / 2).Select(_ => client.PostAsync(new Uri("/api/v1/corrections", UriKind.Relative), new StringContent(note, null, "application/json"), TestContext.Current.CancellationToken));
            all = [.. pages, .. notes];
            await Task.Delay(500, TestContext.Current.CancellationToken);
            var asked = Stopwatch.StartNew();
            Assert.Equal(HttpStatusCode.OK, (await desk.Get("/")).Status);
            Assert.True(asked.Elapsed < Soon, $"the first page took {asked.Elapsed.TotalSeconds:0.0} s");
            Assert.DoesNotContain(all, static request => request.IsCompleted);
        }

        var answers = await Task.WhenAll(all);
        Assert.All(answers[..(Waiting / 2)], static page => Assert.Equal(HttpStatusCode.OK, page.StatusCode));
        Assert.All(answers[(Waiting / 2)..], static made => Assert.Equal(HttpStatusCode.Created, made.StatusCode));
        Assert.Equal(Waiting / 2, (await desk.Json("/api/v1/corrections?most=1000")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_record_that_many_ask_for_at_once_is_made_once()
    {
        var writes = 0;
        await using var desk = await RunningDesk.Start(through: store => new GuardedStore(store, () =>
        {
            Interlocked.Increment(ref writes);
            return null;
        }));
        var (_, only) = await desk.Post("/api/v1/reports", DeskReports.All[^1]);
        var story = (await desk.Json($"/api/v1/reports/{only.GetProperty("added")[0].GetString()}")).GetProperty("story").GetString();
        var before = Volatile.Read(ref writes);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.Get($"/api/v1/stories/{story}/record")));
        Assert.All(answers, static answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Single(answers.Select(static answer => answer.Body).Distinct());
        Assert.Equal(1, Volatile.Read(ref writes) - before);
    }
}
