using System.Diagnostics;
using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Synoptic.Desk.Adding;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Watching;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Tests.Command;
using Synoptic.Web;

#pragma warning disable CA2000, CA2213 // What a listener holds goes with its connection, which is what the tests are about.

namespace Synoptic.Tests.Web.Live;

/// <summary>Open pages are told what changes.</summary>
public sealed class LiveSpecs
{
    private static readonly DeskOptions Quick = new() { LookEvery = TimeSpan.FromMilliseconds(50), Heartbeat = TimeSpan.FromMilliseconds(200) };

    [Fact]
    public async Task An_open_page_is_told_of_reports_that_come()
    {
        await using var desk = await RunningDesk.Start(Quick);
        await using var page = await Listener.Open(desk);
        Assert.Equal(0, (await page.Next("beat")).GetProperty("batch").GetInt64());
        await desk.WithReports();
        var change = await page.Next("change");
        Assert.Equal(1, change.GetProperty("batch").GetInt64());
        Assert.Equal(6, change.GetProperty("articles").GetInt32());
        Assert.Equal(3, change.GetProperty("stories").GetArrayLength());
    }

    [Fact]
    public async Task An_open_page_is_told_of_what_another_program_adds()
    {
        await using var desk = await RunningDesk.Start(Quick);
        await using var page = await Listener.Open(desk);
        using var folder = new TemporaryFolder();
        var file = folder.File("reports.jsonl", DeskReports.Lines);
        var pipeline = new Pipeline(WordTables.English);
        var read = new ArticleReader(WordTables.English, new ReadingOptions()).ReadEach([file], Stream.Null, TestContext.Current.CancellationToken);
        await new Adder(desk.Store, pipeline, new Deriver(pipeline, WordTables.English), TimeProvider.System).Add(read, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(6, (await page.Next("change")).GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task An_open_page_is_told_of_what_is_put_right()
    {
        await using var desk = await (await RunningDesk.Start(Quick)).WithReports();
        await using var page = await Listener.Open(desk);
        var stories = (await desk.Json("/api/v1/stories")).GetProperty("items").EnumerateArray().Select(static story => story.GetProperty("id").GetString()).ToList();
        await desk.Post("/api/v1/corrections", new { kind = "merge-stories", who = "Ada", stories = stories.Take(2) });
        JsonElement change;
        do change = await page.Next("change");
        while (change.GetProperty("batch").GetInt64() < 2);
        Assert.NotEqual(0, change.GetProperty("stories").GetArrayLength());
    }

    [Fact]
    public async Task Records_of_stories_are_made_before_anybody_asks()
    {
        await using var desk = await (await RunningDesk.Start(Quick)).WithReports();
        var until = Stopwatch.StartNew();
        while (true)
        {
            using var reader = desk.Store.Read();
            if (reader.Unrecorded(MadeBy.Name(), 10).IsEmpty) break;
            Assert.True(until.Elapsed < TimeSpan.FromSeconds(30), "no record was made in half a minute");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Contains("synoptic_records_made_total 2", (await desk.Get("/metrics")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_goes_away_makes_room_for_another()
    {
        await using var desk = await RunningDesk.Start(Quick with { MostListeners = 2 });
        var first = await Listener.Open(desk);
        await using var second = await Listener.Open(desk);
        await first.Next("beat");
        var refused = await desk.Get("/live");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("SYN6117", refused.Body, StringComparison.Ordinal);
        await first.DisposeAsync();
        var until = Stopwatch.StartNew();
        while (!(await desk.Get("/metrics")).Body.Contains("synoptic_listeners 1\n", StringComparison.Ordinal)) Assert.True(until.Elapsed < TimeSpan.FromSeconds(10), "a page that went away is still counted");
        await using var third = await Listener.Open(desk);
        await third.Next("beat");
    }

    [Fact]
    public async Task The_desk_stops_within_seconds_while_pages_listen()
    {
        var desk = await RunningDesk.Start(Quick);
        await using var page = await Listener.Open(desk);
        await page.Next("beat");
        var watch = Stopwatch.StartNew();
        await desk.DisposeAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"it took {watch.Elapsed}");
    }

    private sealed class Listener : IAsyncDisposable
    {
        private readonly HttpClient client;
        private readonly HttpResponseMessage answer;
        private readonly IAsyncEnumerator<SseItem<string>> events;

        private Listener(HttpClient client, HttpResponseMessage answer, Stream stream)
        {
            (this.client, this.answer) = (client, answer);
            events = SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
        }

        public static async Task<Listener> Open(RunningDesk desk)
        {
            var client = desk.NewClient();
            var answer = await client.GetAsync(new Uri("/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            return new Listener(client, answer, await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        }

        public async Task<JsonElement> Next(string kind)
        {
            while (await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))
                if (events.Current.EventType == kind) return JsonDocument.Parse(events.Current.Data).RootElement;
            throw new InvalidOperationException("the stream ended");
        }

        public ValueTask DisposeAsync()
        {
            answer.Dispose();
            client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
