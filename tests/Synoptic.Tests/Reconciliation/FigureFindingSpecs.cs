using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Tests.Reconciliation;

public sealed class FigureFindingSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    private static StoryRecord Record(params (string Text, string? Published)[] reports)
    {
        var articles = reports.Select((report, i) => new Article(
            $"r{i}", null, report.Text, report.Published is null ? null : new Publication(DateOnly.Parse(report.Published, CultureInfo.InvariantCulture), null, "metadata"), new Source($"Outlet {i}", null, null), null, [])).ToImmutableArray();
        return Pipeline.Compose([("story", articles)])[0].Record;
    }

    private static FigureRow Killed(params (string Text, string? Published)[] reports) => Assert.Single(Record(reports).Figures, r => r.About.Indicator == "killed");

    [Theory]
    [InlineData("Nine people were killed when a ferry sank off Harvik.", "A ferry has gone down off Harvik, killing at least nine people.", FindingStatus.Agree)]
    [InlineData("A landslide buried a hotel in Harvik and killed 214 people.", "In Harvik, where a hotel was swept away, more than 200 people were killed.", FindingStatus.Precision)]
    [InlineData("A landslide buried a hotel in Harvik and killed 31 people.", "In Harvik, where a hotel was swept away, about 30 people were killed.", FindingStatus.Precision)]
    [InlineData("A landslide buried a hotel in Harvik and killed 31 people.", "In Harvik, where a hotel was swept away, dozens of people were killed.", FindingStatus.Precision)]
    [InlineData("A landslide buried a hotel in Harvik and killed 31 people.", "In Harvik, where a hotel was swept away, 44 people were killed.", FindingStatus.Contradict)]
    public void Reports_of_one_day_agree_differ_in_precision_or_contradict_each_other(string one, string other, FindingStatus status) =>
        Assert.Equal(status, Killed((one, "2031-03-05"), (other, "2031-03-05")).Status);

    [Fact]
    public void A_later_toll_takes_the_place_of_an_earlier_one_and_is_the_one_to_print()
    {
        var row = Killed(("A landslide buried a hotel in Harvik and killed at least 11 people.", "2031-03-05"), ("In Harvik, where a hotel was swept away, the death toll rose to 14.", "2031-03-07"));
        Assert.Equal(FindingStatus.Superseded, row.Status);
        Assert.Equal(14, row.Best);
    }

    [Fact]
    public void Which_of_two_contradicting_values_is_right_is_not_said()
    {
        var row = Killed(("A landslide buried a hotel in Harvik and killed 31 people.", "2031-03-05"), ("In Harvik, where a hotel was swept away, 44 people were killed.", "2031-03-05"));
        Assert.Null(row.Best);
        Assert.Equal((31, 44), (row.Low, row.High));
    }

    [Fact]
    public void A_toll_of_the_whole_province_says_nothing_against_one_of_the_town()
    {
        var record = Record(
            ("Floods hit Harvik on Monday. Nine people were killed in Harvik, police said.", "2031-03-05"),
            ("The water reached Harvik on Monday. In Harvik nine people were killed. In the whole of Lorn Province 23 people were killed, the governor said.", "2031-03-05"));
        Assert.Equal([9, 23], record.Figures.Where(r => r.About.Indicator == "killed").Select(r => r.Best!.Value).Order());
        var finding = Assert.Single(record.Findings, f => f.Status == FindingStatus.Scope);
        Assert.Equal(2, finding.Sides.Length);
        Assert.Contains(finding.Sides, s => s.Scope!.Contains("Lorn", StringComparison.Ordinal));
        Assert.DoesNotContain(record.Findings, f => f.Status is FindingStatus.Contradict or FindingStatus.Differ);
    }

    [Fact]
    public void A_toll_of_another_year_is_not_put_with_the_storys_own()
    {
        var rows = Record(
            ("A ferry sank off Harvik on Monday and nine people were killed. In 2011 a ferry fire in Tolm killed 40 people.", "2031-03-05"),
            ("Nine people were killed when a ferry went down off Harvik on Monday.", "2031-03-05")).Figures.Where(r => r.About.Indicator == "killed").ToArray();
        Assert.Equal([9, 40], rows.Select(r => r.Best!.Value).Order());
        Assert.Equal(FindingStatus.Agree, rows.Single(r => r.Best == 9).Status);
    }

    [Fact]
    public void Children_among_the_dead_are_a_part_and_no_contradiction()
    {
        var record = Record(
            ("A bus fell from a bridge in Harvik, killing nine people.", "2031-03-05"),
            ("The bus that fell from a bridge in Harvik was full of pupils. Two children were killed.", "2031-03-05"));
        Assert.DoesNotContain(record.Findings, f => f.Status is FindingStatus.Contradict or FindingStatus.Differ or FindingStatus.Superseded);
    }

    [Fact]
    public void Two_reports_that_name_one_source_rest_on_it()
    {
        var row = Killed(("A ferry sank off Harvik. Nine people were killed, the coast guard said.", "2031-03-05"), ("According to the coast guard, nine people were killed when a ferry went down off Harvik.", "2031-03-05"));
        Assert.Equal(FindingStatus.Agree, row.Status);
        Assert.Contains("coast guard", row.RestsOn, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Fewer_dead_than_none_are_no_toll() =>
        Assert.DoesNotContain(Record(("A ferry sank off Harvik. The death toll is minus 5, a list said.", null)).Figures, r => r.Best < 0);

    [Fact]
    public void What_is_cited_as_a_reason_is_no_source()
    {
        var row = Assert.Single(Record(("Orvania put a 10 percent tariff on steel, citing Sundmark's continuing exports.", null)).Figures, r => r.About.Indicator == "tariff");
        Assert.Null(row.Claims[0].AttributedTo);
    }

    [Fact]
    public void Two_reports_that_name_two_sources_rest_on_none()
    {
        var row = Killed(("A ferry sank off Harvik. Nine people were killed, the coast guard said.", "2031-03-05"), ("According to the fishermen's union, nine people were killed when a ferry went down off Harvik.", "2031-03-05"));
        Assert.Null(row.RestsOn);
    }

    [Fact]
    public void A_copied_figure_is_one_account()
    {
        const string words = "A ferry with school classes from three villages sank off Harvik in thick fog late in the evening. Nine people were killed, the coast guard said, and the search for others went on until the morning with boats and two helicopters.";
        var row = Killed((words, "2031-03-05"), (words, "2031-03-05"), (words, "2031-03-06"));
        Assert.Equal(FindingStatus.Single, row.Status);
        Assert.Equal(3, row.Claims.Length);
    }

    [Fact]
    public void A_sum_that_was_added_and_one_that_it_came_to_differ_and_the_page_says_why()
    {
        var finding = Assert.Single(
            Record(
                ("Orvania imposed an additional 10 percent tariff on steel from Sundmark on Monday.", "2031-03-05"),
                ("The tariff on steel from Sundmark rises to 35 percent, the Orvanian government said.", "2031-03-05")).Findings,
            f => f.About.Indicator == "tariff");
        Assert.Equal(FindingStatus.Differ, finding.Status);
        Assert.Contains("added", finding.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_in_which_reports_are_given_changes_no_status()
    {
        (string, string?)[] reports =
        [
            ("A ferry sank off Harvik on Monday. Nine people were killed, police said, and 30 were injured.", "2031-03-05"),
            ("Off Harvik a ferry went down. At least nine people died and about 35 were hurt.", "2031-03-05"),
            ("The death toll of the Harvik ferry rose to 12, and 31 people are known to be injured.", "2031-03-06"),
        ];
        var told = Told(reports);
        foreach (var order in (int[][])[[0, 2, 1], [1, 0, 2], [2, 1, 0]]) Assert.Equal(told, Told([.. order.Select(i => reports[i])]));

        static string[] Told((string, string?)[] given) =>
            [.. Record(given).Figures.Where(r => r.About.Indicator is not null).Select(r => $"{r.About.Indicator} {r.Status} {r.Best} {r.Low} {r.High}").Order(StringComparer.Ordinal)];
    }
}
