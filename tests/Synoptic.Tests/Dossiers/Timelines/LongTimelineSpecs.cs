using System.Globalization;
using System.Text.Json;
using Synoptic.Tests.Command;

namespace Synoptic.Tests.Dossiers.Timelines;

public sealed class LongTimelineSpecs
{
    // Forty reports of one flood in an invented town, two a day for twenty days; each names its own Tuesday or Thursday besides the day of the flood.
    private static readonly string Flood = string.Concat(Enumerable.Range(0, 40).Select(i =>
    {
        var day = new DateOnly(2031, 3, 4).AddDays(i / 2);
        var weekday = day.DayOfWeek.ToString();
        return JsonSerializer.Serialize(new
        {
            id = "r" + i,
            title = "Flood in Velden",
            text = $"The river Orm flooded the old market of Velden on 4 March 2031, the mayor, Karla Ott, said. On {weekday} the town of Velden counted {(i * 7) + 12} flooded houses at the river Orm, and {i + 3} families came home. Karla Ott said on {weekday} that bed number {i * 3} in the school of Velden was free again after the flood.",
            published = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            source = $"paper{i}.example",
        }) + "\n";
    }));

    [Fact]
    public void A_story_of_many_reports_is_told_in_few_lines_each_with_its_origins()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("dossier", folder.File("flood.jsonl", Flood), "-o", folder.In("out"));
        Assert.Equal(0, run.Code);
        using var dossier = JsonDocument.Parse(File.ReadAllText(folder.In("out/dossier.json")));
        var story = dossier.RootElement.GetProperty("stories")[0];
        Assert.True(story.GetProperty("articles").GetArrayLength() >= 30, "the reports are no longer one story: this test needs another flood");
        var lines = story.GetProperty("timeline").EnumerateArray().ToList();
        Assert.InRange(lines.Count, 5, 14);
        Assert.All(lines, line => Assert.InRange(line.GetProperty("origins").GetArrayLength(), 1, 40));
        var days = lines.Select(line => line.GetProperty("date").GetString()).ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.Contains("2031-03-04", days);
    }

    [Fact]
    public void The_dossier_has_its_dated_lines_for_TimelineJS_too_and_a_later_run_writes_them_anew()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("flood.jsonl", Flood);
        for (var run = 0; run < 2; run++) Assert.Equal(0, CommandRun.Of("dossier", input, "-o", folder.In("out")).Code);
        using var timeline = JsonDocument.Parse(File.ReadAllText(folder.In("out/timeline.json")));
        var events = timeline.RootElement.GetProperty("events").EnumerateArray().ToList();
        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.Equal(2031, e.GetProperty("start_date").GetProperty("year").GetInt32()));
        Assert.NotEqual("", timeline.RootElement.GetProperty("title").GetProperty("text").GetProperty("headline").GetString());
    }

    [Fact]
    public void A_file_of_that_name_that_is_not_ours_is_not_overwritten()
    {
        using var folder = new TemporaryFolder();
        folder.File("out/timeline.json", "mine");
        var run = CommandRun.Of("dossier", folder.File("flood.jsonl", Flood), "-o", folder.In("out"));
        Assert.Equal(2, run.Code);
        Assert.Contains("SYN2002", run.Messages);
        Assert.Equal("mine", File.ReadAllText(folder.In("out/timeline.json")));
    }
}
