using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Synoptic.Language.Neural;

/// <summary>
/// Simple recurrent unit (Lei et al. 2018): all products are taken before, so what runs along the sentence is only a gate for each
/// number, which is several times faster than an LSTM.
/// <c>f = σ(uf + vf·c' + bf); r = σ(ur + vr·c' + br); c = f·c' + (1 − f)·z; h = r·tanh(c) + (1 − r)·x</c>, with c' the state before.
/// </summary>
internal static class Recurrence
{
    /// <summary>Runs one direction over one sentence.</summary>
    /// <param name="gates">Tokens × stride: z, uf, ur of this direction, one after the other.</param>
    /// <param name="stride">Distance of rows of <paramref name="gates"/>.</param>
    /// <param name="weights">vf, vr, bf, br, each <paramref name="half"/> long.</param>
    /// <param name="input">Tokens × width, this direction's columns.</param>
    /// <param name="output">As <paramref name="input"/>.</param>
    /// <param name="width">Distance of rows of input and output.</param>
    /// <param name="half">Numbers of this direction.</param>
    /// <param name="tokens">Tokens of the sentence.</param>
    /// <param name="backward">Whether the sentence is read from its end.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ReadOnlySpan<float> gates, int stride, ReadOnlySpan<float> weights, ReadOnlySpan<float> input, Span<float> output, int width, int half, int tokens, bool backward)
    {
        ref var u = ref MemoryMarshal.GetReference(gates);
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var h = ref MemoryMarshal.GetReference(output);
        for (var column = 0; column < half; column += 8)
        {
            var vf = Vector256.LoadUnsafe(ref w, (nuint)column);
            var vr = Vector256.LoadUnsafe(ref w, (nuint)(half + column));
            var bf = Vector256.LoadUnsafe(ref w, (nuint)((2 * half) + column));
            var br = Vector256.LoadUnsafe(ref w, (nuint)((3 * half) + column));
            var c = Vector256<float>.Zero;
            for (var i = 0; i < tokens; i++)
            {
                var t = backward ? tokens - 1 - i : i;
                ref var row = ref Unsafe.Add(ref u, (t * stride) + column);
                var f = Activations.Sigmoid(Vector256.LoadUnsafe(ref row, (nuint)half) + (vf * c) + bf);
                var r = Activations.Sigmoid(Vector256.LoadUnsafe(ref row, (nuint)(2 * half)) + (vr * c) + br);
                var z = Vector256.LoadUnsafe(ref row);
                c = z + (f * (c - z));
                var kept = Vector256.LoadUnsafe(ref x, (nuint)((t * width) + column));
                (kept + (r * (Activations.Tanh(c) - kept))).StoreUnsafe(ref h, (nuint)((t * width) + column));
            }
        }
    }
}
