using Synoptic.Training.Variants;

namespace Synoptic.Tests.Training;

public sealed class VariantFigureSpecs
{
    // Just under what docs/evaluation.md says: 0.864 and 0.914.
    [Theory]
    [InlineData(0, 0.85)]
    [InlineData(1, 0.89)]
    public void Variants_of_quotations_are_named_as_well_as_the_documentation_says(int remainder, double floor)
    {
        var evaluation = new VariantEvaluation();
        var pairs = VariantPair.Read(Path.Combine(Repository.Root, "tests", "evaluation", "variants.tsv")).Where(p => p.Line % 2 == remainder).ToList();
        Assert.Equal(81, pairs.Count);
        var found = pairs.ConvertAll(pair => evaluation.Judge(pair, unnamed: false));
        Assert.True(pairs.Zip(found).Count(p => p.First.Label == p.Second) >= floor * pairs.Count);
        // Two statements told as one would put words into a mouth: none of these is.
        Assert.All(pairs.Zip(found).Where(p => p.First.Label == "different"), p => Assert.Equal("different", p.Second));
    }
}
