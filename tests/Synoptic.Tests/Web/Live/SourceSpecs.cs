using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Synoptic.App.Verbs.Desk;
using Synoptic.Desk.Watching;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Tests.Command;
using Synoptic.Tests.Fetching;
using Synoptic.Text;
using Synoptic.Web;

namespace Synoptic.Tests.Web.Live;

/// <summary>What is watched while the desk is served.</summary>
public sealed class SourceSpecs
{
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(50);

    private readonly ArticleReader reader = new(WordTables.English, new ReadingOptions { KeepBytes = true });
    private readonly ConcurrentQueue<Failure> failures = [];
    private readonly ConcurrentQueue<Exception> faults = [];

    [Fact]
    public async Task A_report_that_is_put_into_a_folder_is_on_the_list_of_stories_and_is_told()
    {
        using var folder = new TemporaryFolder();
        var taken = 0;
        await using var desk = await RunningDesk.Start(Options(Folder(folder.Path)) with { Taken = (_, reports) => taken += reports });
        Assert.DoesNotContain("Fire kills four", (await desk.Get("/")).Body, StringComparison.Ordinal);
        folder.File("reports.jsonl", DeskReports.Lines);
        await Reports(desk, 6);
        Assert.Contains("Fire kills four", (await desk.Get("/")).Body, StringComparison.Ordinal);
        await Until(() => taken == 6, "it was not told");
        Assert.Contains("synoptic_source_looks_total{outcome=\"ok\"}", (await desk.Get("/metrics")).Body, StringComparison.Ordinal);
        Assert.Empty(failures);
    }

    [Fact]
    public async Task A_file_is_read_when_it_is_whole()
    {
        using var folder = new TemporaryFolder();
        await using var desk = await RunningDesk.Start(Options(Folder(folder.Path)));
        var half = DeskReports.Lines[..(DeskReports.Lines.Length / 2)];
        folder.File("reports.jsonl", half);
        await Until(() => !failures.IsEmpty, "the line that is cut was not told");
        Assert.All(failures, static failure => Assert.Equal("SYN1011", failure.Code));
        folder.File("reports.jsonl", DeskReports.Lines);
        await Reports(desk, 6);
        var stories = (await desk.Json("/api/v1/stories")).GetProperty("items").EnumerateArray().Sum(static story => story.GetProperty("reports").GetInt32());
        Assert.Equal(6, stories);
    }

    [Fact]
    public async Task A_folder_that_vanishes_is_told_once_and_looked_for_again_and_the_others_go_on()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("a"));
        Directory.CreateDirectory(folder.In("b"));
        await using var desk = await RunningDesk.Start(Options(Folder(folder.In("a")), Folder(folder.In("b"))));
        Directory.Delete(folder.In("a"));
        await Until(() => !failures.IsEmpty, "it was not told");
        var lines = DeskReports.Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        folder.File("b/one.jsonl", lines[0] + "\n");
        await Reports(desk, 1);
        folder.File("a/two.jsonl", lines[1] + "\n");
        await Reports(desk, 2);
        Assert.Equal("SYN2009", Assert.Single(failures).Code);
        Assert.Contains("synoptic_source_looks_total{outcome=\"failed\"}", (await desk.Get("/metrics")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_does_not_answer_is_told_and_asked_again()
    {
        using var room = new Newsroom();
        room.Server.Page("/1", Newsroom.Article("flood"));
        var isUp = false;
        room.Server.On("/feed", _ => Volatile.Read(ref isUp) ? LoopbackServer.Reply(200, "Content-Type: application/rss+xml\r\n", LoopbackServer.Text(room.Feed(("/1", null)))) : LoopbackServer.Reply(500));
        var feed = new FeedSource([room.Server.Url("/feed")], room.Out, room.Options with { Delay = TimeSpan.Zero }, reader, Quick, null);
        await using var desk = await RunningDesk.Start(Options(feed));
        await Until(() => !failures.IsEmpty, "it was not told");
        Assert.All(failures, static failure => Assert.Equal("SYN5008", failure.Code));
        Volatile.Write(ref isUp, true);
        await Reports(desk, 1);
        Assert.Contains("flood at Harsk", (await desk.Get("/")).Body, StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task What_cant_be_written_now_is_told_once_as_a_warning_and_written_when_it_can()
    {
        using var folder = new TemporaryFolder();
        folder.File("reports.jsonl", DeskReports.Lines);
        var left = 4;
        await using var desk = await RunningDesk.Start(Options(Folder(folder.Path)), store => new GuardedStore(store, () => Interlocked.Decrement(ref left) >= 0 ? new Failure("SYN6006", Severity.Error, store.Place, "a full disk", "room") : null));
        await Reports(desk, 6);
        var waits = Assert.Single(failures);
        Assert.Equal(("SYN6006", Severity.Warning), (waits.Code, waits.Severity));
    }

    [Fact]
    public async Task A_source_that_breaks_is_told_and_tried_again_and_the_desk_goes_on()
    {
        using var folder = new TemporaryFolder();
        await using var desk = await RunningDesk.Start(Options(new Broken(), Folder(folder.Path)));
        await Until(() => !faults.IsEmpty, "it was not told");
        folder.File("reports.jsonl", DeskReports.Lines);
        await Reports(desk, 6);
        await Task.Delay(Broken.Looks * 2, TestContext.Current.CancellationToken);
        Assert.IsType<NotSupportedException>(Assert.Single(faults));
    }

    [Fact]
    public async Task Who_sends_reports_is_let_in_while_a_source_gives_without_end()
    {
        var endless = new Endless();
        await using var desk = await RunningDesk.Start(Options(endless));
        await Until(() => endless.Given > 2, "the source was not read");
        var (status, body, _) = await desk.Ask(HttpMethod.Post, "/api/v1/reports", DeskReports.Lines, "application/jsonl").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(status == HttpStatusCode.OK, body);
        var before = endless.Given;
        await Until(() => endless.Given > before + 2, "the source was not gone on with");
        Assert.Empty(faults);
    }

    private DeskOptions Options(params IReportSource[] sources) => new()
    {
        LookEvery = Quick,
        Sources = [.. sources],
        Failed = failures.Enqueue,
        Fault = faults.Enqueue,
    };

    private FolderSource Folder(string path) => new(path, [], reader, Quick);

    private static Task Reports(RunningDesk desk, int count) => Until(
        () =>
        {
            using var now = desk.Store.Read();
            return now.Counts().Articles == count;
        },
        $"there were never {count} reports");

    private static async Task Until(Func<bool> holds, string otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); await Task.Delay(20, TestContext.Current.CancellationToken)) Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), otherwise);
    }

    private sealed class Broken : IReportSource
    {
        // Of the pause after a fault.
        public static TimeSpan Looks { get; } = TimeSpan.FromMilliseconds(30);

        public string Name => "broken";

        public TimeSpan Every => Looks / 30;

        public Task<SourceNews> Next(CancellationToken cancellation) => throw new NotSupportedException("a source that breaks");
    }

    // One report after the other.
    private sealed class Endless : IReportSource
    {
        private int given;

        public int Given => Volatile.Read(ref given);

        public string Name => "endless";

        public TimeSpan Every => Quick;

        public Task<SourceNews> Next(CancellationToken cancellation) => Task.FromResult(SourceNews.Nothing with { Reports = Reports() });

        private IEnumerable<ReadResult> Reports()
        {
            while (true)
            {
                var number = Interlocked.Increment(ref given);
                yield return new ReadResult([new Article($"e{number}", $"Item {number}", $"The council of Harsk met on Tuesday and voted on item {number} of its long list, the mayor said.", null, new Source("Harsk Post", null, "wire"), null, [])], []);
            }
        }
    }
}
