using System.Text.Json;
using Synoptic.Tests.Command;

namespace Synoptic.Tests.Desk;

public sealed class StoreVerbSpecs : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string store;

    public StoreVerbSpecs()
    {
        store = folder.In("d.db");
        CommandRun.With(DeskReports.Lines(0, 12), "add", "-s", store);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Stories_are_listed_for_people_and_as_JSON_lines()
    {
        var text = CommandRun.Of("stories", "--store", store);
        Assert.Equal(0, text.Code);
        Assert.Contains("Velden after the storm", text.Result);
        var json = CommandRun.Of("stories", "-s", store, "--json", "--most", "3");
        var stories = json.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(3, stories.Length);
        Assert.All(stories, story => Assert.StartsWith("s", story.GetProperty("story").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--most", "0")]
    [InlineData("--copies", "x")]
    [InlineData("--quick", null)]
    public void Options_that_make_no_sense_with_a_store_are_refused(string option, string? value)
    {
        var run = CommandRun.Of([.. (string[])["stories", "-s", store, option], .. value is null ? (string[])[] : [value]]);
        Assert.Equal((2, ""), (run.Code, run.Result));
        Assert.Contains(option, run.Messages);
    }

    [Fact]
    public void Reports_quotations_and_figures_are_searched()
    {
        Assert.Contains("r0", CommandRun.Of("search", "Velden", "-s", store).Result);
        var said = CommandRun.Of("search", "rebuild", "--kind", "quotation", "--who", "Karla Ott", "--json", "-s", store);
        Assert.Equal(0, said.Code);
        var hit = JsonDocument.Parse(said.Result.Split('\n')[0]).RootElement;
        Assert.Equal("quotation", hit.GetProperty("kind").GetString());
        Assert.Contains("karlaot", hit.GetProperty("who").GetString());
        var nothing = CommandRun.Of("search", "zeppelin", "-s", store);
        Assert.Equal((0, ""), (nothing.Code, nothing.Result));
        Assert.Contains("Nothing was found", nothing.Messages);
        Assert.Contains("No report names", CommandRun.Of("search", "--who", "Zoltan Nobody", "-s", store).Messages);
        Assert.Equal(2, CommandRun.Of("search", "x", "--kind", "poem", "-s", store).Code);
        Assert.Equal(2, CommandRun.Of("search", "x", "--most", "-1", "-s", store).Code);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("* OR NOT ( ) NEAR/3 ^ : \"\"\"")]
    [InlineData("'; drop table articles; --")]
    [InlineData("%_!")]
    public void Whatever_is_typed_is_words_and_never_a_language(string words)
    {
        Assert.Equal(0, CommandRun.Of("search", "-s", store, "--", words).Code);
        Assert.Equal(0, CommandRun.Of("search", "-s", store, "--who", words).Code);
        Assert.Equal(2, CommandRun.Of("show", "-s", store, "--", words).Code);
        Assert.Equal("12\n", DeskReports.Ask(store, "select count(*) from articles"));
    }

    [Fact]
    public void Ten_thousand_characters_are_searched_as_well() =>
        Assert.Equal(0, CommandRun.Of("search", new string('a', 5000) + " " + string.Join(' ', Enumerable.Range(0, 900).Select(i => $"w{i}")), "-s", store).Code);

    [Fact]
    public void A_report_a_story_and_a_name_are_shown()
    {
        var report = CommandRun.Of("show", "r0", "-s", store);
        Assert.Equal(0, report.Code);
        Assert.Contains("“We will rebuild Velden before winter,”", report.Result);
        Assert.Equal("r0", JsonDocument.Parse(CommandRun.Of("show", "r0", "--json", "-s", store).Result).RootElement.GetProperty("id").GetString());
        Assert.Equal(DeskReports.Line(0).TrimEnd('\n'), CommandRun.Of("show", "r0", "--raw", "-s", store).Result);
        var id = DeskReports.Ask(store, "select story from articles where id = 'r0'").Trim();
        var story = CommandRun.Of("show", id, "-s", store);
        Assert.Equal(0, story.Code);
        Assert.Contains("r0", story.Result);
        Assert.Contains("Karla Ott", CommandRun.Of("show", "person:karlaot", "-s", store).Result);
        var nothing = CommandRun.Of("show", "nothing", "-s", store);
        Assert.Equal((2, ""), (nothing.Code, nothing.Result));
        Assert.Contains("SYN2012", nothing.Messages);
    }

    [Fact]
    public void Signs_that_a_terminal_obeys_are_never_written()
    {
        var hostile = JsonSerializer.Serialize(new { id = "x\u001b[2J\u0007", title = "Red\u001b[31m\u202Ealert", text = "The mayor of Velden, Karla \u001b]0;owned\u0007Ott, said on Tuesday that the market of Velden will open again and that nobody need worry about the storm.", published = "2026-05-12", source = "Out\u001b[1mlet" }) + "\n";
        Assert.Equal(0, CommandRun.With(hostile, "add", "-s", store).Code);
        foreach (var run in (CommandRun[])[CommandRun.With(hostile.Replace("Tuesday", "Friday", StringComparison.Ordinal), "add", "--ids", "-s", store), CommandRun.Of("search", "worry", "-s", store), CommandRun.Of("stories", "-s", store), CommandRun.Of("show", "x\u001b[2J\u0007", "-s", store), CommandRun.Of("show", "person:karlaot", "-s", store), CommandRun.Of("search", "--who", "\u001b[2JKarla", "-s", store)])
        {
            Assert.DoesNotContain('\u001b', run.Result + run.Messages);
            Assert.DoesNotContain('\u0007', run.Result + run.Messages);
            Assert.DoesNotContain('\u202E', run.Result + run.Messages);
        }
    }

    [Fact]
    public void Removing_takes_all_that_are_named_or_none()
    {
        var none = CommandRun.Of("remove", "r1", "nobody", "-s", store);
        Assert.Equal((2, ""), (none.Code, none.Result));
        Assert.Contains("SYN2012", none.Messages);
        Assert.Equal("12\n", DeskReports.Ask(store, "select count(*) from articles"));
        var gone = CommandRun.Of("remove", "r1", "r1", "r2", "-s", store);
        Assert.Equal((0, ""), (gone.Code, gone.Result));
        Assert.Contains("2 reports removed", gone.Messages);
        Assert.Equal("0\n", DeskReports.Ask(store, "select count(*) from lines where number not in (select number from articles)"));
        Assert.DoesNotContain("r1 ", CommandRun.Of("search", "Tarnholm", "-s", store).Result);
    }

    [Fact]
    public void A_rebuild_of_an_unchanged_store_changes_no_assignment()
    {
        var before = DeskReports.Found(store);
        var run = CommandRun.Of("rebuild", "-s", store);
        Assert.Equal((0, ""), (run.Code, run.Result));
        Assert.Equal(before, DeskReports.Found(store));
        CommandRun.Of("rebuild", "-s", store);
        Assert.Equal(before, DeskReports.Found(store));
    }
}
