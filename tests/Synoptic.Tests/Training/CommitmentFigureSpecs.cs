using Synoptic.Training.Commitments;

namespace Synoptic.Tests.Training;

public sealed class CommitmentFigureSpecs
{
    // Just under what docs/evaluation.md says: 0.969 and 0.912 of the even half, all of the odd one.
    [Theory]
    [InlineData(0, 0.93, 0.88)]
    [InlineData(1, 0.96, 0.96)]
    public void Commitments_are_found_as_well_as_the_documentation_says(int remainder, double precision, double recall)
    {
        var cases = CommitmentCase.Read(Path.Combine(Repository.Root, "tests", "evaluation", "commitments.tsv")).Where(c => c.Line % 2 == remainder).ToList();
        var figures = CommitmentFigures.Of(cases, null);
        Assert.True(figures.Precision >= precision, $"precision {figures.Precision}");
        Assert.True(figures.Recall >= recall, $"recall {figures.Recall}");
        // A status that no report bears out would be invented.
        Assert.Equal(figures.Claimed, figures.ClaimedRight);
        Assert.True(figures.Due >= 0.95 * figures.Right, $"days {figures.Due} of {figures.Right}");
    }
}
