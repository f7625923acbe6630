using System.Runtime.CompilerServices;
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

    /// <summary>Numbers that go in for a word.</summary>
    public const int Inputs = (Places * Width) + SwapFeatures.Count;

    /// <summary>Words that are scored at a time.</summary>
    public const int Together = 4;

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
        ref var v = ref MemoryMarshal.GetReference(vectors);
        var (m0, m1, m2, m3) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (nuint i = 0; i < (nuint)vectors.Length; i += Width)
        {
            m0 += Vector256.LoadUnsafe(ref v, i);
            m1 += Vector256.LoadUnsafe(ref v, i + 8);
            m2 += Vector256.LoadUnsafe(ref v, i + 16);
            m3 += Vector256.LoadUnsafe(ref v, i + 24);
        }

        var share = Vector256.Create(Width / (float)vectors.Length);
        (m0 * share).CopyTo(mean);
        (m1 * share).CopyTo(mean[8..]);
        (m2 * share).CopyTo(mean[16..]);
        (m3 * share).CopyTo(mean[24..]);
    }

    /// <summary>The log-odds that words were swapped, <see cref="Together"/> at a time, so that the weights are fetched once for all of them.</summary>
    /// <param name="inputs">What <see cref="Sum"/> is given of each word, one after the other.</param>
    /// <param name="scores">One a word.</param>
    public void Score(ReadOnlySpan<float> inputs, Span<float> scores)
    {
        const int Block = 16;
        ref var w = ref MemoryMarshal.GetArrayDataReference(weights);
        ref var x = ref MemoryMarshal.GetReference(inputs);
        scores.Fill(weights[^1]);
        for (nuint block = 0; block < Hidden; block += Block)
        {
            var bias0 = Vector256.LoadUnsafe(ref w, InputLength + block);
            var bias1 = Vector256.LoadUnsafe(ref w, InputLength + block + 8);
            var (a0, a1, b0, b1, c0, c1, d0, d1) = (bias0, bias1, bias0, bias1, bias0, bias1, bias0, bias1);
            for (nuint i = 0; i < Inputs; i++)
            {
                var w0 = Vector256.LoadUnsafe(ref w, (i * Hidden) + block);
                var w1 = Vector256.LoadUnsafe(ref w, (i * Hidden) + block + 8);
                var a = Vector256.Create(Unsafe.Add(ref x, i));
                a0 = Vector256.FusedMultiplyAdd(a, w0, a0);
                a1 = Vector256.FusedMultiplyAdd(a, w1, a1);
                var b = Vector256.Create(Unsafe.Add(ref x, i + Inputs));
                b0 = Vector256.FusedMultiplyAdd(b, w0, b0);
                b1 = Vector256.FusedMultiplyAdd(b, w1, b1);
                var c = Vector256.Create(Unsafe.Add(ref x, i + (2 * Inputs)));
                c0 = Vector256.FusedMultiplyAdd(c, w0, c0);
                c1 = Vector256.FusedMultiplyAdd(c, w1, c1);
                var d = Vector256.Create(Unsafe.Add(ref x, i + (3 * Inputs)));
                d0 = Vector256.FusedMultiplyAdd(d, w0, d0);
                d1 = Vector256.FusedMultiplyAdd(d, w1, d1);
            }

            var out0 = Vector256.LoadUnsafe(ref w, InputLength + Hidden + block);
            var out1 = Vector256.LoadUnsafe(ref w, InputLength + Hidden + block + 8);
            scores[0] += Output(a0, a1, out0, out1);
            scores[1] += Output(b0, b1, out0, out1);
            scores[2] += Output(c0, c1, out0, out1);
            scores[3] += Output(d0, d1, out0, out1);
        }
    }

    private static float Output(Vector256<float> sum0, Vector256<float> sum1, Vector256<float> out0, Vector256<float> out1) =>
        Vector256.Sum((Vector256.Max(sum0, Vector256<float>.Zero) * out0) + (Vector256.Max(sum1, Vector256<float>.Zero) * out1));
}
