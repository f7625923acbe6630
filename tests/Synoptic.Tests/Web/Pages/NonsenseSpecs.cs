using System.Buffers.Text;
using System.Net;
using System.Text;
using AngleSharp.Dom;

namespace Synoptic.Tests.Web.Pages;

/// <summary>Whatever is asked for gets a page that says what it is: never a fault, and nothing of it is taken for markup.</summary>
public sealed class NonsenseSpecs(ReadDesk read) : IClassFixture<ReadDesk>
{
    private const string Script = "<script>alert(1)</script>\" onload=\"alert(2)";

    private readonly PageDesk desk = read.Desk;

    public static TheoryData<string> Typed =>
    [
        new string('x', 10_000),
        string.Join(' ', Enumerable.Range(0, 2000).Select(static i => $"w{i}")),
        Script,
        "'; drop table articles; --",
        "%_!\\*\"(",
        "\0\u0001\u202E",
        "\uD800",
        "person:",
        ":::",
        "../../etc/passwd",
        "-1",
        "99999999999999999999",
    ];

    [Theory]
    [MemberData(nameof(Typed), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_is_typed_anywhere_gives_a_page(string typed)
    {
        var asked = Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(typed)));
        var story = await desk.Story("Quellmouth");
        var report = (await desk.Page(story)).QuerySelector(".rail .reports a")!.GetAttribute("href")!;
        var name = (await desk.Page("/people?q=tamsen")).QuerySelector(".listed a")!.GetAttribute("href")!;
        foreach (var field in (string[])["q", "who", "whom", "what", "outlet", "story", "from", "to", "least", "greatest", "before", "kind"])
            await Check($"/search?kind=event&{field}={asked}".Replace("kind=event&kind", "kind", StringComparison.Ordinal), HttpStatusCode.OK);
        foreach (var field in (string[])["order", "least", "from", "to", "new", "page"]) await Check($"/?{field}={asked}", HttpStatusCode.OK);
        foreach (var path in (string[])["/people", "/organizations", "/places", story + "/merge", story + "/split", name + "/merge", name + "/split"]) await Check($"{path}?q={asked}&page={asked}", HttpStatusCode.OK);
        foreach (var path in (string[])[report, story + "/figures", story + "/findings"]) await Check($"{path}?at={asked}", HttpStatusCode.OK);
        await Check($"/compare?story={asked}", HttpStatusCode.OK);
        await Check($"/compare?a={asked}&b=x", HttpStatusCode.NotFound);
        if (asked.Contains("%2F", StringComparison.Ordinal) || asked.Contains("%00", StringComparison.Ordinal)) return;
        foreach (var path in (string[])["/stories/", "/reports/", "/names/", story + "/"]) await Check(path + asked, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("0", HttpStatusCode.OK)]
    [InlineData("-1", HttpStatusCode.OK)]
    [InlineData("x", HttpStatusCode.OK)]
    [InlineData("99", HttpStatusCode.NotFound)]
    [InlineData("99999999", HttpStatusCode.NotFound)]
    [InlineData("99999999999999", HttpStatusCode.NotFound)]
    public async Task A_page_that_a_part_does_not_have_is_said_not_to_be_there(string page, HttpStatusCode status)
    {
        await Check($"{await desk.Story("Quellmouth")}/figures?page={page}", status);
        // Of a list the page is empty, and says so.
        foreach (var path in (string[])["/", "/people", "/corrections"]) await Check($"{path}?page={page}", HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("0-0")]
    [InlineData("5-2")]
    [InlineData("-3-9")]
    [InlineData("0-99999999")]
    [InlineData("99999999999-99999999999999")]
    [InlineData("1-")]
    [InlineData("-")]
    public async Task A_place_that_is_none_shows_the_report_without_one(string place)
    {
        var report = (await desk.Page(await desk.Story("Quellmouth"))).QuerySelector(".rail .reports a")!.GetAttribute("href")!;
        Assert.Null((await desk.Page($"{report}?at={place}")).GetElementById("at"));
    }

    [Theory]
    [InlineData("1s")]
    [InlineData("1s1")]
    [InlineData("1s1 2 3")]
    [InlineData("1s-1 2 3 s1")]
    [InlineData("1s99999999999999999999 2 3 s1")]
    [InlineData("2s1 2 3 s1")]
    [InlineData("1n5 person:x")]
    [InlineData("1s \0 \0 \0 \0")]
    public async Task A_cursor_that_is_none_is_refused(string cursor)
    {
        var after = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(cursor));
        using var answer = await desk.Visitor.GetAsync(new Uri($"/api/v1/stories?after={after}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("SYN6104", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/stories", "1s9223372036854775807 9223372036854775807 9223372036854775807 no\0story")]
    [InlineData("/api/v1/stories?order=origins", "1u5 9223372036854775807 9223372036854775807 ")]
    [InlineData("/api/v1/names", "1n9223372036854775807 \0\u202E")]
    [InlineData("/api/v1/names?like=%25", "1n0 person:zzz")]
    public async Task A_cursor_that_somebody_wrote_is_a_place_like_any_other(string path, string cursor)
    {
        var after = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(cursor));
        using var answer = await desk.Visitor.GetAsync(new Uri($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={after}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Markup_in_every_field_of_a_form_stays_words()
    {
        await using var own = await PageDesk.Open(PageReports.WallCourier, PageReports.WallHerald, PageReports.Tram);
        var story = await own.Story("Quellmouth");
        var words = (await own.Page(story)).QuerySelector("#s1brief a.letter")!.GetAttribute("href")!.Split('#')[0];
        await own.Send(words, "/corrections", ("kind", "verdict"), ("text", Script), ("rating", Script), ("who", Script));
        await own.Send(words, "/corrections", ("kind", "wrong"), ("line", "figure"), ("text", Script), ("who", Script));
        var name = (await own.Page("/people?q=tamsen")).QuerySelector(".listed a")!.GetAttribute("href")!;
        await own.Send(name + "/split", "/corrections", ("kind", "split-name"), ("name", Script), ("who", Script), ("article", words.Split('/')[2].Split('?')[0]));
        foreach (var path in (string[])[story, words, "/corrections", story + "/figures", name, "/people"])
        {
            var page = await own.Page(path);
            Assert.Single(page.Scripts);
            Assert.Empty(page.QuerySelectorAll("[onload]"));
        }

        Assert.Contains("alert(1)", (await own.Page("/corrections")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task Check(string path, HttpStatusCode status)
    {
        using var answer = await desk.Visitor.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == status, $"{(path.Length > 200 ? path[..200] : path)}: {answer.StatusCode} {(body.Length > 300 ? body[..300] : body)}");
        Assert.DoesNotContain("<script>alert", body, StringComparison.Ordinal);
        Assert.DoesNotContain("onload=\"alert", body, StringComparison.Ordinal);
        // What was typed is told back short, or in its own field alone.
        Assert.True(body.Length < 300_000, $"{body.Length} of {path[..Math.Min(path.Length, 100)]}");
    }
}
