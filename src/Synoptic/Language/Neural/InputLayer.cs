using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Synoptic.Language.Models;
using Synoptic.Text;

namespace Synoptic.Language.Neural;

/// <summary>Turns tokens into numbers: the sum of the vectors of their features and of what their word vector becomes.</summary>
internal sealed class InputLayer(ModelFile model, WordVectors vectors, NetworkShape shape)
{
    private readonly PackedMatrix _vector = new(model.Values<float>("vector"), WordVectors.Dimensions, shape.Width);
    private readonly float[] _missing = model.Values<float>("missing").ToArray();

    /// <summary>Writes tokens × width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(string text, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> starts, ReadOnlySpan<ushort> clues, Span<float> x)
    {
        const int Dimensions = WordVectors.Dimensions;
        var n = tokens.Length;
        var width = shape.Width;
        var numbers = model.Values<sbyte>("features");
        var scales = model.Values<float>("featureScales");
        var rows = ArrayPool<int>.Shared.Rent(n * FeatureSpace.Kinds);
        var vector = ArrayPool<float>.Shared.Rent(n * Dimensions);
        var product = ArrayPool<float>.Shared.Rent(n * _vector.Stride);
        for (var s = 0; s + 1 < starts.Length; s++) TokenFeatures.Fill(text, tokens[starts[s]..starts[s + 1]], rows.AsSpan(starts[s] * FeatureSpace.Kinds));
        Span<char> lower = stackalloc char[TokenFeatures.LongestForm];
        for (var t = 0; t < n; t++)
        {
            var found = vectors.Find(TokenFeatures.Lower(tokens[t].Span.In(text), lower));
            var own = vector.AsSpan(t * Dimensions, Dimensions);
            if (found >= 0) vectors.Read(found, own);
            else own.Clear();
            var target = x.Slice(t * width, width);
            if (found >= 0) target.Clear();
            else _missing.CopyTo(target);
            foreach (var row in rows.AsSpan(t * FeatureSpace.Kinds, FeatureSpace.Kinds)) Add(numbers.Slice(row * width, width), scales[row], target);
            for (int set = clues[t]; set != 0; set &= set - 1)
            {
                var row = FeatureSpace.FirstClue + BitOperations.TrailingZeroCount(set);
                Add(numbers.Slice(row * width, width), scales[row], target);
            }
        }

        _vector.Multiply(vector, Dimensions, n, product);
        for (var t = 0; t < n; t++) Add(product.AsSpan(t * _vector.Stride, width), x.Slice(t * width, width));
        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<float>.Shared.Return(vector);
        ArrayPool<float>.Shared.Return(product);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<float> row, Span<float> target)
    {
        ref var r = ref MemoryMarshal.GetReference(row);
        ref var x = ref MemoryMarshal.GetReference(target);
        for (nuint i = 0; i < (nuint)row.Length; i += 8) (Vector256.LoadUnsafe(ref x, i) + Vector256.LoadUnsafe(ref r, i)).StoreUnsafe(ref x, i);
    }

    // The length of a row is a multiple of 8.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<sbyte> row, float scale, Span<float> target)
    {
        ref var r = ref MemoryMarshal.GetReference(row);
        ref var x = ref MemoryMarshal.GetReference(target);
        var by = Vector256.Create(scale);
        for (nuint i = 0; i < (nuint)row.Length; i += 8)
        {
            var eight = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref r, i)))).AsSByte();
            Vector256<int> whole;
            if (Avx2.IsSupported)
            {
                whole = Avx2.ConvertToVector256Int32(eight);
            }
            else
            {
                var words = Vector128.WidenLower(eight);
                whole = Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words));
            }

            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(whole), by, Vector256.LoadUnsafe(ref x, i)).StoreUnsafe(ref x, i);
        }
    }
}
