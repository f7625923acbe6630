using Microsoft.Playwright;
using Synoptic.Tests.Web.Pages;

namespace Synoptic.Browser;

public sealed class MorningSpecs(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_morning_at_the_desk(bool scripts)
    {
        await using var desk = await PageDesk.Open(PageReports.WallCourier, PageReports.WallReprint);
        await using var visit = await chromium.OpenAsync(scripts, address: desk.Address);
        var page = visit.Page;
        Assert.Equal(1, await page.Locator(".storylist > li").CountAsync());

        // What is new: with scripts the open page says so, and stays as it is until it is loaded again.
        await desk.Add(PageReports.WallHerald, PageReports.Tram);
        if (scripts)
        {
            await Assertions.Expect(page.Locator("#live")).ToContainTextAsync("2 new reports", new() { Timeout = 20_000 });
            Assert.Equal(1, await page.Locator(".storylist > li").CountAsync());
            await page.Locator("#live a").ClickAsync();
        }
        else
        {
            await page.ReloadAsync();
        }

        Assert.Equal(["1 new", "new"], (await page.Locator(".storylist .badge").AllTextContentsAsync()).Order(StringComparer.Ordinal));
        await page.GetByLabel("new since my last visit").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        Assert.Equal(2, await page.Locator(".storylist > li").CountAsync());

        // A quotation: what has Tamsen said about stone.
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Desk" }).GetByRole(AriaRole.Link, new() { Name = "Search" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Quotations" }).ClickAsync();
        await page.GetByLabel("Words", new() { Exact = true }).FillAsync("stone");
        await page.GetByLabel("Who says it").FillAsync("tamsen");
        await page.Locator(".searchform button").ClickAsync();
        Assert.Contains("We asked for", await page.Locator(".hit").First.TextContentAsync(), StringComparison.Ordinal);
        await page.Locator(".hit .from a").First.ClickAsync();
        Assert.Contains("stone", await page.Locator("#at").TextContentAsync(), StringComparison.Ordinal);

        // Two reports side by side.
        await page.Locator(".ofstory a").ClickAsync();
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Reports and parts" }).GetByRole(AriaRole.Link, new() { Name = "Sources" }).ClickAsync();
        await page.Locator("a[href^='/compare']:not([tabindex])").First.ClickAsync();
        Assert.Equal(2, await page.Locator(".column").CountAsync());
        Assert.NotEqual(0, await page.Locator(".both").CountAsync());

        // Two stories put together, and parted again.
        await page.GotoAsync(new Uri(desk.Address, await desk.Story("Quellmouth")).ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Put together with another story" }).ClickAsync();
        await page.GetByLabel("Stories with the words").FillAsync("tram");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.Locator(".choices input").First.CheckAsync();
        await page.GetByLabel("Your name").FillAsync("Ada Quill");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put together" }).ClickAsync();
        Assert.Contains("Stories put together", await page.Locator(".handnotes").TextContentAsync(), StringComparison.Ordinal);
        await page.GotoAsync(desk.Address.ToString());
        Assert.Equal(1, await page.Locator(".storylist > li").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Corrections" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        Assert.Contains("undone by Ada Quill", await page.Locator(".corrections").TextContentAsync(), StringComparison.Ordinal);
        await page.GotoAsync(desk.Address.ToString());
        Assert.Equal(2, await page.Locator(".storylist > li").CountAsync());

        // Taken away as a brief with footnotes.
        await page.GotoAsync(new Uri(desk.Address, await desk.Story("Quellmouth")).ToString());
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='/export/markdown']").ClickAsync());
        Assert.Contains("Quellmouth", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }
}
