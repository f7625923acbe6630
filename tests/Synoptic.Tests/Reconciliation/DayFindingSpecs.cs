using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Tests.Reconciliation;

public sealed class DayFindingSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

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
        return [.. Pipeline.Reconcile(stories).SelectMany(record => record.Findings).Where(finding => finding.About.Kind == "day")];
    }

    [Fact]
    public void Two_reports_that_put_one_happening_on_different_days_contradict_each_other()
    {
        var finding = Assert.Single(Findings(("Police arrested Marla Quint at her house in Harvik on Monday.", "2031-03-05"), ("Marla Quint was arrested at her house in Harvik on Tuesday, police said.", "2031-03-05")));
        Assert.Equal(FindingStatus.Contradict, finding.Status);
        Assert.Equal(["Monday 3 March 2031", "Tuesday 4 March 2031"], finding.Sides.Select(side => side.Value).Order());
        Assert.All(finding.Sides, side => Assert.Single(side.Origins));
    }

    [Theory]
    [InlineData("Police arrested Marla Quint at her house in Harvik on Monday night.", "Marla Quint was arrested at her house in Harvik early on Tuesday, police said.")]
    [InlineData("Police arrested Marla Quint at her house in Harvik in March.", "Marla Quint was arrested at her house in Harvik on Tuesday, police said.")]
    [InlineData("Police arrested Marla Quint at her house in Harvik on Tuesday.", "Marla Quint was arrested at her house in Harvik on 4 March, police said.")]
    [InlineData("Police arrested Marla Quint at her house in Harvik on Monday.", "Marla Quint was not arrested at her house in Harvik on Tuesday, police said.")]
    [InlineData("Police arrested Marla Quint at her house in Harvik on Monday.", "Police arrested Ida Lund at her house in Tolm on Tuesday.")]
    [InlineData("Police arrested Marla Quint at her house in Harvik on Monday and arrested Marla Quint again on Tuesday.", "Marla Quint was arrested at her house in Harvik on Tuesday, police said.")]
    public void Nights_coarser_times_denials_and_other_happenings_are_no_contradiction(string one, string other) => Assert.Empty(Findings((one, "2031-03-05"), (other, "2031-03-05")));

    [Fact]
    public void What_was_put_off_is_superseded()
    {
        var finding = Assert.Single(Findings(("The court of Harvik will hear Marla Quint on Thursday.", "2031-03-04"), ("The court of Harvik heard Marla Quint on Friday.", "2031-03-08")));
        Assert.Equal(FindingStatus.Superseded, finding.Status);
    }
}
