namespace Synoptic.Tests.Evaluation;

public sealed class CoreferenceScorerSpecs
{
    [Fact]
    public void The_scorer_of_coreference_gives_the_figures_worked_out_by_hand() =>
        Assert.Contains("passed", Measuring.Python([Path.Combine(Repository.Root, "tests", "evaluation", "coreference.py")]), StringComparison.Ordinal);
}
