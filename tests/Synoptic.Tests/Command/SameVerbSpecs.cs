using System.Text.Json;

namespace Synoptic.Tests.Command;

public sealed class SameVerbSpecs
{
    private const string Ferry = """{"id":"p1","question":"Why was the ferry stopped?","answer1":"because of high waves","answer2":"high waves"}""";
    private const string Mill = """{"id":"p2","question":"What happened to the mill?","answer1":"it was sold to a bank","answer2":"lightning struck it","paragraph1":"The mill lost money for years, and in May it was sold to a bank.","paragraph2":null}""";
    private const string Strike = """{"id":"p3","question":null,"answer1":"the union will strike","answer2":"the union will not strike"}""";

    [Fact]
    public void Each_pair_gets_a_line_with_label_relation_and_score_in_order_of_input()
    {
        var run = CommandRun.With($"{Ferry}\n\n{Mill}\n{Strike}\n", "same");
        Assert.Equal(0, run.Code);
        var lines = Lines(run);
        Assert.Equal(["p1", "p2", "p3"], lines.Select(l => l.GetProperty("id").GetString()));
        Assert.Equal(["same", "different", "different"], lines.Select(l => l.GetProperty("label").GetString()));
        Assert.Equal(["same", "different", "opposed"], lines.Select(l => l.GetProperty("relation").GetString()));
        Assert.All(lines, l => Assert.InRange(l.GetProperty("score").GetDouble(), 0, 1));
    }

    [Fact]
    public void The_line_says_why()
    {
        var why = Lines(CommandRun.With(Strike, "same"))[0].GetProperty("why")[0];
        Assert.Equal("negation", why.GetProperty("kind").GetString());
        Assert.Equal(JsonValueKind.Null, why.GetProperty("answer1").ValueKind);
        Assert.Equal("not", why.GetProperty("answer2").GetString());
    }

    [Fact]
    public void The_order_of_the_lines_changes_no_judgement()
    {
        var one = CommandRun.With($"{Ferry}\n{Mill}\n{Strike}\n", "same").Result.Split('\n').Order(StringComparer.Ordinal);
        var other = CommandRun.With($"{Strike}\n{Mill}\n{Ferry}\n", "same").Result.Split('\n').Order(StringComparer.Ordinal);
        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("{\"id\":\"x\",\"answer1\":\"a\"}", "SYN4001")]
    [InlineData("{\"id\":\"x\",\"answer1\":\" \",\"answer2\":\"b\"}", "SYN4001")]
    [InlineData("{\"id\":", "SYN1011")]
    [InlineData("[1]", "SYN1011")]
    [InlineData("{\"id\":\"x\",\"answer1\":\"\\ud800\",\"answer2\":\"b\"}", "SYN1011")]
    public void A_line_that_is_no_pair_is_named_and_the_others_are_judged(string broken, string code)
    {
        var run = CommandRun.With($"{broken}\n{Ferry}\n", "same");
        Assert.Equal(1, run.Code);
        Assert.Single(Lines(run));
        Assert.Contains(code, run.Messages, StringComparison.Ordinal);
        Assert.Contains("-:1", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var run = CommandRun.With("", "same", "no-such-pairs.jsonl");
        Assert.Equal(1, run.Code);
        Assert.Contains("SYN1001", run.Messages, StringComparison.Ordinal);
    }

    private static List<JsonElement> Lines(CommandRun run) => [.. run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
