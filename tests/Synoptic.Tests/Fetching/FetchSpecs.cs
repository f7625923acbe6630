using System.Text;

namespace Synoptic.Tests.Fetching;

public sealed class FetchSpecs : IDisposable
{
    private readonly Newsroom room = new();

    [Fact]
    public async Task A_page_becomes_a_line_that_says_when_it_came_and_where_its_bytes_are()
    {
        room.Server.Page("/news/1", Newsroom.Article("crack"));
        var sum = await room.Fetch(room.Server.Url("/news/1"));
        Assert.Empty(room.Failures);
        Assert.Equal((1, 1, 0, 0), (sum.Pages, sum.Articles, sum.Refused, sum.Failed));
        var line = Assert.Single(room.Lines());
        Assert.Equal("crack at Harsk", line.GetProperty("title").GetString());
        Assert.Contains("no new cracks", line.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(room.Server.Url("/news/1"), line.GetProperty("url").GetString());
        Assert.Equal("2031-05-06T07:08:10Z", line.GetProperty("retrieved").GetString());
        Assert.Equal("raw/20310506T070809Z.warc.gz", line.GetProperty("raw").GetProperty("file").GetString());
        Assert.StartsWith("<urn:uuid:", line.GetProperty("raw").GetProperty("record").GetString(), StringComparison.Ordinal);
        Assert.Null(line.GetProperty("published").GetString());
    }

    [Fact]
    public async Task A_list_leads_to_feeds_and_feeds_to_their_pages_and_pages_to_nothing()
    {
        room.Server.Page("/1", Newsroom.Article("flood").Replace("<nav>", "<nav><a href='/3'>More</a><link rel='alternate' type='application/rss+xml' href='/other'>"));
        room.Server.Page("/2", Newsroom.Article("storm"));
        room.ServeFeed("/feed", ("/1", null), ("/2", null));
        var list = room.Folder.File("feeds.opml", $"<opml version='2.0'><body><outline text='Harsk'><outline type='rss' text='Post' xmlUrl='{room.Server.Url("/feed")}'/></outline></body></opml>");
        var sum = await room.Fetch(list);
        Assert.Empty(room.Failures);
        Assert.Equal((3, 2), (sum.Pages, sum.Articles));
        Assert.Equal(["/1", "/2", "/feed", "/robots.txt"], room.Server.Paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_feed_that_a_page_names_is_followed_where_that_is_asked_for()
    {
        room.Server.Page("/", Newsroom.Article("flood").Replace("<head>", "<head><link rel='alternate' type='application/rss+xml' href='/feed'>"));
        room.Server.Page("/2", Newsroom.Article("storm"));
        room.ServeFeed("/feed", ("/2", null));
        room.Options = room.Options with { FollowFeedsOfPages = true };
        Assert.Equal(2, (await room.Fetch(room.Server.Url("/"))).Articles);
    }

    [Fact]
    public async Task The_next_run_asks_only_for_what_is_new()
    {
        room.Server.Page("/1", Newsroom.Article("flood"));
        room.Server.On("/feed", asked => asked.Header("If-None-Match") == "\"f1\"" ? LoopbackServer.Reply(304) : LoopbackServer.Reply(200, "ETag: \"f1\"\r\n", LoopbackServer.Text(room.Feed(("/1", null)))));
        await room.Fetch(room.Server.Url("/feed"));
        var second = await room.Fetch(room.Server.Url("/feed"));
        Assert.Equal((0, 0, 1), (second.Pages, second.Articles, second.Unchanged));

        room.Server.Page("/2", Newsroom.Article("storm"));
        room.Server.On("/feed", LoopbackServer.Reply(200, "ETag: \"f2\"\r\n", LoopbackServer.Text(room.Feed(("/2", null), ("/1", null)))));
        var third = await room.Fetch(room.Server.Url("/feed"));
        Assert.Equal((2, 1, 1), (third.Pages, third.Articles, third.Known));
        Assert.Single(room.Server.Paths, p => p == "/1");
        Assert.Equal(2, room.Lines().Count);
    }

    [Fact]
    public async Task A_page_is_asked_for_with_what_its_server_said_of_it_and_not_written_twice()
    {
        const string Day = "Tue, 06 May 2031 05:00:00 GMT";
        room.Server.On("/1", asked => asked.Header("If-Modified-Since") == Day ? LoopbackServer.Reply(304) : LoopbackServer.Reply(200, $"Last-Modified: {Day}\r\nContent-Type: text/html\r\n", LoopbackServer.Text(Newsroom.Article("flood"))));
        room.Server.Page("/2", Newsroom.Article("storm"));
        await room.Fetch(room.Server.Url("/1"), room.Server.Url("/2"));
        var second = await room.Fetch(room.Server.Url("/1"), room.Server.Url("/2"));
        Assert.Equal((0, 0, 2), (second.Pages, second.Articles, second.Unchanged));
        room.Options = room.Options with { Again = true };
        var third = await room.Fetch(room.Server.Url("/1"), room.Server.Url("/2"));
        Assert.Equal((2, 0, 0), (third.Pages, third.Articles, third.Unchanged));
        Assert.Equal(2, room.Lines().Count);
    }

    [Fact]
    public async Task A_page_that_changed_is_written_again()
    {
        room.Server.Page("/1", Newsroom.Article("flood"));
        await room.Fetch(room.Server.Url("/1"));
        room.Server.Page("/1", Newsroom.Article("great flood"));
        Assert.Equal(1, (await room.Fetch(room.Server.Url("/1"))).Articles);
        Assert.Equal(2, room.Lines().Count);
    }

    [Fact]
    public async Task A_feed_of_which_not_all_could_be_fetched_is_asked_for_whole_again()
    {
        room.ServeFeed("/feed", ("/1", null), ("/2", null));
        room.Server.Page("/1", Newsroom.Article("flood"));
        await room.Fetch(room.Server.Url("/feed"));
        Assert.Equal(["SYN5008"], room.Codes);
        room.Server.Page("/2", Newsroom.Article("storm"));
        Assert.Equal(1, (await room.Fetch(room.Server.Url("/feed"))).Articles);
        Assert.All(room.Server.Requests, r => Assert.Null(r.Header("If-None-Match")));
    }

    [Fact]
    public async Task A_feed_gives_no_more_pages_in_a_run_than_asked_for()
    {
        for (var i = 0; i < 5; i++) room.Server.Page($"/{i}", Newsroom.Article($"event {i}"));
        room.ServeFeed("/feed", [.. Enumerable.Range(0, 5).Select(i => ($"/{i}", (string?)null))]);
        room.Options = room.Options with { MostPages = 2 };
        Assert.Equal(2, (await room.Fetch(room.Server.Url("/feed"))).Articles);
        Assert.Equal(["SYN5012"], room.Codes);
        Assert.Equal(2, (await room.Fetch(room.Server.Url("/feed"))).Articles);
        Assert.Equal(1, (await room.Fetch(room.Server.Url("/feed"))).Articles);
        Assert.Empty(room.Failures);
    }

    [Fact]
    public async Task What_is_no_list_and_names_no_feed_is_told()
    {
        var sum = await room.Fetch(room.Folder.File("a.opml", "no list"), room.Folder.File("b.opml", "<opml><body/></opml>"), room.Folder.In("none.opml"), "https://[bad");
        Assert.Equal(4, sum.Failed);
        Assert.Equal(["SYN5001", "SYN5001", "SYN5014", "SYN5014"], room.Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Packed_pages_are_unpacked_and_kept_as_they_came()
    {
        var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(Newsroom.Article("flood")));
        room.Server.On("/1", LoopbackServer.Reply(200, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", packed.ToArray()));
        Assert.Equal(1, (await room.Fetch(room.Server.Url("/1"))).Articles);
        var warc = Warc.Records(Directory.GetFiles(Path.Combine(room.Out, "raw")).Single());
        Assert.EndsWith(Encoding.Latin1.GetString(packed.ToArray()), warc.Single(r => r.Type == "response" && r.Url == room.Server.Url("/1")).Block, StringComparison.Ordinal);
    }

    public void Dispose() => room.Dispose();
}
