using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Synoptic.Language.Neural;

/// <summary>
/// A matrix of weights as 12-bit whole numbers with a scale for each column, packed for products. The other factor is rounded to 13 bits
/// with a scale for each row when it is multiplied. Sums are exact, so every machine gives the same bits, and a product takes half the
/// time of one of floating point: the processor multiplies and adds pairs of 16-bit numbers. On the development parts no figure moves
/// by more than 0.02 points against floating point. Here and in the other loops of the network code is made at its best at once: it can't be
/// made before the machine is known, and a first quick version would run for most of a short visit.
/// </summary>
internal sealed unsafe class PackedMatrix
{
    private const int Panel = 16;
    private const int Block = 4;
    private const int InputRange = 4095;
    private const int WeightRange = 2047;

    private readonly short[] _weights;
    private readonly float[] _scales;
    private readonly int _pairs;

    /// <summary>Rounds and packs weights.</summary>
    /// <param name="weights">Rows × columns.</param>
    /// <param name="rows">Inner dimension of the products.</param>
    /// <param name="columns">Columns.</param>
    public PackedMatrix(ReadOnlySpan<float> weights, int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        _pairs = (rows + 1) / 2;
        Stride = (columns + Panel - 1) / Panel * Panel;
        _weights = new short[_pairs * 2 * Stride];
        _scales = new float[Stride];

        // The sum of a column must stay in 32 bits.
        var range = Math.Min(WeightRange, int.MaxValue / (InputRange * Math.Max(1, rows)));
        for (var c = 0; c < columns; c++)
        {
            var greatest = 0f;
            for (var r = 0; r < rows; r++) greatest = MathF.Max(greatest, MathF.Abs(weights[(r * columns) + c]));
            if (greatest == 0) continue;
            _scales[c] = greatest / range;
            var panel = c / Panel * _pairs * 2 * Panel;
            for (var r = 0; r < rows; r++)
            {
                _weights[panel + (r / 2 * 2 * Panel) + (c % Panel * 2) + (r % 2)] = (short)MathF.Round(weights[(r * columns) + c] / _scales[c]);
            }
        }
    }

    /// <summary>Inner dimension.</summary>
    public int Rows { get; }

    /// <summary>Columns.</summary>
    public int Columns { get; }

    /// <summary>Distance of rows of a product: the columns, rounded up to a multiple of 16.</summary>
    public int Stride { get; }

    /// <summary>Multiplies.</summary>
    /// <param name="input">Rows of the product × inner dimension.</param>
    /// <param name="inputStride">Distance of rows of <paramref name="input"/>.</param>
    /// <param name="n">Rows of the product.</param>
    /// <param name="output">n × <see cref="Stride"/>; what stands behind the columns has no meaning.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(ReadOnlySpan<float> input, int inputStride, int n, Span<float> output)
    {
        if (n == 0) return;
        if (output.Length < n * Stride) throw new ArgumentException($"found room for {output.Length} numbers; expected {n * Stride}", nameof(output));
        var length = _pairs * 2;
        var rounded = ArrayPool<short>.Shared.Rent(n * length);
        var scales = ArrayPool<float>.Shared.Rent(n);
        for (var i = 0; i < n; i++) scales[i] = Round(input.Slice(i * inputStride, Rows), rounded.AsSpan(i * length, length));
        fixed (short* a = rounded, b = _weights)
        {
            fixed (float* c = output, rowScales = scales, columnScales = _scales)
            {
                for (var column = 0; column < Stride; column += Panel)
                {
                    var panel = b + ((nint)column * length);
                    var row = 0;
                    for (; row + Block <= n; row += Block) Rows4((int*)(a + ((nint)row * length)), _pairs, panel, c + ((nint)row * Stride) + column, Stride, rowScales + row, columnScales + column);
                    for (; row < n; row++) Row((int*)(a + ((nint)row * length)), _pairs, panel, c + ((nint)row * Stride) + column, rowScales[row], columnScales + column);
                }
            }
        }

        ArrayPool<float>.Shared.Return(scales);
        ArrayPool<short>.Shared.Return(rounded);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Round(ReadOnlySpan<float> row, Span<short> rounded)
    {
        var greatest = 0f;
        var i = 0;
        var most = Vector256<float>.Zero;
        for (; i + 8 <= row.Length; i += 8) most = Vector256.Max(most, Vector256.Abs(Vector256.Create(row.Slice(i, 8))));
        for (var k = 0; k < 8; k++) greatest = MathF.Max(greatest, most[k]);
        for (; i < row.Length; i++) greatest = MathF.Max(greatest, MathF.Abs(row[i]));
        if (rounded.Length > row.Length) rounded[row.Length] = 0;
        if (greatest == 0)
        {
            rounded.Clear();
            return 0;
        }

        var by = Vector256.Create(InputRange / greatest);
        for (i = 0; i + 16 <= row.Length; i += 16)
        {
            var low = Vector256.ConvertToInt32(Vector256.Round(Vector256.Create(row.Slice(i, 8)) * by));
            var high = Vector256.ConvertToInt32(Vector256.Round(Vector256.Create(row.Slice(i + 8, 8)) * by));
            Vector256.Narrow(low, high).CopyTo(rounded[i..]);
        }

        for (; i < row.Length; i++) rounded[i] = (short)MathF.Round(row[i] * (InputRange / greatest));
        return greatest / InputRange;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows4(int* a, int pairs, short* b, float* c, int stride, float* rowScales, float* columnScales)
    {
        Vector256<int> c00, c01, c10, c11, c20, c21, c30, c31;
        c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = Vector256<int>.Zero;
        int* a1 = a + pairs, a2 = a1 + pairs, a3 = a2 + pairs;
        for (var k = 0; k < pairs; k++)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + 16);
            b += 32;
            var x = Vector256.Create(a[k]).AsInt16();
            c00 += Pairs(x, b0);
            c01 += Pairs(x, b1);
            x = Vector256.Create(a1[k]).AsInt16();
            c10 += Pairs(x, b0);
            c11 += Pairs(x, b1);
            x = Vector256.Create(a2[k]).AsInt16();
            c20 += Pairs(x, b0);
            c21 += Pairs(x, b1);
            x = Vector256.Create(a3[k]).AsInt16();
            c30 += Pairs(x, b0);
            c31 += Pairs(x, b1);
        }

        var s0 = Vector256.Load(columnScales);
        var s1 = Vector256.Load(columnScales + 8);
        Store(c, c00, c01, s0, s1, rowScales[0]);
        Store(c + stride, c10, c11, s0, s1, rowScales[1]);
        Store(c + (2 * stride), c20, c21, s0, s1, rowScales[2]);
        Store(c + (3 * stride), c30, c31, s0, s1, rowScales[3]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(int* a, int pairs, short* b, float* c, float rowScale, float* columnScales)
    {
        var c0 = Vector256<int>.Zero;
        var c1 = Vector256<int>.Zero;
        for (var k = 0; k < pairs; k++)
        {
            var x = Vector256.Create(a[k]).AsInt16();
            c0 += Pairs(x, Vector256.Load(b));
            c1 += Pairs(x, Vector256.Load(b + 16));
            b += 32;
        }

        Store(c, c0, c1, Vector256.Load(columnScales), Vector256.Load(columnScales + 8), rowScale);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, Vector256<int> low, Vector256<int> high, Vector256<float> lowScales, Vector256<float> highScales, float rowScale)
    {
        var by = Vector256.Create(rowScale);
        (Vector256.ConvertToSingle(low) * (lowScales * by)).Store(c);
        (Vector256.ConvertToSingle(high) * (highScales * by)).Store(c + 8);
    }

    // Products of 16 pairs of numbers, neighbours added.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pairs(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(a, b);
        var (aLow, aHigh) = Vector256.Widen(a);
        var (bLow, bHigh) = Vector256.Widen(b);
        var low = aLow * bLow;
        var high = aHigh * bHigh;
        return Vector256.Create(low[0] + low[1], low[2] + low[3], low[4] + low[5], low[6] + low[7], high[0] + high[1], high[2] + high[3], high[4] + high[5], high[6] + high[7]);
    }
}
