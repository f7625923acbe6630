using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Synoptic.Dossiers;
using Synoptic.Pages;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Tests.Pages;

public sealed class PageSpecs
{
    private static readonly Dossier Sample = SampleDossier.Build();
    private static readonly string Html = PageRenderer.Render(Sample);
    private static readonly IHtmlDocument Page = new HtmlParser().ParseDocument(Html);

    [Fact]
    public void The_same_dossier_gives_the_same_page() => Assert.Equal(Html, PageRenderer.Render(SampleDossier.Build()));

    [Fact]
    public void Every_link_within_the_page_has_its_place()
    {
        var broken = Page.QuerySelectorAll("a[href^='#'], use").Select(a => a.GetAttribute("href")!).Where(h => Page.GetElementById(h[1..]) is null);
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_address_is_given_once_and_made_of_our_own_letters_and_digits()
    {
        string[] ids = [.. Page.All.Select(e => e.Id).OfType<string>().Where(id => id.Length > 0)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^[a-z0-9]+$", id));
    }

    [Fact]
    public void Every_line_leads_to_the_very_words_it_stands_on()
    {
        var checkedLines = 0;
        foreach (var evidence in AllEvidence())
        {
            var index = -1;
            for (var i = 0; i < Sample.Articles.Length; i++)
                if (Sample.Articles[i].Article.Id == evidence.Article) index = i;
            // Evidence that is of no report of this dossier leads nowhere, and says nothing false.
            if (index < 0 || evidence.Span.End > Sample.Articles[index].Text.Length) continue;
            var id = $"r{index + 1}s{evidence.Span.Start}e{evidence.Span.End}";
            Assert.NotNull(Page.QuerySelector($"a[href='#{id}']"));
            Assert.Equal(Shown(evidence.Span.Slice(Sample.Articles[index].Text)), WordsAt(Page, id));
            checkedLines++;
        }

        Assert.True(checkedLines > 50);
    }

    [Fact]
    public void The_whole_text_of_each_report_is_on_the_page_as_it_is()
    {
        for (var i = 0; i < Sample.Articles.Length; i++)
        {
            var text = Page.QuerySelector($"#r{i + 1} .text")!.Clone();
            foreach (var dropped in ((IElement)text).QuerySelectorAll(".dropped").ToArray()) dropped.Remove();
            Assert.Equal(Shown(Sample.Articles[i].Text), text.TextContent.Replace("\n", "", StringComparison.Ordinal).Trim());
        }
    }

    [Fact]
    public void What_a_report_says_never_becomes_markup()
    {
        Assert.Empty(Page.QuerySelectorAll("b, i, img, iframe, object, [style], base, form, template"));
        Assert.Single(Page.QuerySelectorAll("script"));
        Assert.DoesNotContain(Page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        var alone = new HtmlParser().ParseDocument(PageRenderer.Render(Sample with { Stories = [Sample.Stories[1]] }));
        Assert.Contains(SampleDossier.Hostile[..40], alone.Title, StringComparison.Ordinal);
        Assert.Single(alone.QuerySelectorAll("script"));
    }

    [Fact]
    public void Nothing_is_asked_for_and_only_web_addresses_are_links()
    {
        Assert.Empty(Page.QuerySelectorAll("[src], [srcset], [ping], link:not([rel=icon]), [background], [poster]"));
        var outside = Page.QuerySelectorAll("a[href]").Where(a => !a.GetAttribute("href")!.StartsWith('#')).ToArray();
        Assert.NotEmpty(outside);
        Assert.All(outside, a => Assert.Matches("^https?://", a.GetAttribute("href")!));
        Assert.All(outside, a => Assert.Equal("noreferrer noopener", a.GetAttribute("rel")));
        Assert.DoesNotContain("url(", Page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_names_the_style_and_script_by_their_hashes_and_allows_nothing_else()
    {
        var policy = Page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.EndsWith("base-uri 'none'; form-action 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var element in Page.QuerySelectorAll("style, script"))
            Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_never_skip_a_level()
    {
        var last = 0;
        foreach (var heading in Page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var level = heading.LocalName[1] - '0';
            Assert.True(level <= last + 1, $"{heading.OuterHtml} follows a heading of level {last}");
            last = level;
        }

        Assert.Single(Page.QuerySelectorAll("h1"));
    }

    [Fact]
    public void What_is_not_known_is_said_to_be_not_stated()
    {
        Assert.Contains("date not stated", Page.QuerySelector(".rail .reports > li:nth-child(3)")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not stated", Page.QuerySelector("#r3 .known")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("not stated", Page.QuerySelector("#s1commitments tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_status_is_told_by_a_shape_and_a_word()
    {
        foreach (var (status, word) in (ReadOnlySpan<(string, string)>)[("agree", "agree"), ("precision", "differ in precision"), ("differ", "differ"), ("contradict", "contradict"), ("superseded", "superseded"), ("single", "one origin")])
        {
            var mark = Page.QuerySelector($"#s1findings .mark.{status}")!;
            Assert.Equal(word, mark.TextContent.Trim());
            Assert.Equal($"#shape{status}", mark.QuerySelector("use")!.GetAttribute("href"));
        }
    }

    [Fact]
    public void A_disputed_word_of_the_brief_carries_its_mark_in_place()
    {
        var mark = Page.QuerySelector("#s1brief .inplace[href='#s1finding1']")!;
        Assert.EndsWith("killing at least 37", mark.PreviousSibling!.TextContent.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_and_a_spun_report_are_told_beside_their_names()
    {
        var rail = Page.QuerySelectorAll(".rail .reports > li").Select(li => li.TextContent).ToArray();
        Assert.Contains("abridgement of A", rail[1], StringComparison.Ordinal);
        Assert.Contains("spun by a machine", rail[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_leads_to_the_page_of_the_person_with_every_spelling_title_and_statement()
    {
        foreach (var place in (ReadOnlySpan<string>)["#s1cast .cast a.name", "#s1quotations .speaker a"])
            Assert.Equal("#s1person1", Page.QuerySelector(place)!.GetAttribute("href"));
        var person = Page.QuerySelector("#s1person1")!;
        Assert.Contains("Tamsin Orrell", person.QuerySelectorAll(".names div:first-child bdi").Select(b => b.TextContent));
        Assert.Contains(person.QuerySelectorAll(".names a"), a => a.GetAttribute("href")!.StartsWith("#r1s", StringComparison.Ordinal));
        Assert.Equal(2, person.QuerySelectorAll(".statement").Length);
    }

    [Fact]
    public void An_altered_telling_says_so_and_leads_to_its_original()
    {
        var altered = Page.QuerySelector("#s1quotations .telling.altered")!;
        Assert.Equal("altered: see the original in harbour-daily.txt (a machine has rewritten the report)", altered.TextContent.Trim());
        Assert.Contains("We warned the owners in January and later", WordsAt(Page, altered.QuerySelector("a")!.GetAttribute("href")![1..]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_stands_on_the_page_with_its_code()
    {
        var failures = Page.QuerySelector("#failures")!.TextContent;
        Assert.Contains("SYN1003", failures, StringComparison.Ordinal);
        Assert.Contains("reports/broken.html", failures, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_run_into_each_other_nowhere()
    {
        // What a screen reader hears as one word must be one.
        foreach (var row in Page.QuerySelectorAll("#s1timeline tbody th"))
            Assert.DoesNotMatch("[a-z]announced", row.TextContent);
    }

    [Fact]
    public void A_dossier_of_nothing_is_still_a_page()
    {
        var page = new HtmlParser().ParseDocument(PageRenderer.Render(new Dossier("0.1.0", [], [], [], [new Failure("SYN1001", Severity.Error, "reports", "no file", "a report")])));
        Assert.Equal("No report could be read", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("SYN1001", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("a[href^='#']"), a => page.GetElementById(a.GetAttribute("href")![1..]) is null);
        Assert.NotNull(PageRenderer.Render(new Dossier("0.1.0", [], [], [], [])));
    }

    [Fact]
    public void Reports_without_a_story_are_still_shown()
    {
        var page = new HtmlParser().ParseDocument(PageRenderer.Render(new Dossier("0.1.0", Sample.Articles, [], [], [])));
        Assert.Equal(5, page.QuerySelectorAll(".reportbody").Length);
    }

    [Fact]
    public void One_story_gives_the_page_its_title()
    {
        var page = new HtmlParser().ParseDocument(PageRenderer.Render(Sample with { Stories = [Sample.Stories[0]] }));
        Assert.Equal(Sample.Stories[0].Title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal("h2", page.QuerySelector("#s1brieftitle")!.LocalName);
    }

    [Fact]
    public void The_matrix_shows_who_acts_on_whom_and_leads_to_the_actor()
    {
        var matrix = Page.QuerySelector("#s1events .matrix")!;
        var row = matrix.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == "Tamsin Orrell");
        var column = matrix.QuerySelectorAll("thead th").Select(h => h.TextContent.Trim()).ToList().IndexOf("the owners");
        Assert.Contains("conflict in words: 1 event", row.QuerySelectorAll("td")[column].TextContent, StringComparison.Ordinal);
        var actor = Page.GetElementById(row.QuerySelector("th a")!.GetAttribute("href")![1..])!;
        Assert.Contains("warned the owners", actor.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_only_planned_is_not_counted_among_what_happened()
    {
        var row = Page.QuerySelectorAll("#s1events .matrix tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == "The government");
        Assert.Contains("(1)", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("conflict in deeds: 1 not told as a fact", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_telling_says_what_it_adds_to_the_others() => Assert.Contains("adds the day", Page.QuerySelector("#s1events")!.TextContent, StringComparison.Ordinal);

    private static IEnumerable<Evidence> AllEvidence()
    {
        foreach (var story in Sample.Stories)
        {
            foreach (var evidence in story.Brief.SelectMany(b => b.Evidence)) yield return evidence;
            foreach (var evidence in story.Timeline.SelectMany(t => t.Evidence)) yield return evidence;
            foreach (var evidence in story.Commitments.SelectMany(c => c.Evidence.AddRange(c.Outcome))) yield return evidence;
            foreach (var claim in story.Record.Figures.SelectMany(f => f.Claims)) yield return claim.Evidence;
            foreach (var claim in story.Record.Findings.SelectMany(f => f.Sides).SelectMany(s => s.Claims)) yield return claim.Evidence;
            foreach (var telling in story.Record.Quotations.SelectMany(q => q.Tellings)) yield return telling.Evidence;
            foreach (var telling in story.Record.Events.SelectMany(e => e.Tellings)) yield return telling.Evidence;
            foreach (var reason in story.Record.Story.Spun.SelectMany(v => v.Reasons.Select(r => new Evidence(v.Article, r.Span)))) yield return reason;
        }
    }

    private static string WordsAt(IHtmlDocument page, string id)
    {
        var words = new StringBuilder();
        foreach (var part in page.QuerySelectorAll($"#{id}, .k{id}")) words.Append(part.TextContent);
        return words.ToString().Replace("\n", "", StringComparison.Ordinal);
    }

    // Paragraphs have no line ends of their own, and what HTML can't hold is shown as a replacement.
    internal static string Shown(string text) => Regex.Replace(text.Replace("\n", "", StringComparison.Ordinal), @"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", "\uFFFD", RegexOptions.None, TimeSpan.FromSeconds(5));
}
