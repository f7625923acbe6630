using Microsoft.Playwright;
using Synoptic.Tests.Web.Pages;

namespace Synoptic.Browser;

public sealed class NameSpecs(Chromium chromium)
{
    private static string Other => PageReports.Line(
        "Harbour of Quellmouth opens again",
        "The harbour of Quellmouth opened again on Sunday. Harbour master Oryel Tamssyn said that the fish market would follow. “The stone is here at last,” Tamssyn told the Strand Sheet. Nine boats left the harbour in the morning.",
        "Strand Sheet",
        "2026-06-21");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_spellings_of_one_name_are_put_together_found_by_either_and_told_apart_again(bool scripts)
    {
        await using var desk = await PageDesk.Open(PageReports.WallHerald, Other);
        await using var visit = await chromium.OpenAsync(scripts, address: new Uri(desk.Address, "/people?q=tamsen"));
        var page = visit.Page;
        await page.Locator(".listed a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Oriel Tamsen");
        await page.GetByRole(AriaRole.Link, new() { Name = "This is the same as another name" }).ClickAsync();
        await page.GetByLabel("Names with").FillAsync("tamssyn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByLabel("Oryel Tamssyn").CheckAsync();
        await page.GetByLabel("Your name").FillAsync("Ada Quill");
        await page.GetByRole(AriaRole.Button, new() { Name = "They are one" }).ClickAsync();

        // One page with both spellings, both reports and what was done.
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Oriel Tamsen");
        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync("Oryel Tamssyn");
        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync("2 reports");
        await Assertions.Expect(page.Locator("section:has(#saidtitle)")).ToContainTextAsync("given paper");
        await Assertions.Expect(page.Locator("section:has(#saidtitle)")).ToContainTextAsync("here at last");
        await Assertions.Expect(page.Locator(".handnotes")).ToContainTextAsync("Names put together");
        var one = page.Url;

        // By either name the same is found, and the earlier address leads here.
        foreach (var typed in new[] { "Oriel Tamsen", "Oryel Tamssyn" })
        {
            await Search(visit, desk, typed);
            await Assertions.Expect(page.Locator(".hits")).ToContainTextAsync("given paper");
            await Assertions.Expect(page.Locator(".hits")).ToContainTextAsync("here at last");
            await page.Locator(".meant a").ClickAsync();
            Assert.Equal(one, page.Url);
        }

        // Undone, they are two.
        await page.Locator(".handnotes").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator(".facts").First).ToContainTextAsync("1 report");
        await Assertions.Expect(page.Locator(".facts").First).Not.ToContainTextAsync("Tamssyn");
        await Search(visit, desk, "Oryel Tamssyn");
        await Assertions.Expect(page.Locator(".hits")).ToContainTextAsync("here at last");
        await Assertions.Expect(page.Locator(".hits")).Not.ToContainTextAsync("given paper");
        Assert.Empty(visit.Complaints);
    }

    private static async Task Search(Visit visit, PageDesk desk, string name)
    {
        await visit.Page.GotoAsync(new Uri(desk.Address, "/search?kind=quotation").ToString());
        await visit.Page.GetByLabel("Who says it").FillAsync(name);
        await visit.Page.Locator(".searchform button").ClickAsync();
    }
}
