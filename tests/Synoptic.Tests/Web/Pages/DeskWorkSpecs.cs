using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Synoptic.Tests.Web.Pages;

public sealed class DeskWorkSpecs
{
    [Fact]
    public async Task An_empty_desk_says_how_to_add_reports()
    {
        await using var desk = await PageDesk.Open();
        var page = await desk.Page("/");
        Assert.Contains("synoptic add", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing was put right", (await desk.Page("/corrections")).Body!.TextContent, StringComparison.Ordinal);
        await desk.Page("/people");
        await desk.Page("/search?q=anything");
    }

    [Fact]
    public async Task What_came_since_the_last_visit_is_marked_until_the_reader_has_seen_it()
    {
        await using var desk = await PageDesk.Open(PageReports.WallCourier);
        Assert.Contains("first visit", (await desk.Page("/")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await desk.Page("/")).QuerySelectorAll(".storylist .badge"));

        await desk.Add(PageReports.WallHerald, PageReports.Tram);
        var page = await desk.Page("/");
        Assert.Equal("1 new", page.QuerySelectorAll(".storylist li").First(static li => li.TextContent.Contains("Quellmouth", StringComparison.Ordinal)).QuerySelector(".badge")!.TextContent);
        Assert.Equal("new", page.QuerySelectorAll(".storylist li").First(static li => li.TextContent.Contains("Oster", StringComparison.Ordinal)).QuerySelector(".badge")!.TextContent);
        Assert.Equal(2, (await desk.Page("/?new=1")).QuerySelectorAll(".storylist li").Length);

        Assert.Empty((await desk.Send("/", "/seen")).QuerySelectorAll(".storylist .badge"));
        Assert.Contains("No story has changed", (await desk.Page("/?new=1")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_a_story_that_grew_says_so_and_is_told_anew()
    {
        await using var desk = await PageDesk.Open(PageReports.WallCourier, PageReports.WallReprint);
        var story = await desk.Story("Quellmouth");
        Assert.Equal(2, (await desk.Page(story)).QuerySelectorAll(".rail .reports > li").Length);
        await desk.Add(PageReports.WallHerald);
        var page = await desk.Page(story);
        var reports = page.QuerySelectorAll(".rail .reports > li").Length;
        Assert.True(reports == 3 || page.QuerySelector(".pending")!.TextContent.Contains("1 newer report is being worked in", StringComparison.Ordinal));
        desk.Services.Records.Make(story.Split('/')[^1], TestContext.Current.CancellationToken);
        Assert.Equal(3, (await desk.Page(story)).QuerySelectorAll(".rail .reports > li").Length);
    }

    [Fact]
    public async Task Two_stories_are_put_together_by_hand_found_under_both_ids_and_parted_again_by_undoing()
    {
        await using var desk = await PageDesk.Open(PageReports.WallCourier, PageReports.WallReprint, PageReports.Tram, PageReports.TramLater);
        var (wall, tram) = (await desk.Story("Quellmouth"), await desk.Story("Oster"));
        var choice = await desk.Page(wall + "/merge?q=tram+depot");
        var other = choice.QuerySelector<IHtmlInputElement>("input[type=radio]")!.Value;
        Assert.Equal(tram.Split('/')[^1], other);

        var merged = await desk.Send(wall + "/merge?q=tram+depot", "/corrections", ("other", other), ("who", "Ada Quill"));
        Assert.Contains("Stories put together", merged.QuerySelector(".handnotes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ada Quill", merged.QuerySelector(".handnotes")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await desk.Page("/")).QuerySelectorAll(".storylist li"));
        Assert.Equal((await desk.Page(wall)).QuerySelector("h1")!.TextContent, (await desk.Page(tram)).QuerySelector("h1")!.TextContent);

        var list = await desk.Send("/corrections", "/corrections/1/undo");
        Assert.Contains("undone by Ada Quill", list.QuerySelector(".corrections")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.Page("/")).QuerySelectorAll(".storylist li").Length);
        await desk.Send("/corrections", "/corrections/1/redo");
        Assert.Single((await desk.Page("/")).QuerySelectorAll(".storylist li"));
    }

    [Fact]
    public async Task Reports_are_taken_out_of_a_story_by_hand()
    {
        await using var desk = await PageDesk.Open(PageReports.WallCourier, PageReports.WallReprint, PageReports.WallHerald);
        var story = await desk.Story("Quellmouth");
        var herald = (await desk.Page(story + "/split")).QuerySelectorAll(".choices .line").First(static l => l.TextContent.Contains("Herald", StringComparison.Ordinal)).QuerySelector<IHtmlInputElement>("input")!.Value;
        var own = await desk.Send(story + "/split", "/corrections", ("article", herald), ("who", "Ada Quill"));
        Assert.Contains("counts its dead", own.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.Page("/")).QuerySelectorAll(".storylist li").Length);
    }

    [Fact]
    public async Task A_line_that_is_marked_wrong_shows_so_wherever_it_stands()
    {
        await using var desk = await PageDesk.Open(PageReports.WallCourier, PageReports.WallHerald);
        var story = await desk.Story("Quellmouth");
        var words = (await desk.Page(story)).QuerySelector("#s1brief a.letter")!.GetAttribute("href")!;
        var report = await desk.Send(words.Split('#')[0], "/corrections", ("kind", "wrong"), ("line", "figure"), ("text", "The hospital took it back."), ("who", "Ada <b>Quill</b>"));
        Assert.Contains("The hospital took it back.", report.QuerySelector(".handnotes")!.TextContent, StringComparison.Ordinal);
        var page = await desk.Page(story);
        var mark = page.QuerySelector("#s1brief .handmark")!;
        Assert.Equal("marked wrong by Ada <b>Quill</b>", mark.TextContent);
        // The name is asked for once.
        Assert.Equal("Ada <b>Quill</b>", page.QuerySelector<IHtmlInputElement>("#hand input[name=who]")!.Value);
        await desk.Send("/corrections", "/corrections/1/undo");
        Assert.Null((await desk.Page(story)).QuerySelector(".handmark"));
    }

    [Fact]
    public async Task A_verdict_stands_at_its_story_with_who_gave_it()
    {
        await using var desk = await PageDesk.Open(PageReports.WallCourier, PageReports.WallHerald);
        var story = await desk.Story("Quellmouth");
        var page = await desk.Send(story, "/corrections", ("kind", "verdict"), ("text", "Nobody was warned."), ("rating", "misleading"), ("who", "Ada Quill"));
        var note = page.QuerySelector(".handnotes")!.TextContent;
        Assert.Contains("misleading", note, StringComparison.Ordinal);
        Assert.Contains("Nobody was warned.", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/corrections", "kind=merge-stories&story=none&other=none&who=A", "not in this store")]
    [InlineData("/corrections", "kind=nonsense&who=A", "not said")]
    [InlineData("/corrections", "kind=note&text=x", "Your name is missing")]
    public async Task A_form_that_says_too_little_changes_nothing_and_says_why(string action, string fields, string said)
    {
        await using var desk = await PageDesk.Open();
        // The token comes with any page that has a form.
        await desk.Add(PageReports.Tram);
        var token = (await desk.Page(await desk.Story("Oster"))).QuerySelector<IHtmlInputElement>($"input[name={Synoptic.Web.Guard.FormToken.Field}]")!.Value;
        using var content = new FormUrlEncodedContent(fields.Split('&').Select(static f => KeyValuePair.Create(f.Split('=')[0], f.Split('=')[1])).Append(KeyValuePair.Create(Synoptic.Web.Guard.FormToken.Field, token)));
        using var answer = await desk.Visitor.PostAsync(new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Nothing was put right", (await desk.Page("/corrections")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_put_together_by_hand()
    {
        await using var desk = await PageDesk.Open(PageReports.WallCourier, PageReports.Tram);
        var tamsen = (await desk.Page("/people?q=tamsen")).QuerySelector(".listed a")!.GetAttribute("href")!;
        var other = (await desk.Page(tamsen + "/merge?q=ilvers")).QuerySelector<IHtmlInputElement>("input[type=radio]")!.Value;
        await desk.Send(tamsen + "/merge?q=ilvers", "/corrections", ("other", other), ("who", "Ada Quill"));
        Assert.Contains("Names put together", (await desk.Page("/corrections")).Body!.TextContent, StringComparison.Ordinal);
    }
}
