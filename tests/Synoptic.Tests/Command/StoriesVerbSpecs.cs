using System.Text.Json;

namespace Synoptic.Tests.Command;

public sealed class StoriesVerbSpecs
{
    private const string Flood = "The river Orm rose by two metres on Tuesday and flooded the old market of Velden, the mayor, Karla Ott, said. Forty families left their houses before noon and spent the night in the school of Velden, where the town had put up beds.";
    private const string Strike = "Bakers in the port of Tarnholm went on strike on Friday over wages. Their union, led by Jonas Brekke, asks for nine percent more; the owners of the ovens offer three, and neither side would say when they are going to meet again.";

    private static readonly string Stream = string.Concat(
        Line("z", "Orm floods Velden", Flood), Line("b", "Bakers of Tarnholm strike", Strike), Line("a", "Velden under water", Flood));

    [Fact]
    public void Every_article_has_a_line_in_order_of_input_and_reports_of_one_happening_share_a_story()
    {
        var run = CommandRun.With(Stream, "stories");
        Assert.Equal(0, run.Code);
        var lines = Lines(run.Result);
        Assert.Equal(["z", "b", "a"], lines.Select(l => l.GetProperty("id").GetString()));
        var stories = lines.Select(l => l.GetProperty("story").GetString()).ToList();
        Assert.Equal(stories[0], stories[2]);
        Assert.NotEqual(stories[0], stories[1]);
    }

    [Fact]
    public void Who_took_whose_words_goes_to_a_file_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.With(Stream, "stories", "--copies", folder.In("copies.jsonl"));
        Assert.Equal(0, run.Code);
        Assert.Equal(3, Lines(run.Result).Count);
        var copy = Assert.Single(Lines(File.ReadAllText(folder.In("copies.jsonl"))));
        Assert.Equal(["a", "z"], new[] { copy.GetProperty("a").GetString(), copy.GetProperty("b").GetString() }.Order());
        Assert.Equal("verbatim", copy.GetProperty("kind").GetString());
        Assert.InRange(copy.GetProperty("score").GetDouble(), 0.5, 1);
    }

    [Fact]
    public void A_line_that_is_no_article_is_named_and_the_others_are_told_apart()
    {
        var run = CommandRun.With(Stream + "not json\n", "stories", "-");
        Assert.Equal(1, run.Code);
        Assert.Contains("SYN1011", run.Messages);
        Assert.Equal(3, Lines(run.Result).Count);
    }

    [Fact]
    public void A_place_that_cannot_take_the_copies_is_told_before_any_work()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.With(Stream, "stories", "--copies", folder.In("no/such/folder.jsonl"));
        Assert.Equal((2, ""), (run.Code, run.Result));
        Assert.Contains("SYN2006", run.Messages);
    }

    [Fact]
    public void The_input_is_never_overwritten_with_the_copies()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("articles.jsonl", Stream);
        Assert.Equal(2, CommandRun.Of("stories", input, "--copies", input).Code);
        Assert.Equal(Stream, File.ReadAllText(input));
    }

    private static string Line(string id, string title, string text) => JsonSerializer.Serialize(new { id, title, text, published = "2026-05-13" }) + "\n";

    private static List<JsonElement> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
