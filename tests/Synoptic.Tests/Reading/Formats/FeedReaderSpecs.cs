using Synoptic.Knowledge;
using Synoptic.Reading.Feeds;

namespace Synoptic.Tests.Reading.Formats;

public sealed class FeedReaderSpecs
{
    private const string Paragraph = "<p>The council of Port Lowell voted on Monday evening to close the old harbour bridge, after divers had found cracks in two of its piers, the mayor said.</p>";

    private static readonly FeedReader Reader = new(WordTables.English);

    [Fact]
    public void An_item_of_RSS_gives_its_headline_address_author_moment_and_text()
    {
        var feed = Reader.Read($"""
            <?xml version="1.0"?>
            <!DOCTYPE rss [ <!ENTITY bomb "x"> ]>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Norvia Herald</title><link>https://herald.example/</link><language>en-gb</language>
            <item><title>Bridge &amp;amp; harbour closed</title><link>https://herald.example/a?x=1&y=2</link><guid isPermaLink="false">n-17</guid>
              <pubDate>Tue, 04 Feb 2031 09:30:00 EST</pubDate><dc:creator>Ana Ortal</dc:creator>
              <description>The bridge is closed.</description><content:encoded><![CDATA[{Paragraph}]]></content:encoded></item>
            <item><title>Milk</title><guid>https://herald.example/b</guid><pubDate>4 Feb 31 09:30 +0200</pubDate><author>desk@herald.example (Jon Varga)</author><description>Milk is dearer […]</description></item>
            </channel></rss>
            """)!;

        Assert.Equal(("Norvia Herald", "https://herald.example/", "en-gb", false), (feed.Title, feed.Link, feed.Language, feed.IsBroken));
        var (first, second) = (feed.Items[0], feed.Items[1]);
        Assert.Equal(("n-17", "Bridge & harbour closed", "https://herald.example/a?x=1&y=2", "Ana Ortal", true), (first.Id, first.Title, first.Link, first.Author, first.HasContent));
        Assert.Equal("2031-02-04T09:30:00-05:00", first.Published!.ToString());
        Assert.Equal(("https://herald.example/b", "Jon Varga", false), (second.Link, second.Author, second.HasContent));
        Assert.Equal("2031-02-04T09:30:00+02:00", second.Published!.ToString());
    }

    [Fact]
    public void An_entry_of_Atom_gives_the_same_whether_its_content_is_text_HTML_or_XHTML()
    {
        var escaped = Paragraph.Replace("<", "&lt;", StringComparison.Ordinal);
        foreach (var content in new[] { $"<content type='html'>{escaped}</content>", $"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{Paragraph}</div></content>", $"<content>{Paragraph[3..^4]}</content>" })
        {
            var feed = Reader.Read($"<a:feed xmlns:a='http://www.w3.org/2005/Atom'><title>Wrong</title><a:title>Lowell Post</a:title><a:entry><a:id>tag:1</a:id><a:title type='html'>Bridge &amp;amp; port</a:title><a:updated>2031-02-04T10:00:00Z</a:updated><a:link rel='self' href='https://x.example/'/><a:link href='https://post.example/1'/>{content.Replace("<content", "<a:content", StringComparison.Ordinal).Replace("</content", "</a:content", StringComparison.Ordinal)}<a:author><a:name>Mira Holt</a:name></a:author></a:entry></a:feed>")!;
            var entry = Assert.Single(feed.Items);
            Assert.Equal(("Lowell Post", "Bridge & port", "https://post.example/1", "Mira Holt", true), (feed.Title, entry.Title, entry.Link, entry.Author, entry.HasContent));
            Assert.Equal(("2031-02-04T10:00:00+00:00", "feed updated"), (entry.Published!.ToString(), entry.TakenFrom.Published));
            Assert.Contains("cracks in two of its piers", entry.Body.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_feed_of_RSS_1_has_its_items_beside_the_channel()
    {
        var feed = Reader.Read("<rdf:RDF xmlns:rdf='r' xmlns='http://purl.org/rss/1.0/'><channel rdf:about='c'><title>The Gazette</title><link>https://g.example/</link></channel><item rdf:about='https://g.example/1'><title>Rain</title><link>https://g.example/1</link><dc:date>2031-02-04</dc:date></item></rdf:RDF>")!;
        Assert.Equal(("The Gazette", "https://g.example/1", "2031-02-04"), (feed.Title, feed.Items[0].Link, feed.Items[0].Published!.ToString()));
    }

    [Fact]
    public void A_JSON_Feed_is_read()
    {
        var feed = Reader.Read("""{"version":"https://jsonfeed.org/version/1.1","title":"Lowell Post","items":[{"id":"1","url":"https://post.example/1","title":"Bridge","content_text":"The bridge over the harbour of Port Lowell was closed on Monday.","date_published":"2031-02-04T10:00:00+01:00","authors":[{"name":"Mira Holt"}]}]}""")!;
        Assert.Equal(("1", "https://post.example/1", "Mira Holt", true, "2031-02-04T10:00:00+01:00"), (feed.Items[0].Id, feed.Items[0].Link, feed.Items[0].Author, feed.Items[0].HasContent, feed.Items[0].Published!.ToString()));
    }

    [Theory]
    [InlineData("<rss><channel><title>A & B</title><item><title>One</title><link>https://a.example/1</link><description>Rain < sun</b></description></item><item><title>Two")]
    [InlineData("<rss><channel><title>A & B</title><item><title>One</title><link>https://a.example/1</link></channel><item><title>Two</title></rss>")]
    [InlineData("<rss><channel><title>A & B</title><item><title>One</title><link>https://a.example/1</link><item><title>Two</title></item></channel></rss>")]
    public void A_broken_feed_is_read_as_far_as_it_goes(string text)
    {
        var feed = Reader.Read(text)!;
        Assert.True(feed.IsBroken);
        Assert.Equal(2, feed.Items.Length);
        Assert.Equal(("A & B", "One", "https://a.example/1"), (feed.Title, feed.Items[0].Title, feed.Items[0].Link));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>feed</body></html>")]
    [InlineData("{\"version\":1}")]
    [InlineData("rss")]
    [InlineData("<!DOCTYPE rss [")]
    public void What_is_no_feed_is_none(string text) => Assert.Null(Reader.Read(text));

    [Fact]
    public void A_list_of_subscriptions_gives_its_feeds()
    {
        var feeds = OpmlReader.Read("""<opml version="2.0"><body><outline text="World"><outline type="rss" text="Herald" xmlUrl="https://herald.example/feed?a=1&amp;b=2"/></outline><outline text="Post" xmlUrl=" https://post.example/atom "/><outline text="again" xmlUrl="https://post.example/atom"/></body></opml>""")!.Value;
        Assert.Equal([new OpmlFeed("https://herald.example/feed?a=1&b=2", "Herald"), new OpmlFeed("https://post.example/atom", "Post")], feeds);
        Assert.Null(OpmlReader.Read("<rss/>"));
    }
}
