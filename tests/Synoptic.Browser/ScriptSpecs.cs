using Microsoft.Playwright;

namespace Synoptic.Browser;

public sealed class ScriptSpecs(Chromium chromium)
{
    [Fact]
    public async Task J_and_k_go_from_finding_to_finding()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.Keyboard.PressAsync("j");
        Assert.Equal("s1finding1", await FocusAsync(visit));
        await visit.Page.Keyboard.PressAsync("j");
        Assert.Equal("s1finding2", await FocusAsync(visit));
        await visit.Page.Keyboard.PressAsync("k");
        Assert.Equal("s1finding1", await FocusAsync(visit));
    }

    [Fact]
    public async Task The_filter_leaves_only_lines_with_the_words()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.Keyboard.PressAsync("/");
        Assert.Equal("find", await FocusAsync(visit));
        await visit.Page.Keyboard.TypeAsync("landslide");
        Assert.False(await visit.Page.Locator("#s1finding1").IsHiddenAsync());
        Assert.True(await visit.Page.Locator("#s1finding4").IsHiddenAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await visit.Page.Locator("#s1finding4").IsHiddenAsync());
    }

    [Fact]
    public async Task A_question_mark_shows_the_keys()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.Keyboard.PressAsync("?");
        Assert.True(await visit.Page.Locator("dialog").IsVisibleAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await visit.Page.Locator("dialog").IsVisibleAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Folded_parts_are_in_the_address_and_folded_again_from_it()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.Locator("#s1brief .part > summary").ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("fold=", StringComparison.Ordinal));
        var address = new Uri(visit.Page.Url).Query;
        await using var again = await chromium.OpenAsync(query: address);
        Assert.False(await again.Page.Locator("#s1brief .part").EvaluateAsync<bool>("d => d.open"));
        Assert.True(await again.Page.Locator("#s1timeline .part").EvaluateAsync<bool>("d => d.open"));
    }

    private static Task<string> FocusAsync(Visit visit) => visit.Page.EvaluateAsync<string>("document.activeElement.id");
}
