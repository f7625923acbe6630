using System.Text.Json;

namespace Synoptic.Tests.Command;

public sealed class AnnotateVerbSpecs
{
    [Fact]
    public void Articles_come_out_in_the_order_in_which_they_went_in_with_their_text_untouched()
    {
        const string text = "Share\\n\\nThe mayor of Velden said on Tuesday that 12 houses were flooded.";
        var run = CommandRun.With($"{{\"id\":\"z\",\"text\":\"{text}\",\"published\":\"2026-05-13\"}}\n{{\"id\":\"a\",\"text\":\"{text}\"}}\n", "annotate");
        Assert.Equal(0, run.Code);
        var lines = run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["z", "a"], lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetString()));
        var first = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(text.Replace("\\n", "\n"), first.GetProperty("text").GetString());
        Assert.Equal("2026-05-13", first.GetProperty("published").GetString());
        Assert.Equal("2026-05-12", first.GetProperty("times")[0].GetProperty("value").GetString());
    }

    [Fact]
    public void A_line_that_is_not_json_is_named_by_its_number_and_the_rest_is_written()
    {
        var run = CommandRun.With("{\"id\":\"a\",\"text\":\"One line.\"}\nnot json\n{\"id\":\"b\",\"text\":\"Another line.\"}\n", "annotate");
        Assert.Equal(1, run.Code);
        Assert.Contains("2", run.Messages);
        Assert.Equal(2, run.Result.Count(c => c == '\n'));
    }

    [Fact]
    public void Broken_surrogates_do_not_move_any_offset()
    {
        var run = CommandRun.With("{\"id\":\"a\",\"text\":\"A \\ud800 mark. The mayor said 12 houses burned.\"}\n", "annotate");
        Assert.Equal(0, run.Code);
        var article = JsonDocument.Parse(run.Result).RootElement;
        var text = article.GetProperty("text").GetString()!;
        var number = article.GetProperty("quantities")[0];
        Assert.StartsWith("12", text[number.GetProperty("start").GetInt32()..]);
    }
}
