using Microsoft.Playwright;

namespace Synoptic.Browser;

public sealed class IndexSpecs(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_index_to_a_story_on_to_the_next_and_back(bool scripts)
    {
        await using var visit = await chromium.OpenAsync(scripts, address: chromium.ManyUri);
        await visit.Page.Locator("#severallist > li > a").First.ClickAsync();
        Assert.Equal("Dam gives way above Ostra; dozens are dead", await visit.Page.Locator("h1").InnerTextAsync());
        await visit.Page.Locator(".pages a[rel=next]").First.ClickAsync();
        Assert.Contains("STORY 2 OF 9", await visit.Page.Locator(".head").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Locator(".pages a").First.ClickAsync();
        Assert.StartsWith("9 stories in", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.All(visit.Requests, url => Assert.True(url.StartsWith("file:", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_is_disputed_leads_to_its_finding_on_the_storys_page()
    {
        await using var visit = await chromium.OpenAsync(scripts: false, address: chromium.ManyUri);
        await visit.Page.Locator("#severallist .disputed a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#s1finding1")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_filter_leaves_only_stories_with_the_words_and_opens_the_list_they_are_in()
    {
        await using var visit = await chromium.OpenAsync(address: chromium.ManyUri);
        Assert.False(await visit.Page.Locator(".singles > li").First.IsVisibleAsync());
        await visit.Page.Locator("#find").FillAsync("alert");
        Assert.True(await visit.Page.Locator(".singles > li").First.IsVisibleAsync());
        Assert.False(await visit.Page.Locator("#severallist > li").First.IsVisibleAsync());
        Assert.Equal("4 stories", await visit.Page.Locator("#found").InnerTextAsync());
    }

    [Fact]
    public async Task Stories_are_put_into_another_order_and_back()
    {
        await using var visit = await chromium.OpenAsync(address: chromium.ManyUri);
        var before = await visit.Page.Locator("#severallist > li > a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
        foreach (var order in (string[])["newest", "oldest", "disputed", "number"]) await visit.Page.Locator("#order").SelectOptionAsync(order);
        Assert.Equal(before, await visit.Page.Locator("#severallist > li > a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_scripts_it_is_a_plain_list()
    {
        await using var visit = await chromium.OpenAsync(scripts: false, address: chromium.ManyUri);
        Assert.False(await visit.Page.Locator("#find").IsVisibleAsync());
        Assert.False(await visit.Page.Locator("#order").IsVisibleAsync());
        await visit.Page.Locator("#single summary").ClickAsync();
        Assert.Equal(4, await visit.Page.Locator(".singles > li:visible").CountAsync());
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_screen(int width, bool dark)
    {
        Assert.SkipWhen(chromium.Axe is null, "found no axe-core; expected it in tests/Synoptic.Browser/node_modules (test.sh installs it)");
        await using var visit = await chromium.OpenAsync(width: width, dark: dark, address: chromium.ManyUri);
        await ShouldBeFineAsync(visit, width);
        await visit.Page.Locator("#severallist > li > a").First.ClickAsync();
        await ShouldBeFineAsync(visit, width);
    }

    private async Task ShouldBeFineAsync(Visit visit, int width)
    {
        Assert.True(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width);
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
        await visit.Page.EvaluateAsync(chromium.Axe!);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.failureSummary + ' ' + n.html))"));
    }
}
