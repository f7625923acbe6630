namespace Synoptic.Training.Events;

/// <summary>A vector of which few numbers are not nought.</summary>
/// <param name="Indices">Which, each once.</param>
/// <param name="Values">The numbers.</param>
internal sealed record SparseVector(int[] Indices, float[] Values)
{
    /// <summary>Sum of the squares.</summary>
    public double SquaredLength
    {
        get
        {
            var sum = 0.0;
            foreach (var value in Values) sum += value * value;
            return sum;
        }
    }

    /// <summary>Product with weights.</summary>
    public double Dot(float[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < Indices.Length; i++) sum += weights[Indices[i]] * Values[i];
        return sum;
    }

    /// <summary>Adds it to weights.</summary>
    public void AddTo(float[] weights, float step)
    {
        for (var i = 0; i < Indices.Length; i++) weights[Indices[i]] += step * Values[i];
    }
}
