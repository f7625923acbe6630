using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;

namespace Synoptic.Tests.Command;

public sealed class EventsVerbSpecs
{
    private static readonly string Reports = string.Concat(
        Line("a", "The army of Peru attacked rebels in Lima on Monday, Marla Quint said. Norway condemned Peru.", "Attack in Lima"),
        Line("b", "Rebels in Lima were attacked by the army of Peru on Monday. Oskar Brune of Norway will meet Marla Quint on Friday.", "=Army \"attacks\", rebels flee"));

    [Fact]
    public void The_table_has_a_row_for_each_event_actor_and_recipient_with_the_place_of_its_words()
    {
        var rows = Rows(CommandRun.With(Reports, "events", "-"));
        var texts = Reports.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(static a => a.GetProperty("id").GetString()!, static a => a.GetProperty("text").GetString()!);
        Assert.NotEmpty(rows);
        Assert.Contains(rows, static row => row["Event Type"] == "ASSAULT" && row["Quad Code"] == "4");
        Assert.Contains(rows, static row => row["Event Type"] == "ACCUSE" && row["Actor Name"] == "Norway" && row["Recipient Name"] == "Peru");
        Assert.All(rows, row =>
        {
            var text = texts[row["Article ID"]];
            Assert.Equal(row["Event Text"], text[int.Parse(row["Start"], CultureInfo.InvariantCulture)..int.Parse(row["End"], CultureInfo.InvariantCulture)]);
            Assert.Contains(row["Event Text"], text[int.Parse(row["Sentence Start"], CultureInfo.InvariantCulture)..int.Parse(row["Sentence End"], CultureInfo.InvariantCulture)], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Each_line_of_plover_has_its_source_target_and_every_telling()
    {
        var records = Records(CommandRun.With(Reports, "events", "-", "--format", "plover"));
        var blame = Assert.Single(records, static record => record.GetProperty("event").GetString() == "ACCUSE");
        Assert.Equal("Norway", blame.GetProperty("source")[0].GetProperty("actorText").GetString());
        Assert.Equal("Peru", blame.GetProperty("target")[0].GetProperty("actorText").GetString());
        Assert.Equal("condemned", blame.GetProperty("eventText").GetString());
        Assert.NotEqual(0, blame.GetProperty("tellings").GetArrayLength());
    }

    [Fact]
    public void Only_events_whose_town_is_known_are_on_the_map()
    {
        using var map = JsonDocument.Parse(CommandRun.With(Reports, "events", "-", "--format", "geojson").Result);
        Assert.Equal("FeatureCollection", map.RootElement.GetProperty("type").GetString());
        foreach (var feature in map.RootElement.GetProperty("features").EnumerateArray())
        {
            var at = feature.GetProperty("geometry").GetProperty("coordinates");
            Assert.InRange(at[0].GetDouble(), -180, 180);
            Assert.InRange(at[1].GetDouble(), -90, 90);
            Assert.NotNull(feature.GetProperty("properties").GetProperty("place").GetString());
        }
    }

    [Fact]
    public void Reports_without_an_event_give_a_header_and_no_row()
    {
        var run = CommandRun.With(Line("a", "Blue is a colour. So is green.", "Colours"), "events", "-");
        Assert.Equal(0, run.Code);
        Assert.Single(run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Event ID,Event Date,Event Type", run.Result, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xml")]
    [InlineData("")]
    public void An_unknown_format_is_refused_with_the_known_ones(string format)
    {
        var run = CommandRun.With(Reports, "events", "-", "--format", format);
        Assert.Equal(2, run.Code);
        Assert.Contains("geojson", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void None_of_the_reports_is_overwritten_by_the_result()
    {
        using var folder = new TemporaryFolder();
        var (one, two) = (folder.In("one.txt"), folder.In("two.txt"));
        File.WriteAllText(one, "Norway condemned Peru.");
        File.WriteAllText(two, "Peru condemned Norway.");
        Assert.Equal(2, CommandRun.Of("events", one, two, "-o", two).Code);
        Assert.Equal("Peru condemned Norway.", File.ReadAllText(two));
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_coded()
    {
        var run = CommandRun.With("{broken\n" + Reports, "events", "-");
        Assert.Equal(1, run.Code);
        Assert.NotEmpty(Rows(run));
        Assert.Contains("SYN", run.Messages, StringComparison.Ordinal);
    }

    private static List<Dictionary<string, string>> Rows(CommandRun run)
    {
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(run.Result), new CsvReaderOptions());
        var rows = new List<Dictionary<string, string>>();
        foreach (var row in reader) rows.Add(reader.Headers.Zip(row.ToArray()).ToDictionary(static field => field.First, static field => field.Second, StringComparer.Ordinal));
        return rows;
    }

    private static List<JsonElement> Records(CommandRun run) => [.. run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];

    private static string Line(string id, string text, string title) => JsonSerializer.Serialize(new { id, title, text, published = "2031-03-05" }) + "\n";
}
