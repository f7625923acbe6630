using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Synoptic.Copies.Spinning;

/// <summary>
/// Tells for a word between its neighbours how likely a machine has put it there: one hidden layer over the vectors of the word and
/// of the words around it and over what is counted of them. Immutable.
/// </summary>
internal sealed class SwapNetwork
{
    /// <summary>Numbers in a vector.</summary>
    public const int Width = 32;

    /// <summary>Hidden units.</summary>
    public const int Hidden = 64;

    /// <summary>Places that are seen: the word, those around it, and the whole text as the mean of its words.</summary>
    public const int Places = (2 * SwapContext.Reach) + 2;

    /// <summary>Numbers of the layer over vectors, then of that over features.</summary>
    public const int InputLength = (Places * Width * Hidden) + (SwapFeatures.Count * Hidden);

    /// <summary>Numbers of a network: the input layer, its biases, the output layer and its bias.</summary>
    public const int Length = InputLength + Hidden + Hidden + 1;

    private readonly float[] weights;

    /// <summary>A network over its numbers.</summary>
    public SwapNetwork(float[] weights) => this.weights = weights;

    /// <summary>The hidden layer before its threshold.</summary>
    /// <param name="weights">The network.</param>
    /// <param name="vectors">The vectors of the word and the words around it, one after the other.</param>
    /// <param name="rest">The mean of the text, then the features.</param>
    /// <param name="hidden">Where the sums go.</param>
    public static void Sum(ReadOnlySpan<float> weights, ReadOnlySpan<float> vectors, ReadOnlySpan<float> rest, Span<float> hidden)
    {
        const int Near = (Places - 1) * Width;
        ref var w = ref MemoryMarshal.GetReference(weights);
        nuint at = 0;
        ref var bias = ref MemoryMarshal.GetReference(weights[InputLength..]);
        var h0 = Vector256.LoadUnsafe(ref bias, 0);
        var h1 = Vector256.LoadUnsafe(ref bias, 8);
        var h2 = Vector256.LoadUnsafe(ref bias, 16);
        var h3 = Vector256.LoadUnsafe(ref bias, 24);
        var h4 = Vector256.LoadUnsafe(ref bias, 32);
        var h5 = Vector256.LoadUnsafe(ref bias, 40);
        var h6 = Vector256.LoadUnsafe(ref bias, 48);
        var h7 = Vector256.LoadUnsafe(ref bias, 56);
        for (var i = 0; i < (Places * Width) + SwapFeatures.Count; i++, at += Hidden)
        {
            var x = Vector256.Create(i < Near ? vectors[i] : rest[i - Near]);
            h0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, at), h0);
            h1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, at + 8), h1);
            h2 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, at + 16), h2);
            h3 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, at + 24), h3);
            h4 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, at + 32), h4);
            h5 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, at + 40), h5);
            h6 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, at + 48), h6);
            h7 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref w, at + 56), h7);
        }

        ref var h = ref MemoryMarshal.GetReference(hidden);
        h0.StoreUnsafe(ref h, 0);
        h1.StoreUnsafe(ref h, 8);
        h2.StoreUnsafe(ref h, 16);
        h3.StoreUnsafe(ref h, 24);
        h4.StoreUnsafe(ref h, 32);
        h5.StoreUnsafe(ref h, 40);
        h6.StoreUnsafe(ref h, 48);
        h7.StoreUnsafe(ref h, 56);
    }

    /// <summary>The mean of vectors that lie one after the other.</summary>
    public static void Mean(ReadOnlySpan<float> vectors, Span<float> mean)
    {
        mean.Clear();
        for (var i = 0; i < vectors.Length; i++) mean[i % Width] += vectors[i];
        for (var d = 0; d < Width; d++) mean[d] *= Width / (float)vectors.Length;
    }

    /// <summary>The log-odds that a word was swapped.</summary>
    public float Score(ReadOnlySpan<float> vectors, ReadOnlySpan<float> rest)
    {
        Span<float> hidden = stackalloc float[Hidden];
        Sum(weights, vectors, rest, hidden);
        var output = weights.AsSpan(InputLength + Hidden);
        var sum = output[Hidden];
        for (var i = 0; i < Hidden; i++) sum += MathF.Max(0, hidden[i]) * output[i];
        return sum;
    }
}
