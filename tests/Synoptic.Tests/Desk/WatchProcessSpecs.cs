using Synoptic.App;
using Synoptic.App.Terminal;
using Synoptic.Fetching;
using Synoptic.Tests.Command;
using Synoptic.Tests.Fetching;
using System.Text;

namespace Synoptic.Tests.Desk;

/// <summary>A watch goes on past what passes.</summary>
public sealed class WatchProcessSpecs
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_file_that_is_half_written_is_told_and_read_again_when_it_is_whole()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("in"));
        using var watch = new CommandProcess("watch", folder.In("in"), "--every", "0.2", "-s", folder.In("d.db"));
        await watch.Said("Ctrl-C stops.", Patience);
        var lines = DeskReports.Lines(0, 3);
        folder.File("in/wire.jsonl", lines[..^40]);
        await watch.Said("2 reports added.", Patience);
        await watch.Said($"error SYN1011 {folder.In("in/wire.jsonl")}:3: ", Patience);
        folder.File("in/wire.jsonl", lines);
        await watch.Said("1 report added.", Patience);
        Assert.Equal("3\n", DeskReports.Ask(folder.In("d.db"), "select count(*) from articles"));
        await watch.Interrupt();
        Assert.Equal(1, watch.End(TimeSpan.FromSeconds(20)));
        Assert.Contains("Stopped. What was added is kept; the same command goes on.", watch.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_back_is_told_once_and_read()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("in"));
        using var watch = new CommandProcess("watch", folder.In("in"), "--every", "0.2", "-s", folder.In("d.db"));
        await watch.Said("Ctrl-C stops.", Patience);
        Directory.Delete(folder.In("in"));
        await watch.Said("warning SYN2009 ", Patience);
        folder.File("in/wire.jsonl", DeskReports.Lines(0, 3));
        await watch.Said("3 reports added.", Patience);
        Assert.Single(watch.Messages.Split('\n'), static line => line.Contains("SYN2009", StringComparison.Ordinal));
        await watch.Interrupt();
        Assert.Equal(0, watch.End(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void A_store_that_lies_in_the_folder_that_is_watched_is_no_report()
    {
        using var folder = new TemporaryFolder();
        folder.File("wire.jsonl", DeskReports.Lines(0, 3));
        folder.File("d.db.feeds/articles.jsonl", DeskReports.Lines(3, 6));
        for (var again = 0; again < 2; again++)
        {
            var run = CommandRun.Of("watch", folder.Path, "--once", "-s", folder.In("d.db"));
            Assert.Equal(0, run.Code);
            Assert.DoesNotContain("SYN", run.Messages, StringComparison.Ordinal);
        }

        Assert.Equal("3\n", DeskReports.Ask(folder.In("d.db"), "select count(*) from articles"));
    }

    [Fact]
    public void A_feed_that_fails_is_told_with_1_and_its_reports_are_there_when_it_answers()
    {
        using var room = new Newsroom();
        room.Server.Page("/1", Newsroom.Article("flood"));
        room.Server.On("/feed", LoopbackServer.Reply(500));
        var failed = Watch(room);
        Assert.Equal((1, ""), (failed.Code, failed.Result));
        Assert.Contains($"error SYN5008 {room.Server.Url("/feed")}: found status 500 Said; expected status 200\n", failed.Messages, StringComparison.Ordinal);
        room.ServeFeed("/feed", ("/1", null));
        var run = Watch(room);
        Assert.Equal(0, run.Code);
        Assert.Contains("1 report added.", run.Messages, StringComparison.Ordinal);
        Assert.Contains("flood at Harsk", run.Result, StringComparison.Ordinal);
        Assert.Equal("", Watch(room).Result);
        Assert.True(File.Exists(room.Folder.In("d.db.feeds/articles.jsonl")));
    }

    private static CommandRun Watch(Newsroom room)
    {
        using var output = new MemoryStream();
        using var text = new StreamWriter(output, new UTF8Encoding(false));
        using var messages = new StringWriter();
        string[] args = ["watch", room.Server.Url("/feed"), "--once", "-s", room.Folder.In("d.db")];
        var code = Program.Run(args, new Streams(Stream.Null, output, text, messages, IsTerminal: false), room.Options with { Delay = TimeSpan.Zero });
        text.Flush();
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), messages.ToString());
    }
}
