using System.Text;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.Tests.Reading;

public sealed class HtmlSpecs
{
    private const string First = "The parliament of Norvia voted on Tuesday to lower the price of bread by a tenth, after a debate of nine hours.";
    private const string Second = "The vote was close, officials in Port Lowell said on the evening of the same day, and the mood in the hall was tense.";

    private const string Page = $$"""
        <!DOCTYPE html>
        <html><head><title>Norvia lowers price of bread | The Lowell Herald</title>
        <meta property="og:site_name" content="The Lowell Herald">
        <link rel="canonical" href="https://herald.example/bread">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Norvia lowers price of bread","datePublished":"2031-02-04T22:30:00-05:00","author":[{"@type":"Person","name":"Ana Lopez"},{"name":"Jon de Vries"}],"publisher":{"name":"The Lowell Herald"} } ]}</script>
        <script>if (1 < 2) document.write("<p>A script writes many words here that nobody should read in the report.</p>");</script></head>
        <body class="has-sidebar"><nav><ul><li><a href="/">Home</a><li><a href="/n">News</a></ul></nav>
        <main><article><h1>Norvia lowers price of bread</h1>
        <div class="share-buttons"><a href="#">Facebook</a> <a href="#">Post</a></div>
        <p>{{First}}</p>
        <figure><img src="x"><figcaption>Bakers outside the parliament, which is older than the republic, on Tuesday</figcaption></figure>
        <h2>What happens next</h2>
        <p>{{Second}}<br><br>“We will&nbsp;come back,” said <a href="/l">Lena Ortiz</a> of the bakers’ union, who had waited outside.</p>
        <ul><li>Bread: ten per cent less</li><li>Flour: no change</li></ul>
        <blockquote><p>A law for those who get up early, and for those who never went to bed in the first place.</p></blockquote>
        <p>Sign up for our morning newsletter</p>
        <div class="related-posts"><h3>Related</h3><ul><li><a href="/b">Bakers threaten strike over the price of flour</a></li></ul></div>
        </article></main>
        <aside><p>Another report of the day tells of boats that came late to the harbour because of ice and wind.</p></aside>
        <footer>© The Lowell Herald</footer></body></html>
        """;

    private static Article Read(string page) => Assert.Single(Folder.ReadInput(page).Articles);

    [Fact]
    public void The_body_of_a_page_is_its_paragraphs_lists_and_quotes_in_order() => Assert.Equal(
        [First, "What happens next", Second, "“We will come back,” said Lena Ortiz of the bakers’ union, who had waited outside.", "Bread: ten per cent less", "Flour: no change", "A law for those who get up early, and for those who never went to bed in the first place."],
        Read(Page).Text.Split("\n\n"));

    [Fact]
    public void What_the_page_states_of_itself_is_kept()
    {
        var article = Read(Page);
        Assert.Equal("Norvia lowers price of bread", article.Title);
        Assert.Equal("Ana Lopez, Jon de Vries", article.Byline);
        Assert.Equal(new Source("The Lowell Herald", "https://herald.example/bread", "-"), article.Source);
        Assert.Equal((new DateOnly(2031, 2, 4), "2031-02-04T22:30:00-05:00", "metadata"), (article.Published!.Day, article.Published.ToString(), article.Published.Basis));
    }

    [Fact]
    public void What_was_left_out_is_kept_with_its_reason()
    {
        var article = Read(Page);
        Assert.Equal(["share", "caption", "promotion", "related-content", "related-content", "sidebar"], article.Dropped.Select(d => d.Reason));
        var whole = FurnitureFilter.Restore(article.Text, article.Dropped);
        Assert.Contains("Facebook Post\n\n" + First, whole, StringComparison.Ordinal);
        Assert.DoesNotContain("script", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void Meta_elements_speak_where_there_is_no_linked_data()
    {
        var article = Read($"<html><head><meta name=author content='Ana Lopez'><meta property='article:published_time' content='2031-02-04'><title>Bread is cheaper - The Herald</title><meta property=og:site_name content='The Herald'></head><body><p>{First}</p><p>{Second}</p></body></html>");
        Assert.Equal(("Bread is cheaper", "Ana Lopez", "2031-02-04"), (article.Title, article.Byline, article.Published?.ToString()));
    }

    [Fact]
    public void A_page_that_states_nothing_is_undated()
    {
        var article = Read($"<div><p>{First}</p><p>{Second}</p></div>");
        Assert.Equal((null, null, null, null), (article.Title, article.Byline, article.Published, article.Source.Outlet));
        Assert.Equal($"{First}\n\n{Second}", article.Text);
    }

    [Fact]
    public void A_page_without_paragraphs_is_an_error() =>
        Assert.Equal("SYN1015", Assert.Single(Folder.ReadInput("<html><body><nav><a href=x>Home</a></nav></body></html>").Failures).Code);

    [Fact]
    public void A_page_that_never_closes_a_tag_is_read()
    {
        var article = Read($"<html><body><div class=a><div><p>{First}<p>{Second}<div><b><i>");
        Assert.Equal($"{First}\n\n{Second}", article.Text);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b class=x>")]
    [InlineData("<a href=x>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<svg>")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("</div>")]
    [InlineData("<b><p>")]
    [InlineData("<ul><li>")]
    public void A_page_of_tags_that_are_never_closed_is_read(string tag)
    {
        var page = new StringBuilder($"<html><body><p>{First}</p>");
        while (page.Length < 1 << 18) page.Append(tag);
        var result = Folder.ReadInput(page.Append($"<p>{Second}</p>").ToString());
        Assert.StartsWith(First, Assert.Single(result.Articles).Text, StringComparison.Ordinal);
    }
}
