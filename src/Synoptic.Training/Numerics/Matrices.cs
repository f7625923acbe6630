using System.Numerics.Tensors;

namespace Synoptic.Training.Numerics;

/// <summary>Small helps over matrices that lie row by row.</summary>
internal static class Matrices
{
    /// <summary>Exchanges rows and columns.</summary>
    public static void Transpose(ReadOnlySpan<float> source, int sourceStride, Span<float> target, int targetStride, int rows, int columns)
    {
        const int Block = 16;
        for (var r0 = 0; r0 < rows; r0 += Block)
        {
            for (var c0 = 0; c0 < columns; c0 += Block)
            {
                var rEnd = Math.Min(rows, r0 + Block);
                var cEnd = Math.Min(columns, c0 + Block);
                for (var c = c0; c < cEnd; c++)
                {
                    for (var r = r0; r < rEnd; r++) target[(c * targetStride) + r] = source[(r * sourceStride) + c];
                }
            }
        }
    }

    /// <summary>target += source.</summary>
    public static void Add(ReadOnlySpan<float> source, Span<float> target) => TensorPrimitives.Add(source, target[..source.Length], target[..source.Length]);

    /// <summary>target += factor · source.</summary>
    public static void AddScaled(ReadOnlySpan<float> source, float factor, Span<float> target) => TensorPrimitives.MultiplyAdd(source, factor, target[..source.Length], target[..source.Length]);

    /// <summary>Adds every row of a matrix to <paramref name="sum"/>.</summary>
    public static void AddRows(ReadOnlySpan<float> matrix, int stride, int rows, Span<float> sum)
    {
        for (var r = 0; r < rows; r++) Add(matrix.Slice(r * stride, sum.Length), sum);
    }
}
