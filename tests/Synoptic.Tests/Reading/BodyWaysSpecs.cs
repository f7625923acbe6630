using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Tests.Reading;

/// <summary>Pages whose elements say little of where the report is, or mislead: the best of several ways is kept, and told.</summary>
public sealed class BodyWaysSpecs
{
    private const string Headline = "Harbour of Port Lowell closed after storm";
    private const string First = "The harbour of Port Lowell was closed on Monday evening after a ferry from Norvia had lost its rudder in the storm and drifted for an hour between the two lights, where the water is too shallow for ships of its size.";
    private const string Second = "Nobody was hurt, the harbour master said, but the boats of the fishermen could not leave before Wednesday at noon, when two tugs that had come from the capital pulled the ferry to the quay and the divers could look at what was left.";
    private const string Third = "The council of Port Lowell will speak on Friday about a second light, for which the fishermen have asked since the storm of eleven years ago, and about who is to pay for the tugs.";
    private const string Whole = $"{First}\n\n{Second}\n\n{Third}";
    private const string Markup = $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";
    private const string Menu = "<div><a href=/>Home</a></div><div><a href=/n>News</a></div><div><a href=/s>Sport</a></div><div><a href=/w>Weather and tides</a></div>";

    private static readonly string Terms = string.Concat(Enumerable.Range(1, 12).Select(static i => $"<p>The operator may change condition {i} of this service at any time, and a visitor who goes on using it agrees to that, as far as a court at the place of the operator does not see it otherwise.</p>"));

    private static string Page(string body, string head = "") => $"<html><head><title>{Headline}</title><meta name=\"description\" content=\"A ferry from Norvia lost its rudder in the storm, and the fishermen of Port Lowell have to wait.\">{head}</head><body>{body}</body></html>";

    private static string Linked(string text, string more = "") => $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"{Headline}\",\"articleBody\":{JsonSerializer.Serialize(text)}{more}}}</script>";

    private static Article Read(string page) => Assert.Single(Folder.ReadInput(page).Articles);

    private static void Reads(string from, string page)
    {
        var article = Read(page);
        Assert.Equal(Whole, article.Text);
        Assert.Equal(from, article.TakenFrom.Text);
    }

    [Fact]
    public void A_page_whose_elements_show_the_report_is_read_from_them() => Reads("elements", Page($"<h1>{Headline}</h1><div>{Markup}</div>"));

    [Fact]
    public void The_body_that_microdata_name_says_so() => Reads("itemprop articleBody", Page($"<h1>{Headline}</h1><div itemprop=articleBody>{Markup}</div>"));

    [Theory]
    [InlineData($"{First}\n{Second}\n\n{Third}")]
    [InlineData(Markup)]
    [InlineData($"&lt;p&gt;{First}&lt;/p&gt;&lt;p&gt;{Second}&lt;/p&gt;&lt;p&gt;{Third}&lt;/p&gt;")]
    public void A_report_that_stands_in_linked_data_alone_is_read_from_there(string text) => Reads("json-ld articleBody", Page($"<h1>{Headline}</h1>{Menu}<div id=app></div>", Linked(text)));

    [Fact]
    public void Entities_in_linked_data_are_characters() => Assert.Contains("the café “Quay”", Read(Page("<div id=app></div>", Linked($"{First}\nThe owners of the caf&eacute; &ldquo;Quay&rdquo; had put sand before their door, and so it stayed dry until the morning.\n{Third}"))).Text.Replace("The owners of ", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Line_ends_that_no_string_may_hold_still_divide_paragraphs() => Reads("json-ld articleBody", Page("<div id=app></div>", $"<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"{Headline}\",\"articleBody\":\"{First}\n{Second}\n{Third}\"}}</script>"));

    [Fact]
    public void Behind_a_paywall_the_whole_report_is_read_and_what_is_shown_beside_it_is_kept_as_dropped()
    {
        const string Offer = "You have read four reports of this month for nothing, and we would like you to read the others too, for one crown in the week and as long as you like.";
        var article = Read(Page($"<h1>{Headline}</h1><div><p>{First}</p><p>{Offer}</p></div>", Linked(Whole)));
        Assert.Equal(Whole, article.Text);
        Assert.Equal(Offer, Assert.Single(article.Dropped).Text.Trim());
    }

    [Fact]
    public void Linked_data_that_hold_less_than_the_page_shows_change_nothing() => Reads("elements", Page($"<h1>{Headline}</h1><div>{Markup}</div>", Linked(First)));

    [Fact]
    public void A_notice_in_the_place_of_the_report_is_no_reason_to_pass_over_the_linked_data() => Reads("json-ld articleBody", Page($"<div>{Terms}</div>", Linked(Whole)));

    [Fact]
    public void The_text_of_another_report_in_linked_data_is_not_taken_for_this_one() => Reads("elements", Page($"<h1>{Headline}</h1><div>{Markup}</div>", Linked("The bakers of Sundmark have lowered the price of bread by a tenth, after a debate of nine hours in their hall on the market.\nTheir guild had asked for it since the spring, when flour from the south became cheap again, and nobody voted against it.")));

    [Theory]
    [InlineData("<script id=\"__NEXT_DATA__\" type=\"application/json\">", "</script>")]
    [InlineData("<script type='application/json' data-x>", "</script>")]
    [InlineData("<script>window.__STATE__ = ", ";</script>")]
    public void A_report_in_the_data_of_a_page_that_scripts_build_is_read_from_there(string open, string close)
    {
        var data = JsonSerializer.Serialize(new { props = new { menu = new[] { new { title = "Home", url = "/" } }, others = new[] { new { title = "The bakers of Sundmark lower the price", content = Terms } }, page = new { article = new { id = 7, title = Headline, content = Markup } } } });
        Reads("script content", Page($"<div id=app>{Menu}</div>{open}{data}{close}"));
    }

    [Fact]
    public void Paragraphs_in_the_data_of_a_page_may_be_a_list()
    {
        var data = JsonSerializer.Serialize(new { article = new { headline = Headline, body = new[] { new { type = "p", text = First }, new { type = "p", text = Second }, new { type = "p", text = Third } } } });
        Reads("script body", Page($"<div id=app></div><script type=\"application/json\">{data}</script>"));
    }

    [Fact]
    public void The_data_of_other_reports_alone_make_no_report_of_a_page()
    {
        var data = JsonSerializer.Serialize(new { latest = Enumerable.Range(0, 3).Select(i => new { title = $"The bakers of Sundmark lower price {i}", content = Terms }) });
        Assert.Equal("SYN1015", Assert.Single(Folder.ReadInput(Page($"<div id=app></div><script type=\"application/json\">{data}</script>")).Failures).Code);
    }

    [Theory]
    [InlineData("noscript")]
    [InlineData("template")]
    public void What_is_shown_without_scripts_or_put_in_place_by_them_is_read_where_nothing_else_is(string name) => Reads(name, Page($"<h1>{Headline}</h1>{Menu}<div id=app></div><{name}><div>{Markup}</div></{name}>"));

    [Fact]
    public void A_notice_for_readers_without_scripts_is_no_report() => Assert.Equal("SYN1015", Assert.Single(Folder.ReadInput(Page($"<div id=app></div><noscript>{Terms}</noscript>")).Failures).Code);

    [Fact]
    public void Paragraphs_in_cells_of_a_table_for_layout_are_one_report()
    {
        var menu = string.Concat(Enumerable.Range(0, 30).Select(static i => $"<tr><td><a href=/{i}>Part {i}</a></td></tr>"));
        Reads("blocks", Page($"<table>{menu}<tr><td><font>{First}</font></td></tr><tr><td><font>{Second}</font></td></tr><tr><td>{Third}</td></tr>{menu}</table>"));
    }

    [Fact]
    public void A_page_that_is_one_paragraph_with_line_breaks_is_read_without_its_menu()
    {
        var menu = string.Concat(Enumerable.Range(0, 30).Select(static i => $"<a href=/{i}>Part {i}</a><br><br>"));
        Reads("blocks", Page($"<p>{menu}{First}<br><br>{Second}<br><br>{Third}<br><br>{menu}</p>"));
    }

    [Fact]
    public void Paragraphs_that_are_never_closed_are_paragraphs() => Assert.Equal(Whole, Read(Page($"<div><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul><h1>{Headline}</h1><div><p>{First}<p>{Second}<p>{Third}")).Text);

    [Theory]
    [InlineData("<div hidden>", "</div>")]
    [InlineData("<div style='display: none'>", "</div>")]
    [InlineData("<section aria-hidden=true>", "</section>")]
    [InlineData("<div style='display:none' itemscope itemtype='http://schema.org/NewsArticle'><div itemprop=articleBody>", "</div></div>")]
    public void A_report_that_is_there_a_second_time_unseen_is_read_once(string open, string close)
    {
        foreach (var page in new[] { $"{open}{Markup}{close}<h1>{Headline}</h1><div>{Markup}</div>", $"<h1>{Headline}</h1><div>{Markup}</div>{open}{First} {Second} {Third}{close}" })
        {
            Reads("elements", Page(page, Linked(Whole)));
        }
    }

    [Fact]
    public void A_digest_is_read_from_its_list_where_hidden_text_for_machines_tells_that_it_is_the_body()
    {
        string[] items = ["The ferry of Norvia is repaired and goes again. It had waited at the quay.", "The bakers of Sundmark ask for a tenth more. Their guild votes on it today.", "A second light is bought for the harbour. It comes from the capital by train.", "The school of Port Lowell stays closed until noon. Its roof is wet from the storm."];
        var list = string.Concat(items.Select(static i => $"<li><b><a href=/x>{i.Split(". ")[0]}</a>.</b> {i.Split(". ")[1]}</li>"));
        var article = Read(Page($"<h1>{Headline}</h1><div><p>{First}</p><ol>{list}</ol></div><div style='display:none'><div itemprop=articleBody>{First}\n{string.Join('\n', items)}</div></div>"));
        Assert.Equal([First, .. items], article.Text.Split("\n\n"));
    }

    [Fact]
    public void Hidden_text_that_scripts_will_show_is_read_where_it_is_the_only_one() => Reads("elements", Page($"<h1>{Headline}</h1><div hidden>{Markup}</div>"));

    [Fact]
    public void A_page_with_the_report_nowhere_is_refused() => Assert.Equal("SYN1015", Assert.Single(Folder.ReadInput(Page($"<h1>{Headline}</h1>{Menu}<div id=app></div><script>start({{text:1}});</script>", Linked("Soon here."))).Failures).Code);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"text\":")]
    [InlineData("{\"text\":[{\"content\":")]
    [InlineData("{\"articleBody\":\"\\ud800\",\"a\":")]
    public void Data_nested_without_end_are_passed_over(string deep)
    {
        var nested = string.Concat(Enumerable.Repeat(deep, 20_000));
        Assert.Equal("SYN1015", Assert.Single(Folder.ReadInput(Page($"<script type=\"application/json\">{nested}</script><script type=\"application/ld+json\">{nested}</script>")).Failures).Code);
    }
}
