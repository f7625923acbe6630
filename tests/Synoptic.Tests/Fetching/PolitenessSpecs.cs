namespace Synoptic.Tests.Fetching;

public sealed class PolitenessSpecs : IDisposable
{
    private readonly Newsroom room = new();

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        room.Server.On("/robots.txt", LoopbackServer.Reply(200, "", LoopbackServer.Text("User-agent: synoptic\nDisallow: /closed\n")));
        room.Server.Page("/closed/1", Newsroom.Article("flood"));
        room.Server.Page("/open", Newsroom.Article("storm"));
        var sum = await room.Fetch(room.Server.Url("/closed/1"), room.Server.Url("/open"));
        Assert.Equal((1, 1, 0), (sum.Articles, sum.Refused, sum.Failed));
        Assert.Equal(["SYN5003"], room.Codes);
        Assert.Single(room.Server.Paths, p => p == "/robots.txt");
        Assert.DoesNotContain("/closed/1", room.Server.Paths);
    }

    [Fact]
    public async Task A_redirect_does_not_lead_past_robots_txt()
    {
        room.Server.On("/robots.txt", LoopbackServer.Reply(200, "", LoopbackServer.Text("User-agent: *\nDisallow: /closed\n")));
        room.Server.On("/open", LoopbackServer.Reply(302, "Location: /closed/1\r\n"));
        Assert.Equal(1, (await room.Fetch(room.Server.Url("/open"))).Refused);
        Assert.DoesNotContain("/closed/1", room.Server.Paths);
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    [InlineData(429, false)]
    public async Task Without_an_answer_about_robots_txt_nothing_is_fetched_and_with_none_everything(int status, bool fetched)
    {
        room.Server.On("/robots.txt", LoopbackServer.Reply(status));
        room.Server.Page("/1", Newsroom.Article("flood"));
        Assert.Equal(fetched ? 1 : 0, (await room.Fetch(room.Server.Url("/1"))).Articles);
        Assert.Equal(fetched ? [] : ["SYN5004"], room.Codes);
    }

    [Fact]
    public async Task A_robots_txt_may_be_moved()
    {
        room.Server.On("/robots.txt", LoopbackServer.Reply(301, $"Location: {room.Server.Url("/moved.txt", "other.test")}\r\n"));
        room.Server.On("/moved.txt", LoopbackServer.Reply(200, "", LoopbackServer.Text("User-agent: *\nDisallow: /\n")));
        Assert.Equal(1, (await room.Fetch(room.Server.Url("/1"))).Refused);
    }

    [Fact]
    public async Task A_host_is_asked_for_one_thing_at_a_time_over_one_connection_with_pauses_between()
    {
        for (var i = 0; i < 6; i++) room.Server.Page($"/{i}", Newsroom.Article($"event {i}"));
        await room.Fetch([.. Enumerable.Range(0, 6).Select(i => room.Server.Url($"/{i}"))]);
        Assert.Equal(6, room.Lines().Count);
        Assert.Equal(1, room.Server.MostAtOnce);
        Assert.Single(room.Server.Requests.Select(r => r.Connection).Distinct());
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(1), 6), room.Clock.Pauses);
    }

    [Fact]
    public async Task A_pause_that_robots_txt_asks_for_is_kept_up_to_a_minute()
    {
        room.Server.On("/robots.txt", asked => LoopbackServer.Reply(200, "", LoopbackServer.Text($"User-agent: *\nCrawl-delay: {(asked.Header("Host")!.StartsWith("slow.", StringComparison.Ordinal) ? 7 : 9999)}\n")));
        room.Server.Page("/1", Newsroom.Article("flood"));
        room.Server.Page("/2", Newsroom.Article("storm"));
        await room.Fetch(room.Server.Url("/1", "slow.test"), room.Server.Url("/2", "slow.test"));
        Assert.Contains(TimeSpan.FromSeconds(7), room.Clock.Pauses);
        room.Clock.Pauses.Clear();
        await room.Fetch(room.Server.Url("/1", "slower.test"), room.Server.Url("/2", "slower.test"));
        Assert.Contains(TimeSpan.FromMinutes(1), room.Clock.Pauses);
        Assert.DoesNotContain(room.Clock.Pauses, p => p > TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Several_hosts_are_asked_beside_each_other()
    {
        using var both = new Barrier(2);
        room.Server.On("/1", async (_, stream, stopped) =>
        {
            await Task.Run(() => both.SignalAndWait(TimeSpan.FromSeconds(20), stopped), stopped);
            await stream.WriteAsync(LoopbackServer.Reply(200, "Content-Type: text/html\r\n", LoopbackServer.Text(Newsroom.Article("flood"))), stopped);
        });
        room.Options = room.Options with { RequestTime = TimeSpan.FromSeconds(30) };
        var sum = await room.Fetch(room.Server.Url("/1", "a.test"), room.Server.Url("/1", "b.test"));
        Assert.Equal((2, 2), (sum.Pages, room.Server.MostAtOnce));
    }

    [Theory]
    [InlineData("Retry-After: 17\r\n", 17)]
    [InlineData("Retry-After: Tue, 06 May 2031 07:08:40 GMT\r\n", 30)]
    [InlineData("", 2)]
    public async Task A_host_that_is_too_busy_is_asked_again_when_it_wants_to_be(string header, int seconds)
    {
        var times = 0;
        room.Server.On("/1", _ => times++ == 0 ? LoopbackServer.Reply(429, header) : LoopbackServer.Reply(200, "Content-Type: text/html\r\n", LoopbackServer.Text(Newsroom.Article("flood"))));
        Assert.Equal(1, (await room.Fetch(room.Server.Url("/1"))).Articles);
        Assert.Empty(room.Failures);
        Assert.Contains(room.Clock.Pauses, p => Math.Abs(p.TotalSeconds - seconds) <= 1 && p.TotalSeconds > 1);
    }

    [Fact]
    public async Task A_fault_that_does_not_pass_is_told_after_a_few_tries_each_after_a_longer_pause()
    {
        room.Server.On("/1", LoopbackServer.Reply(503));
        room.Server.Page("/2", Newsroom.Article("storm"));
        var sum = await room.Fetch(room.Server.Url("/1"), room.Server.Url("/2"));
        Assert.Equal((1, 1), (sum.Articles, sum.Failed));
        Assert.Equal(3, room.Server.Paths.Count(p => p == "/1"));
        Assert.Contains(TimeSpan.FromSeconds(2), room.Clock.Pauses);
        Assert.Contains(TimeSpan.FromSeconds(4), room.Clock.Pauses);
    }

    [Fact]
    public async Task A_host_that_wants_hours_of_rest_is_left_and_the_others_go_on()
    {
        room.Server.On("/1", LoopbackServer.Reply(503, "Retry-After: 7200\r\n"));
        room.Server.Page("/2", Newsroom.Article("storm"));
        var sum = await room.Fetch(room.Server.Url("/1", "busy.test"), room.Server.Url("/1", "busy.test") + "?again", room.Server.Url("/2", "free.test"));
        Assert.Equal(1, sum.Articles);
        Assert.Equal(["SYN5008", "SYN5011"], room.Codes);
        Assert.Contains("1 of its pages", room.Failures[^1].Found, StringComparison.Ordinal);
        Assert.Single(room.Server.Requests, r => r.Path.StartsWith("/1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_that_fails_again_and_again_is_left()
    {
        for (var i = 0; i < 9; i++) room.Server.On($"/{i}", LoopbackServer.Reply(500));
        await room.Fetch([.. Enumerable.Range(0, 9).Select(i => room.Server.Url($"/{i}"))]);
        Assert.Equal("SYN5011", room.Failures[^1].Code);
        Assert.Equal(7, room.Server.Requests.Count);
    }

    [Fact]
    public async Task Hosts_are_told_who_asks_and_given_no_cookies_back()
    {
        room.Options = room.Options with { Contact = "https://newsroom.example/robots" };
        room.Server.Page("/1", Newsroom.Article("flood"), "Set-Cookie: a=b; Path=/\r\n");
        room.Server.Page("/2", Newsroom.Article("storm"), "Set-Cookie: a=b; Path=/\r\n");
        await room.Fetch(room.Server.Url("/1"), room.Server.Url("/2"));
        Assert.All(room.Server.Requests, r =>
        {
            Assert.Matches(@"^Synoptic/\d+\.\d+\.\d+ \(\+https://newsroom\.example/robots\)$", r.Header("User-Agent"));
            Assert.Null(r.Header("Cookie"));
            Assert.Null(r.Header("Authorization"));
            Assert.Null(r.Header("traceparent"));
        });
    }

    public void Dispose() => room.Dispose();
}
