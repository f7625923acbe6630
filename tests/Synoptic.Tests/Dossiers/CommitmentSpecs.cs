using Synoptic.Dossiers.Commitments;
using Synoptic.Text;

namespace Synoptic.Tests.Dossiers;

public sealed class CommitmentSpecs
{
    private static readonly DateOnly Friday = new(2031, 3, 14);

    [Fact]
    public void A_pledge_says_who_what_and_by_when()
    {
        var pledge = CommitmentReports.One("Governor Ilse Tarrow pledged on Tuesday to rebuild the Lomburg dam by Friday.");
        Assert.Equal(("Ilse Tarrow", CommitmentKind.Promised, CommitmentStatus.Open), (pledge.WhoName, pledge.Kind, pledge.Status));
        Assert.Equal("to rebuild the Lomburg dam by Friday", pledge.ActText);
        Assert.Equal(("by Friday", new DateRange(Friday, Friday), true), (pledge.By!.Words, pledge.By.Dates!.Value, pledge.By.IsLimit));
    }

    [Fact]
    public void A_threat_keeps_the_condition_it_stands_under()
    {
        var threat = CommitmentReports.One("President Corwin Hale threatened to close the harbour on Friday unless the crews go back to work.");
        Assert.Equal((CommitmentKind.Threatened, "unless the crews go back to work"), (threat.Kind, threat.ConditionText));
        Assert.Equal("to close the harbour on Friday", threat.ActText);
        Assert.Equal(Modality.Threatened, threat.Modality);
    }

    [Fact]
    public void A_length_of_time_is_counted_from_the_day_of_the_report_and_says_so()
    {
        var deadline = CommitmentReports.One("The ministry gave the airline 20 days to repay its passengers.");
        Assert.Equal((CommitmentKind.Deadline, "The ministry", "the airline"), (deadline.Kind, deadline.WhoName, deadline.BoundName));
        Assert.Equal(new DateOnly(2031, 4, 2), deadline.By!.Dates!.Value.To);
        Assert.Contains("2031-03-13", deadline.By.Reason!, StringComparison.Ordinal);
        Assert.Null(deadline.Due);
    }

    [Fact]
    public void What_somebody_says_they_will_not_do_is_a_promise_not_to()
    {
        var promise = CommitmentReports.One("“I will not sell the old brewery,” Mayor Quentin Ashby told reporters.");
        Assert.True(promise.Negative);
        Assert.Equal((CommitmentKind.Promised, "Quentin Ashby"), (promise.Kind, promise.WhoName));
    }

    [Theory]
    [InlineData("The council should close the bridge before winter, the mayor said.")]
    [InlineData("Analysts said the bank will raise its rates on Monday.")]
    [InlineData("In 1987 the king promised to build a canal, and it was opened in 1994.")]
    [InlineData("The planned tunnel would cost 90 million crowns.")]
    [InlineData("The council met on Monday to discuss the budget.")]
    [InlineData("Will the mayor resign on Friday?")]
    [InlineData("It will rain on Friday.")]
    public void Opinions_forecasts_history_and_questions_are_none(string text) => Assert.Empty(CommitmentReports.Find(text));

    [Fact]
    public void A_later_report_that_tells_the_act_shows_that_it_came()
    {
        var pledge = Told(
            ("2031-03-13", "Governor Ilse Tarrow pledged to reopen the Brenn bridge on Friday."),
            ("2031-03-15", "Governor Ilse Tarrow reopened the Brenn bridge on Friday."));
        Assert.Equal(CommitmentStatus.Came, pledge.Status);
        Assert.Equal("b", Assert.Single(pledge.Outcome).Article);
    }

    [Fact]
    public void An_act_of_somebody_else_or_of_before_shows_nothing()
    {
        Assert.Empty(Told(
            ("2031-03-13", "Governor Ilse Tarrow pledged to reopen the Brenn bridge on Friday."),
            ("2031-03-15", "Mayor Doran Pell reopened the Brenn bridge on Friday.")).Outcome);
        Assert.Empty(Told(
            ("2031-03-13", "Governor Ilse Tarrow pledged to reopen the Brenn bridge on Friday."),
            ("2031-03-13", "Governor Ilse Tarrow reopened the Brenn bridge in 2019.")).Outcome);
    }

    [Fact]
    public void A_deadline_that_is_moved_is_changed_and_says_by_which_words()
    {
        var deadline = Told(
            ("2031-03-13", "President Marek Dovan gave the rebels ten days to hand over their weapons."),
            ("2031-03-20", "President Marek Dovan has extended the deadline for the rebels by a week."));
        Assert.Equal((CommitmentStatus.Changed, false), (deadline.Status, deadline.Cancelled));
        Assert.NotEmpty(deadline.Outcome);
    }

    [Fact]
    public void Where_reports_go_on_after_the_day_and_say_nothing_it_is_unknown_whether_it_came() => Assert.Equal(CommitmentStatus.Unknown, Told(
        ("2031-03-13", "President Marisa Koval will visit the villages near Tolm on Saturday."),
        ("2031-03-25", "The villages near Tolm have no water yet.")).Status);

    [Fact]
    public void One_commitment_in_two_reports_is_one_line()
    {
        var found = CommitmentReports.Find(
            ("2031-03-13", "President Marisa Koval will visit the flooded villages near Tolm on Saturday."),
            ("2031-03-13", "Marisa Koval plans to visit flooded villages near Tolm on Saturday, her office said."));
        Assert.Equal(["A", "B"], Assert.Single(found).Origins);
    }

    private static Commitment Told(params (string, string)[] reports) => CommitmentReports.Find(reports)[0];
}
