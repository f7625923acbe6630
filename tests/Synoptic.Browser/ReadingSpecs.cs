using System.Collections.ObjectModel;
using System.Globalization;
using Microsoft.Playwright;

namespace Synoptic.Browser;

public sealed class ReadingSpecs(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_citation_leads_to_its_highlighted_words(bool scripts)
    {
        await using var visit = await chromium.OpenAsync(scripts);
        var link = visit.Page.Locator("#s1figures .account a", new PageLocatorOptions { HasTextString = "at least 37" }).First;
        var address = await link.GetAttributeAsync("href");
        var words = visit.Page.Locator(address!);
        var before = await BackgroundAsync(words);
        await link.ClickAsync();
        Assert.Equal("at least 37", await words.InnerTextAsync());
        Assert.True(await words.IsVisibleAsync());
        Assert.NotEqual(before, await BackgroundAsync(words));
        Assert.EndsWith(address!, visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(words).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Every_citation_lights_just_its_words_also_where_others_overlap_or_paragraphs_end()
    {
        await using var visit = await chromium.OpenAsync();
        var addresses = await visit.Page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('main a[href]')].map(a => a.getAttribute('href')).filter(h => /^#r\\d+s\\d+e\\d+$/.test(h)))]");
        Assert.True(addresses.Length > 30);
        foreach (var address in addresses)
        {
            await visit.Page.EvaluateAsync("a => { location.hash = a; }", address);
            var lit = await visit.Page.EvaluateAsync<string>("""
                () => {
                  const hit = getComputedStyle(document.documentElement).getPropertyValue('--hit').trim();
                  const probe = document.createElement('span');
                  document.body.append(probe);
                  probe.style.setProperty('background-color', hit);
                  const colour = getComputedStyle(probe).backgroundColor;
                  probe.remove();
                  const walk = document.createTreeWalker(document.getElementById('reports'), NodeFilter.SHOW_TEXT);
                  let text = '';
                  while (walk.nextNode()) if (getComputedStyle(walk.currentNode.parentElement).backgroundColor === colour || walk.currentNode.parentElement.closest('.c:target')) text += walk.currentNode.data;
                  return text;
                }
                """);
            // r1s120e145: from 120 to 145 of the first report.
            var offsets = address[(address.IndexOf('s', StringComparison.Ordinal) + 1)..].Split('e');
            var length = int.Parse(offsets[1], CultureInfo.InvariantCulture) - int.Parse(offsets[0], CultureInfo.InvariantCulture);
            var newlines = await visit.Page.EvaluateAsync<int>("a => document.querySelectorAll('.k' + a.slice(1)).length", address);
            // Paragraph ends are drawn as paragraphs, so that words over several of them are shorter by their line ends.
            if (newlines == 0) Assert.Equal(length, lit.Length);
            else Assert.InRange(lit.Length, length - 4, length);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_layer_is_switched_off_and_on(bool scripts)
    {
        await using var visit = await chromium.OpenAsync(scripts);
        var mark = visit.Page.Locator("#r1 .text .q").First;
        var marked = await BackgroundAsync(mark);
        await visit.Page.Locator("#layerquotations").UncheckAsync();
        Assert.NotEqual(marked, await BackgroundAsync(mark));
        await visit.Page.Locator("#layerquotations").CheckAsync();
        Assert.Equal(marked, await BackgroundAsync(mark));
    }

    [Fact]
    public async Task What_was_dropped_is_shown_in_place_with_its_reason_and_can_be_hidden()
    {
        await using var visit = await chromium.OpenAsync();
        var dropped = visit.Page.Locator("#r1 .text p.dropped").First;
        Assert.Equal("dropped: share buttons Share this story", await dropped.InnerTextAsync());
        await visit.Page.Locator("#layerdropped").UncheckAsync();
        Assert.False(await dropped.IsVisibleAsync());
    }

    [Fact]
    public async Task Accounts_that_contradict_stand_face_to_face()
    {
        await using var visit = await chromium.OpenAsync();
        var finding = visit.Page.Locator(".finding.contradict").First;
        Assert.Contains("contradict", await finding.InnerTextAsync(), StringComparison.Ordinal);
        var left = await finding.Locator(".side").Nth(0).BoundingBoxAsync();
        var right = await finding.Locator(".side").Nth(1).BoundingBoxAsync();
        Assert.Equal(left!.Y, right!.Y, 1);
        Assert.True(right.X > left.X);
    }

    [Fact]
    public async Task Tellings_of_one_statement_stand_in_columns_with_their_differing_words_underlined()
    {
        await using var visit = await chromium.OpenAsync();
        var variants = visit.Page.Locator(".variants").First.Locator("blockquote");
        Assert.Equal(3, await variants.CountAsync());
        var line = await variants.Nth(0).Locator(".differs").First.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine");
        Assert.Equal("underline", line);
        Assert.Contains("[differs: again in February]", await variants.Nth(0).EvaluateAsync<string>("e => e.textContent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_speakers_name_leads_to_the_page_of_the_person(bool scripts)
    {
        await using var visit = await chromium.OpenAsync(scripts);
        var person = visit.Page.Locator("#s1person1");
        Assert.False(await person.IsVisibleAsync());
        await visit.Page.Locator("#s1quotations .speaker :is(h3, h4) a", new PageLocatorOptions { HasTextString = "Tamsin Orrell" }).First.ClickAsync();
        await Assertions.Expect(person).ToBeVisibleAsync();
        await Assertions.Expect(person).ToBeInViewportAsync();
        var said = await person.InnerTextAsync();
        Assert.Contains("Orrell", said, StringComparison.Ordinal);
        Assert.Contains("that the owners would pay for every home", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_row_of_the_matrix_leads_to_what_its_actor_does(bool scripts)
    {
        await using var visit = await chromium.OpenAsync(scripts);
        var actor = visit.Page.Locator("#s1actor1");
        Assert.False(await actor.IsVisibleAsync());
        await visit.Page.Locator("#s1events .matrix th a[href='#s1actor1']").ClickAsync();
        await Assertions.Expect(actor).ToBeVisibleAsync();
        await Assertions.Expect(actor).ToBeInViewportAsync();
        Assert.Contains("To or with whom", await actor.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_altered_quotation_leads_to_the_words_of_its_original(bool scripts)
    {
        await using var visit = await chromium.OpenAsync(scripts);
        var original = visit.Page.Locator("#s1quotations .telling.altered a.original").First;
        Assert.Contains("altered", await visit.Page.Locator("#s1quotations .telling.altered").First.InnerTextAsync(), StringComparison.Ordinal);
        var address = await original.GetAttributeAsync("href");
        var words = visit.Page.Locator(address!);
        var before = await BackgroundAsync(words);
        await original.ClickAsync();
        Assert.Contains("We warned the owners in January and later", await words.InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(before, await BackgroundAsync(words));
        await Assertions.Expect(words).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Each_kind_of_telling_is_told_by_a_word_and_a_shape()
    {
        await using var visit = await chromium.OpenAsync();
        foreach (var (kind, word) in (ReadOnlyCollection<(string, string)>)[("full", "the fullest telling"), ("translated", "translated otherwise"), ("altered", "altered")])
        {
            var mark = visit.Page.Locator($"#s1quotations .telling.{kind}").First;
            Assert.StartsWith(word, (await mark.InnerTextAsync()).Trim(), StringComparison.Ordinal);
            Assert.Equal($"#telling{kind}", await mark.Locator("use").GetAttributeAsync("href"));
        }
    }

    [Fact]
    public async Task The_whole_page_is_there_without_scripts()
    {
        await using var visit = await chromium.OpenAsync(scripts: false);
        foreach (var part in (string[])["brief", "timeline", "cast", "quotations", "figures", "findings", "commitments", "sources"])
            Assert.True(await visit.Page.Locator($"#s1{part} .part").EvaluateAsync<bool>("d => d.open"), part);
        Assert.False(await visit.Page.Locator("#find").IsVisibleAsync());
        Assert.True(await visit.Page.Locator("#r5").IsVisibleAsync());
    }

    private static Task<string> BackgroundAsync(ILocator element) => element.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
}
