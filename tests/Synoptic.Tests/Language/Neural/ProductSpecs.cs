using Synoptic.Language.Neural;
using Synoptic.Training.Numerics;

namespace Synoptic.Tests.Language.Neural;

public sealed class ProductSpecs
{
    public static TheoryData<int, int, int> Sizes => new() { { 1, 1, 1 }, { 3, 7, 5 }, { 6, 16, 16 }, { 13, 100, 37 }, { 40, 192, 576 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_product_is_the_sum_of_products(int rows, int inner, int columns)
    {
        var random = new SplitMix(1);
        float[] a = Numbers(rows * inner, random), b = Numbers(inner * columns, random), c = Numbers(rows * columns, random);
        var expected = new float[rows * columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++) expected[(i * columns) + j] = c[(i * columns) + j] + Enumerable.Range(0, inner).Sum(k => a[(i * inner) + k] * b[(k * columns) + j]);
        }

        MatrixProduct.Multiply(a, inner, b, columns, c, columns, rows, inner, columns, add: true);
        for (var i = 0; i < c.Length; i++) Assert.Equal(expected[i], c[i], 1e-4f);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_product_over_whole_numbers_is_right_to_a_thousandth_of_its_size(int rows, int inner, int columns)
    {
        var random = new SplitMix(2);
        float[] a = Numbers(rows * inner, random), b = Numbers(inner * columns, random), expected = new float[rows * columns];
        MatrixProduct.Multiply(a, inner, b, columns, expected, columns, rows, inner, columns);
        var packed = new PackedMatrix(b, inner, columns);
        var found = new float[rows * packed.Stride];
        packed.Multiply(a, inner, rows, found);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++) Assert.InRange(found[(i * packed.Stride) + j] - expected[(i * columns) + j], -0.001f * MathF.Sqrt(inner), 0.001f * MathF.Sqrt(inner));
        }
    }

    [Fact]
    public void Smooth_functions_agree_with_the_library_of_the_system()
    {
        for (var x = -90f; x < 90; x += 0.37f)
        {
            Assert.Equal(1 / (1 + Math.Exp(-x)), Activations.Sigmoid(System.Runtime.Intrinsics.Vector256.Create(x))[0], 1e-6);
            Assert.Equal(Math.Tanh(x), Activations.Tanh(System.Runtime.Intrinsics.Vector256.Create(x))[0], 1e-6);
        }
    }

    private static float[] Numbers(int count, SplitMix random) => [.. Enumerable.Range(0, count).Select(_ => (random.Unit() * 2) - 1)];
}
