using System.Text.Json;
using Synoptic.Dossiers.Exports;
using Synoptic.Tests.Command;

namespace Synoptic.Tests.Exports;

public sealed class ExportVerbSpecs
{
    private static readonly string Reports = string.Concat(
        Line("a", "The army of Peru attacked rebels in Lima on Monday, Marla Quint said. Five people were killed.", "Attack in Lima"),
        Line("b", "The army of Peru attacked rebels in Lima on Monday, Marla Quint said. Seven people were killed.", "Peru attacks rebels"));

    [Fact]
    public void The_list_has_a_line_for_each_form()
    {
        var run = CommandRun.Of("export", "--list");
        Assert.Equal(0, run.Code);
        Assert.Equal(Exporter.Formats.Length, run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(Exporter.Formats, format => Assert.Contains(format.What, run.Result, StringComparison.Ordinal));
    }

    [Fact]
    public void One_form_goes_to_standard_output()
    {
        var run = CommandRun.With(Reports, "export", "--format", "markdown", "-");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("# ", run.Result, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_goes_to_a_folder_with_a_file_each()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.With(Reports, "export", "--format", "csv", "-", "-o", folder.In("out"));
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Result);
        Assert.Equal(Exporter.Find("csv").Select(static f => f.FileName).Order(StringComparer.Ordinal), Directory.GetFiles(folder.In("out")).Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_family_cannot_go_to_standard_output()
    {
        var run = CommandRun.With(Reports, "export", "--format", "csv", "-");
        Assert.Equal(2, run.Code);
        Assert.Contains("SYN7002", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void The_records_are_the_same_as_those_of_reconcile() =>
        Assert.Equal(CommandRun.With(Reports, "reconcile", "-").Result, CommandRun.With(Reports, "export", "--format", "jsonl", "-").Result);

    [Fact]
    public void Reports_handed_on_as_ninjs_are_read_back_with_their_facts()
    {
        const string Report = "{\"id\":\"a\",\"title\":\"Attack <b>in</b> Lima\",\"text\":\"Norway condemned Peru on Monday, the army of Peru said. Marla Quint met Oskar Brune in Lima, and nobody else was there.\",\"published\":\"2031-03-05T08:00:00+01:00\",\"source\":\"Wire\",\"byline\":\"Ilse Tarrow\"}\n";
        var read = Facts(CommandRun.With(Report, "extract", "-").Result);
        Assert.Equal("Wire", read.Outlet);
        Assert.Equal(read, Facts(CommandRun.With(CommandRun.With(Report, "export", "--format", "ninjs", "-").Result, "extract", "-").Result));
    }

    private static (string? Title, string? Text, string? Published, string? Outlet, string? Byline) Facts(string line)
    {
        using var json = JsonDocument.Parse(line);
        string? Of(string name) => json.RootElement.GetProperty(name).GetString();
        return (Of("title"), Of("text"), Of("published"), Of("source"), Of("byline"));
    }

    [Fact]
    public void A_story_is_asked_for_by_its_id_and_an_unknown_one_is_refused_with_the_known()
    {
        var id = JsonDocument.Parse(CommandRun.With(Reports, "export", "--format", "jsonl", "-").Result.Split('\n')[0]).RootElement.GetProperty("story").GetString()!;
        Assert.Equal(0, CommandRun.With(Reports, "export", "--format", "markdown", "-", "--story", id).Code);
        var run = CommandRun.With(Reports, "export", "--format", "markdown", "-", "--story", "none");
        Assert.Equal(2, run.Code);
        Assert.Contains(id, run.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "-")]
    [InlineData("export", "-", "--format", "word")]
    [InlineData("export", "--format", "markdown")]
    public void A_command_line_without_form_or_reports_is_refused(params string[] args)
    {
        var run = CommandRun.With(Reports, args);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Result);
    }

    [Fact]
    public void None_of_the_reports_is_overwritten()
    {
        using var folder = new TemporaryFolder();
        var report = folder.File("articles.csv", "title,text\nAttack,Norway condemned Peru on Monday.\n");
        Assert.Equal(2, CommandRun.Of("export", "--format", "csv", folder.Path, "-o", folder.Path).Code);
        Assert.Equal(2, CommandRun.Of("export", "--format", "csv-articles", report, "-o", report).Code);
        Assert.Contains("Norway", File.ReadAllText(report), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_written()
    {
        var run = CommandRun.With("{broken\n" + Reports, "export", "--format", "csv-articles", "-");
        Assert.Equal(1, run.Code);
        Assert.Contains("SYN1011", run.Messages, StringComparison.Ordinal);
        Assert.Equal(3, run.Result.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Verdicts_given_by_hand_are_read_and_a_broken_one_is_named()
    {
        using var folder = new TemporaryFolder();
        var verdicts = folder.File("v.jsonl", "{\"id\":\"v1\",\"claim\":\"Five died\",\"evidence\":[{\"article\":\"a\",\"start\":0,\"end\":8}],\"rating\":\"unproven\",\"who\":\"K\",\"when\":\"2031-03-06T10:00:00Z\"}\n{\"id\":\"v2\",\"claim\":\"x\",\"rating\":\"y\",\"who\":\"K\",\"when\":\"2031-03-06T10:00:00\"}\n");
        var run = CommandRun.With(Reports, "export", "--format", "claimreview", "-", "--verdicts", verdicts);
        Assert.Equal(1, run.Code);
        Assert.Contains("v.jsonl:2", run.Messages, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(run.Result);
        Assert.Equal("The army", Assert.Single(json.RootElement.EnumerateArray()).GetProperty("itemReviewed").GetProperty("appearance")[0].GetProperty("text").GetString());
    }

    private static string Line(string id, string text, string title) => JsonSerializer.Serialize(new { id, title, text, published = "2031-03-05" }) + "\n";
}
