using System.Runtime.InteropServices;

namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>A sum of vectors of words, each of length one.</summary>
internal sealed class SparseSum
{
    private readonly Dictionary<int, double> values = [];
    private double norm = -1;

    /// <summary>Length of the sum; never 0.</summary>
    public double Norm
    {
        get
        {
            if (norm >= 0) return norm;
            var sum = 0.0;
            foreach (var value in values.Values) sum += value * value;
            return norm = sum > 0 ? Math.Sqrt(sum) : 1;
        }
    }

    /// <summary>Adds a sentence.</summary>
    public void Add(Topic topic, TopicLine line, double weight = 1)
    {
        norm = -1;
        foreach (var word in line.Words) CollectionsMarshal.GetValueRefOrAddDefault(values, word, out _) += weight * topic.Rarity[word] / line.Norm;
    }

    /// <summary>Adds another sum, made as long as one.</summary>
    public void Add(SparseSum other)
    {
        norm = -1;
        foreach (var (word, value) in other.values) CollectionsMarshal.GetValueRefOrAddDefault(values, word, out _) += value / other.Norm;
    }

    /// <summary>Inner product with another sum.</summary>
    public double Dot(SparseSum other)
    {
        var sum = 0.0;
        foreach (var (word, value) in values) sum += value * other.values.GetValueOrDefault(word);
        return sum;
    }

    /// <summary>Inner product with a sentence of length one.</summary>
    public double Dot(Topic topic, TopicLine line)
    {
        var sum = 0.0;
        foreach (var word in line.Words) sum += values.GetValueOrDefault(word) * topic.Rarity[word];
        return sum / line.Norm;
    }
}
