using Synoptic.Events.Coding;

namespace Synoptic.Training.Events;

/// <summary>Numbers hashed features from 0 in order of first sight; those that training has not seen are left out.</summary>
internal sealed class FeatureNumbers
{
    private readonly Dictionary<uint, int> numbers = new();

    /// <summary>Which features get a number.</summary>
    public Func<uint, bool> IsKept { get; init; } = static _ => true;

    /// <summary>Number of features.</summary>
    public int Count => numbers.Count;

    /// <summary>The hash of each number, in order.</summary>
    public IEnumerable<uint> Keys => numbers.OrderBy(static n => n.Value).Select(static n => n.Key);

    /// <summary>Features as a vector.</summary>
    /// <param name="features">Hashes with values.</param>
    /// <param name="learn">Whether new ones get a number.</param>
    public SparseVector Of(FeatureList features, bool learn)
    {
        var indices = new List<int>();
        var values = new List<float>();
        for (var i = 0; i < features.Keys.Count; i++)
        {
            if (!numbers.TryGetValue(features.Keys[i], out var number))
            {
                if (!learn || !IsKept(features.Keys[i])) continue;
                numbers.Add(features.Keys[i], number = numbers.Count);
            }

            indices.Add(number);
            values.Add(features.Values[i]);
        }

        return new SparseVector([.. indices], [.. values]);
    }
}
