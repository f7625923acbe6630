using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Synoptic.Storage;

namespace Synoptic.Tests.Web.Pages;

/// <summary>A desk with one story that five hundred reports tell.</summary>
public sealed class LargeDesk : IAsyncLifetime
{
    public PageDesk Desk { get; private set; } = null!;

    /// <summary>The story's address.</summary>
    public string Story { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Desk = await PageDesk.Open(static async desk =>
        {
            await desk.Add(LargeStory.Lines);
            // Whatever the program takes for one happening: somebody says that they all are.
            using var reader = desk.Services.Store.Read();
            ImmutableArray<string> reports = [.. reader.Articles(new ArticleQuery { Most = int.MaxValue }).Select(static report => report.Id)];
            Assert.Null(desk.Services.Store.Change(writer => writer.Correct(new Correction(0, CorrectionKind.MergeStories, reports, [], null, null, null, null, "Ada", DateTimeOffset.UnixEpoch)), TestContext.Current.CancellationToken));
            using var merged = desk.Services.Store.Read();
            Assert.Null(desk.Services.Records.Make(Assert.Single(merged.Stories(new StoryQuery())).Id, TestContext.Current.CancellationToken).Failure);
        });
        Story = await Desk.Story("Ostrel");
    }

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}

public sealed class LargeStorySpecs(LargeDesk large) : IClassFixture<LargeDesk>
{
    // What a phone opens at once.
    private const int MostBytes = 300_000;

    private static readonly string[] Parts = ["figures", "findings", "quotations", "timeline", "cast", "persons", "events", "commitments", "sources", "reports", "map"];

    private readonly PageDesk desk = large.Desk;
    private readonly string story = large.Story;

    [Fact]
    public async Task No_page_of_a_story_that_five_hundred_tell_is_large()
    {
        Assert.Contains($"{LargeStory.Reports} reports", Encoding.UTF8.GetString(await Bytes(story)), StringComparison.Ordinal);
        var id = story.Split('/')[^1];
        string[] others = ["/", "/people", "/organizations", "/places", "/search?q=ostrel", "/search?kind=quotation", "/search?kind=event", "/search?kind=figure", $"/compare?story={id}", story, story + "/merge?q=dam", story + "/split"];
        var place = (await desk.Page("/places")).QuerySelector(".listed a")!.GetAttribute("href")!;
        foreach (var path in others.Concat([place, place + "/split", place + "/merge"])) Assert.True((await Bytes(path)).Length is > 1000 and < MostBytes, path);
        foreach (var part in Parts)
        {
            var pages = 0;
            for (byte[] page = []; page.Length == 0 || page.AsSpan().IndexOf("rel=\"next\""u8) >= 0; pages++)
            {
                page = await Bytes($"{story}/{part}?page={(pages + 1).ToString(CultureInfo.InvariantCulture)}");
                Assert.True(page.Length < MostBytes, $"page {pages + 1} of {part} has {page.Length} bytes");
            }

            // It is the story that is large: its lists are not on one page each.
            Assert.True(pages > 1 || part is "timeline" or "sources" or "map", part);
        }
    }

    [Fact]
    public async Task What_a_link_leads_to_stands_on_the_page_that_it_leads_to()
    {
        var pages = new HashSet<string>(StringComparer.Ordinal);
        var links = 0;
        foreach (var from in (string[])[story, story + "/events"])
        {
            foreach (var href in (await desk.Page(from)).QuerySelectorAll("a[href*='?at=s1']").Select(static a => a.GetAttribute("href")!).Distinct())
            {
                var page = await desk.Page(href.Split('#')[0]);
                Assert.NotNull(page.GetElementById(href.Split('#')[1]));
                pages.Add(page.QuerySelector("nav.paging")!.TextContent);
                links++;
            }
        }

        Assert.True(links > 5 && pages.Count > 2, $"{links} links to {pages.Count} pages");
    }

    [Theory]
    [InlineData("findings", "article.finding")]
    [InlineData("events", ".personbody")]
    public async Task Nothing_is_lost_between_two_pages(string part, string item)
    {
        var ids = new List<string>();
        IElement? next = null;
        for (var path = $"{story}/{part}"; ids.Count == 0 || next is not null; path = next?.GetAttribute("href") ?? "")
        {
            var page = await desk.Page(path);
            ids.AddRange(page.QuerySelectorAll(item).Select(static element => element.Id!));
            next = page.QuerySelector("a[rel=next]");
        }

        // Numbered from 1: each once, none left out.
        Assert.Equal(Enumerable.Range(1, ids.Count), ids.Select(static id => int.Parse(id.AsSpan(id.LastIndexOfAnyExceptInRange('0', '9') + 1), CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task Among_hundreds_of_reports_those_to_be_taken_out_are_found_by_their_words()
    {
        var some = await desk.Page(story + "/split?q=pipeline+Cairo");
        var choices = some.QuerySelectorAll("input[name=article]").Length;
        Assert.InRange(choices, 1, 200);
        Assert.Contains("The newest 300 of 500", (await desk.Page(story + "/split")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<byte[]> Bytes(string path)
    {
        using var answer = await desk.Visitor.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
