using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Tests.Reconciliation;

public sealed class PlanFindingSpecs
{
    private const string Settled = "The fuel sanctions against Orland will take effect on Friday, the council said.";
    private static readonly Pipeline Pipeline = new(WordTables.English);

    [Fact]
    public void Two_reports_that_tell_a_plan_as_settled_agree_and_each_gives_its_clause()
    {
        var finding = Assert.Single(Findings((Settled, "2031-03-05"), ("Sanctions on Orland's fuel are expected to begin on Friday although the harbour is shut.", "2031-03-05")));
        Assert.Equal(FindingStatus.Agree, finding.Status);
        Assert.All(Assert.Single(finding.Sides).Claims, claim => Assert.DoesNotContain("council said", claim.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The council will decide soon whether to follow through on the sanctions.")]
    [InlineData("Sanctions could take effect on Friday, an envoy said.")]
    public void What_one_tells_as_settled_and_the_other_as_open_differs(string open)
    {
        var finding = Assert.Single(Findings((Settled, "2031-03-05"), (open, "2031-03-05")));
        Assert.Equal(FindingStatus.Differ, finding.Status);
        Assert.Equal(2, finding.Sides.Length);
    }

    [Theory]
    [InlineData("The sanctions will not take effect on Friday, the envoy said.")]
    [InlineData("The council has called off the sanctions.")]
    [InlineData("The sanctions were postponed.")]
    public void What_one_tells_as_settled_and_the_other_as_off_is_a_contradiction(string off) => Assert.Equal(FindingStatus.Contradict, Assert.Single(Findings((Settled, "2031-03-05"), (off, "2031-03-05"))).Status);

    [Fact]
    public void What_is_called_off_on_a_later_day_takes_the_place_of_the_plan() => Assert.Equal(FindingStatus.Superseded, Assert.Single(Findings((Settled, "2031-03-04"), ("The council has called off the sanctions.", "2031-03-06"))).Status);

    [Theory]
    [InlineData("The council could visit the harbour, and the mayor will speak there on Friday.")]
    [InlineData("Earlier sanctions took effect in May.")]
    [InlineData("The council may impose sanctions on Tesk.")]
    [InlineData("If the sanctions hurt the town, the council will pay the fishermen.")]
    public void Another_clause_of_the_sentence_a_past_one_or_another_plan_says_nothing_of_it(string other) => Assert.Empty(Findings((Settled, "2031-03-05"), (other, "2031-03-05")));

    [Fact]
    public void A_meeting_of_two_people_that_is_to_come_is_a_plan_too()
    {
        var finding = Assert.Single(Findings(("Marla Quint plans to meet Oskar Brune next week.", "2031-03-05"), ("Marla Quint may meet Oskar Brune next week, an aide said.", "2031-03-05")));
        Assert.Equal(FindingStatus.Differ, finding.Status);
        Assert.Contains("next week", finding.Sides[0].Value, StringComparison.Ordinal);
    }

    private static ImmutableArray<Finding> Findings(params (string Text, string Published)[] reports)
    {
        // The rest of both reports is alike, so that they are of one story, and nobody's words are another's.
        string[] rest =
        [
            "Marla Quint, a banker of Harvik, is accused of taking money from the ferry fund.\nHer lawyer Oskar Brune called the case weak.\nThe ferry fund of Harvik lost nine million crowns.",
            "The ferry fund of Harvik has lost nine million crowns, and Marla Quint, who is a banker there, stands accused.\nOskar Brune, the lawyer of Quint, sees little in the case.",
        ];
        var articles = reports.Select((report, i) => new Article($"r{i}", null, report.Text + "\n" + rest[i], new Publication(DateOnly.Parse(report.Published, System.Globalization.CultureInfo.InvariantCulture), null, "metadata"), Source.Unknown, null, [])).ToImmutableArray();
        var stories = Pipeline.FindStories(Pipeline.Annotate(articles), out _);
        return [.. Pipeline.Reconcile(stories).SelectMany(record => record.Findings).Where(finding => finding.About.Kind == "whether")];
    }
}
