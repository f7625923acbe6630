using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Synoptic.Language.Neural;

/// <summary>
/// Products of small dense matrices, row by row in memory. Each sum runs over the inner dimension in order with fused multiply-add, so a
/// result does not depend on the width of the machine's vectors or on how the rows are divided. Register blocking after Goto and van de
/// Geijn, "Anatomy of high-performance matrix multiplication" (2008), without packing: our matrices fit the second-level cache.
/// </summary>
internal static unsafe class MatrixProduct
{
    private const int Wide = 16;
    private const int Narrow = 8;

    /// <summary><c>c = a · b</c>, or <c>c += a · b</c>.</summary>
    /// <param name="a">Rows × inner, a row every <paramref name="aStride"/> numbers.</param>
    /// <param name="aStride">Distance of rows of <paramref name="a"/>.</param>
    /// <param name="b">Inner × columns.</param>
    /// <param name="bStride">Distance of rows of <paramref name="b"/>.</param>
    /// <param name="c">Rows × columns.</param>
    /// <param name="cStride">Distance of rows of <paramref name="c"/>.</param>
    /// <param name="rows">Rows of <paramref name="a"/>.</param>
    /// <param name="inner">Columns of <paramref name="a"/>.</param>
    /// <param name="columns">Columns of <paramref name="b"/>.</param>
    /// <param name="add">Whether to add to what stands in <paramref name="c"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<float> a, int aStride, ReadOnlySpan<float> b, int bStride, Span<float> c, int cStride, int rows, int inner, int columns, bool add = false)
    {
        if (rows == 0 || columns == 0) return;
        if (a.Length < ((rows - 1) * aStride) + inner || b.Length < ((inner - 1) * bStride) + columns || c.Length < ((rows - 1) * cStride) + columns)
        {
            throw new ArgumentException($"found {a.Length}, {b.Length} and {c.Length} numbers; expected enough for {rows} × {inner} times {inner} × {columns}");
        }

        fixed (float* pa = a, pb = b, pc = c)
        {
            var column = 0;
            for (; column + Wide <= columns; column += Wide)
            {
                var row = 0;
                for (; row + 6 <= rows; row += 6) Block6(pa + ((nint)row * aStride), aStride, pb + column, bStride, pc + ((nint)row * cStride) + column, cStride, inner, add);
                for (; row < rows; row++) Block1(pa + ((nint)row * aStride), pb + column, bStride, pc + ((nint)row * cStride) + column, inner, add);
            }

            for (; column + Narrow <= columns; column += Narrow)
            {
                for (var row = 0; row < rows; row++) Strip(pa + ((nint)row * aStride), pb + column, bStride, pc + ((nint)row * cStride) + column, inner, add);
            }

            for (; column < columns; column++)
            {
                for (var row = 0; row < rows; row++)
                {
                    var sum = add ? pc[((nint)row * cStride) + column] : 0f;
                    for (var k = 0; k < inner; k++) sum = MathF.FusedMultiplyAdd(pa[((nint)row * aStride) + k], pb[((nint)k * bStride) + column], sum);
                    pc[((nint)row * cStride) + column] = sum;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block6(float* a, int aStride, float* b, int bStride, float* c, int cStride, int inner, bool add)
    {
        Vector256<float> c00, c01, c10, c11, c20, c21, c30, c31, c40, c41, c50, c51;
        c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = c40 = c41 = c50 = c51 = Vector256<float>.Zero;
        if (add)
        {
            c00 = Vector256.Load(c);
            c01 = Vector256.Load(c + 8);
            c10 = Vector256.Load(c + cStride);
            c11 = Vector256.Load(c + cStride + 8);
            c20 = Vector256.Load(c + (2 * cStride));
            c21 = Vector256.Load(c + (2 * cStride) + 8);
            c30 = Vector256.Load(c + (3 * cStride));
            c31 = Vector256.Load(c + (3 * cStride) + 8);
            c40 = Vector256.Load(c + (4 * cStride));
            c41 = Vector256.Load(c + (4 * cStride) + 8);
            c50 = Vector256.Load(c + (5 * cStride));
            c51 = Vector256.Load(c + (5 * cStride) + 8);
        }

        var a0 = a;
        var a3 = a + (3 * (nint)aStride);
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + 8);
            var x = Vector256.Create(*a0);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(a0[aStride]);
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(a0[2 * aStride]);
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(*a3);
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            x = Vector256.Create(a3[aStride]);
            c40 = Vector256.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector256.FusedMultiplyAdd(x, b1, c41);
            x = Vector256.Create(a3[2 * aStride]);
            c50 = Vector256.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector256.FusedMultiplyAdd(x, b1, c51);
            a0++;
            a3++;
            b += bStride;
        }

        c00.Store(c);
        c01.Store(c + 8);
        c10.Store(c + cStride);
        c11.Store(c + cStride + 8);
        c20.Store(c + (2 * cStride));
        c21.Store(c + (2 * cStride) + 8);
        c30.Store(c + (3 * cStride));
        c31.Store(c + (3 * cStride) + 8);
        c40.Store(c + (4 * cStride));
        c41.Store(c + (4 * cStride) + 8);
        c50.Store(c + (5 * cStride));
        c51.Store(c + (5 * cStride) + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Block1(float* a, float* b, int bStride, float* c, int inner, bool add)
    {
        var c0 = add ? Vector256.Load(c) : Vector256<float>.Zero;
        var c1 = add ? Vector256.Load(c + 8) : Vector256<float>.Zero;
        for (var k = 0; k < inner; k++)
        {
            var x = Vector256.Create(a[k]);
            c0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b), c0);
            c1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + 8), c1);
            b += bStride;
        }

        c0.Store(c);
        c1.Store(c + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Strip(float* a, float* b, int bStride, float* c, int inner, bool add)
    {
        var c0 = add ? Vector256.Load(c) : Vector256<float>.Zero;
        for (var k = 0; k < inner; k++)
        {
            c0 = Vector256.FusedMultiplyAdd(Vector256.Create(a[k]), Vector256.Load(b), c0);
            b += bStride;
        }

        c0.Store(c);
    }
}
