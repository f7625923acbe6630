using System.Text.Json;

namespace Synoptic.Tests.Command;

public sealed class ReconcileVerbSpecs
{
    // Two fires in one invented town, which only the caller keeps apart by name, and a vote that nobody has put anywhere.
    private static readonly string Reports = string.Concat(
        Line("a", "mill", "2031-05-02", "Two people died on Thursday when a fire destroyed the old mill of Tarn. Firemen from three towns fought it until dawn."),
        Line("b", "barn", "2031-05-02", "A barn at Tarn burned down on Thursday, and nobody was hurt. The farmer had left it an hour before."),
        Line("c", "mill", "2031-05-03", "A third person has died after the fire in the mill of Tarn on Thursday. The owner of the mill was questioned on Friday."),
        Line("d", null, "2031-05-03", "The council of Osterby voted on Friday for a new harbour. Its mayor, Edda Lund, said that work begins in June."));

    [Fact]
    public void Articles_with_one_story_are_one_record_and_it_keeps_its_name()
    {
        var records = Records(CommandRun.With(Reports, "reconcile"));
        Assert.Equal(["mill", "barn"], records.Take(2).Select(Story));
        Assert.Equal(["a", "c"], Articles(records[0]));
        Assert.Equal(["b"], Articles(records[1]));
    }

    [Fact]
    public void Articles_without_a_story_are_put_together_by_happening()
    {
        var records = Records(CommandRun.With(Reports, "reconcile"));
        Assert.Equal(3, records.Count);
        Assert.Equal(["d"], Articles(records[2]));
        Assert.DoesNotContain(Story(records[2]), new[] { "mill", "barn" });
    }

    [Fact]
    public void A_record_is_the_one_that_a_dossier_of_the_same_reports_has()
    {
        using var folder = new TemporaryFolder();
        var reports = string.Concat(Reports.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.Contains("\"mill\"", StringComparison.Ordinal)).Select(l => l + "\n"));
        CommandRun.With(reports, "dossier", "-", "-o", folder.Path);
        using var dossier = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "dossier.json")));
        var own = Assert.Single(Records(CommandRun.With(reports, "reconcile")));
        foreach (var field in dossier.RootElement.GetProperty("stories")[0].EnumerateObject())
            if (field.Name != "story") Assert.Equal(JsonSerializer.Serialize(field.Value), JsonSerializer.Serialize(own.GetProperty(field.Name)));
    }

    [Fact]
    public void The_order_of_the_reports_of_a_story_changes_nothing_that_is_said_of_it()
    {
        var turned = string.Concat(Reports.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(l => l + "\n"));
        var (first, second) = (Records(CommandRun.With(Reports, "reconcile")), Records(CommandRun.With(turned, "reconcile")));
        foreach (var record in first)
        {
            var other = second.Single(r => Story(r) == Story(record));
            foreach (var field in record.EnumerateObject()) Assert.Equal(JsonSerializer.Serialize(field.Value), JsonSerializer.Serialize(other.GetProperty(field.Name)));
        }
    }

    [Fact]
    public void A_line_that_can_t_be_read_is_named_and_the_other_stories_are_written()
    {
        var run = CommandRun.With("{\"text\": 12, \"story\": \"x\"}\n{broken\n" + Reports, "reconcile");
        Assert.Equal(1, run.Code);
        Assert.Equal(3, Records(run).Count(r => Story(r) != "x"));
        Assert.Contains("error SYN1", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_is_nothing_out()
    {
        var run = CommandRun.With("", "reconcile");
        Assert.Empty(run.Result);
    }

    [Fact]
    public void The_input_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "in.jsonl");
        File.WriteAllText(file, Reports);
        var run = CommandRun.Of("reconcile", file, "-o", file);
        Assert.Equal(2, run.Code);
        Assert.Contains("SYN2006", run.Messages, StringComparison.Ordinal);
        Assert.Equal(Reports, File.ReadAllText(file));
    }

    private static string Line(string id, string? story, string published, string text) =>
        story is null ? JsonSerializer.Serialize(new { id, text, published }) + "\n" : JsonSerializer.Serialize(new { id, story, text, published }) + "\n";

    private static List<JsonElement> Records(CommandRun run) => [.. run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private static string Story(JsonElement record) => record.GetProperty("story").GetString()!;

    private static IEnumerable<string> Articles(JsonElement record) => record.GetProperty("articles").EnumerateArray().Select(a => a.GetString()!);
}
