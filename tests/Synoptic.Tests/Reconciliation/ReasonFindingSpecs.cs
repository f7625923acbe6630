using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Tests.Reconciliation;

public sealed class ReasonFindingSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    [Theory]
    [InlineData("The ferry was stopped because the waves were high.", "The ferry was stopped because of high waves.", FindingStatus.Agree)]
    [InlineData("Marla Quint resigned over a row about pensions.", "Marla Quint resigned because of the row about pensions.", FindingStatus.Agree)]
    [InlineData("The ferry was stopped because the waves were high.", "The ferry was stopped because the crew of the ship had gone on strike.", FindingStatus.Differ)]
    public void Two_reasons_for_one_act_are_held_against_each_other(string one, string other, FindingStatus status)
    {
        var finding = Assert.Single(Findings("why", one, other));
        Assert.Equal(status, finding.Status);
        Assert.Equal(status == FindingStatus.Differ ? 2 : 1, finding.Sides.Length);
        Assert.All(finding.Sides.SelectMany(side => side.Claims), claim => Assert.DoesNotContain("because", claim.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The ferry was stopped because the waves were high.", "The train was stopped because of high waves.")]
    [InlineData("The ferry was stopped because the waves were high.", "The ferry was not stopped because of high waves.")]
    [InlineData("The ferry was stopped because the waves were high.", "The ferry may be stopped because of high waves.")]
    [InlineData("Marla Quint resigned over a row about pensions.", "Marla Quint flew over the town.")]
    public void Another_act_a_denied_or_possible_one_and_words_with_other_meanings_give_no_reason(string one, string other) => Assert.Empty(Findings("why", one, other));

    [Fact]
    public void What_one_tells_and_another_denies_on_the_same_day_is_a_contradiction()
    {
        var finding = Assert.Single(Findings("whether", "The boat was stolen.", "The boat was not stolen, the harbour master said."));
        Assert.Equal(FindingStatus.Contradict, finding.Status);
        Assert.Equal(["The boat was not stolen", "The boat was stolen"], finding.Sides.Select(side => side.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("The boat was stolen.", "The bicycle was not stolen, the harbour master said.")]
    [InlineData("The crew painted the boat.", "The boat was not painted when the judge saw it.")]
    [InlineData("Marla Quint was hurt.", "Marla Quint did not hurt herself, her doctor said.")]
    [InlineData("The guard fired at the boat.", "The guard did not fire until noon.")]
    public void Another_thing_another_doer_or_another_time_denies_nothing(string one, string other) => Assert.Empty(Findings("whether", one, other));

    private static ImmutableArray<Finding> Findings(string kind, params string[] reports)
    {
        // The rest of both reports is alike, so that they are of one story, and nobody's words are another's.
        string[] rest =
        [
            "Marla Quint, a banker of Harvik, is accused of taking money from the ferry fund.\nHer lawyer Oskar Brune called the case weak.\nThe ferry fund of Harvik lost nine million crowns.",
            "The ferry fund of Harvik has lost nine million crowns, and Marla Quint, who is a banker there, stands accused.\nOskar Brune, the lawyer of Quint, sees little in the case.",
        ];
        var articles = reports.Select((report, i) => new Article($"r{i}", null, report + "\n" + rest[i], new Publication(new DateOnly(2031, 3, 5), null, "metadata"), Source.Unknown, null, [])).ToImmutableArray();
        return [.. Pipeline.Reconcile(Pipeline.FindStories(Pipeline.Annotate(articles, cancellation: TestContext.Current.CancellationToken), out _), TestContext.Current.CancellationToken).SelectMany(record => record.Findings).Where(finding => finding.About.Kind == kind)];
    }
}
