using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Synoptic.Tests.Web.Pages;

public sealed class SearchSpecs(ReadDesk read) : IClassFixture<ReadDesk>
{
    private readonly PageDesk desk = read.Desk;

    [Fact]
    public async Task What_somebody_said_about_something_is_found_by_name_and_word()
    {
        var page = await desk.Page("/search?kind=quotation&who=tamsen&q=obstacles");
        Assert.NotEmpty(page.QuerySelectorAll(".hit"));
        Assert.All(page.QuerySelectorAll(".hit"), static hit => Assert.Contains("Tamsen", hit.TextContent, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll(".hit mark"), static mark => Assert.StartsWith("obstacle", mark.TextContent, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("is taken for Oriel Tamsen", page.QuerySelector(".meant")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hit_leads_to_its_words()
    {
        var page = await desk.Page("/search?kind=quotation&q=buses");
        var report = await desk.Page(page.QuerySelector(".hit .from a")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Contains("buses", string.Concat(report.QuerySelectorAll("#at, .kat").Select(static p => p.TextContent)), StringComparison.Ordinal);
        Assert.Contains("Benno Ilvers", report.QuerySelector(".wordspanel")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_are_found_between_bounds()
    {
        var page = await desk.Page("/search?kind=figure&least=60&greatest=62");
        Assert.NotEmpty(page.QuerySelectorAll(".hit"));
        Assert.All(page.QuerySelectorAll(".hit"), static hit => Assert.Contains("61", hit.TextContent, StringComparison.Ordinal));
        Assert.Equal("60", page.QuerySelector<IHtmlInputElement>("input[name=least]")!.Value);
    }

    [Fact]
    public async Task Days_bound_what_is_found()
    {
        Assert.Empty((await desk.Page("/search?q=oster&from=2026-06-01")).QuerySelectorAll(".hit"));
        Assert.NotEmpty((await desk.Page("/search?q=oster&from=2026-05-14&to=2026-05-14")).QuerySelectorAll(".hit"));
    }

    [Fact]
    public async Task Where_nothing_is_found_the_page_says_how_it_understood_and_where_else_to_look()
    {
        var page = await desk.Page("/search?kind=quotation&q=zeppelin+%22of+lead%22&outlet=Nobody");
        var empty = page.QuerySelector(".empty")!;
        Assert.Contains("zeppelin \"of lead\"", empty.TextContent, StringComparison.Ordinal);
        Assert.NotNull(empty.QuerySelector("a[href='/search?q=zeppelin%20%22of%20lead%22&outlet=Nobody']"));
        Assert.NotNull(empty.QuerySelector("a[href='/search?kind=quotation&q=zeppelin%20%22of%20lead%22']"));
    }

    [Fact]
    public async Task A_name_that_nobody_has_finds_nothing_rather_than_everything()
    {
        var page = await desk.Page("/search?kind=quotation&who=Nemo");
        Assert.Empty(page.QuerySelectorAll(".hit"));
        Assert.Contains("No report names “Nemo”", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=%22")]
    [InlineData("q=%27%3B+drop+table+articles%3B--")]
    [InlineData("q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("q=a*+-b+OR+NEAR(&kind=event&what=%25")]
    [InlineData("from=yesterday&least=lots&before=-1&page=x")]
    public async Task Whatever_is_typed_gives_a_page(string query)
    {
        var page = await desk.Page("/search?" + query);
        Assert.Single(page.Scripts);
    }

    [Fact]
    public async Task A_search_of_thousands_of_letters_is_made_and_said_to_be_cut()
    {
        var page = await desk.Page("/search?q=" + string.Join('+', Enumerable.Range(0, 1500).Select(static i => $"zep{i}")));
        Assert.Contains("…", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }
}
