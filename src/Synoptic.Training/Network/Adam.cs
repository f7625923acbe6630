using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Synoptic.Training.Network;

/// <summary>One step of Adam (Kingma and Ba 2015) over a row of numbers.</summary>
internal static class Adam
{
    public static void Step(Span<float> value, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second, Schedule.Rates rates, float scale)
    {
        var i = 0;
        ref var v = ref MemoryMarshal.GetReference(value);
        ref var g = ref MemoryMarshal.GetReference(gradient);
        ref var m = ref MemoryMarshal.GetReference(first);
        ref var s = ref MemoryMarshal.GetReference(second);
        var b1 = Vector256.Create(rates.First);
        var b2 = Vector256.Create(rates.Second);
        var rate = Vector256.Create(rates.Rate);
        var by = Vector256.Create(scale);
        for (; i + 8 <= value.Length; i += 8)
        {
            var x = Vector256.LoadUnsafe(ref g, (nuint)i) * by;
            var m1 = (b1 * Vector256.LoadUnsafe(ref m, (nuint)i)) + ((Vector256<float>.One - b1) * x);
            var s1 = (b2 * Vector256.LoadUnsafe(ref s, (nuint)i)) + ((Vector256<float>.One - b2) * x * x);
            m1.StoreUnsafe(ref m, (nuint)i);
            s1.StoreUnsafe(ref s, (nuint)i);
            (Vector256.LoadUnsafe(ref v, (nuint)i) - (rate * m1 / (Vector256.Sqrt(s1) + Vector256.Create(1e-8f)))).StoreUnsafe(ref v, (nuint)i);
        }

        for (; i < value.Length; i++)
        {
            var x = gradient[i] * scale;
            first[i] = (rates.First * first[i]) + ((1 - rates.First) * x);
            second[i] = (rates.Second * second[i]) + ((1 - rates.Second) * x * x);
            value[i] -= rates.Rate * first[i] / (MathF.Sqrt(second[i]) + 1e-8f);
        }
    }
}
