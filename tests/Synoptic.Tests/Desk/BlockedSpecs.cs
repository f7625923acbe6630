using System.Diagnostics;
using Synoptic.Tests.Command;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Desk;

/// <summary>What stands in the way of writing, as each verb says it.</summary>
public sealed class BlockedSpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Every_verb_that_writes_waits_half_a_minute_for_another_and_then_says_so(string engine)
    {
        using var folder = new TemporaryFolder();
        using var store = new TestStore(engine);
        CommandRun.With(DeskReports.Lines(0, 3), "add", "-s", store.Place);
        folder.File("in/wire.jsonl", DeskReports.Lines(3, 6));
        var (writer, _) = store.Store.Write(TestContext.Current.CancellationToken);
        using (writer)
        {
            string[][] verbs = [["add", folder.In("in")], ["remove", "r0"], ["rebuild"], ["watch", folder.In("in"), "--once"]];
            var waited = Stopwatch.StartNew();
            var runs = await Task.WhenAll(verbs.Select(verb => Task.Run(() => CommandRun.Of([.. verb, "-s", store.Place]), TestContext.Current.CancellationToken)));
            Assert.InRange(waited.Elapsed, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(60));
            Assert.All(runs, run =>
            {
                Assert.Equal((2, ""), (run.Code, run.Result));
                Assert.Contains($"error SYN6004 {store.Store.Place}: found another program that writes to it, for longer than waited; expected one writer at a time\n", run.Messages, StringComparison.Ordinal);
                Assert.DoesNotContain("desk:desk", run.Messages, StringComparison.Ordinal);
            });
            // Reading goes on meanwhile.
            Assert.Contains("r0", CommandRun.Of("search", "Velden", "-s", store.Place).Result, StringComparison.Ordinal);
        }

        Assert.Contains("3 reports added", CommandRun.Of("add", folder.In("in"), "-s", store.Place).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_said_by_every_verb_what_was_told_is_kept_and_with_room_the_same_command_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "found no right to make a small disk; the test runs as root");
        using var folder = new TemporaryFolder();
        var input = folder.File("wire.jsonl", DeskReports.Lines(0, 300));
        var disk = Directory.CreateDirectory(folder.In("disk")).FullName;
        var store = Path.Combine(disk, "d.db");
        Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk);
        try
        {
            var full = CommandRun.Of("add", input, "--ids", "-s", store);
            Assert.Equal(2, full.Code);
            Assert.Contains($"error SYN6006 {store}: found ", full.Messages, StringComparison.Ordinal);
            var told = full.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(told.Length, 1, 299);
            Assert.Contains($"{told.Length} reports added to {store}.", full.Messages, StringComparison.Ordinal);
            Run("mount", "-o", "remount,size=80m", disk);
            DeskReports.Whole(store, told);
            Assert.Equal($"{told.Length}\n", DeskReports.Ask(store, "select count(*) from articles"));
            var rest = CommandRun.Of("add", input, "-s", store);
            Assert.Equal(0, rest.Code);
            Assert.Contains($"{300 - told.Length} reports added to {store}, {told.Length} were there already.", rest.Messages, StringComparison.Ordinal);

            var found = DeskReports.Found(store);
            DeskReports.Ask(store, "update layers set made_by = 'another'");
            DeskReports.Ask(store, "pragma wal_checkpoint(truncate)");
            using (var filler = File.Create(Path.Combine(disk, "filler")))
            {
                var room = (int)new DriveInfo(disk).AvailableFreeSpace - (100 << 10);
                filler.Write(new byte[room]);
            }

            foreach (var verb in (string[][])[["rebuild"], ["remove", .. Enumerable.Range(0, 200).Select(static i => $"r{i}")]])
            {
                var run = CommandRun.Of([.. verb, "-s", store]);
                Assert.Equal((2, ""), (run.Code, run.Result));
                Assert.Contains($"error SYN6006 {store}: found ", run.Messages, StringComparison.Ordinal);
            }

            Assert.Equal(found, DeskReports.Found(store));
            File.Delete(Path.Combine(disk, "filler"));
            Assert.Equal(0, CommandRun.Of("rebuild", "-s", store).Code);
            Assert.Equal(found, DeskReports.Found(store));
        }
        finally
        {
            Run("umount", disk);
        }
    }

    [Fact]
    public async Task A_file_that_vanishes_before_its_turn_is_named_and_all_else_is_kept()
    {
        using var folder = new TemporaryFolder();
        folder.File("in/a.jsonl", DeskReports.Lines(0, 600));
        folder.File("in/b.jsonl", DeskReports.Lines(600, 620));
        folder.File("in/c.jsonl", DeskReports.Lines(620, 640));
        using var run = new AddProcess(folder.In("in"), folder.In("d.db"));
        for (var waited = Stopwatch.StartNew(); run.Acknowledged.Count == 0 && waited.Elapsed < TimeSpan.FromSeconds(60);) await Task.Delay(20, TestContext.Current.CancellationToken);
        File.Delete(folder.In("in/b.jsonl"));
        Assert.Equal(1, run.End(TimeSpan.FromMinutes(2)));
        Assert.Contains($"error SYN1004 {folder.In("in/b.jsonl")}: found ", run.Messages, StringComparison.Ordinal);
        Assert.Contains("620 reports added", run.Messages, StringComparison.Ordinal);
        Assert.Equal(620, run.Acknowledged.Count);
        DeskReports.Whole(folder.In("d.db"), run.Acknowledged);
    }

    private static void Run(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
