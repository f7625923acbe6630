using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Synoptic.Language.Neural;

/// <summary>
/// Smooth functions over eight numbers at once. The exponential splits its argument into a power of two and a remainder, for which it
/// takes a polynomial of degree 5 (as in Cephes, S. Moshier); relative error below 2e-7. Written out here so that training and use, and
/// every machine, compute the same bits.
/// </summary>
internal static class Activations
{
    /// <summary>e to the power of each number; arguments are held within ±87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        var n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504088896341f), Vector256.Create(0.5f)));
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.Create(1.9875691500e-4f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r + Vector256<float>.One);
        var power = Vector256.ShiftLeft(Vector256.ConvertToInt32(n) + Vector256.Create(127), 23);
        return p * power.AsSingle();
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>Hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) => Vector256<float>.One - (Vector256.Create(2f) / (Vector256<float>.One + Exp(x + x)));

    /// <summary>Turns scores into their logarithms of probability, in place.</summary>
    public static void LogSoftmax(Span<float> scores)
    {
        var greatest = float.NegativeInfinity;
        foreach (var score in scores) greatest = MathF.Max(greatest, score);
        var sum = 0f;
        foreach (var score in scores) sum += MathF.Exp(score - greatest);
        var log = greatest + MathF.Log(sum);
        foreach (ref var score in scores) score -= log;
    }
}
