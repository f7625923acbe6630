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
    public void Grammar_and_names_come_as_conllu()
    {
        var run = CommandRun.With("{\"id\":\"a\",\"text\":\"Karla Ott met the mayor of Velden.\"}\n", "annotate", "--format", "conllu");
        Assert.Equal(0, run.Code);
        var rows = run.Result.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.All(rows, r => Assert.Equal(10, r.Length));
        Assert.Equal(["Karla", "Ott", "met", "the", "mayor", "of", "Velden", "."], rows.Select(r => r[1]));
        Assert.Contains("NER=B-PER", rows[0][9]);
        Assert.Single(rows, r => r[6] == "0");
    }

    [Fact]
    public void Sentences_and_tokens_that_are_given_are_kept()
    {
        var run = CommandRun.With("# sent_id = 1\n1\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n2\tnot-go\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "annotate", "--format", "conllu", "--pretokenized");
        Assert.Equal(0, run.Code);
        Assert.Contains("\n2\tnot-go\t", run.Result);
    }

    [Fact]
    public void Pretokenized_input_without_its_format_is_a_usage_error() =>
        Assert.Equal(2, CommandRun.Of("annotate", "--pretokenized").Code);
}
