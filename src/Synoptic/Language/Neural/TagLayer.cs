using System.Buffers;
using System.Runtime.CompilerServices;
using Synoptic.Language.Models;

namespace Synoptic.Language.Neural;

/// <summary>Parts of speech and name labels: one linear layer.</summary>
internal sealed class TagLayer(ModelFile model, NetworkShape shape)
{
    private readonly PackedMatrix _product = new(model.Values<float>("tags"), shape.Width, shape.Tags);
    private readonly float[] _bias = model.Values<float>("tagsBias").ToArray();

    /// <summary>Tags the first <paramref name="n"/> rows of <paramref name="x"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(ReadOnlySpan<float> x, int n, ScoreSpans result)
    {
        var stride = _product.Stride;
        var scores = ArrayPool<float>.Shared.Rent(n * stride);
        _product.Multiply(x, shape.Width, n, scores);
        for (var t = 0; t < n; t++)
        {
            var row = scores.AsSpan(t * stride, shape.Tags);
            for (var i = 0; i < row.Length; i++) row[i] += _bias[i];
            result.Upos[t] = (byte)Choice.Greatest(row[..shape.Upos]);
            result.Xpos[t] = (byte)Choice.Greatest(row.Slice(shape.Upos, shape.Xpos));
            var names = row[(shape.Upos + shape.Xpos)..];
            Activations.LogSoftmax(names);
            names.CopyTo(result.Names[(t * shape.Names)..]);
        }

        ArrayPool<float>.Shared.Return(scores);
    }
}
