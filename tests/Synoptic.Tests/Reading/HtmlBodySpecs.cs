using Synoptic.Text;

namespace Synoptic.Tests.Reading;

/// <summary>What belongs to the body of a page, where class names do not tell.</summary>
public sealed class HtmlBodySpecs
{
    private const string First = "The harbour of Port Lowell was closed on Monday evening after a ferry from Norvia had lost its rudder in the storm and drifted for an hour between the two lights, where the water is too shallow for ships of its size.";
    private const string Second = "Nobody was hurt, the harbour master said, but the boats of the fishermen could not leave before Wednesday at noon, when two tugs that had come from the capital pulled the ferry to the quay and the divers could look at what was left.";
    private const string Head = "<html><head><title>Harbour of Port Lowell closed after storm</title></head><body>";
    private const string Title = "<h1>Harbour of Port Lowell closed after storm</h1>";

    private static Article Read(string page) => Assert.Single(Folder.ReadInput(page).Articles);

    private static void ReadsBody(string page) => Assert.Equal($"{First}\n\n{Second}", Read(page).Text);

    [Fact]
    public void Comments_that_outweigh_a_short_report_are_no_part_of_it()
    {
        var page = $"{Head}<div class=x><div>{Title}<p>{First}</p><p>{Second}</p></div><div class=y><h3>3 Comments</h3>";
        for (var i = 0; i < 8; i++) page += $"<div class=z><b>reader{i}</b><p>I have seen {i} storms in this town and never was the harbour closed for so long, which says much about the council.</p></div>";
        ReadsBody(page + "</div></div></body></html>");
    }

    [Fact]
    public void A_notice_of_consent_longer_than_the_report_is_no_part_of_it() => ReadsBody(
        $"{Head}<div>{Title}<p>{First}</p><p>{Second}</p></div><div class=q><p>This website uses cookies to improve your experience. Some of the cookies are necessary for the site, and others are stored only with your consent.</p></div></body></html>");

    [Fact]
    public void Other_reports_beside_the_one_with_the_title_are_no_part_of_it()
    {
        var page = $"{Head}<div><article>{Title}<p>{First}</p><p>{Second}</p></article>";
        for (var i = 0; i < 5; i++) page += $"<article><p>Report {i} of the week tells at length of a council that met {i} times and did not agree on the price of bread in the winter.</p></article>";
        var article = Read(page + "</div></body></html>");
        Assert.Equal($"{First}\n\n{Second}", article.Text);
        Assert.All(article.Dropped, d => Assert.Equal("related-content", d.Reason));
    }

    [Fact]
    public void Rows_of_teasers_whose_texts_break_off_are_no_part_of_a_report()
    {
        var page = $"{Head}<div><div class=a><ul>";
        for (var i = 0; i < 6; i++) page += $"<li><a href=/{i}>The council of Norvia meets for day {i}</a> <p>NORVIA: The council met again on day {i} of its session, and again it did not agree on anything of what was...</p></li>";
        ReadsBody(page + $"</ul></div><div class=b>{Title}<p>{First}</p><p>{Second}</p></div></div></body></html>");
    }

    [Fact]
    public void A_digest_whose_items_begin_with_a_link_is_kept()
    {
        var page = $"{Head}<div>{Title}<p>{First}</p><ol>";
        for (var i = 0; i < 6; i++) page += $"<li><a href=/{i}>The company will pay</a> for day {i}. It had said at first that the storm alone was to blame for what happened.</li>";
        var text = Read(page + $"</ol><p>{Second}</p></div></body></html>").Text;
        Assert.Contains("pay for day 5. It had said", text, StringComparison.Ordinal);
        Assert.EndsWith(Second, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_in_a_script_without_spaces_is_read()
    {
        const string Chinese = "诺维亚议会星期二经过九个小时的辩论，以微弱多数通过决议，把面包的价格降低十分之一，并要求政府在年底以前提出新的计划。";
        Assert.Equal($"{Chinese}\n\n{Chinese[..^1]}！", Read($"<html><head><title>议会</title></head><body><div><p>{Chinese}</p><p>{Chinese[..^1]}！</p></div></body></html>").Text);
    }

    [Fact]
    public void Paragraphs_in_elements_that_no_standard_knows_are_paragraphs() => ReadsBody($"{Head}<x-story><x-par>{First}</x-par><x-par>{Second.Replace("harbour master", "<x-link>harbour master</x-link>", StringComparison.Ordinal)}</x-par></x-story></body></html>");

    [Fact]
    public void Paragraphs_that_only_line_breaks_divide_are_paragraphs() => ReadsBody($"{Head}<table><tr><td>{First}<br><br>{Second}</td></tr></table></body></html>");

    [Fact]
    public void Text_directly_in_the_page_is_read() => ReadsBody($"{Head}{First}<hr>{Second}</body></html>");
}
