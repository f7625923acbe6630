using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Synoptic.Tests.Web.Pages;

public sealed class ReadingSpecs(ReadDesk read) : IClassFixture<ReadDesk>
{
    private readonly PageDesk desk = read.Desk;

    [Fact]
    public async Task The_list_has_every_story_with_its_days_reports_and_origins()
    {
        var page = await desk.Page("/?order=reports");
        var first = page.QuerySelector(".storylist > li")!;
        Assert.Contains("Quellmouth", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("11 to 12 May 2026 · 3 reports · 2 origins", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("from 6 reports", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_stands_in_the_address_and_in_the_form()
    {
        var page = await desk.Page("/?least=2&order=origins");
        Assert.DoesNotContain("alert", page.QuerySelector(".storylist")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector<IHtmlSelectElement>("select[name=least]")!.Value);
        Assert.Equal("origins", page.QuerySelector<IHtmlSelectElement>("select[name=order]")!.Value);
    }

    [Fact]
    public async Task A_story_shows_brief_figures_differences_quotations_and_sources_in_that_order()
    {
        var page = await desk.Page(await desk.Story("Quellmouth"));
        Assert.Equal(["s1brief", "s1figures", "s1findings", "s1quotations", "s1timeline", "s1cast"], page.QuerySelectorAll("main > section[id^=s1]").Select(static s => s.Id!).Take(6));
        Assert.Contains("at least 17", page.QuerySelector("#s1figures")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("We asked for stone", page.QuerySelector("#s1quotations")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".rail .reports > li").Length);
        Assert.Contains("copy of A", page.QuerySelector(".rail")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_letter_of_a_story_leads_to_its_words_in_the_report()
    {
        var page = await desk.Page(await desk.Story("Quellmouth"));
        var letters = page.QuerySelectorAll("#s1brief a.letter").Select(static a => a.GetAttribute("href")!).Distinct().Take(4).ToArray();
        Assert.NotEmpty(letters);
        foreach (var href in letters)
        {
            Assert.Matches(@"^/reports/[^?]+\?at=\d+-\d+#at$", href);
            var report = await desk.Page(href.Split('#')[0]);
            var span = href.Split("at=")[1].Split('#')[0].Split('-');
            Assert.Equal(int.Parse(span[1]) - int.Parse(span[0]), report.QuerySelectorAll("#at, .kat").Sum(static part => part.TextContent.Length));
        }
    }

    [Fact]
    public async Task Every_way_within_the_desk_leads_somewhere()
    {
        var story = await desk.Story("Quellmouth");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var from in (string[])["/", story, "/people", "/places", "/organizations", "/corrections"])
            foreach (var href in (await desk.Page(from)).QuerySelectorAll("a[href^='/']").Select(static a => a.GetAttribute("href")!.Split('#')[0]))
                if (!href.StartsWith("/api/", StringComparison.Ordinal)) seen.Add(href);
        foreach (var href in seen) await desk.Page(href);
    }

    [Fact]
    public async Task Each_part_of_a_story_has_a_page_with_all_of_it()
    {
        var story = await desk.Story("Quellmouth");
        var figures = await desk.Page(story + "/figures");
        Assert.Contains("320 households", figures.Body!.TextContent, StringComparison.Ordinal);
        var reports = await desk.Page(story + "/reports");
        Assert.Equal(3, reports.QuerySelectorAll("tbody tr").Length);
        var sources = await desk.Page(story + "/sources");
        Assert.NotNull(sources.QuerySelector(".arcs svg"));
        Assert.NotNull(sources.QuerySelector("a[href^='/compare?a=']"));
        await desk.Page(story + "/figures?page=99", HttpStatusCode.NotFound);
        await desk.Page(story + "/nonsense", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_report_shows_its_facts_with_where_they_were_taken_from_its_copies_and_its_story()
    {
        var story = await desk.Page(await desk.Story("Quellmouth"));
        var report = await desk.Page(story.QuerySelector(".rail .reports a")!.GetAttribute("href")!);
        Assert.Contains("Vell Courier", report.QuerySelector(".listed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("given", report.QuerySelector(".listed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Strand Reprint", report.QuerySelector(".copies")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(report.QuerySelector(".ofstory a[href^='/stories/']"));
        Assert.Equal("https://courier.example/wall", report.QuerySelector("a.address")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_words_that_a_report_shares_with_its_source_are_marked_in_it()
    {
        var hits = (await desk.Page("/search?q=quellmouth")).QuerySelectorAll(".hittitle a").ToDictionary(static a => a.TextContent, static a => a.GetAttribute("href")!.Split('?')[0], StringComparer.Ordinal);
        var reprint = await desk.Page(hits["Quellmouth sea wall broke"]);
        var shared = string.Concat(reprint.QuerySelectorAll(".text .s").Select(static part => part.TextContent));
        Assert.StartsWith("The sea wall of Quellmouth broke early on Monday", shared, StringComparison.Ordinal);
        Assert.Contains("Every obstacle we named last year", shared, StringComparison.Ordinal);
        Assert.DoesNotContain("Reprinted with leave", shared, StringComparison.Ordinal);
        Assert.Contains("it shares with Vell Courier", reprint.QuerySelector("section:has(#copiestitle)")!.TextContent, StringComparison.Ordinal);
        // A report of its own words has none.
        Assert.Empty((await desk.Page(hits["Quellmouth counts its dead after the sea wall broke"])).QuerySelectorAll(".text .s"));
    }

    [Fact]
    public async Task The_bytes_of_a_report_come_as_a_download_and_never_as_a_page()
    {
        var report = await desk.Page((await desk.Page("/search?q=quellmouth")).QuerySelector(".hits a")!.GetAttribute("href")!.Split('?')[0]);
        using var answer = await desk.Visitor.GetAsync(new Uri(report.QuerySelector("a[download]")!.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("Quellmouth", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_has_a_page_with_spellings_stories_and_quotations()
    {
        var people = await desk.Page("/people?q=tamsen");
        var name = await desk.Page(people.QuerySelector(".listed a")!.GetAttribute("href")!);
        Assert.Contains("Oriel Tamsen", name.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Quellmouth", name.QuerySelector(".storylist")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("stone", name.QuerySelector("section:has(#saidtitle)")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_reports_stand_side_by_side_with_what_each_alone_tells()
    {
        var hits = (await desk.Page("/search?q=quellmouth")).QuerySelectorAll(".hittitle a").ToDictionary(static a => a.TextContent, static a => a.GetAttribute("href")!.Split('?')[0].Split('/')[^1], StringComparer.Ordinal);
        var copies = await desk.Page($"/compare?a={hits["Sea wall of Quellmouth breaks"]}&b={hits["Quellmouth sea wall broke"]}");
        Assert.Contains("Strand Reprint took the words from Vell Courier", copies.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(copies.QuerySelectorAll(".both"));
        var others = await desk.Page($"/compare?a={hits["Sea wall of Quellmouth breaks"]}&b={hits["Quellmouth counts its dead after the sea wall broke"]}");
        Assert.Contains("We asked for stone", others.QuerySelectorAll(".alonepart").First(static p => p.TextContent.Contains("Only in Quellmouth Herald", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        await desk.Page("/compare?a=none&b=neither", HttpStatusCode.NotFound);
        Assert.Equal(2, (await desk.Page("/compare")).QuerySelectorAll("select").Length);
    }

    [Theory]
    [InlineData("/stories/snothing")]
    [InlineData("/stories/%3Cscript%3E")]
    [InlineData("/reports/nothing")]
    [InlineData("/reports/nothing/raw")]
    [InlineData("/names/person:nobody")]
    public async Task What_is_not_there_is_said_plainly(string path)
    {
        var page = await desk.Page(path, HttpStatusCode.NotFound);
        Assert.Contains("There is no", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task What_a_hostile_report_says_stays_words()
    {
        foreach (var path in (string[])["/", "/search?q=grent", "/search?kind=quotation&q=alert", "/people", await desk.Story("alert"), (await desk.Page("/search?q=grent")).QuerySelector(".hittitle a")!.GetAttribute("href")!])
        {
            var page = await desk.Page(path);
            Assert.Single(page.Scripts);
            Assert.Empty(page.QuerySelectorAll("[onerror], [onmouseover], [onload], [style], style, iframe, main img, a[href^='javascript' i]"));
            Assert.StartsWith("/assets/desk.js", page.Scripts[0].Source, StringComparison.Ordinal);
            // Words of reports can't turn the page's own around.
            Assert.All(page.QuerySelectorAll("main *").Where(static e => e.ChildNodes.Any(static n => n is IText text && text.Data.Contains('\u202E', StringComparison.Ordinal))), static e => Assert.NotNull(e.Closest(".words, bdi, [dir]")));
        }
    }
}
