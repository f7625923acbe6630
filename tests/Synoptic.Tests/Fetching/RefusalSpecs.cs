using System.Net;
using System.Text;

namespace Synoptic.Tests.Fetching;

public sealed class RefusalSpecs : IDisposable
{
    private readonly Newsroom room = new();

    [Theory]
    [InlineData("http://10.0.0.7/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[::ffff:10.0.0.7]/")]
    [InlineData("http://167772167/")]
    [InlineData("http://0xA9FEA9FE/")]
    [InlineData("http://0251.0376.0251.0376/")]
    [InlineData("http://[::]:8080/")]
    [InlineData("http://0.0.0.0/")]
    public async Task An_address_within_a_network_is_never_connected_to_however_it_is_written(string url)
    {
        Assert.Equal(1, (await room.Fetch(url)).Failed);
        Assert.Equal(["SYN5002"], room.Codes);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/1")]
    [InlineData("http://2130706433:{0}/1")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/1")]
    [InlineData("http://harsk.test:{0}/1")]
    public async Task Without_the_switch_of_the_tests_that_holds_for_loopback_too(string url)
    {
        room.Options = room.Options with { AllowLoopback = false };
        await room.Fetch(string.Format(url, room.Server.Port));
        Assert.Equal(["SYN5002"], room.Codes);
        Assert.Empty(room.Server.Requests);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/", "SYN5002")]
    [InlineData("http://192.168.0.1/", "SYN5002")]
    [InlineData("http://inside.test/", "SYN5002")]
    [InlineData("file:///etc/hosts", "SYN5001")]
    [InlineData("ftp://harsk.test/", "SYN5001")]
    [InlineData("http://user:word@harsk.test/", "SYN5001")]
    [InlineData("http://harsk.test:22/", "SYN5001")]
    [InlineData("", "SYN5009")]
    public async Task A_redirect_leads_to_no_such_place_either(string location, string code)
    {
        room.Options = room.Options with { Resolve = (host, _) => Task.FromResult<IPAddress[]>([host == "inside.test" ? IPAddress.Parse("10.1.2.3") : IPAddress.Loopback]) };
        room.Server.On("/1", LoopbackServer.Reply(302, $"Location: {location}\r\n"));
        await room.Fetch(room.Server.Url("/1"));
        Assert.Equal([code], room.Codes);
    }

    [Fact]
    public async Task Redirects_are_followed_and_the_page_knows_where_it_was_in_the_end()
    {
        room.Server.On("/1", LoopbackServer.Reply(301, $"Location: {room.Server.Url("/caf\u00c3\u00a9/2", "moved.test")}\r\n"));
        room.Server.Page("/caf%C3%A9/2", Newsroom.Article("flood"));
        Assert.Equal(1, (await room.Fetch(room.Server.Url("/1"))).Articles);
        Assert.Equal(room.Server.Url("/caf%C3%A9/2", "moved.test"), room.Lines()[0].GetProperty("url").GetString());
        Assert.Equal(room.Server.Url("/1"), room.Lines()[0].GetProperty("requested").GetString());
    }

    [Fact]
    public async Task Redirects_that_do_not_end_are_left()
    {
        room.Server.On("/1", LoopbackServer.Reply(302, "Location: /1\r\n"));
        await room.Fetch(room.Server.Url("/1"));
        Assert.Equal(["SYN5009"], room.Codes);
        Assert.Equal(6, room.Server.Paths.Count(p => p == "/1"));
    }

    [Fact]
    public async Task A_name_that_points_inside_a_moment_later_is_refused_then()
    {
        var asked = 0;
        room.Options = room.Options with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("192.168.1.1")]) };
        room.Server.On("/robots.txt", LoopbackServer.Reply(404, "Connection: close\r\n"));
        room.Server.Page("/1", Newsroom.Article("flood"));
        await room.Fetch(room.Server.Url("/1", "rebind.test"));
        Assert.Equal(["SYN5002"], room.Codes);
        Assert.Equal(2, asked);
        Assert.Equal(["/robots.txt"], room.Server.Paths);
    }

    [Fact]
    public async Task Of_several_addresses_only_those_of_the_internet_are_connected_to()
    {
        room.Options = room.Options with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1"), IPAddress.Parse("fe80::1"), IPAddress.Loopback]) };
        room.Server.Page("/1", Newsroom.Article("flood"));
        Assert.Equal(1, (await room.Fetch(room.Server.Url("/1", "mixed.test"))).Articles);
    }

    [Fact]
    public async Task A_proxy_that_the_environment_names_is_not_used()
    {
        // Set for this process only as long as the test runs; nothing else in it makes requests.
        Environment.SetEnvironmentVariable("http_proxy", "http://127.0.0.1:9/");
        try
        {
            room.Server.Page("/1", Newsroom.Article("flood"));
            Assert.Equal(1, (await room.Fetch(room.Server.Url("/1"))).Articles);
        }
        finally
        {
            Environment.SetEnvironmentVariable("http_proxy", null);
        }
    }

    [Fact]
    public async Task A_feed_can_not_send_the_fetcher_inside()
    {
        room.Server.On("/feed", LoopbackServer.Reply(200, "", Encoding.UTF8.GetBytes("<rss version='2.0'><channel><title>x</title><item><title>a</title><link>http://169.254.169.254/x</link></item><item><title>b</title><link>http://[fe80::1]/</link></item><item><title>c</title><link>https://a:b@harsk.test/</link></item></channel></rss>")));
        await room.Fetch(room.Server.Url("/feed"));
        Assert.Equal(["SYN5001", "SYN5002", "SYN5002"], room.Codes.Order(StringComparer.Ordinal));
    }

    public void Dispose() => room.Dispose();
}
