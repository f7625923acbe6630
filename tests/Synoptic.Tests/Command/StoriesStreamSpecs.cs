using System.Text.Json;

namespace Synoptic.Tests.Command;

public sealed class StoriesStreamSpecs
{
    private static readonly string[] Days =
    [
        Line("f1", "Orm floods Velden", "2026-05-12", "The river Orm rose by two metres on Tuesday and flooded the old market of Velden, the mayor, Karla Ott, said. Forty families left their houses before noon and spent the night in the school of Velden."),
        Line("b1", "Bakers of Tarnholm strike", "2026-05-12", "Bakers in the port of Tarnholm went on strike on Tuesday over wages. Their union, led by Jonas Brekke, asks for nine percent more; the owners of the ovens offer three, and neither side would say when they are going to meet."),
        Line("f2", "Velden counts the damage of the Orm", "2026-05-13", "In Velden the Orm has begun to fall. Karla Ott, the mayor of Velden, put the damage to the market at two million crowns and thanked the forty families who waited in the school."),
        Line("b2", "Tarnholm without bread for a second day", "2026-05-14", "The bakers of Tarnholm stayed out for a second day. Jonas Brekke, who leads their union, said that nine percent was the least the owners of the ovens would have to pay in wages."),
        Line("f3", "Orm back in its bed", "2026-05-15", "The Orm is back in its bed, and the school of Velden is a school again: the last of the forty families went home on Friday, mayor Karla Ott said, to a market that smells of mud."),
    ];

    [Fact]
    public void A_run_that_was_saved_and_gone_on_with_tells_the_same_stories_as_one_run()
    {
        using var folder = new TemporaryFolder();
        var whole = Stories(CommandRun.With(string.Concat(Days), "stories"));
        var first = CommandRun.With(string.Concat(Days[..2]), "stories", "--state", folder.In("state"));
        var second = CommandRun.With(string.Concat(Days), "stories", "--state", folder.In("state"));
        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("2 articles were read in an earlier run", second.Messages);
        Assert.Equal(whole, [.. Stories(first), .. Stories(second)]);
        Assert.Equal(whole[0].Story, whole[2].Story);
        Assert.Equal(whole[1].Story, whole[3].Story);
        Assert.NotEqual(whole[0].Story, whole[1].Story);
    }

    [Fact]
    public void A_copy_of_what_an_earlier_run_has_read_is_found()
    {
        using var folder = new TemporaryFolder();
        CommandRun.With(Days[0], "stories", "--state", folder.In("state"));
        var copy = Days[0].Replace("\"f1\"", "\"x1\"", StringComparison.Ordinal).Replace("05-12", "05-13", StringComparison.Ordinal);
        CommandRun.With(copy, "stories", "--state", folder.In("state"), "--copies", folder.In("copies"));
        Assert.StartsWith("{\"a\":\"f1\",\"b\":\"x1\",\"kind\":\"verbatim\"", File.ReadAllText(folder.In("copies")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_is_damaged_is_named_and_nothing_is_done()
    {
        using var folder = new TemporaryFolder();
        folder.File("state/stream.bin", "something else");
        var run = CommandRun.With(Days[0], "stories", "--state", folder.In("state"));
        Assert.Equal((2, ""), (run.Code, run.Result));
        Assert.Contains("SYN2008", run.Messages);
        Assert.Equal("something else", File.ReadAllText(folder.In("state/stream.bin")));
    }

    [Fact]
    public void A_state_that_breaks_off_is_named_and_nothing_is_done()
    {
        using var folder = new TemporaryFolder();
        CommandRun.With(string.Concat(Days), "stories", "--state", folder.In("state"));
        var state = File.ReadAllBytes(folder.In("state/stream.bin"));
        File.WriteAllBytes(folder.In("state/stream.bin"), state[..(state.Length / 2)]);
        var run = CommandRun.With(Days[0], "stories", "--state", folder.In("state"));
        Assert.Equal((2, ""), (run.Code, run.Result));
        Assert.Contains("SYN2008", run.Messages);
    }

    [Fact]
    public void Lines_are_written_at_once_where_that_is_asked_for_and_say_the_same() =>
        Assert.Equal(Stories(CommandRun.With(string.Concat(Days), "stories")), Stories(CommandRun.With(string.Concat(Days), "stories", "--at-once")));

    [Fact]
    public void Without_the_grammars_model_the_same_stories_are_told_here() =>
        Assert.Equal(Stories(CommandRun.With(string.Concat(Days), "stories")), Stories(CommandRun.With(string.Concat(Days), "stories", "--quick")));

    [Fact]
    public void Undated_future_dated_empty_and_one_line_articles_all_get_their_line()
    {
        var odd = Line("u", "Velden", null, "Velden.") + Line("z", "", "2199-01-01", "The bakers of Tarnholm will have struck for a long time by then.") + Line("l", "Late", "1999-01-01", "Late news.") + "{\"id\":\"e\",\"text\":\"\"}\n";
        var run = CommandRun.With(odd + string.Concat(Days), "stories");
        Assert.Equal(1, run.Code);
        Assert.Contains("SYN1012", run.Messages);
        Assert.Equal(["u", "z", "l", "f1", "b1", "f2", "b2", "f3"], Stories(run).Select(s => s.Id));
        Assert.Equal(Stories(CommandRun.With(string.Concat(Days), "stories")).Select(s => s.Story), Stories(run).Skip(3).Select(s => s.Story));
    }

    [Fact]
    public void Too_few_kept_articles_are_refused() => Assert.Equal(2, CommandRun.With(Days[0], "stories", "--keep", "3").Code);

    [Fact]
    public void Copies_and_changes_do_not_go_to_one_file()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.With(Days[0], "stories", "--copies", folder.In("x"), "--changes", folder.In("x"));
        Assert.Equal(2, run.Code);
        Assert.Contains("SYN2006", run.Messages);
    }

    private static string Line(string id, string title, string? day, string text) => JsonSerializer.Serialize(new { id, title, text, published = day }) + "\n";

    private static List<(string Id, string Story)> Stories(CommandRun run) =>
        [.. run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Select(line => (line.GetProperty("id").GetString()!, line.GetProperty("story").GetString()!))];
}
