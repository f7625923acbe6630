using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Synoptic.Language.Models;

namespace Synoptic.Language.Neural;

/// <summary>
/// Heads and relations. Each token gets a vector as a dependent and one as a head; the score of a pair is bilinear in them, with a term
/// for the head and one for the distance. The relation is read from the sum of another such pair of vectors.
/// </summary>
internal sealed class HeadLayer(ModelFile model, NetworkShape shape)
{
    private const float Slope = 0.1f;

    private readonly PackedMatrix _roles = new(model.Values<float>("roles"), shape.Width, shape.Roles);
    private readonly float[] _rolesBias = model.Values<float>("rolesBias").ToArray();
    private readonly PackedMatrix _arc = new(model.Values<float>("arc"), shape.Arc, shape.Arc);
    private readonly float[] _root = model.Values<float>("root").ToArray();
    private readonly float[] _headBias = model.Values<float>("headBias").ToArray();
    private readonly float[] _distance = model.Values<float>("distance").ToArray();
    private readonly float[] _rootRole = model.Values<float>("rootRole").ToArray();
    private readonly PackedMatrix _relation = new(model.Values<float>("relation"), shape.Relation, shape.Relations);
    private readonly float[] _relationBias = model.Values<float>("relationBias").ToArray();

    /// <summary>Finds the tree of each sentence.</summary>
    /// <param name="x">Tokens × width.</param>
    /// <param name="starts">First token of each sentence, and at last the number of tokens.</param>
    /// <param name="result">Receives heads and relations.</param>
    public void Run(ReadOnlySpan<float> x, ReadOnlySpan<int> starts, ScoreSpans result)
    {
        var n = starts[^1];
        var pool = ArrayPool<float>.Shared;
        var roles = pool.Rent(n * _roles.Stride);
        var asked = pool.Rent(n * _arc.Stride);
        _roles.Multiply(x, shape.Width, n, roles);
        for (var t = 0; t < n; t++) Bend(roles.AsSpan(t * _roles.Stride, shape.Roles));
        _arc.Multiply(roles, _roles.Stride, n, asked);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var length = starts[s + 1] - starts[s];
            Heads(roles.AsSpan(starts[s] * _roles.Stride), asked.AsSpan(starts[s] * _arc.Stride), length, result.Heads.Slice(starts[s], length));
        }

        Relate(roles, starts, result);
        pool.Return(asked);
        pool.Return(roles);
    }

    // Adds the bias; the vectors for arcs pass a leaky rectifier, those for relations do so after they are added.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Bend(Span<float> roles)
    {
        for (var i = 0; i < roles.Length; i += 8)
        {
            var v = Vector256.Create<float>(roles.Slice(i, 8)) + Vector256.Create<float>(_rolesBias.AsSpan(i, 8));
            if (i < 2 * shape.Arc) v = Vector256.Max(v, v * Slope);
            v.CopyTo(roles[i..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Heads(ReadOnlySpan<float> roles, ReadOnlySpan<float> asked, int length, Span<int> heads)
    {
        var (columns, arc) = (length + 1, shape.Arc);
        var pool = ArrayPool<float>.Shared;
        var turned = pool.Rent(arc * columns);
        var scores = pool.Rent(length * columns);
        var bias = pool.Rent(columns);
        for (var k = 0; k < arc; k++)
        {
            var row = turned.AsSpan(k * columns, columns);
            row[0] = _root[k];
            for (var j = 0; j < length; j++) row[j + 1] = roles[(j * _roles.Stride) + arc + k];
        }

        MatrixProduct.Multiply(_headBias, arc, turned, columns, bias, columns, 1, arc, columns);
        for (var i = 0; i < length; i++)
        {
            var row = scores.AsSpan(i * columns, columns);
            row[0] = bias[0] + _distance[0];
            for (var j = 0; j < length; j++) row[j + 1] = bias[j + 1] + _distance[NetworkShape.Distance(j - i)];
        }

        MatrixProduct.Multiply(asked, _arc.Stride, turned, columns, scores, columns, length, arc, columns, add: true);
        TreeDecoder.Decode(scores.AsSpan(0, length * columns), length, heads);
        pool.Return(bias);
        pool.Return(scores);
        pool.Return(turned);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Relate(ReadOnlySpan<float> roles, ReadOnlySpan<int> starts, ScoreSpans result)
    {
        var (n, relation, dependentAt, headAt) = (starts[^1], shape.Relation, 2 * shape.Arc, (2 * shape.Arc) + shape.Relation);
        var pool = ArrayPool<float>.Shared;
        var hidden = pool.Rent(n * relation);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            for (var t = starts[s]; t < starts[s + 1]; t++)
            {
                var head = result.Heads[t] < 0 ? _rootRole : roles.Slice(((starts[s] + result.Heads[t]) * _roles.Stride) + headAt, relation);
                var own = roles.Slice((t * _roles.Stride) + dependentAt, relation);
                for (var k = 0; k < relation; k += 8)
                {
                    var v = Vector256.Create(own.Slice(k, 8)) + Vector256.Create(head.Slice(k, 8));
                    Vector256.Max(v, v * Slope).CopyTo(hidden.AsSpan((t * relation) + k));
                }
            }
        }

        var scores = pool.Rent(n * _relation.Stride);
        _relation.Multiply(hidden, relation, n, scores);
        for (var t = 0; t < n; t++)
        {
            var row = scores.AsSpan(t * _relation.Stride, shape.Relations);
            for (var i = 0; i < row.Length; i++) row[i] += _relationBias[i];
            result.Relations[t] = (byte)Choice.Greatest(row);
        }

        pool.Return(scores);
        pool.Return(hidden);
    }
}
