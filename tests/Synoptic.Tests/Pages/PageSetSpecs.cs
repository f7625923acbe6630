using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Synoptic.Dossiers;
using Synoptic.Pages;

namespace Synoptic.Tests.Pages;

public sealed class PageSetSpecs
{
    private static readonly Dossier Many = SampleDossier.Many(9);
    private static readonly PageSet Set = new(Many);

    [Fact]
    public void A_small_dossier_is_one_page()
    {
        var set = new PageSet(SampleDossier.Build());
        Assert.True(set.IsOnePage);
        Assert.Empty(set.StoryFiles);
        Assert.Equal(PageRenderer.Render(SampleDossier.Build()), Index(set));
    }

    [Fact]
    public void One_story_is_one_page_however_many_reports_tell_it()
    {
        var sample = SampleDossier.Build();
        Assert.True(new PageSet(sample with { Stories = [sample.Stories[0]], Articles = [.. Enumerable.Repeat(sample.Articles[0], 100)] }).IsOnePage);
    }

    [Fact]
    public void Of_many_stories_each_has_a_page_and_the_index_leads_to_all()
    {
        Assert.False(Set.IsOnePage);
        var index = Parse(Index(Set));
        var links = index.QuerySelectorAll("main .stories > li > a, main .singles > li > a").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Equal(Set.StoryFiles.Select(f => "stories/" + f).Order(StringComparer.Ordinal), links.Order(StringComparer.Ordinal));
        Assert.Contains("4 reports · 2 origins", index.QuerySelector(".stories > li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_between_the_pages_leads_to_a_page_and_a_place_on_it()
    {
        var pages = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal) { [""] = Parse(Index(Set)) };
        for (var i = 0; i < Set.StoryFiles.Length; i++) pages.Add("stories/" + Set.StoryFiles[i], Parse(Story(Set, i)));
        foreach (var (name, page) in pages)
        {
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => !h.StartsWith("http", StringComparison.Ordinal)))
            {
                var parts = link.Split('#');
                var target = parts[0] switch
                {
                    "" => name,
                    "../index.html" => "",
                    var file when name.Length > 0 => "stories/" + file,
                    var file => file,
                };
                Assert.True(pages.ContainsKey(target), $"{link} on {name}");
                Assert.True(parts.Length == 1 || pages[target].GetElementById(parts[1]) is not null, $"{link} on {name}");
            }
        }
    }

    [Fact]
    public void A_page_of_a_story_has_the_ways_back_and_on_and_only_its_own_reports()
    {
        var page = Parse(Story(Set, 1));
        Assert.Equal("../index.html", page.QuerySelector(".pages a")!.GetAttribute("href"));
        Assert.Equal(Set.StoryFiles[0], page.QuerySelector(".pages a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(Set.StoryFiles[2], page.QuerySelector(".pages a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(Many.Stories[1].Record.Story.Articles.Length, page.QuerySelectorAll(".reportbody").Length);
        Assert.Null(Parse(Story(Set, 0)).QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public void Pages_stand_alone_with_one_script_and_ask_for_nothing()
    {
        foreach (var page in (IHtmlDocument[])[Parse(Index(Set)), Parse(Story(Set, 0)), Parse(Story(Set, 8))])
        {
            Assert.Single(page.QuerySelectorAll("script"));
            Assert.Empty(page.QuerySelectorAll("[src], [srcset], [ping], link:not([rel=icon]), [background], [poster], [style], b, i, img, iframe"));
            Assert.Single(page.QuerySelectorAll("h1"));
            string[] ids = [.. page.All.Select(e => e.Id).OfType<string>().Where(id => id.Length > 0)];
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Names_of_files_are_of_our_own_letters_whatever_an_id_says()
    {
        Assert.Equal(Set.StoryFiles.Length, Set.StoryFiles.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Set.StoryFiles, f => Assert.Matches("^[a-z0-9-]+\\.html$", f));
        Assert.All(Set.StoryFiles, f => Assert.True(PageSet.IsStoryFile(f)));
        Assert.All((string[])["../index.html", "..html", ".html", "a/b.html", "A.html", "a.htm", ""], f => Assert.False(PageSet.IsStoryFile(f)));
    }

    [Fact]
    public void A_report_of_no_story_stands_on_the_index()
    {
        var lonely = new PageSet(Many with { Articles = [.. Many.Articles, new SampleReport("lonely", "Nobody told of the same.") { Title = "Alone" }.Build()] });
        Assert.Contains("Nobody told of the same.", Parse(Index(lonely)).QuerySelector("#reports")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_input_stand_on_the_index()
    {
        Assert.Contains("SYN1003", Index(Set), StringComparison.Ordinal);
        Assert.DoesNotContain("SYN1003", Story(Set, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_dossier_gives_the_same_pages()
    {
        var again = new PageSet(SampleDossier.Many(9));
        Assert.Equal(Index(Set), Index(again));
        Assert.Equal(Story(Set, 3), Story(again, 3));
    }

    private static string Index(PageSet set)
    {
        using var output = new StringWriter();
        set.WriteIndex(output);
        return output.ToString();
    }

    private static string Story(PageSet set, int story)
    {
        using var output = new StringWriter();
        set.WriteStory(output, story);
        return output.ToString();
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
