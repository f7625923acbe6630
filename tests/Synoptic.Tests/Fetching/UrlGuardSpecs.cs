using FsCheck;
using FsCheck.Fluent;
using Synoptic.Fetching.Addresses;

namespace Synoptic.Tests.Fetching;

public sealed class UrlGuardSpecs
{
    private static readonly Uri Page = new("https://harbour.example/news/today");

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://harbour.example/")]
    [InlineData("gopher://harbour.example/1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("https://user:secret@harbour.example/")]
    [InlineData("https://user@harbour.example/")]
    [InlineData("http://harbour.example:25/")]
    [InlineData("http://harbour.example:22/")]
    [InlineData("http://harbour.example:6000/")]
    [InlineData("http://")]
    [InlineData("http://a b/")]
    public void What_is_no_plain_address_of_the_web_is_not_asked_for(string url)
    {
        Assert.Null(UrlGuard.Read(url, null, out var refusal));
        Assert.NotNull(refusal);
    }

    [Theory]
    [InlineData("../sport/2", "https://harbour.example/sport/2")]
    [InlineData("//other.example/x#part", "https://other.example/x")]
    [InlineData("?page=2", "https://harbour.example/news/today?page=2")]
    [InlineData(" https://harbour.example:8443/feed ", "https://harbour.example:8443/feed")]
    public void A_link_is_read_from_where_it_stands_and_without_its_fragment(string link, string url)
    {
        Assert.Equal(url, UrlGuard.Read(link, Page, out var refusal)?.AbsoluteUri);
        Assert.Null(refusal);
    }

    [Fact]
    public void A_host_is_one_however_it_is_written()
    {
        Assert.Equal("harbour.example", UrlGuard.Host(new Uri("http://HARBOUR.Example./")));
        Assert.Equal("127.0.0.1", UrlGuard.Host(new Uri("http://2130706433/")));
        Assert.Equal("127.0.0.1", UrlGuard.Host(new Uri("http://0x7f.1/")));
    }

    [Fact]
    public void No_link_is_too_strange() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261122, 17), Prop.ForAll<NonNull<string>>(text =>
        {
            foreach (var link in (string[])[text.Get, "http://" + text.Get, "https://x.example/" + text.Get, "//" + text.Get, "http://" + text.Get + ".example:80#" + text.Get])
            {
                var url = UrlGuard.Read(link, Page, out var refusal);
                if ((url is null) == (refusal is null) || (url is not null && (UrlGuard.Host(url).Length == 0 || UrlGuard.Refusal(url) is not null || url.Fragment.Length > 0))) return false;
            }

            return true;
        }));
}
