using System.Buffers;
using Synoptic.Language.Models;

namespace Synoptic.Language.Neural;

/// <summary>A layer of simple recurrent units, one half of its numbers read forward, the other backward.</summary>
internal sealed class RecurrentLayer(ModelFile model, int number, NetworkShape shape)
{
    private readonly PackedMatrix _product = new(model.Values<float>($"layer{number}"), shape.Width, shape.Gates);
    private readonly float[] _gates = model.Values<float>($"gates{number}").ToArray();

    /// <summary>Runs the layer over sentences.</summary>
    /// <param name="x">Tokens × width.</param>
    /// <param name="y">Receives tokens × width.</param>
    /// <param name="starts">First token of each sentence, and at last the number of tokens.</param>
    public void Run(ReadOnlySpan<float> x, Span<float> y, ReadOnlySpan<int> starts)
    {
        var (width, half, stride) = (shape.Width, shape.Half, _product.Stride);
        var gates = ArrayPool<float>.Shared.Rent(starts[^1] * stride);
        _product.Multiply(x, width, starts[^1], gates);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                var at = (starts[s] * width) + (direction * half);
                Recurrence.Run(
                    gates.AsSpan((starts[s] * stride) + (direction * 3 * half)), stride, _gates.AsSpan(direction * 4 * half, 4 * half),
                    x[at..], y[at..], width, half, starts[s + 1] - starts[s], direction == 1);
            }
        }

        ArrayPool<float>.Shared.Return(gates);
    }
}
