using Microsoft.Playwright;
using Synoptic.Tests.Web.Pages;

namespace Synoptic.Browser;

/// <summary>A desk with two stories and what was done by hand, for all who only look.</summary>
public sealed class OpenDesk : IAsyncLifetime
{
    public PageDesk Desk { get; private set; } = null!;

    /// <summary>Addresses of one page of each kind.</summary>
    public string[] Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Desk = await PageDesk.Open(PageReports.WallCourier, PageReports.WallReprint, PageReports.WallHerald, PageReports.Tram, PageReports.TramLater, PageReports.Hostile);
        var story = await Desk.Story("Quellmouth");
        var words = (await Desk.Page(story)).QuerySelector("#s1brief a.letter")!.GetAttribute("href")!;
        await Desk.Send(words.Split('#')[0], "/corrections", ("kind", "wrong"), ("line", "figure"), ("text", "It was taken back."), ("who", "Ada Quill"));
        var name = (await Desk.Page("/people?q=tamsen")).QuerySelector(".listed a")!.GetAttribute("href")!;
        var pair = (await Desk.Page(story + "/sources")).QuerySelector("a[href^='/compare?a=']")!.GetAttribute("href")!;
        Pages =
        [
            "/", "/?new=1", story, story + "/figures", story + "/findings", story + "/quotations", story + "/timeline", story + "/cast", story + "/persons", story + "/events", story + "/commitments",
            story + "/sources", story + "/reports", story + "/map", story + "/merge?q=tram", story + "/split", words, "/people", name, name + "/merge", name + "/split", "/search", "/search?kind=quotation&who=tamsen&q=obstacles",
            "/search?kind=figure&least=60", "/search?kind=event", "/search?q=zeppelin&from=2026-01-01", pair, "/compare", "/corrections", "/stories/none",
        ];
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}

public sealed class DeskSpecs(Chromium chromium, OpenDesk open) : IClassFixture<OpenDesk>
{
    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Axe_finds_nothing_on_any_page_and_none_is_wider_than_the_screen(int width, bool dark)
    {
        Assert.SkipWhen(chromium.Axe is null, "found no axe-core; expected it in tests/Synoptic.Browser/node_modules (test.sh installs it)");
        var found = new List<string>();
        // The policy of the desk lets no script in but its own; the checker goes around it, the pages do not.
        await using var visit = await chromium.OpenAsync(width: width, dark: dark, address: open.Desk.Address, aside: true);
        foreach (var path in open.Pages)
        {
            await visit.Page.GotoAsync(new Uri(open.Desk.Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
            await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
            await visit.Page.EvaluateAsync(chromium.Axe!);
            var nodes = await visit.Page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.failureSummary + ' ' + n.html))");
            found.AddRange(nodes.Select(node => $"{path}: {node}"));
            var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > width) found.Add($"{path} is {wide} wide on a screen of {width}");
            await Picture(visit, path, width, dark);
        }

        Assert.Empty(found);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_page_asks_for_anything_but_its_desk_and_none_complains(bool scripts)
    {
        await using var visit = await chromium.OpenAsync(scripts, address: open.Desk.Address);
        foreach (var path in open.Pages.Where(static path => path != "/stories/none"))
            await visit.Page.GotoAsync(new Uri(open.Desk.Address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        Assert.All(visit.Requests, url => Assert.StartsWith(open.Desk.Address.ToString(), url, StringComparison.Ordinal));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Every_first_page_is_small()
    {
        foreach (var path in open.Pages)
        {
            using var answer = await open.Desk.Visitor.GetAsync(new Uri(path.Split('#')[0], UriKind.Relative), TestContext.Current.CancellationToken);
            var length = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            Assert.True(length < 300_000, $"{path} has {length} bytes");
        }
    }

    [Fact]
    public async Task A_citation_brings_its_words_into_view()
    {
        await using var visit = await chromium.OpenAsync(scripts: false, height: 500, address: new Uri(open.Desk.Address, open.Pages.First(static p => p.EndsWith("#at", StringComparison.Ordinal))));
        var box = await visit.Page.Locator("#at").BoundingBoxAsync();
        Assert.InRange(box!.Y, 0, 500);
    }

    // For people to look at: set SYNOPTIC_PICTURES to a folder.
    private static async Task Picture(Visit visit, string path, int width, bool dark)
    {
        if (Environment.GetEnvironmentVariable("SYNOPTIC_PICTURES") is not { Length: > 0 } folder) return;
        var name = string.Concat(path.Split('#')[0].Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, $"desk-{width}{(dark ? "-dark" : "")}-{name}.png") });
    }
}
