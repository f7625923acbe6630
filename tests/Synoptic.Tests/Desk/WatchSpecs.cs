using Synoptic.Desk.Watching;
using Synoptic.Tests.Command;

namespace Synoptic.Tests.Desk;

public sealed class WatchSpecs
{
    [Fact]
    public void A_folder_is_looked_through_once_and_what_is_new_is_added()
    {
        using var folder = new TemporaryFolder();
        folder.File("in/a.jsonl", DeskReports.Lines(0, 3));
        var run = CommandRun.Of("watch", folder.In("in"), "--once", "-s", folder.In("d.db"));
        Assert.Equal(0, run.Code);
        Assert.Contains("3 reports added.", run.Messages);
        Assert.StartsWith("new ", run.Result, StringComparison.Ordinal);
        var again = CommandRun.Of("watch", folder.In("in"), "--once", "-s", folder.In("d.db"));
        Assert.Equal((0, ""), (again.Code, again.Result));
    }

    [Fact]
    public void Too_short_a_pause_is_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("--every", CommandRun.Of("watch", folder.Path, "--every", "0", "-s", folder.In("d.db")).Messages);
        Assert.Contains("--every", CommandRun.Of("watch", folder.Path, "--every", "NaN", "-s", folder.In("d.db")).Messages);
    }

    [Fact]
    public void A_file_is_given_when_it_rests_and_again_when_it_changed()
    {
        using var folder = new TemporaryFolder();
        var watch = new FolderWatch(folder.Path);
        Assert.Empty(watch.Next(atOnce: true).Files);
        var file = folder.File("a.txt", "one");
        Assert.Empty(watch.Next().Files);
        Assert.Equal([file], watch.Next().Files);
        Assert.Empty(watch.Next().Files);
        folder.File("a.txt", "one and two");
        Assert.Empty(watch.Next().Files);
        Assert.Equal([file], watch.Next().Files);
        watch.Again([file]);
        Assert.Equal([file], watch.Next().Files);
    }

    [Fact]
    public void A_file_that_never_rests_is_said_once_and_one_of_lines_is_read_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var watch = new FolderWatch(folder.Path);
        var (warned, read) = (0, 0);
        for (var i = 0; i < 40; i++)
        {
            folder.File("log.txt", new string('x', i));
            folder.File("wire.jsonl", new string('x', i));
            var news = watch.Next();
            warned += news.Failures.Count(static failure => failure.Code == "SYN2011");
            read += news.Files.Count(static file => file.EndsWith("wire.jsonl", StringComparison.Ordinal));
            Assert.DoesNotContain(news.Files, static file => file.EndsWith(".txt", StringComparison.Ordinal));
        }

        Assert.Equal(1, warned);
        Assert.InRange(read, 1, 3);
    }

    [Fact]
    public void Links_that_lead_round_and_links_to_nothing_do_not_stop_a_watch()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("in/deep/a.txt", "one");
        folder.File("in/.hidden/b.txt", "two");
        Directory.CreateSymbolicLink(folder.In("in/deep/round"), folder.In("in"));
        File.CreateSymbolicLink(folder.In("in/gone.txt"), folder.In("in/nothing.txt"));
        var news = new FolderWatch(folder.In("in")).Next(atOnce: true);
        Assert.Equal([file], news.Files);
        Assert.Empty(news.Failures);
    }

    [Fact]
    public void A_folder_that_vanishes_is_said_once_and_looked_for_again()
    {
        using var folder = new TemporaryFolder();
        folder.File("in/a.txt", "one");
        var watch = new FolderWatch(folder.In("in"));
        Assert.Single(watch.Next(atOnce: true).Files);
        Directory.Delete(folder.In("in"), recursive: true);
        Assert.Equal("SYN2009", Assert.Single(watch.Next().Failures).Code);
        Assert.Empty(watch.Next().Failures);
        var back = folder.File("in/b.txt", "two");
        watch.Next();
        Assert.Equal([back], watch.Next().Files);
    }

    [Fact]
    public void Of_a_file_that_grows_only_whole_lines_that_are_new_are_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.In("articles.jsonl");
        var file = new GrowingFile(path);
        Assert.Null(file.Open());
        File.WriteAllText(path, "one\ntw");
        Assert.Equal("one\n", Read(file, keep: false));
        Assert.Equal("one\n", Read(file, keep: true));
        Assert.Null(file.Open());
        File.AppendAllText(path, "o\nthree\n");
        Assert.Equal("two\nthree\n", Read(file, keep: true));
        File.WriteAllText(path, "new\n");
        Assert.Equal("new\n", Read(file, keep: true));
    }

    private static string Read(GrowingFile file, bool keep)
    {
        using var opened = file.Open()!;
        using var text = new StreamReader(opened, leaveOpen: true);
        var read = text.ReadToEnd();
        if (keep) file.Keep(opened);
        return read;
    }
}
