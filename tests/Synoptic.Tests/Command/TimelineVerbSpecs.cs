using System.Globalization;
using System.Text.Json;

namespace Synoptic.Tests.Command;

public sealed class TimelineVerbSpecs
{
    // A bridge in an invented town: it falls on 3 March, the inquiry opens on 10 March, the mayor resigns on 21 March.
    private static readonly string Bridge = string.Concat(
        Line("a", "2031-03-03", "The old bridge over the Marl at Osterby fell into the river on Monday morning with two lorries on it. Divers of the fire service searched the water below the bridge until dark."),
        Line("b", "2031-03-04", "The bridge over the Marl at Osterby collapsed on Monday with two lorries on it, and both drivers were pulled out alive. Engineers had warned the town of Osterby about the bridge in a letter last autumn."),
        Line("c", "2031-03-04", "Two lorry drivers were pulled alive from the Marl after the bridge of Osterby collapsed on Monday. The mayor of Osterby, Edda Lund, promised an inquiry into the bridge."),
        Line("d", "2031-03-10", "An inquiry into the collapse of the bridge at Osterby opened on Monday in the town hall. Its chairman, the judge Pell Arnow, asked the engineers for their letters about the bridge."),
        Line("e", "2031-03-11", "The inquiry into the bridge of Osterby opened on Monday with a minute of silence. The first engineer told it on Tuesday that the piers of the bridge were hollow."),
        Line("f", "2031-03-21", "The mayor of Osterby, Edda Lund, resigned on Friday over the bridge that collapsed on 3 March. The council of Osterby meets on 28 March to choose who follows her."),
        Line("g", "2031-03-22", "Edda Lund, the mayor of Osterby, stepped down on Friday, three weeks after the bridge fell on 3 March. Her deputy leads the town until the council meets."));

    [Fact]
    public void The_days_that_several_reports_tell_come_in_order_of_time_each_with_its_sentences()
    {
        var days = Days(CommandRun.With(Bridge, "timeline", "--dates", "3", "--sentences", "1"));
        Assert.Equal(["2031-03-03", "2031-03-10", "2031-03-21"], days.Select(d => d.GetProperty("date").GetString()));
        Assert.All(days, d => Assert.Equal(1, d.GetProperty("sentences").GetArrayLength()));
    }

    [Fact]
    public void Every_sentence_stands_in_its_report_where_the_timeline_says()
    {
        var texts = Bridge.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(a => a.GetProperty("id").GetString()!, a => a.GetProperty("text").GetString()!);
        foreach (var sentence in Days(CommandRun.With(Bridge, "timeline")).SelectMany(d => d.GetProperty("sentences").EnumerateArray()))
        {
            foreach (var place in sentence.GetProperty("evidence").EnumerateArray().Append(sentence))
                Assert.InRange(place.GetProperty("end").GetInt32(), 1, texts[place.GetProperty("article").GetString()!].Length);
            var (start, end) = (sentence.GetProperty("start").GetInt32(), sentence.GetProperty("end").GetInt32());
            Assert.Equal(sentence.GetProperty("text").GetString(), texts[sentence.GetProperty("article").GetString()!][start..end]);
        }
    }

    [Fact]
    public void A_sentence_says_how_many_origins_tell_the_same()
    {
        var first = Days(CommandRun.With(Bridge, "timeline", "--dates", "1", "--sentences", "1"))[0];
        Assert.Equal("2031-03-03", first.GetProperty("date").GetString());
        Assert.Equal(1, first.GetProperty("reports").GetInt32());
        Assert.Equal(4, first.GetProperty("mentions").GetInt32());
        var sentence = first.GetProperty("sentences")[0];
        Assert.True(sentence.GetProperty("origins").GetInt32() > 1, "only one origin was found for what three reports tell");
        Assert.Equal(sentence.GetProperty("article").GetString(), sentence.GetProperty("evidence")[0].GetProperty("article").GetString());
    }

    [Fact]
    public void The_order_of_the_input_changes_nothing()
    {
        var turned = string.Concat(Bridge.Split('\n', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(l => l + "\n"));
        Assert.Equal(CommandRun.With(Bridge, "timeline").Result, CommandRun.With(turned, "timeline").Result);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(50, 50)]
    public void There_are_never_more_days_or_sentences_than_asked_for(int dates, int sentences)
    {
        var days = Days(CommandRun.With(Bridge, "timeline", "--dates", dates.ToString(CultureInfo.InvariantCulture), "--sentences", sentences.ToString(CultureInfo.InvariantCulture)));
        Assert.InRange(days.Count, 1, dates);
        Assert.All(days, d => Assert.InRange(d.GetProperty("sentences").GetArrayLength(), 1, sentences));
    }

    [Fact]
    public void With_a_range_only_reports_and_days_within_it_count()
    {
        var days = Days(CommandRun.With(Bridge, "timeline", "--from", "2031-03-05", "--to", "2031-03-20"));
        Assert.NotEmpty(days);
        Assert.All(days, d => Assert.InRange(string.CompareOrdinal(d.GetProperty("date").GetString(), "2031-03-05"), 0, int.MaxValue));
        Assert.All(days.SelectMany(d => d.GetProperty("sentences").EnumerateArray()), s => Assert.Contains(s.GetProperty("article").GetString(), new[] { "d", "e" }));
    }

    [Fact]
    public void A_copy_that_was_printed_again_and_again_weighs_no_more_than_one_report()
    {
        var quake = string.Concat(Enumerable.Range(0, 6).Select(i => Line("copy" + i, "2031-03-15", "A painter showed his pictures of the bridge of Osterby in the old brewery on Saturday, and forty people from the town came to see them. He has painted the bridge of Osterby since he was a boy, in every weather and from both banks of the river.")));
        var days = Days(CommandRun.With(Bridge + quake, "timeline", "--dates", "3"));
        Assert.Equal(["2031-03-03", "2031-03-10", "2031-03-21"], days.Select(d => d.GetProperty("date").GetString()));
    }

    [Fact]
    public void Undated_reports_are_told_to_the_reader_and_count_for_the_days_they_name()
    {
        var undated = Line("u", null, "The bridge over the Marl at Osterby collapsed on 3 March 2031 with two lorries on it.")
            + Line("v", null, "Two lorries were on the bridge of Osterby when it fell into the Marl on 3 March 2031.");
        var run = CommandRun.With(undated, "timeline");
        Assert.Equal(0, run.Code);
        Assert.Contains("SYN3001", run.Messages);
        Assert.Equal("2031-03-03", Assert.Single(Days(run)).GetProperty("date").GetString());
    }

    [Fact]
    public void Where_no_day_can_be_told_the_timeline_is_empty_and_says_so()
    {
        var run = CommandRun.With(Line("u", null, "The bridge over the Marl at Osterby collapsed with two lorries on it."), "timeline");
        Assert.Equal((0, "[]"), (run.Code, run.Result.Trim()));
        Assert.Contains("SYN3002", run.Messages);
    }

    [Fact]
    public void One_report_is_a_timeline_of_the_days_it_tells()
    {
        var run = CommandRun.With(Bridge.Split('\n')[0] + "\n", "timeline");
        Assert.Equal("2031-03-03", Assert.Single(Days(run)).GetProperty("date").GetString());
    }

    [Theory]
    [InlineData("--dates", "0")]
    [InlineData("--sentences", "0")]
    [InlineData("--from", "3 March")]
    [InlineData("--from", "2031-03-09", "--to", "2031-03-01")]
    [InlineData("--format", "pdf")]
    public void A_command_line_that_makes_no_sense_is_refused(params string[] options)
    {
        var run = CommandRun.With(Bridge, ["timeline", .. options]);
        Assert.Equal((2, ""), (run.Code, run.Result));
        Assert.Contains("SYN2000", run.Messages);
    }

    [Fact]
    public void An_empty_input_fails_and_a_damaged_line_is_named()
    {
        var empty = CommandRun.With("", "timeline");
        Assert.Equal((1, "[]"), (empty.Code, empty.Result.Trim()));
        Assert.Contains("SYN1003", empty.Messages);
        var damaged = CommandRun.With(Bridge + "no json\n", "timeline");
        Assert.Equal(1, damaged.Code);
        Assert.Contains("SYN1011", damaged.Messages);
        Assert.NotEmpty(Days(damaged));
    }

    [Fact]
    public void The_result_can_go_to_a_file_but_never_over_the_input()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("topic.jsonl", Bridge);
        var run = CommandRun.Of("timeline", input, "-o", folder.In("timeline.json"));
        Assert.Equal((0, ""), (run.Code, run.Result));
        Assert.Equal(CommandRun.With(Bridge, "timeline").Result, File.ReadAllText(folder.In("timeline.json")));
        var blocked = CommandRun.Of("timeline", input, "-o", input);
        Assert.Equal(2, blocked.Code);
        Assert.Contains("SYN2006", blocked.Messages);
        Assert.Equal(Bridge, File.ReadAllText(input));
    }

    [Fact]
    public void For_TimelineJS_each_day_is_an_event_with_a_start_date_and_text_without_markup_of_the_reports()
    {
        var hostile = Line("h", "2031-03-10", "An inquiry into the collapse of the bridge at Osterby <script>alert(1)</script> opened on Monday in the town hall.");
        var run = CommandRun.With(Bridge + hostile, "timeline", "--format", "timelinejs", "--dates", "3");
        Assert.DoesNotContain("<script", run.Result, StringComparison.OrdinalIgnoreCase);
        var events = JsonDocument.Parse(run.Result).RootElement.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal([3, 10, 21], events.Select(e => e.GetProperty("start_date").GetProperty("day").GetInt32()));
        Assert.Equal(3, events.Select(e => e.GetProperty("unique_id").GetString()).Distinct().Count());
        Assert.All(events, e => Assert.NotEqual("", e.GetProperty("text").GetProperty("headline").GetString()));
    }

    [Fact]
    public void Words_that_the_reader_asks_for_draw_the_timeline_to_what_they_name()
    {
        var mixed = Bridge + string.Concat(Enumerable.Range(1, 4).Select(i => Line("x" + i, "2031-03-17", $"The swimmers of Tarn won the cup of the lake for the {i}th time on Monday, before a crowd that had come by boat.")));
        var days = Days(CommandRun.With(mixed, "timeline", "--dates", "1", "--query", "swimmers cup lake"));
        Assert.Equal("2031-03-17", days[0].GetProperty("date").GetString());
    }

    private static string Line(string id, string? published, string text) => JsonSerializer.Serialize(new { id, text, published, source = id + ".example" }) + "\n";

    private static List<JsonElement> Days(CommandRun run)
    {
        Assert.NotEqual(2, run.Code);
        return [.. JsonDocument.Parse(run.Result).RootElement.EnumerateArray()];
    }
}
