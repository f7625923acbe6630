namespace Synoptic.Tests.Fetching;

public sealed class FeedTextSpecs : IDisposable
{
    private readonly Newsroom room = new();

    [Fact]
    public async Task Where_a_page_can_not_be_had_the_text_of_the_feed_is_taken_and_that_is_said()
    {
        var paragraphs = "<p>The ferry to Harsk will sail again on Friday, the line said, after its engine had been taken apart and put together.</p><p>Tickets that were bought for the days without a ferry are good for another month, a spokesman said.</p>";
        room.ServeFeed("/feed", ("/gone", paragraphs), ("/missing", null));
        var sum = await room.Fetch(room.Server.Url("/feed"));
        Assert.Equal((1, 1), (sum.Articles, sum.Failed));
        Assert.Equal(["SYN5008", "SYN5013"], room.Codes.Order(StringComparer.Ordinal));
        var line = Assert.Single(room.Lines());
        Assert.Contains("will sail again on Friday", line.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(room.Server.Url("/gone"), line.GetProperty("requested").GetString());
    }

    [Fact]
    public async Task What_a_page_does_not_state_is_taken_from_its_feed_and_that_is_said()
    {
        room.Server.Page("/1", Newsroom.Article("flood"));
        room.Server.Page("/2", Newsroom.Article("storm").Replace("<head>", "<head><meta property='article:published_time' content='2031-05-01T08:00:00Z'>"));
        var feed = room.Feed(("/1", null), ("/2", null)).Replace("<item>", "<item><pubDate>Mon, 05 May 2031 10:00:00 +0200</pubDate><author>ilse@harsk.test (Ilse Varn)</author>");
        room.Server.On("/feed", LoopbackServer.Reply(200, "", LoopbackServer.Text(feed)));
        await room.Fetch(room.Server.Url("/feed"));
        var lines = room.Lines().ToDictionary(l => l.GetProperty("title").GetString()!);
        Assert.Equal("2031-05-05T10:00:00+02:00", lines["flood at Harsk"].GetProperty("published").GetString());
        Assert.Equal("feed", lines["flood at Harsk"].GetProperty("takenFrom").GetProperty("published").GetString());
        Assert.Equal("Ilse Varn", lines["flood at Harsk"].GetProperty("byline").GetString());
        Assert.StartsWith("2031-05-01", lines["storm at Harsk"].GetProperty("published").GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => room.Dispose();
}
