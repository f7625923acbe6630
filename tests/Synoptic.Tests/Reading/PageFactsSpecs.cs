using Synoptic.Text;

namespace Synoptic.Tests.Reading;

public sealed class PageFactsSpecs
{
    private const string First = "The parliament of Norvia voted on Tuesday to lower the price of bread by a tenth, after a debate of nine hours.";
    private const string Second = "The vote was close, officials in Port Lowell said on the evening of the same day, and the mood in the hall was tense.";

    private static Article Read(string head, string top = "", string below = "", string opening = "") => Assert.Single(Folder.ReadInput(
        $"<!DOCTYPE html><html lang='en-GB'><head><title>Norvia lowers price of bread</title>{head}</head><body><main><article><h1>Norvia lowers price of bread</h1>{top}<p>{opening}{First}</p><p>{Second}</p>{below}</article></main></body></html>").Articles);

    private static (string?, string?) Published(Article article) => (article.Published?.ToString(), article.TakenFrom.Published);

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle","Thing"],"datePublished":"2031-03-03T10:15:00+01:00"}]}</script>""")]
    [InlineData("""<script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":"WebPage","mainEntity":{"@type":"Article","datePublished":"2031-03-03T10:15:00+01:00"}}]</script>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"Organization"}</script><script type="application/ld+json"><!-- {"@type":"NewsArticle","headline":"a	b","datePublished":"2031-03-03T10:15:00+01:00",} --></script>""")]
    [InlineData("<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-03-03T10:15:00+01:00\"}\n//]]></script>")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","description":"They said "no" and left","datePublished":"2031-03-03T10:15:00+01:00"}</script>""")]
    public void Linked_data_are_read_in_every_shape_that_pages_give_them(string script) => Assert.Equal(("2031-03-03T10:15:00+01:00", "json-ld datePublished"), Published(Read(script)));

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-03-03T10:15:00Z'>", "2031-03-03T10:15:00+00:00", "meta article:published_time")]
    [InlineData("<meta name='parsely-pub-date' content='2031-03-03'>", "2031-03-03", "meta parsely-pub-date")]
    [InlineData("<meta name='DC.date.issued' content='2031-03-03'>", "2031-03-03", "meta dc.date.issued")]
    [InlineData("<meta name='citation_publication_date' content='2031/03/03'>", "2031-03-03", "meta citation_publication_date")]
    public void Meta_elements_are_known_by_the_names_of_many_systems(string meta, string date, string from) => Assert.Equal((date, from), Published(Read(meta)));

    [Theory]
    [InlineData("<div>Published 3 March 2031, 10:15 GMT</div>", "2031-03-03T10:15:00+00:00")]
    [InlineData("<div>PUBLISHED: 10:15, Mon, Mar 3, 2031 | UPDATED: 11:20, Tue, Mar 4, 2031</div>", "2031-03-03")]
    [InlineData("<div>3:14 PM EST, March 3, 2031</div>", "2031-03-03T15:14:00-05:00")]
    [InlineData("<div>By Ana Lopez on Monday, March 3rd, 2031 at 11:08 a.m.</div>", "2031-03-03")]
    [InlineData("<div>Mar 3, 2031</div><div>5:50 PM IST</div>", "2031-03-03")]
    [InlineData("<div>publiziert am 3. März 2031</div>", "2031-03-03")]
    [InlineData("<div>2031年3月3日 10:15</div>", "2031-03-03")]
    [InlineData("<div>Last modified on Mon 3 Mar 2031 10.15 GMT</div>", null)]
    [InlineData("<div>3/4/2031</div>", null)]
    [InlineData("<div>— Lena Ortiz on Sunday, October 13th, 2030 in an interview with a local radio station</div>", null)]
    public void What_is_shown_by_the_headline_is_read_as_a_reader_would(string line, string? date) => Assert.Equal(date, Read("", line).Published?.ToString());

    [Fact]
    public void The_day_of_a_change_is_kept_apart()
    {
        var article = Read("<meta property='article:modified_time' content='2031-03-04T08:00:00Z'>", "<p>Published on 3 March 2031</p>");
        Assert.Equal(("2031-03-03", "2031-03-04T08:00:00+00:00", "meta article:modified_time"), (article.Published?.ToString(), article.Modified?.ToString(), article.TakenFrom.Modified));
        Assert.Null(Read("<meta property='article:modified_time' content='2031-03-04T08:00:00Z'>").Published);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2031-03-09T00:00:00Z")]
    public void A_day_that_can_not_be_meant_is_left_for_the_next_way(string wrong) => Assert.Equal(
        ("2031-03-03", "text"),
        Published(Read($"<meta property='article:published_time' content='{wrong}'><meta property='article:modified_time' content='2031-03-04T08:00:00Z'>", "<div>Published 3 March 2031</div>")));

    [Fact]
    public void The_address_states_the_day_where_nothing_else_does() =>
        Assert.Equal(("2031-03-03", "url"), Published(Read("<link rel='canonical' href='https://herald.example/2031/03/03/bread'>")));

    [Fact]
    public void A_moment_in_universal_time_is_told_by_the_clock_that_the_page_shows() => Assert.Equal(
        "2031-03-03T17:50:59-08:00",
        Read("<meta property='article:published_time' content='2031-03-04T01:50:59Z'>", "<div>March 3, 2031 5:50 PM</div>").Published?.ToString());

    [Fact]
    public void A_publication_that_is_but_the_last_change_gives_way_to_the_earlier_hour_that_is_shown() => Assert.Equal(
        "2031-03-03T19:14:00+00:00",
        Read("<meta property='article:published_time' content='2031-03-05T08:00:00Z'><meta property='article:modified_time' content='2031-03-05T08:00:00Z'>", "<div>March 3, 2031 19:14 GMT</div>").Published?.ToString());

    [Fact]
    public void Times_of_other_reports_and_of_comments_are_not_the_report_s() => Assert.Null(Read(
        "", "", "<section class='related'><a href='/a'>Bakers strike <time datetime='2031-01-01'>1 January 2031</time></a> <a href='/b'>Boats late <time datetime='2031-01-02'>2 January 2031</time></a></section><div class='comment' itemscope itemtype='https://schema.org/Comment'><time itemprop='datePublished' datetime='2031-05-05'>5 May 2031</time></div>").Published);

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"By ANA LOPEZ and Jon de Vries, AP Sports Writer"}]}</script>""", "", "ANA LOPEZ, Jon de Vries", "Associated Press")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#ana"}},{"@type":"Person","@id":"#ana","name":"Ana Lopez"}]}</script>""", "", "Ana Lopez", null)]
    [InlineData("<meta name='author' content='Ana Lopez, Staff Writer @analopez'>", "", "Ana Lopez", null)]
    [InlineData("<meta name='author' content='admin'>", "<p>By Ana Lopez, Jon Vey</p>", "Ana Lopez, Jon Vey", null)]
    [InlineData("<meta name='author' content='Reuters'>", "", "Reuters", "Reuters")]
    [InlineData("", "<p>Ana Lopez told the house that bread is dear</p>", null, null)]
    public void Bylines_are_names_and_agencies_are_credits(string head, string top, string? byline, string? agency)
    {
        var article = Read(head, top);
        Assert.Equal((byline, agency), (article.Byline, article.Agency));
    }

    [Theory]
    [InlineData("PORT LOWELL (Reuters) - ", "", "Reuters")]
    [InlineData("PORT LOWELL, March 3 (AP) — ", "", "Associated Press")]
    [InlineData("", "<p>The Associated Press contributed to this report.</p>", "Associated Press")]
    [InlineData("", "<p>© 2031 AFP</p>", "Agence France-Presse")]
    [InlineData("The minister told Reuters that it was over. ", "<p>Earlier, Reuters reported that the bakers had lost.</p>", null)]
    public void A_credit_of_an_agency_is_told_from_a_citation(string opening, string below, string? agency) => Assert.Equal(agency, Read("", "", below, opening).Agency);

    [Theory]
    [InlineData("PORT LOWELL (Reuters) - " + First, "Reuters")]
    [InlineData(First + " Officials told Reuters (a news agency) that it was so.", null)]
    public void Plain_text_credits_agencies_too(string text, string? agency) => Assert.Equal(agency, Assert.Single(Folder.ReadInput($"{text}\n\n{Second}").Articles).Agency);

    [Fact]
    public void The_outlet_is_the_domain_where_the_page_names_none()
    {
        var article = Read("<link rel='canonical' href='https://www.herald.example/bread'>");
        Assert.Equal(("herald.example", "url", "link canonical"), (article.Source.Outlet, article.TakenFrom.Outlet, article.TakenFrom.Url));
    }

    [Fact]
    public void What_a_text_states_is_said_to_be_from_the_text()
    {
        var article = Assert.Single(Folder.ReadInput($"Norvia Lowers Price of Bread\n\nBy Ana Lopez\n\nUpdated 4 March 2031\n\n{First}\n\n{Second}").Articles);
        Assert.Equal(("text", "text", null, "text"), (article.TakenFrom.Title, article.TakenFrom.Byline, article.TakenFrom.Published, article.TakenFrom.Modified));
    }
}
