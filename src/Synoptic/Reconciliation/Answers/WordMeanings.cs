using System.Runtime.Intrinsics;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Answers;

/// <summary>
/// Vector and weight of a word. Vectors of words have a large part in common that says nothing (Mu and Viswanath 2018); their mean is taken
/// away. The weight is the information of the word by Zipf's law from its rank, so that no text has to be counted.
/// </summary>
internal sealed class WordMeanings
{
    // The mean is taken over words that are in use; it hardly changes beyond.
    private const int Common = 30_000;

    private readonly IWordVectors vectors;
    private readonly float[] mean;

    public WordMeanings(IWordVectors vectors)
    {
        this.vectors = vectors;
        mean = new float[vectors.Width];
        var row = new float[vectors.Width];
        var count = Math.Min(Common, vectors.Count);
        for (var i = 0; i < count; i++)
        {
            vectors.Read(i, row);
            for (var k = 0; k < row.Length; k++) mean[k] += row[k] / count;
        }
    }

    /// <summary>Vector of length one, and weight, of a word as it stands in the text, else of its dictionary form.</summary>
    public (float[]? Vector, double Weight) Of(string form, string lemma)
    {
        var row = vectors.Find(form);
        if (row < 0) row = vectors.Find(lemma);
        if (row < 0) return (null, 1);
        var vector = new float[vectors.Width];
        vectors.Read(row, vector);
        var squares = 0.0;
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] -= mean[i];
            squares += vector[i] * vector[i];
        }

        var scale = squares > 0 ? (float)(1 / Math.Sqrt(squares)) : 0;
        for (var i = 0; i < vector.Length; i++) vector[i] *= scale;
        return (vector, Math.Log(1 + row) / Math.Log(1 + vectors.Count));
    }

    /// <summary>Cosine of two vectors of length one. Four numbers at once on every machine, so that all give the same.</summary>
    public static double Cosine(float[] a, float[] b)
    {
        var sums = Vector128<float>.Zero;
        var i = 0;
        for (; i + 4 <= a.Length; i += 4) sums += Vector128.LoadUnsafe(ref a[i]) * Vector128.LoadUnsafe(ref b[i]);
        var sum = sums[0] + sums[1] + sums[2] + sums[3];
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
