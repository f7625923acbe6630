using Synoptic.Tests.Command;

namespace Synoptic.Tests.Desk;

public sealed class AddVerbSpecs
{
    [Fact]
    public void Reports_are_added_with_their_stories_and_nothing_goes_to_standard_output()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.With(DeskReports.Lines(0, 12), "add", "--store", folder.In("d.db"));
        Assert.Equal((0, ""), (run.Code, run.Result));
        Assert.Contains("12 reports added to", run.Messages);
        Assert.Equal("12|0\n", DeskReports.Ask(folder.In("d.db"), "select count(*), sum(story is null) from articles"));
    }

    [Fact]
    public void Adding_the_same_again_changes_nothing_whatever_file_it_comes_from()
    {
        using var folder = new TemporaryFolder();
        var store = folder.In("d.db");
        CommandRun.Of("add", folder.File("a/one.jsonl", DeskReports.Lines(0, 12)), "--store", store);
        var before = DeskReports.Dump(store);
        var run = CommandRun.Of("add", folder.File("b/other.jsonl", DeskReports.Lines(0, 12)), "-s", store);
        Assert.Equal(0, run.Code);
        Assert.Contains("0 reports added", run.Messages);
        Assert.Contains("12 were there already", run.Messages);
        Assert.Equal(before, DeskReports.Dump(store));
    }

    [Fact]
    public void Ids_of_what_was_added_are_written_when_that_is_asked_for_and_only_of_what_is_new()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("r0\nr1\nr2\n", CommandRun.With(DeskReports.Lines(0, 3), "add", "--ids", "-s", folder.In("d.db")).Result);
        Assert.Equal("r3\n", CommandRun.With(DeskReports.Lines(0, 4), "add", "-", "--ids", "-s", folder.In("d.db")).Result);
    }

    [Fact]
    public void Two_reports_of_one_id_are_both_kept_the_second_under_an_id_of_its_own()
    {
        using var folder = new TemporaryFolder();
        CommandRun.With(DeskReports.Line(0), "add", "-s", folder.In("d.db"));
        var run = CommandRun.With(DeskReports.Line(1).Replace("\"r1\"", "\"r0\"", StringComparison.Ordinal), "add", "--ids", "-s", folder.In("d.db"));
        Assert.Equal((0, "r0~2\n"), (run.Code, run.Result));
    }

    [Fact]
    public void What_cant_be_read_is_named_and_the_rest_is_added()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("add", folder.In("nothing.txt"), folder.File("one.jsonl", DeskReports.Line(0)), "-s", folder.In("d.db"));
        Assert.Equal(1, run.Code);
        Assert.Contains("error SYN", run.Messages);
        Assert.Contains("1 report added", run.Messages);
    }

    [Fact]
    public void A_run_that_adds_in_parts_ends_with_the_stories_of_one_that_is_rebuilt_from_the_same_batches()
    {
        using var folder = new TemporaryFolder();
        var store = folder.In("d.db");
        for (var at = 0; at < 24; at += 6) CommandRun.With(DeskReports.Lines(at, at + 6), "add", "-s", store);
        var found = DeskReports.Found(store);
        Assert.Equal(0, CommandRun.Of("rebuild", "-s", store).Code);
        Assert.Equal(found, DeskReports.Found(store));
    }

    [Theory]
    [InlineData("delete from states; delete from chunks")]
    [InlineData("update states set made_by = 'another'")]
    [InlineData("")]
    public void A_run_goes_on_the_same_when_the_state_of_the_stories_was_lost_or_is_old(string loss)
    {
        using var folder = new TemporaryFolder();
        foreach (var store in (string[])["lost.db", "whole.db"])
        {
            CommandRun.With(DeskReports.Lines(0, 9), "add", "-s", folder.In(store));
            CommandRun.With(DeskReports.Lines(9, 15), "add", "-s", folder.In(store));
            if (store == "lost.db" && loss.Length > 0) DeskReports.Ask(folder.In(store), loss);
            CommandRun.With(DeskReports.Lines(15, 24), "add", "-s", folder.In(store));
        }

        Assert.Equal(DeskReports.Found(folder.In("whole.db")), DeskReports.Found(folder.In("lost.db")));
    }

    [Fact]
    public void A_report_that_was_removed_can_be_added_again_and_has_a_story()
    {
        using var folder = new TemporaryFolder();
        var store = folder.In("d.db");
        CommandRun.With(DeskReports.Lines(0, 9), "add", "-s", store);
        Assert.Equal(0, CommandRun.Of("remove", "r0", "r3", "-s", store).Code);
        Assert.Equal("7\n", DeskReports.Ask(store, "select count(*) from articles"));
        Assert.Equal("r0\nr3\n", CommandRun.With(DeskReports.Lines(0, 9), "add", "--ids", "-s", store).Result);
        Assert.Equal("9|0\n", DeskReports.Ask(store, "select count(*), sum(story is null) from articles"));
        Assert.Equal("0\n", DeskReports.Ask(store, "select count(*) from copies where a = b"));
        Assert.Equal("1\n", DeskReports.Ask(store, "select count(distinct story) from articles where id in ('r0', 'r6')"));
    }

    [Fact]
    public void After_a_removal_and_a_lost_state_reports_of_one_happening_stay_in_one_story()
    {
        using var folder = new TemporaryFolder();
        var store = folder.In("d.db");
        CommandRun.With(DeskReports.Lines(0, 9), "add", "-s", store);
        CommandRun.Of("remove", "r0", "-s", store);
        DeskReports.Ask(store, "delete from states; delete from chunks");
        CommandRun.With(DeskReports.Lines(12, 13), "add", "-s", store);
        Assert.Equal("1\n", DeskReports.Ask(store, "select count(distinct story) from articles where id in ('r6', 'r12')"));
    }

    [Fact]
    public void Layers_of_another_version_are_said_and_a_rebuild_puts_all_into_stories_again()
    {
        using var folder = new TemporaryFolder();
        foreach (var store in (string[])["old.db", "whole.db"]) CommandRun.With(DeskReports.Lines(0, 9), "add", "-s", folder.In(store));
        DeskReports.Ask(folder.In("old.db"), "update layers set made_by = 'another'; update states set made_by = 'another'; update meta set value = 'another' where name = 'made_by'");
        var run = CommandRun.With(DeskReports.Lines(9, 15), "add", "-s", folder.In("old.db"));
        Assert.Equal(0, run.Code);
        Assert.Contains("warning SYN2013", run.Messages);
        Assert.Contains("'synoptic rebuild'", run.Messages);
        Assert.Equal("0\n", DeskReports.Ask(folder.In("old.db"), "select count(*) from articles where story is null"));
        CommandRun.With(DeskReports.Lines(9, 15), "add", "-s", folder.In("whole.db"));
        Assert.Equal(0, CommandRun.Of("rebuild", "-s", folder.In("old.db")).Code);
        Assert.Equal(DeskReports.Found(folder.In("whole.db")), DeskReports.Found(folder.In("old.db")));
        Assert.DoesNotContain("SYN2013", CommandRun.With(DeskReports.Lines(15, 16), "add", "-s", folder.In("old.db")).Messages);
    }

    [Fact]
    public void Records_of_stories_of_several_reports_are_made_when_that_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.With(DeskReports.Lines(0, 12), "add", "--records", "-s", folder.In("d.db"));
        Assert.Equal(0, run.Code);
        Assert.Contains("made.", run.Messages);
        Assert.Equal(DeskReports.Ask(folder.In("d.db"), "select count(*) from stories where reports > 1"), DeskReports.Ask(folder.In("d.db"), "select count(*) from records"));
    }

    [Theory]
    [InlineData("add")]
    [InlineData("watch")]
    [InlineData("search")]
    [InlineData("show")]
    [InlineData("remove")]
    [InlineData("rebuild")]
    public void Every_verb_of_a_store_has_help_and_refuses_to_run_without_one(string verb)
    {
        var help = CommandRun.Of(verb, "--help");
        Assert.Equal((0, ""), (help.Code, help.Messages));
        Assert.Contains("--store", help.Result);
        var run = CommandRun.Of(verb, "x");
        Assert.Equal((2, ""), (run.Code, run.Result));
        Assert.Contains("SYN2000", run.Messages);
        Assert.Contains("--store", run.Messages);
    }

    [Fact]
    public void What_is_no_store_is_named_by_every_verb()
    {
        using var folder = new TemporaryFolder();
        var other = folder.File("other.db", "This is a letter and no database, however long it is. " + new string('x', 5000));
        foreach (var place in (string[])[folder.Path, other])
            foreach (var args in (string[][])[["add", other], ["search", "x"], ["show", "x"], ["remove", "x"], ["rebuild"], ["stories"], ["watch", folder.Path, "--once"]])
            {
                var run = CommandRun.Of([.. args, "--store", place]);
                Assert.Equal((2, ""), (run.Code, run.Result));
                Assert.Contains("error SYN600", run.Messages);
            }

        Assert.StartsWith("This is a letter", File.ReadAllText(other), StringComparison.Ordinal);
        Assert.Contains("SYN6002", CommandRun.Of("search", "x", "-s", folder.In("none.db")).Messages);
        Assert.False(File.Exists(folder.In("none.db")));
    }
}
