using System.Text.Json;

namespace Synoptic.Tests.Command;

public sealed class ExtractVerbSpecs
{
    private const string Page =
        """
        <html lang="en"><head><title>Ice closes the port of Harsk</title><meta property="og:site_name" content="Harsk Gazette">
        <meta property="article:published_time" content="2024-01-08T09:30:00+01:00"></head><body><nav><a href="/">Home</a></nav>
        <article><h1>Ice closes the port of Harsk</h1><p>The port of Harsk was closed on Monday because of ice, and three ferries stayed there overnight with all passengers on board.</p>
        <p>The harbour master said that the ice was thicker than in any winter since the new pier was built, and that nobody could say when ships would leave.</p></article></body></html>
        """;

    [Fact]
    public void A_page_becomes_a_line_with_its_text_its_facts_and_where_these_were_taken_from()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("extract", folder.File("ice.html", Page));
        Assert.Equal(0, run.Code);
        using var report = JsonDocument.Parse(Assert.Single(run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("Ice closes the port of Harsk", report.RootElement.GetProperty("title").GetString());
        Assert.Equal("2024-01-08T09:30:00+01:00", report.RootElement.GetProperty("published").GetString());
        Assert.Equal("en", report.RootElement.GetProperty("language").GetString());
        Assert.Equal("text", report.RootElement.GetProperty("takenFrom").GetProperty("language").GetString());
    }

    [Fact]
    public void What_extract_writes_is_read_by_the_other_verbs()
    {
        using var folder = new TemporaryFolder();
        var lines = folder.File("lines.jsonl", CommandRun.Of("extract", folder.File("ice.html", Page)).Result);
        Assert.Equal(0, CommandRun.Of("dossier", lines, "-o", folder.In("out")).Code);
        using var dossier = JsonDocument.Parse(File.ReadAllText(folder.In("out/dossier.json")));
        Assert.Equal("Harsk Gazette", dossier.RootElement.GetProperty("articles")[0].GetProperty("source").GetString());
    }

    [Fact]
    public void An_input_that_fails_is_named_and_the_others_are_written()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("extract", folder.File("empty.txt", " "), folder.File("ice.html", Page));
        Assert.Equal(1, run.Code);
        Assert.Contains("SYN1003", run.Messages, StringComparison.Ordinal);
        Assert.Single(run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Lines_that_an_outlet_repeats_are_dropped_unless_they_are_asked_for()
    {
        using var folder = new TemporaryFolder();
        string[] told = ["The harbour was closed because of ice on Monday.", "Two bakers stood before the court in Belgrath.", "Growers warned of frost in the Irla valley.", "Sundmark won the cup by four goals to one.", "The parliament elected a speaker after nine hours."];
        var lines = folder.File("lines.jsonl", string.Join('\n', told.Select(text => JsonSerializer.Serialize(new { text = text + "\n\nRing us at any hour", source = "Harsk Gazette" }))));
        Assert.DoesNotContain("\\n\\nRing us at any hour\",\"published", CommandRun.Of("extract", lines).Result, StringComparison.Ordinal);
        Assert.Contains("\\n\\nRing us at any hour\",\"published", CommandRun.Of("extract", lines, "--keep-repeated").Result, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_megabytes_among_others_is_one_line_with_all_of_its_text()
    {
        using var folder = new TemporaryFolder();
        var paragraphs = Enumerable.Range(0, 12_000).Select(i => $"On day {i} the harbour master of Harsk said that ship {i * 7} lay behind the ice, and that its crew of {i % 40} had bread for a week.").ToArray();
        var large = Page.Replace("</article>", string.Concat(paragraphs.Select(p => $"<p>{p}</p>\n")) + "</article>", StringComparison.Ordinal);
        var run = CommandRun.Of("extract", folder.File("a.html", Page), folder.File("b.html", large), folder.File("c.html", Page.Replace("Monday", "Tuesday", StringComparison.Ordinal)));
        Assert.Equal(0, run.Code);
        var texts = run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToArray();
        Assert.Equal(3, texts.Length);
        Assert.EndsWith("\n\n" + string.Join("\n\n", paragraphs), texts[1], StringComparison.Ordinal);
        Assert.Equal(texts[0].Replace("Monday", "Tuesday", StringComparison.Ordinal), texts[2]);
    }
}
