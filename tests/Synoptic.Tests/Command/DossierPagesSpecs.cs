using System.Globalization;

namespace Synoptic.Tests.Command;

public sealed class DossierPagesSpecs
{
    [Fact]
    public void Many_stories_become_an_index_and_a_page_each()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("dossier", folder.File("many.jsonl", Stories(0, 8)), "-o", folder.In("out"));
        Assert.Equal(0, run.Code);
        Assert.Equal(8, Pages(folder).Length);
        Assert.Contains("8 stories", File.ReadAllText(folder.In("out/index.html")), StringComparison.Ordinal);
        Assert.All(Pages(folder), p => Assert.Contains($"stories/{Path.GetFileName(p)}", File.ReadAllText(folder.In("out/index.html")), StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(folder.In("out"), "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public void Pages_of_an_earlier_dossier_go_and_files_of_the_users_stay()
    {
        using var folder = new TemporaryFolder();
        CommandRun.Of("dossier", folder.File("many.jsonl", Stories(0, 8)), "-o", folder.In("out"));
        var before = Pages(folder);
        var mine = folder.File("out/stories/mine.html", "my own page");
        CommandRun.Of("dossier", folder.File("other.jsonl", Stories(7, 8)), "-o", folder.In("out"));
        Assert.Equal(9, Pages(folder).Length);
        Assert.Equal(2, Pages(folder).Intersect(before, StringComparer.Ordinal).Union([mine], StringComparer.Ordinal).Count());

        // A dossier of one page has no stories beside it.
        Assert.Equal(0, CommandRun.Of("dossier", folder.File("one.jsonl", Stories(0, 1)), "-o", folder.In("out")).Code);
        Assert.Equal("my own page", File.ReadAllText(Assert.Single(Directory.EnumerateFiles(folder.In("out/stories")))));
        File.Delete(mine);
    }

    [Fact]
    public void A_folder_that_holds_only_our_pages_goes_with_them()
    {
        using var folder = new TemporaryFolder();
        CommandRun.Of("dossier", folder.File("many.jsonl", Stories(0, 8)), "-o", folder.In("out"));
        CommandRun.Of("dossier", folder.File("one.jsonl", Stories(0, 1)), "-o", folder.In("out"));
        Assert.False(Directory.Exists(folder.In("out/stories")));
    }

    [Fact]
    public void A_page_that_is_not_ours_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("many.jsonl", Stories(0, 8));
        CommandRun.Of("dossier", input, "-o", folder.In("first"));
        var name = Path.GetFileName(Directory.EnumerateFiles(folder.In("first/stories"), "*.html").First());
        var mine = folder.File("out/stories/" + name, "my own page");
        var run = CommandRun.Of("dossier", input, "-o", folder.In("out"));
        Assert.Equal(2, run.Code);
        Assert.Contains("SYN2002", run.Messages, StringComparison.Ordinal);
        Assert.Equal("my own page", File.ReadAllText(mine));
    }

    [Theory]
    [InlineData("{\"generator\":\"Other\",\"pages\":[\"a.html\"]}")]
    [InlineData("not even JSON")]
    [InlineData("[]")]
    public void A_list_of_pages_that_is_not_ours_is_refused_before_any_work(string list)
    {
        using var folder = new TemporaryFolder();
        folder.File("out/stories/pages.json", list);
        var run = CommandRun.Of("dossier", folder.File("one.jsonl", Stories(0, 1)), "-o", folder.In("out"));
        Assert.Equal(2, run.Code);
        Assert.Contains("SYN2002", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_names_files_elsewhere_takes_none_of_them_away()
    {
        using var folder = new TemporaryFolder();
        var mine = folder.File("mine.html", "mine");
        var page = folder.File("out/page.html", "mine");
        folder.File("out/stories/pages.json", "{\"generator\":\"Synoptic\",\"pages\":[\"../page.html\",\"../../mine.html\",\"..\\\\page.html\",7]}");
        Assert.Equal(0, CommandRun.Of("dossier", folder.File("one.jsonl", Stories(0, 1)), "-o", folder.In("out")).Code);
        Assert.True(File.Exists(mine));
        Assert.True(File.Exists(page));
    }

    [Fact]
    public void A_file_where_the_pages_should_go_is_refused_before_any_work()
    {
        using var folder = new TemporaryFolder();
        folder.File("out/stories", "a file");
        var run = CommandRun.Of("dossier", folder.File("one.jsonl", Stories(0, 1)), "-o", folder.In("out"));
        Assert.Equal(2, run.Code);
        Assert.Contains("SYN2001", run.Messages, StringComparison.Ordinal);
    }

    private static string[] Pages(TemporaryFolder folder) => [.. Directory.EnumerateFiles(folder.In("out/stories"), "*.html").Order(StringComparer.Ordinal)];

    // Happenings that share neither place nor person nor year.
    private static string Stories(int from, int count)
    {
        string[] things = ["A ferry sank off Velden", "The bank of Orm closed", "Grapes froze at Tillen", "A comet passed over Harsk", "Teachers left work in Brune", "The bridge at Sarn was sold", "Wolves came to Lodden", "A cellist won at Perrow"];
        return string.Join('\n', Enumerable.Range(from, count).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"a{i}\",\"title\":\"{things[i % 8]}\",\"text\":\"{things[i % 8]} in the year of number {i}. Nobody there had seen the like of it before.\",\"published\":\"{2000 + i}-0{(i % 9) + 1}-11\",\"source\":\"paper{i}.example\"}}")));
    }
}
