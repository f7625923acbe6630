using Synoptic.Language.Models;

namespace Synoptic.Language.Segmentation;

/// <summary>Tells whether a sentence ends in a gap: a logistic regression over hashed features.</summary>
internal sealed class BoundaryModel
{
    /// <summary>Name of the section with the table of weights.</summary>
    public const string Weights = "boundary/weights";

    /// <summary>Name of the section with two numbers: a sentence ends where the sum of the weights is greater than the first after a stop, than the second without one.</summary>
    public const string Threshold = "boundary/threshold";

    private readonly ModelFile model;
    private readonly int marked, unmarked;

    public BoundaryModel(ModelFile model)
    {
        this.model = model;
        (marked, unmarked) = (model.Values<int>(Threshold)[0], model.Values<int>(Threshold)[1]);
    }

    /// <summary>The weights, for a walk over many gaps.</summary>
    public ReadOnlySpan<ushort> Table => model.Values<ushort>(Weights);

    /// <summary>Whether a sentence ends in the gap that has these features.</summary>
    public bool IsEnd(ReadOnlySpan<ushort> table, ReadOnlySpan<uint> features, bool isMarked) => FeatureTable.Sum(table, features) > (isMarked ? marked : unmarked);
}
