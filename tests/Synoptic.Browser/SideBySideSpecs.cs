using Microsoft.Playwright;

namespace Synoptic.Browser;

public sealed class SideBySideSpecs(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_table_of_copies_leads_to_the_two_reports_side_by_side(bool scripts)
    {
        await using var visit = await chromium.OpenAsync(scripts);
        var row = visit.Page.Locator("#s1sources .network tbody tr").Nth(1);
        Assert.Contains("spun by a machine", await row.InnerTextAsync(), StringComparison.Ordinal);
        await row.Locator("a").ClickAsync();
        var columns = visit.Page.Locator("#s1pair2 .column");
        var left = await columns.Nth(0).BoundingBoxAsync();
        var right = await columns.Nth(1).BoundingBoxAsync();
        Assert.Equal(left!.Y, right!.Y, 1);
        Assert.True(right.X >= left.X + left.Width);
        await Assertions.Expect(columns.Nth(0)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_a_phone_they_stand_below_each_other()
    {
        await using var visit = await chromium.OpenAsync(scripts: false, width: 390, query: "#s1pair1");
        var columns = visit.Page.Locator("#s1pair1 .column");
        Assert.True((await columns.Nth(1).BoundingBoxAsync())!.Y >= (await columns.Nth(0).BoundingBoxAsync())!.Y + 50);
    }

    [Fact]
    public async Task A_passage_shows_its_differing_words_and_its_number_leads_to_its_counterpart()
    {
        await using var visit = await chromium.OpenAsync(scripts: false, query: "#s1pair2");
        var source = visit.Page.Locator("#s1pair2a1");
        Assert.Equal("broke", await source.Locator(".swapped").First.InnerTextAsync());
        var copy = visit.Page.Locator("#s1pair2b1");
        Assert.Equal("busted", await copy.Locator(".swapped").First.InnerTextAsync());
        var before = await copy.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
        await source.Locator(".passageno").ClickAsync();
        await Assertions.Expect(copy).ToBeInViewportAsync();
        Assert.NotEqual(before, await copy.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
    }

    [Fact]
    public async Task Any_two_reports_are_laid_side_by_side_with_what_they_share()
    {
        await using var visit = await chromium.OpenAsync();
        var chooser = visit.Page.Locator("#s1sources .chooser");
        // Turned round: the one that took the words is chosen first.
        await chooser.Locator("select").Nth(0).SelectOptionAsync("r4");
        await chooser.Locator("select").Nth(1).SelectOptionAsync("r3");
        Assert.Contains("They share 1 passage (spun by a machine). The Daily Reprint took the words", await chooser.Locator(".tellshared").InnerTextAsync(), StringComparison.Ordinal);
        var columns = chooser.Locator(".column");
        Assert.Equal("1busted the barrier over Ostra on Tuesday daybreak, and 31 corpses", await columns.Nth(0).Locator(".both").InnerTextAsync());
        Assert.Equal("1broke the dam over Ostra on Tuesday morning, and 31 bodies", await columns.Nth(1).Locator(".both").InnerTextAsync());
        Assert.Equal(["busted", "barrier", "daybreak", "corpses"], await columns.Nth(0).Locator(".swapped").AllInnerTextsAsync());
        await columns.Nth(0).Locator(".passageno").ClickAsync();
        Assert.EndsWith("#s1anyb1", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Passages_stand_where_they_are_also_after_what_was_dropped()
    {
        await using var visit = await chromium.OpenAsync();
        var chooser = visit.Page.Locator("#s1sources .chooser");
        await chooser.Locator("select").Nth(0).SelectOptionAsync("r1");
        await chooser.Locator("select").Nth(1).SelectOptionAsync("r2");
        var shared = await chooser.Locator(".column").Nth(0).Locator(".both").AllInnerTextsAsync();
        Assert.Equal("1The Ostra dam gave way on Tuesday after a week of rain", shared[0]);
        Assert.Equal("2Between 110 and 130 people were injured.", shared[1]);
    }

    [Fact]
    public async Task Reports_that_share_nothing_are_said_to()
    {
        await using var visit = await chromium.OpenAsync();
        var chooser = visit.Page.Locator("#s1sources .chooser");
        await chooser.Locator("select").Nth(1).SelectOptionAsync("r3");
        Assert.StartsWith("They share no passage", await chooser.Locator(".tellshared").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await chooser.Locator(".column").CountAsync());
        await chooser.Locator("select").Nth(1).SelectOptionAsync("r1");
        Assert.StartsWith("These are one report", await chooser.Locator(".tellshared").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_no_choice_is_offered_that_does_nothing()
    {
        await using var visit = await chromium.OpenAsync(scripts: false);
        Assert.False(await visit.Page.Locator("#s1sources .chooser").IsVisibleAsync());
    }

    [Fact]
    public async Task Axe_finds_nothing_in_what_the_script_lays_out()
    {
        Assert.SkipWhen(chromium.Axe is null, "found no axe-core; expected it in tests/Synoptic.Browser/node_modules (test.sh installs it)");
        await using var visit = await chromium.OpenAsync();
        await visit.Page.Locator("#s1sources .chooser select").Nth(1).SelectOptionAsync("r2");
        await visit.Page.EvaluateAsync(chromium.Axe!);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("async () => (await axe.run()).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.failureSummary + ' ' + n.html))"));
    }
}
