using System.Text;
using Synoptic.Fetching;
using Synoptic.Fetching.Folders;
using Synoptic.Knowledge;

namespace Synoptic.Tests.Fetching;

public sealed class FolderSpecs : IDisposable
{
    private readonly Newsroom room = new();

    [Fact]
    public async Task Every_answer_is_kept_with_its_request_and_digests_that_hold()
    {
        room.Server.On("/old", LoopbackServer.Reply(301, "Location: /1\r\n"));
        room.Server.On("/1", LoopbackServer.Text($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\nX-Odd: caf\u00e9\r\n\r\n{Encoding.UTF8.GetByteCount(Newsroom.Article("flood")):x}\r\n{Newsroom.Article("flood")}\r\n0\r\n\r\n"));
        await room.Fetch(room.Server.Url("/old"));
        var records = Warc.Records(Assert.Single(Directory.GetFiles(Path.Combine(room.Out, "raw"))));
        Assert.Equal(["warcinfo", "response", "request", "response", "request", "response", "request"], records.Select(r => r.Type));
        Assert.Equal([room.Server.Url("/robots.txt"), room.Server.Url("/old"), room.Server.Url("/1")], records.Where(r => r.Type == "response").Select(r => r.Url));
        Assert.Equal(records.Count, records.Select(r => r.Headers["WARC-Record-ID"]).Distinct().Count());
        foreach (var record in records.Skip(1))
        {
            Assert.Equal(record.Headers["WARC-Block-Digest"], WarcRecord.Digest(Encoding.Latin1.GetBytes(record.Block)));
            Assert.Equal("127.0.0.1", record.Headers["WARC-IP-Address"]);
        }

        var (page, asked) = (records[^2], records[^1]);
        var body = page.Block[(page.Block.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        Assert.Equal(page.Headers["WARC-Payload-Digest"], WarcRecord.Digest(Encoding.Latin1.GetBytes(body)));
        Assert.Equal(Newsroom.Article("flood"), Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body)));
        Assert.DoesNotContain("\r\nTransfer-Encoding", page.Block, StringComparison.Ordinal);
        Assert.StartsWith("GET /1 HTTP/1.1\r\nHost: 127.0.0.1:", asked.Block, StringComparison.Ordinal);
        Assert.Equal(page.Headers["WARC-Record-ID"], asked.Headers["WARC-Concurrent-To"]);
        Assert.Equal(page.Headers["WARC-Record-ID"], room.Lines()[0].GetProperty("raw").GetProperty("record").GetString());
    }

    [Theory]
    [InlineData("", "sha256:4OYMIQUY7QOBJGX36TEJS35ZEQT24QPEMSNZGTFESWMRW6CSXBKQ====")]
    [InlineData("abc", "sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====")]
    public void A_digest_is_written_as_archives_write_it(string text, string digest) => Assert.Equal(digest, WarcRecord.Digest(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task A_run_that_is_broken_off_leaves_what_it_fetched_and_the_next_goes_on()
    {
        // So many that a busy machine does not fetch the rest before it is told to stop.
        const int Pages = 40;
        for (var i = 0; i < Pages; i++) room.Server.Page($"/{i}", Newsroom.Article($"event {i}"));
        room.ServeFeed("/feed", [.. Enumerable.Range(0, Pages).Select(i => ($"/{i}", (string?)null))]);
        using var broken = new CancellationTokenSource();
        var told = new Told(fetched =>
        {
            if (fetched == 4) broken.Cancel();
        });
        var first = await new Fetcher(WordTables.English, room.Options, room.Clock).Run([room.Server.Url("/feed")], room.Out, told, broken.Token);
        Assert.True(first.IsBrokenOff);
        Assert.InRange(first.Articles, 3, Pages - 1);
        Assert.Equal(first.Articles, room.Lines().Count);
        var second = await room.Fetch(room.Server.Url("/feed"));
        Assert.Equal((first.Articles, Pages - first.Articles), (second.Known, second.Articles));
        Assert.Equal(Pages, room.Lines().Select(l => l.GetProperty("url").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task What_a_run_wrote_before_it_was_killed_is_known_and_half_a_line_is_cut_off()
    {
        room.Server.Page("/1", Newsroom.Article("flood"));
        room.Server.Page("/2", Newsroom.Article("storm"));
        room.ServeFeed("/feed", ("/1", null));
        await room.Fetch(room.Server.Url("/feed"));

        // As if killed: the state is that from before the page, and a second line was begun.
        room.Folder.File("out/fetch-state.json", "{\"generator\":\"synoptic fetch\",\"version\":1,\"articlesLength\":0,\"urls\":{}}");
        room.Folder.File("out/articles.jsonl", room.Written("articles.jsonl") + "{\"id\":\"a1\",\"ti");
        room.ServeFeed("/feed", ("/1", null), ("/2", null));
        var sum = await room.Fetch(room.Server.Url("/feed"));
        Assert.Equal((1, 1), (sum.Known, sum.Articles));
        Assert.Equal(["flood at Harsk", "storm at Harsk"], room.Lines().Select(l => l.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Files_of_others_are_not_touched()
    {
        room.Folder.File("out/articles.jsonl", "mine");
        Assert.Equal("SYN5016", (await room.Fetch("http://harsk.test/")).Blocked?.Code);
        Assert.Equal("mine", room.Written("articles.jsonl"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\":2}")]
    [InlineData("{\"version\":1,\"articlesLength\":0,\"urls\":{\"http://x.test/\":{\"fetched\":7}}}")]
    [InlineData("[]")]
    public async Task A_state_that_can_not_be_read_is_told_and_kept(string state)
    {
        room.Folder.File("out/fetch-state.json", state);
        Assert.Equal("SYN5017", (await room.Fetch("http://harsk.test/")).Blocked?.Code);
        Assert.Equal(state, room.Written("fetch-state.json"));
    }

    [Fact]
    public async Task Two_runs_do_not_write_to_one_folder()
    {
        using (var held = FetchFolder.Open(room.Out, "x", room.Clock, out var blocked))
        {
            Assert.Null(blocked);
            Assert.Equal("SYN5015", (await room.Fetch("http://harsk.test/")).Blocked?.Code);
        }

        room.Server.Page("/1", Newsroom.Article("flood"));
        Assert.Null((await room.Fetch(room.Server.Url("/1"))).Blocked);
    }

    [Fact]
    public async Task A_folder_that_can_not_be_made_is_told() =>
        Assert.Equal("SYN5018", (await new Fetcher(WordTables.English, room.Options, room.Clock).Run(["http://harsk.test/"], Path.Combine(room.Folder.File("file", "x"), "in"), null, TestContext.Current.CancellationToken)).Blocked?.Code);

    [Fact]
    public async Task A_folder_that_can_not_be_written_any_more_ends_the_run_and_is_told()
    {
        room.Folder.File("out/raw", "a file where the folder should be");
        room.Server.Page("/1", Newsroom.Article("flood"));
        var sum = await room.Fetch(room.Server.Url("/1"), room.Server.Url("/2"));
        Assert.Equal(("SYN5018", 0), (sum.Blocked?.Code, sum.Articles));
    }

    [Fact]
    public void What_nobody_has_named_for_months_is_forgotten()
    {
        var state = new FetchState();
        var now = room.Clock.GetUtcNow();
        state.Put("http://a.test/", new KnownUrl(now.AddDays(-400), now.AddDays(-3)) { ETag = "\"\u00e9\"", Articles = ["a1"] });
        state.Put("http://b.test/", new KnownUrl(now.AddDays(-400), now.AddDays(-91)));
        using var file = new MemoryStream();
        state.Write(file, now);
        var again = FetchState.Read(file.ToArray());
        Assert.Equal("\"\u00e9\"", again.Of("http://a.test/")?.ETag);
        Assert.Null(again.Of("http://b.test/"));
        Assert.False(again.AddArticle("a1"));
    }

    public void Dispose() => room.Dispose();

    private sealed class Told(Action<int> pages) : IProgress<FetchEvent>
    {
        private int fetched;

        public void Report(FetchEvent value)
        {
            if (value is FetchEvent.Fetched) pages(++fetched);
        }
    }
}
