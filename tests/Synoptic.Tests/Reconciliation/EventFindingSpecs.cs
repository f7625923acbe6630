using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Tests.Reconciliation;

public sealed class EventFindingSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    [Fact]
    public void Who_attends_the_meeting_that_follows_is_told_by_each_report_and_differs()
    {
        var finding = Assert.Single(Findings(
            "participants",
            "Marla Quint plans to meet Oskar Brune next week and then follow up with a meeting with Edda Lund.",
            "Marla Quint will meet Oskar Brune next week, followed by a trilateral meeting with Edda Lund."));
        Assert.Equal(FindingStatus.Differ, finding.Status);
        Assert.All(finding.Sides, static side => Assert.All(side.Claims, static claim => Assert.NotNull(claim.Event)));
        Assert.Contains(finding.Sides, static side => side.Value.Contains("Brune", StringComparison.Ordinal));
    }

    [Fact]
    public void The_claim_of_a_plan_names_the_event_it_is_of()
    {
        var finding = Assert.Single(Findings("whether", "The fuel sanctions against Orland will take effect on Friday, the council said.", "Sanctions on Orland's fuel are expected to begin on Friday although the harbour is shut."));
        Assert.All(finding.Sides.SelectMany(static side => side.Claims), static claim => Assert.NotNull(claim.Event));
    }

    [Fact]
    public void Two_origins_that_put_a_meeting_on_one_day_agree()
    {
        var finding = Assert.Single(Findings("when", "Marla Quint met Oskar Brune in Harvik on Wednesday.", "On Wednesday Marla Quint met Oskar Brune behind closed doors."));
        Assert.Equal(FindingStatus.Agree, finding.Status);
        Assert.Equal(["A", "B"], Assert.Single(finding.Sides).Origins);
    }

    [Fact]
    public void What_one_report_tells_of_somebody_and_another_denies_of_the_same_is_a_contradiction()
    {
        var finding = Assert.Single(Findings("whether", "Marla Quint met Oskar Brune in Harvik on Wednesday.", "Marla Quint did not meet Oskar Brune in Harvik on Wednesday."));
        Assert.Equal(FindingStatus.Contradict, finding.Status);
        Assert.Equal(2, finding.Sides.Length);
    }

    [Fact]
    public void What_nobody_else_did_says_nothing_against_what_one_did() =>
        Assert.Empty(Findings("whether", "Marla Quint met Oskar Brune in Harvik on Wednesday.", "No banker met Oskar Brune in Harvik on Wednesday."));

    private static ImmutableArray<Finding> Findings(string kind, params string[] reports)
    {
        // The rest of both reports is alike, so that they are of one story, and nobody's words are another's.
        string[] rest =
        [
            "Marla Quint, a banker of Harvik, is accused of taking money from the ferry fund.\nHer lawyer Oskar Brune called the case weak, and Edda Lund, the mayor, called it strong.\nThe ferry fund of Harvik lost nine million crowns.",
            "The ferry fund of Harvik has lost nine million crowns, and Marla Quint, who is a banker there, stands accused.\nOskar Brune, the lawyer of Quint, sees little in the case; Edda Lund, the mayor of Harvik, sees much.",
        ];
        var articles = reports.Select((text, i) => new Article($"r{i}", null, text + "\n" + rest[i], new Publication(new DateOnly(2031, 3, 6), null, "metadata"), Source.Unknown, null, [])).ToImmutableArray();
        return [.. Pipeline.Reconcile(Pipeline.FindStories(Pipeline.Annotate(articles), out _)).SelectMany(static record => record.Findings).Where(finding => finding.About.Kind == kind)];
    }
}
