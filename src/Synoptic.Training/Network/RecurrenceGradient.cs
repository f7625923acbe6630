using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Synoptic.Language.Neural;

namespace Synoptic.Training.Network;

/// <summary>The recurrence of <see cref="Recurrence"/> with what its gradient needs, and the gradient.</summary>
internal static class RecurrenceGradient
{
    /// <summary>As <see cref="Recurrence.Run"/>; keeps f, r and c, tokens × <paramref name="width"/>, at this direction's columns.</summary>
    public static void Forward(
        ReadOnlySpan<float> gates, int stride, ReadOnlySpan<float> weights, ReadOnlySpan<float> input, Span<float> output, int width, int half, int tokens, bool backward,
        Span<float> forget, Span<float> reset, Span<float> state)
    {
        ref var u = ref MemoryMarshal.GetReference(gates);
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var h = ref MemoryMarshal.GetReference(output);
        ref var keptF = ref MemoryMarshal.GetReference(forget);
        ref var keptR = ref MemoryMarshal.GetReference(reset);
        ref var keptC = ref MemoryMarshal.GetReference(state);
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
                var row = (nuint)((t * stride) + column);
                var at = (nuint)((t * width) + column);
                var f = Activations.Sigmoid(Vector256.LoadUnsafe(ref u, row + (nuint)half) + (vf * c) + bf);
                var r = Activations.Sigmoid(Vector256.LoadUnsafe(ref u, row + (nuint)(2 * half)) + (vr * c) + br);
                var z = Vector256.LoadUnsafe(ref u, row);
                c = z + (f * (c - z));
                var before = Vector256.LoadUnsafe(ref x, at);
                (before + (r * (Activations.Tanh(c) - before))).StoreUnsafe(ref h, at);
                f.StoreUnsafe(ref keptF, at);
                r.StoreUnsafe(ref keptR, at);
                c.StoreUnsafe(ref keptC, at);
            }
        }
    }

    /// <summary>The gradient of one direction over one sentence: writes that of the gates, adds those of the input and the weights.</summary>
    public static void Backward(
        ReadOnlySpan<float> gates, int stride, ReadOnlySpan<float> weights, ReadOnlySpan<float> input, ReadOnlySpan<float> outputGradient, int width, int half, int tokens, bool backward,
        ReadOnlySpan<float> forget, ReadOnlySpan<float> reset, ReadOnlySpan<float> state, Span<float> gateGradient, Span<float> inputGradient, Span<float> weightGradient)
    {
        ref var u = ref MemoryMarshal.GetReference(gates);
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var dh = ref MemoryMarshal.GetReference(outputGradient);
        ref var keptF = ref MemoryMarshal.GetReference(forget);
        ref var keptR = ref MemoryMarshal.GetReference(reset);
        ref var keptC = ref MemoryMarshal.GetReference(state);
        ref var du = ref MemoryMarshal.GetReference(gateGradient);
        ref var dx = ref MemoryMarshal.GetReference(inputGradient);
        ref var dw = ref MemoryMarshal.GetReference(weightGradient);
        var one = Vector256<float>.One;
        for (var column = 0; column < half; column += 8)
        {
            var vf = Vector256.LoadUnsafe(ref w, (nuint)column);
            var vr = Vector256.LoadUnsafe(ref w, (nuint)(half + column));
            Vector256<float> dvf = default, dvr = default, dbf = default, dbr = default, carried = default;
            for (var i = tokens - 1; i >= 0; i--)
            {
                var t = backward ? tokens - 1 - i : i;
                var row = (nuint)((t * stride) + column);
                var at = (nuint)((t * width) + column);
                var f = Vector256.LoadUnsafe(ref keptF, at);
                var r = Vector256.LoadUnsafe(ref keptR, at);
                var c = Vector256.LoadUnsafe(ref keptC, at);
                var last = i == 0 ? Vector256<float>.Zero : Vector256.LoadUnsafe(ref keptC, (nuint)(((backward ? t + 1 : t - 1) * width) + column));
                var z = Vector256.LoadUnsafe(ref u, row);
                var g = Activations.Tanh(c);
                var d = Vector256.LoadUnsafe(ref dh, at);
                var dr = d * (g - Vector256.LoadUnsafe(ref x, at)) * r * (one - r);
                (Vector256.LoadUnsafe(ref dx, at) + (d * (one - r))).StoreUnsafe(ref dx, at);
                var dc = carried + (d * r * (one - (g * g)));
                var df = dc * (last - z) * f * (one - f);
                carried = (dc * f) + (dr * vr) + (df * vf);
                (dc * (one - f)).StoreUnsafe(ref du, row);
                df.StoreUnsafe(ref du, row + (nuint)half);
                dr.StoreUnsafe(ref du, row + (nuint)(2 * half));
                dvf += df * last;
                dvr += dr * last;
                dbf += df;
                dbr += dr;
            }

            Add(ref dw, column, dvf);
            Add(ref dw, half + column, dvr);
            Add(ref dw, (2 * half) + column, dbf);
            Add(ref dw, (3 * half) + column, dbr);
        }
    }

    private static void Add(ref float target, int at, Vector256<float> value) => (Vector256.LoadUnsafe(ref target, (nuint)at) + value).StoreUnsafe(ref target, (nuint)at);
}
