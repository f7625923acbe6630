using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Synoptic.Copies;
using Synoptic.Dossiers;
using Synoptic.Pages;
using Synoptic.Pages.Drawing;
using Synoptic.Pages.Model;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Pages;

public sealed class CopyNetworkSpecs
{
    [Fact]
    public void Of_few_pairs_all_are_drawn_and_each_has_its_texts_side_by_side()
    {
        var page = Parse(SampleDossier.Build());
        Assert.Equal(2, page.QuerySelectorAll("#s1sources .arcs path.arc").Length);
        Assert.Equal(2, page.QuerySelectorAll("#s1sources .network tbody tr").Length);
        Assert.Equal(2, page.QuerySelectorAll("#s1sources .pairview").Length);
        Assert.NotNull(page.QuerySelector("#s1sources .arcs path.arc.spun"));
    }

    [Fact]
    public void Every_passage_has_its_number_in_both_and_leads_to_its_like()
    {
        var page = Parse(SampleDossier.Build());
        foreach (var number in page.QuerySelectorAll(".pairview .passageno"))
        {
            var here = number.ParentElement!.Id!;
            Assert.Equal("#" + here, page.QuerySelector(number.GetAttribute("href")!)!.QuerySelector(".passageno")!.GetAttribute("href"));
        }

        Assert.Equal(6, page.QuerySelectorAll(".pairview .passageno").Length);
    }

    [Fact]
    public void Side_by_side_stands_the_whole_text_as_it_is()
    {
        var sample = SampleDossier.Build();
        var column = Parse(sample).QuerySelector("#s1pair2 .column .words")!;
        foreach (var number in column.QuerySelectorAll(".passageno").ToArray()) number.Remove();
        Assert.Equal(PageSpecs.Shown(sample.Articles[2].Text), column.TextContent.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Forty_reprints_are_drawn_as_what_joins_them_and_the_page_grows_with_the_reports_not_with_the_pairs()
    {
        var twenty = PageRenderer.Render(Reprints(20));
        var forty = PageRenderer.Render(Reprints(40));
        var page = new HtmlParser().ParseDocument(forty);
        Assert.Equal(39, page.QuerySelectorAll(".arcs path.arc").Length);
        Assert.Equal(39, page.QuerySelectorAll(".pairview").Length);
        Assert.Contains("further pairs", page.QuerySelector("#s1sources")!.TextContent, StringComparison.Ordinal);
        Assert.InRange(forty.Length - twenty.Length, 0, 1.6 * twenty.Length);
    }

    [Fact]
    public void The_reprints_hang_on_the_one_they_go_back_to()
    {
        var network = CopyNetwork.Of(new PageModel(Reprints(40)).Stories[0]);
        Assert.All(network.Main, l => Assert.Equal("n0", l.A.Article.Id));
        var arcs = ArcDiagram.Of(network);
        Assert.True(arcs.IsDense);
        Assert.Equal("n0", arcs.Rows[0].Report.Article.Id);
        Assert.All(arcs.Arcs, a => Assert.InRange(a.To, 0, arcs.Height));
    }

    [Fact]
    public void A_pair_whose_direction_is_not_known_has_no_arrow_and_says_so()
    {
        var sample = Reprints(2);
        var story = sample.Stories[0].Record.Story;
        var page = Parse(With(sample, [story.Copies[0] with { DirectionKnown = false }]));
        Assert.Null(page.QuerySelector(".arcs .drawn .head"));
        Assert.Equal(2, page.QuerySelectorAll(".arcs .drawn .open").Length);
        Assert.Contains("who took from whom is not known", page.QuerySelector(".network tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Passages_that_overlap_cross_paragraphs_or_lie_outside_leave_the_text_whole()
    {
        var sample = Reprints(2);
        var story = sample.Stories[0].Record.Story;
        ImmutableArray<Passage> passages =
        [
            new(new Span(0, 40), new Span(0, 40)), new(new Span(20, 60), new Span(45, 85)), new(new Span(5, 9), new Span(90, 94)), new(new Span(50, 10_000), new Span(95, 96)), new(new Span(70, 70), new Span(97, 99)),
        ];
        var page = Parse(With(sample, [story.Copies[0] with { Passages = passages }]));
        foreach (var column in page.QuerySelectorAll(".pairview .column .words"))
        {
            foreach (var number in column.QuerySelectorAll(".passageno").ToArray()) number.Remove();
            Assert.Equal(story.Articles[0].Text.Replace("\n", "", StringComparison.Ordinal), column.TextContent.Replace("\n", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_report_without_a_day_stands_behind_those_that_have_one()
    {
        var network = CopyNetwork.Of(new PageModel(Reprints(5)).Stories[0]);
        Assert.Equal("n3", network.Rows[^1].Report.Article.Id);
    }

    [Fact]
    public void Words_that_a_report_took_over_carry_the_letter_of_whom_it_took_them_from_and_the_rest_its_own()
    {
        var sample = With(Reprints(2), [new CopyPair("n0", "n1", CopyKind.Edited, 0.5, [new Passage(new Span(0, 35), new Span(0, 35))], true, [])]);
        var told = sample.Stories[0];
        var story = new PageModel(sample with { Stories = [told with { Record = told.Record with { Story = told.Record.Story with { Origins = [new Origin("A", ["n0"]), new Origin("B", ["n1"])] } } }] }).Stories[0];
        var (taken, own) = (new Evidence("n1", new Span(4, 30)), new Evidence("n1", new Span(40, 60)));
        Assert.Equal(("A", true), (story.Letter(taken), story.IsCopy(taken)));
        Assert.Equal(("B", false), (story.Letter(own), story.IsCopy(own)));
        Assert.Equal(["A", "B"], story.ByOrigin([taken, own]).Select(g => g.Letter));
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.001, "under 1 %")]
    [InlineData(0.625, "63 %")]
    [InlineData(0.999, "over 99 %")]
    [InlineData(1, "100 %")]
    public void A_share_is_never_none_where_there_is_some_and_never_all_where_some_is_missing(double share, string told) => Assert.Equal(told, Words.Share(share));

    private const string Text = "The town of Velden has a new clock.\nIt was made in Harsk by four sisters, and it strikes thirteen.\nThe mayor said that nobody minds.";

    // Every pair of them is a copy; the fourth has no day.
    private static Dossier Reprints(int count)
    {
        var articles = Enumerable.Range(0, count)
            .Select(i => new SampleReport($"n{i}", Text) { Title = "A clock", Published = i == 3 ? null : new Publication(new DateOnly(2031, 3, 1).AddDays(i), null, "metadata"), Source = new Source($"paper{i}.example", null, null) }.Build())
            .ToImmutableArray();
        var copies = ImmutableArray.CreateBuilder<CopyPair>();
        for (var a = 0; a < count; a++)
            for (var b = a + 1; b < count; b++)
                copies.Add(new CopyPair($"n{a}", $"n{b}", CopyKind.Verbatim, 1, [new Passage(new Span(0, Text.Length), new Span(0, Text.Length))], true, ["all of it"]));
        var sample = SampleDossier.Build();
        var story = new Story("reprints", articles, copies.ToImmutable(), [], [new Origin("A", [.. articles.Select(a => a.Article.Id)])], [], new StoryCalendar([], []));
        return new Dossier("0.1.0", articles, [sample.Stories[0] with { Title = "A clock", Record = new(story, [], [], [], []), Brief = [], Timeline = [], Commitments = [] }], [], []);
    }

    private static Dossier With(Dossier dossier, ImmutableArray<CopyPair> copies)
    {
        var story = dossier.Stories[0];
        return dossier with { Stories = [story with { Record = story.Record with { Story = story.Record.Story with { Copies = copies } } }] };
    }

    private static IHtmlDocument Parse(Dossier dossier) => new HtmlParser().ParseDocument(PageRenderer.Render(dossier));
}
