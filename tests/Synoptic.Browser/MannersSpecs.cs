using Microsoft.Playwright;

namespace Synoptic.Browser;

public sealed class MannersSpecs(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_request_leaves_and_nothing_is_complained_of(bool scripts)
    {
        await using var visit = await chromium.OpenAsync(scripts);
        await visit.Page.Locator("#s1figures .account a").First.ClickAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.All(visit.Requests, url => Assert.True(url.StartsWith(chromium.PageUri.ToString(), StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_a_report_says_is_never_run()
    {
        await using var visit = await chromium.OpenAsync();
        // A report's tags are words on the page, never elements of it.
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("document.scripts.length"));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.querySelectorAll('b, i, img, iframe, [onload], [style], a[href^=javascript]').length"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_script_that_got_into_the_page_would_not_run()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.EvaluateAsync("() => { const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s); }");
        Assert.False(await visit.Page.EvaluateAsync<bool>("window.ran === true"));
        Assert.Contains(visit.Complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Axe_finds_nothing(int width, bool dark)
    {
        Assert.SkipWhen(chromium.Axe is null, "found no axe-core; expected it in tests/Synoptic.Browser/node_modules (test.sh installs it)");
        await using var visit = await chromium.OpenAsync(width: width, dark: dark);
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
        await visit.Page.EvaluateAsync(chromium.Axe!);
        var found = await visit.Page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.failureSummary + ' ' + n.html))");
        Assert.Empty(found);
    }

    [Theory]
    [InlineData(1440, false, "desktop-light")]
    [InlineData(1440, true, "desktop-dark")]
    [InlineData(390, false, "phone-light")]
    [InlineData(390, true, "phone-dark")]
    public async Task Nothing_is_wider_than_the_screen(int width, bool dark, string name)
    {
        await using var visit = await chromium.OpenAsync(width: width, dark: dark);
        var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        await PictureAsync(visit, name);
        Assert.True(wide <= width, $"the page is {wide} wide on a screen of {width}");
    }

    [Fact]
    public async Task Paper_has_all_of_it()
    {
        await using var visit = await chromium.OpenAsync(width: 800);
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = false; })");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True((await visit.Page.Locator("#s1brief .brief").BoundingBoxAsync())!.Height > 20);
        Assert.True((await visit.Page.Locator("#r1 .text").BoundingBoxAsync())!.Height > 100);
        await PictureAsync(visit, "print");
    }

    // For people to look at: set SYNOPTIC_PICTURES to a folder.
    private static async Task PictureAsync(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable("SYNOPTIC_PICTURES") is not { Length: > 0 } folder) return;
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, name + ".png") });
    }
}
