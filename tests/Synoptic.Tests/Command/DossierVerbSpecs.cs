using System.Text.Json;

namespace Synoptic.Tests.Command;

public sealed class DossierVerbSpecs
{
    private const string Report = "Flood closes the road to Velden\n\nThe river Orm rose by two metres on Tuesday, the mayor of Velden said. “Nobody was hurt,” said the mayor, Karla Ott.\n";

    [Fact]
    public void A_folder_of_reports_becomes_a_page_and_its_json()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("dossier", Repository.Example, "-o", folder.In("out"));
        Assert.Equal((0, ""), (run.Code, run.Result));
        Assert.Contains("8 reports", run.Messages);
        Assert.True(File.Exists(folder.In("out/index.html")));
        using var dossier = JsonDocument.Parse(File.ReadAllText(folder.In("out/dossier.json")));
        Assert.Equal(8, dossier.RootElement.GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public void A_report_in_another_language_is_shown_and_said_to_be_not_analysed()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.txt", Report);
        folder.File("b.txt", "Hochwasser sperrt die Straße nach Velden\n\nDer Fluss Orm ist am Dienstag um zwei Meter gestiegen, wie die Bürgermeisterin von Velden sagte. „Niemand wurde verletzt“, sagte Karla Ott.\n");
        var run = CommandRun.Of("dossier", folder.In("a.txt"), folder.In("b.txt"), "-o", folder.In("out"));
        Assert.Contains("Not in English: German 1.", run.Messages, StringComparison.Ordinal);
        var page = File.ReadAllText(folder.In("out/index.html"));
        Assert.Contains("in German, not analysed further", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"de\"", page, StringComparison.Ordinal);
        Assert.Contains("Niemand wurde verletzt", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["one", "two"]) CommandRun.Of("dossier", Repository.Example, "-o", folder.In(name));
        foreach (var file in (string[])["index.html", "dossier.json", "commitments.ics"])
            Assert.Equal(File.ReadAllBytes(folder.In("one/" + file)), File.ReadAllBytes(folder.In("two/" + file)));
    }

    [Fact]
    public void A_path_that_does_not_exist_is_named_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("dossier", folder.In("nothing-here.txt"), folder.File("a.txt", Report), "-o", folder.In("out"));
        Assert.Equal(1, run.Code);
        Assert.Contains("nothing-here.txt", run.Messages);
        Assert.Matches("error SYN1[0-9]{3} ", run.Messages);
        Assert.True(File.Exists(folder.In("out/index.html")));
    }

    [Fact]
    public void Nothing_is_written_when_nothing_could_be_read()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("empty"));
        var run = CommandRun.Of("dossier", folder.In("empty"), "-o", folder.In("out"));
        Assert.Equal(1, run.Code);
        Assert.False(File.Exists(folder.In("out/index.html")));
    }

    [Fact]
    public void A_file_of_the_users_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        var mine = folder.File("out/index.html", "my own page");
        var run = CommandRun.Of("dossier", folder.File("a.txt", Report), "-o", folder.In("out"));
        Assert.Equal(2, run.Code);
        Assert.Contains("SYN2002", run.Messages);
        Assert.Equal("my own page", File.ReadAllText(mine));
    }

    [Fact]
    public void An_earlier_dossier_is_replaced()
    {
        using var folder = new TemporaryFolder();
        var report = folder.File("a.txt", Report);
        Assert.Equal(0, CommandRun.Of("dossier", report, "-o", folder.In("out")).Code);
        Assert.Equal(0, CommandRun.Of("dossier", report, "-o", folder.In("out")).Code);
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused_before_any_work()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("dossier", folder.File("a.txt", Report), "-o", folder.File("out", "a file"));
        Assert.Equal(2, run.Code);
        Assert.Contains("SYN2001", run.Messages);
    }

    [Theory]
    [InlineData("dossier")]
    [InlineData("nonsense")]
    [InlineData("dossier", "x.txt", "-o", "out", "--published", "yesterday")]
    [InlineData("dossier", "x.txt", "-o", "out", "--published", "x.txt=yesterday")]
    [InlineData("dossier", "x.txt", "-o", "out", "--published", "=2026-05-13")]
    [InlineData("dossier", "x.txt", "-o", "out", "--published", "2026-05-13", "--published", "2026-05-14")]
    public void A_command_line_that_makes_no_sense_ends_with_2_and_says_why(params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.Equal((2, ""), (run.Code, run.Result));
        Assert.Contains("SYN2000", run.Messages);
    }

    [Fact]
    public void Every_verb_explains_itself()
    {
        Assert.Contains("dossier", CommandRun.Of("--help").Result);
        Assert.Contains("--published", CommandRun.Of("dossier", "--help").Result);
    }

    [Fact]
    public void Undated_reports_take_the_day_that_the_user_gives()
    {
        using var folder = new TemporaryFolder();
        CommandRun.Of("dossier", folder.File("a.txt", Report), "-o", folder.In("out"), "--published", "2026-05-13");
        using var dossier = JsonDocument.Parse(File.ReadAllText(folder.In("out/dossier.json")));
        var article = dossier.RootElement.GetProperty("articles")[0];
        Assert.Equal("2026-05-13", article.GetProperty("published").GetString());
        Assert.Contains(article.GetProperty("times").EnumerateArray(), t => t.GetProperty("value").GetString() == "2026-05-12");
    }

    [Theory]
    [InlineData("b.txt")]
    [InlineData("b")]
    public void One_report_takes_the_day_that_the_user_gives_with_its_name(string name)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("dossier", folder.File("a.txt", Report), folder.File("b.txt", Report + "\nIt rained on Lodden."), "-o", folder.In("out"), "--published", $"{name}=2026-05-13");
        Assert.Equal("", run.Messages.Contains("SYN", StringComparison.Ordinal) ? run.Messages : "");
        using var dossier = JsonDocument.Parse(File.ReadAllText(folder.In("out/dossier.json")));
        Assert.Equal([null, "2026-05-13"], dossier.RootElement.GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("published").GetString()));
    }

    [Fact]
    public void A_name_that_no_report_has_is_told_before_anything_is_written()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("dossier", folder.File("a.txt", Report), "-o", folder.In("out"), "--published", "c.txt=2026-05-13");
        Assert.Equal(2, run.Code);
        Assert.Contains("SYN2010", run.Messages);
        Assert.Contains("c.txt", run.Messages);
        Assert.False(File.Exists(folder.In("out/dossier.json")));
    }

    [Fact]
    public void Without_a_date_a_weekday_stays_a_weekday()
    {
        using var folder = new TemporaryFolder();
        CommandRun.Of("dossier", folder.File("a.txt", Report), "-o", folder.In("out"));
        using var dossier = JsonDocument.Parse(File.ReadAllText(folder.In("out/dossier.json")));
        var article = dossier.RootElement.GetProperty("articles")[0];
        Assert.Equal(JsonValueKind.Null, article.GetProperty("published").ValueKind);
        var time = Assert.Single(article.GetProperty("times").EnumerateArray());
        Assert.Equal("XXXX-WXX-2", time.GetProperty("value").GetString());
        Assert.Equal(JsonValueKind.Null, time.GetProperty("resolved").ValueKind);
    }
}
