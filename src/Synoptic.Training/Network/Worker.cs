using System.Numerics.Tensors;
using Synoptic.Language.Neural;
using Synoptic.Training.Numerics;

namespace Synoptic.Training.Network;

/// <summary>Runs one shard of a batch forward and back. Gradients go into the shard's own buffers, so that shards may run at once.</summary>
internal sealed class Worker(Parameters p, WordVectors vectors, int shard, Dropout dropout)
{
    private const float Slope = 0.1f;

    private readonly NetworkShape _shape = p.Shape;
    private readonly Buffers _buffers = new();

    /// <summary>Gradient of the input, tokens × width, and the feature rows that each token used; -1 for one left out.</summary>
    public float[] InputGradient => _buffers["dx0"];

    public int[] UsedRows { get; private set; } = [];

    public int[] ClueRows { get; private set; } = [];

    public int Tokens { get; private set; }

    /// <summary>Runs a batch forward and back and gives its losses.</summary>
    public Losses Run(ReadOnlySpan<Sample> batch, ulong seed)
    {
        var random = new SplitMix(seed);
        var starts = Starts(batch);
        Tokens = starts[^1];
        var losses = new Losses(Tokens, 0, 0, 0, 0);
        if (Tokens == 0) return losses;
        var missing = Forward(batch, starts, random);
        var gradients = new float[_shape.Layers + 1][];
        for (var l = 0; l <= _shape.Layers; l++) gradients[l] = _buffers.Get($"dx{l}", Tokens * _shape.Width, clear: true);
        TagLoss(batch, starts, random, gradients, ref losses);
        RoleLoss(batch, starts, random, gradients, ref losses);
        Backward(batch, starts, missing, gradients);
        return losses;
    }

    /// <summary>Runs a batch forward and adds what this network says.</summary>
    /// <param name="batch">Sentences.</param>
    /// <param name="tags">For each sentence tokens × (UPOS, XPOS, names), to which probabilities are added.</param>
    /// <param name="heads">For each sentence tokens × (tokens + 1), to which probabilities are added.</param>
    /// <param name="trees">For each sentence the heads for which relations are asked; null: not asked.</param>
    /// <param name="relations">For each sentence tokens × relations, to which probabilities are added.</param>
    public void Predict(ReadOnlySpan<Sample> batch, float[][] tags, float[][] heads, int[][]? trees, float[][] relations)
    {
        var random = new SplitMix(0);
        var starts = Starts(batch);
        if (starts[^1] == 0) return;
        Forward(batch, starts, random);
        var scores = TagScores(batch, starts, random, out _, out _);
        var roles = RoleScores(batch, starts, random, out _, out _, out var asked);
        for (var s = 0; s < batch.Length; s++)
        {
            var n = batch[s].Length;
            if (trees is not null)
            {
                var told = RelationScores(n, trees[s], random, roles.AsSpan(starts[s] * _shape.Roles), out _, out _);
                for (var i = 0; i < n; i++) Probabilities.Add(told.AsSpan(i * _shape.Relations, _shape.Relations), relations[s].AsSpan(i * _shape.Relations));
                continue;
            }

            var arcs = ArcScores(n, roles.AsSpan(starts[s] * _shape.Roles), asked.AsSpan(starts[s] * _shape.Arc), out _);
            for (var i = 0; i < n; i++)
            {
                var row = scores.AsSpan((starts[s] + i) * _shape.Tags, _shape.Tags);
                var target = tags[s].AsSpan(i * _shape.Tags);
                Probabilities.Add(row[.._shape.Upos], target);
                Probabilities.Add(row.Slice(_shape.Upos, _shape.Xpos), target[_shape.Upos..]);
                Probabilities.Add(row[(_shape.Upos + _shape.Xpos)..], target[(_shape.Upos + _shape.Xpos)..]);
                Probabilities.Add(arcs.AsSpan(i * (n + 1), n + 1), heads[s].AsSpan(i * (n + 1)));
            }
        }
    }

    private static int[] Starts(ReadOnlySpan<Sample> batch)
    {
        var starts = new int[batch.Length + 1];
        for (var s = 0; s < batch.Length; s++) starts[s + 1] = starts[s] + batch[s].Length;
        return starts;
    }

    private bool[] Forward(ReadOnlySpan<Sample> batch, int[] starts, SplitMix random)
    {
        var n = starts[^1];
        var width = _shape.Width;
        var half = _shape.Half;
        var x = _buffers.Get("x0", n * width, clear: true);
        var vector = _buffers.Get("vector", n * WordVectors.Dimensions, clear: true);
        var missing = Embed(batch, starts, random, x, vector);
        MatrixProduct.Multiply(vector, WordVectors.Dimensions, p.Vector.Value, width, x, width, n, WordVectors.Dimensions, width, add: true);
        var inputMask = Masks(batch, starts, random, dropout.Input, "mask.in", width);
        TensorPrimitives.Multiply(x.AsSpan(0, n * width), inputMask.AsSpan(0, n * width), x.AsSpan(0, n * width));

        // Layers.
        for (var l = 0; l < _shape.Layers; l++)
        {
            var input = _buffers[$"x{l}"];
            var output = _buffers.Get($"x{l + 1}", n * width);
            var masked = _buffers.Get($"masked{l}", n * width);
            var gates = _buffers.Get($"gates{l}", n * _shape.Gates);
            var mask = Masks(batch, starts, random, l == 0 ? 0 : dropout.Layer, $"mask{l}", width);
            TensorPrimitives.Multiply(input.AsSpan(0, n * width), mask.AsSpan(0, n * width), masked.AsSpan(0, n * width));
            MatrixProduct.Multiply(masked, width, p.Layers[l].Value, _shape.Gates, gates, _shape.Gates, n, width, _shape.Gates);
            var forget = _buffers.Get($"f{l}", n * width);
            var reset = _buffers.Get($"r{l}", n * width);
            var state = _buffers.Get($"c{l}", n * width);
            for (var s = 0; s < batch.Length; s++)
            {
                for (var direction = 0; direction < 2; direction++)
                {
                    var at = (starts[s] * width) + (direction * half);
                    RecurrenceGradient.Forward(
                        gates.AsSpan((starts[s] * _shape.Gates) + (direction * 3 * half)), _shape.Gates, p.Gates[l].Value.AsSpan(direction * 4 * half, 4 * half),
                        input.AsSpan(at), output.AsSpan(at), width, half, batch[s].Length, direction == 1, forget.AsSpan(at), reset.AsSpan(at), state.AsSpan(at));
                }
            }
        }

        return missing;
    }

    private void Backward(ReadOnlySpan<Sample> batch, int[] starts, bool[] missing, float[][] gradients)
    {
        var n = starts[^1];
        var width = _shape.Width;
        var half = _shape.Half;
        var turned = _buffers.Get("turned", n * Math.Max(width, WordVectors.Dimensions));
        for (var l = _shape.Layers - 1; l >= 0; l--)
        {
            var gates = _buffers[$"gates{l}"];
            var gateGradient = _buffers.Get("dgates", n * _shape.Gates);
            for (var s = 0; s < batch.Length; s++)
            {
                for (var direction = 0; direction < 2; direction++)
                {
                    var at = (starts[s] * width) + (direction * half);
                    var gateAt = (starts[s] * _shape.Gates) + (direction * 3 * half);
                    RecurrenceGradient.Backward(
                        gates.AsSpan(gateAt), _shape.Gates, p.Gates[l].Value.AsSpan(direction * 4 * half, 4 * half), _buffers[$"x{l}"].AsSpan(at), gradients[l + 1].AsSpan(at),
                        width, half, batch[s].Length, direction == 1, _buffers[$"f{l}"].AsSpan(at), _buffers[$"r{l}"].AsSpan(at), _buffers[$"c{l}"].AsSpan(at),
                        gateGradient.AsSpan(gateAt), gradients[l].AsSpan(at), p.Gates[l].Gradients[shard].AsSpan(direction * 4 * half, 4 * half));
                }
            }

            Matrices.Transpose(_buffers[$"masked{l}"], width, turned, n, n, width);
            MatrixProduct.Multiply(turned, n, gateGradient, _shape.Gates, p.Layers[l].Gradients[shard], _shape.Gates, width, n, _shape.Gates, add: true);
            var back = _buffers.Get("back", n * width);
            MatrixProduct.Multiply(gateGradient, _shape.Gates, p.Layers[l].Transposed, width, back, width, n, _shape.Gates, width);
            TensorPrimitives.MultiplyAdd(back.AsSpan(0, n * width), _buffers[$"mask{l}"].AsSpan(0, n * width), gradients[l].AsSpan(0, n * width), gradients[l].AsSpan(0, n * width));
        }

        TensorPrimitives.Multiply(gradients[0].AsSpan(0, n * width), _buffers["mask.in"].AsSpan(0, n * width), gradients[0].AsSpan(0, n * width));
        Matrices.Transpose(_buffers["vector"], WordVectors.Dimensions, turned, n, n, WordVectors.Dimensions);
        MatrixProduct.Multiply(turned, n, gradients[0], width, p.Vector.Gradients[shard], width, WordVectors.Dimensions, n, width, add: true);
        for (var t = 0; t < n; t++)
        {
            if (missing[t]) Matrices.Add(gradients[0].AsSpan(t * width, width), p.Missing.Gradients[shard]);
        }
    }

    private bool[] Embed(ReadOnlySpan<Sample> batch, int[] starts, SplitMix random, float[] x, float[] vector)
    {
        var width = _shape.Width;
        var n = starts[^1];
        var missing = new bool[n];
        UsedRows = new int[n * FeatureSpace.Kinds];
        ClueRows = new int[n * FeatureSpace.ClueBits];
        Array.Fill(ClueRows, -1);
        var firstClue = FeatureSpace.TotalRows - FeatureSpace.ClueBits;
        for (var s = 0; s < batch.Length; s++)
        {
            var sample = batch[s];
            for (var i = 0; i < sample.Length; i++)
            {
                var t = starts[s] + i;
                var target = x.AsSpan(t * width, width);
                for (var kind = 0; kind < FeatureSpace.Kinds; kind++)
                {
                    var row = sample.Rows[(i * FeatureSpace.Kinds) + kind];
                    // Besides the form, now and then another feature: no one must carry the word alone.
                    var drop = random.Unit() < (kind == FeatureSpace.Form ? dropout.Word : dropout.Feature);
                    UsedRows[(t * FeatureSpace.Kinds) + kind] = drop ? -1 : row;
                    if (!drop) Matrices.Add(p.Features.Row(row), target);
                }

                for (var bit = 0; bit < FeatureSpace.ClueBits; bit++)
                {
                    if ((sample.Clues[i] >> bit & 1) == 0 || random.Unit() < dropout.Clue) continue;
                    ClueRows[(t * FeatureSpace.ClueBits) + bit] = firstClue + bit;
                    Matrices.Add(p.Features.Row(firstClue + bit), target);
                }

                if (sample.Vectors[i] >= 0 && random.Unit() >= dropout.Vector)
                {
                    vectors.Read(sample.Vectors[i], vector.AsSpan(t * WordVectors.Dimensions, WordVectors.Dimensions));
                }
                else
                {
                    missing[t] = true;
                    Matrices.Add(p.Missing.Value, target);
                }
            }
        }

        return missing;
    }

    // One mask a sentence: the same numbers are left out of each of its tokens.
    private float[] Masks(ReadOnlySpan<Sample> batch, int[] starts, SplitMix random, float share, string name, int width)
    {
        var mask = _buffers.Get(name, starts[^1] * width);
        if (share == 0)
        {
            mask.AsSpan(0, starts[^1] * width).Fill(1);
            return mask;
        }

        var kept = 1 / (1 - share);
        for (var s = 0; s < batch.Length; s++)
        {
            var first = mask.AsSpan(starts[s] * width, width);
            for (var i = 0; i < width; i++) first[i] = random.Unit() < share ? 0 : kept;
            for (var t = 1; t < batch[s].Length; t++) first.CopyTo(mask.AsSpan((starts[s] + t) * width, width));
        }

        return mask;
    }

    private float[] TagScores(ReadOnlySpan<Sample> batch, int[] starts, SplitMix random, out float[] input, out float[] mask)
    {
        var (n, width, columns) = (starts[^1], _shape.Width, _shape.Tags);
        mask = Masks(batch, starts, random, dropout.Layer, "mask.tags", width);
        input = _buffers.Get("tags.in", n * width);
        TensorPrimitives.Multiply(_buffers[$"x{_shape.TagLayer}"].AsSpan(0, n * width), mask.AsSpan(0, n * width), input.AsSpan(0, n * width));
        var scores = _buffers.Get("tags", n * columns);
        for (var t = 0; t < n; t++) p.TagsBias.Value.CopyTo(scores, t * columns);
        MatrixProduct.Multiply(input, width, p.Tags.Value, columns, scores, columns, n, width, columns, add: true);
        return scores;
    }

    private void TagLoss(ReadOnlySpan<Sample> batch, int[] starts, SplitMix random, float[][] gradients, ref Losses losses)
    {
        var columns = _shape.Tags;
        var scores = TagScores(batch, starts, random, out var input, out var mask);
        for (var s = 0; s < batch.Length; s++)
        {
            var sample = batch[s];
            for (var i = 0; i < sample.Length; i++)
            {
                var row = scores.AsSpan((starts[s] + i) * columns, columns);
                var opinion = sample.TagOpinion.AsSpan();
                if (opinion.Length > 0) opinion = opinion.Slice(i * columns, columns);
                losses.Tags += Probabilities.CrossEntropy(row[.._shape.Upos], sample.Upos[i], Part(opinion, 0, _shape.Upos), sample.Weight);
                losses.Tags += Probabilities.CrossEntropy(row.Slice(_shape.Upos, _shape.Xpos), sample.Xpos[i], Part(opinion, _shape.Upos, _shape.Xpos), sample.Weight * 0.5f);
                losses.Names += Probabilities.CrossEntropy(row[(_shape.Upos + _shape.Xpos)..], sample.Names[i], Part(opinion, _shape.Upos + _shape.Xpos, _shape.Names), sample.Weight);
            }
        }

        Back(input, _shape.Width, scores, columns, p.Tags, p.TagsBias, mask, gradients[_shape.TagLayer], starts[^1]);

        static ReadOnlySpan<Half> Part(ReadOnlySpan<Half> opinion, int at, int length) => opinion.Length == 0 ? opinion : opinion.Slice(at, length);
    }

    private float[] RoleScores(ReadOnlySpan<Sample> batch, int[] starts, SplitMix random, out float[] input, out float[] mask, out float[] asked)
    {
        var (n, width, columns, arc) = (starts[^1], _shape.Width, _shape.Roles, _shape.Arc);
        mask = Masks(batch, starts, random, dropout.Layer, "mask.roles", width);
        input = _buffers.Get("roles.in", n * width);
        TensorPrimitives.Multiply(_buffers[$"x{_shape.Layers}"].AsSpan(0, n * width), mask.AsSpan(0, n * width), input.AsSpan(0, n * width));
        var roles = _buffers.Get("roles", n * columns);
        for (var t = 0; t < n; t++) p.RolesBias.Value.CopyTo(roles, t * columns);
        MatrixProduct.Multiply(input, width, p.Roles.Value, columns, roles, columns, n, width, columns, add: true);
        for (var t = 0; t < n; t++)
        {
            foreach (ref var v in roles.AsSpan(t * columns, 2 * arc)) v = v > 0 ? v : Slope * v;
        }

        asked = _buffers.Get("asked", n * arc);
        MatrixProduct.Multiply(roles, columns, p.Arc.Value, arc, asked, arc, n, arc, arc);
        return roles;
    }

    private void RoleLoss(ReadOnlySpan<Sample> batch, int[] starts, SplitMix random, float[][] gradients, ref Losses losses)
    {
        var (n, columns, arc) = (starts[^1], _shape.Roles, _shape.Arc);
        var roles = RoleScores(batch, starts, random, out var input, out var mask, out var asked);
        var roleGradient = _buffers.Get("droles", n * columns, clear: true);
        var askedGradient = _buffers.Get("dasked", n * arc, clear: true);
        for (var s = 0; s < batch.Length; s++)
        {
            if (batch[s].Heads[0] == Sample.Unknown) continue;
            losses.Arcs += ArcLoss(batch[s], roles.AsSpan(starts[s] * columns), asked.AsSpan(starts[s] * arc), roleGradient.AsSpan(starts[s] * columns), askedGradient.AsSpan(starts[s] * arc));
            losses.Relations += RelationLoss(batch[s], random, roles.AsSpan(starts[s] * columns), roleGradient.AsSpan(starts[s] * columns));
        }

        // asked = dependent · arc
        var turned = _buffers.Get("roles.turned", n * arc);
        Matrices.Transpose(roles, columns, turned, n, n, arc);
        MatrixProduct.Multiply(turned, n, askedGradient, arc, p.Arc.Gradients[shard], arc, arc, n, arc, add: true);
        MatrixProduct.Multiply(askedGradient, arc, p.Arc.Transposed, arc, roleGradient, columns, n, arc, arc, add: true);
        for (var t = 0; t < n; t++)
        {
            var values = roles.AsSpan(t * columns, 2 * arc);
            var slopes = roleGradient.AsSpan(t * columns, 2 * arc);
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i] <= 0) slopes[i] *= Slope;
            }
        }

        Back(input, _shape.Width, roleGradient, columns, p.Roles, p.RolesBias, mask, gradients[_shape.Layers], n);
    }

    private float[] ArcScores(int n, ReadOnlySpan<float> roles, ReadOnlySpan<float> asked, out float[] heads)
    {
        var (columns, arc) = (_shape.Roles, _shape.Arc);
        heads = _buffers.Get("heads", (n + 1) * arc);
        p.Root.Value.CopyTo(heads, 0);
        for (var j = 0; j < n; j++) roles.Slice((j * columns) + arc, arc).CopyTo(heads.AsSpan((j + 1) * arc));
        var turned = _buffers.Get("heads.turned", (n + 1) * arc);
        Matrices.Transpose(heads, arc, turned, n + 1, n + 1, arc);
        var scores = _buffers.Get("arcs", n * (n + 1));
        var bias = new float[n + 1];
        for (var j = 0; j <= n; j++) bias[j] = TensorPrimitives.Dot(heads.AsSpan(j * arc, arc), p.HeadBias.Value);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= n; j++) scores[(i * (n + 1)) + j] = bias[j] + p.Distance.Value[j == 0 ? 0 : NetworkShape.Distance(j - 1 - i)];
        }

        MatrixProduct.Multiply(asked, arc, turned, n + 1, scores, n + 1, n, arc, n + 1, add: true);
        for (var i = 0; i < n; i++) scores[(i * (n + 1)) + i + 1] = -1e9f;
        return scores;
    }

    private double ArcLoss(Sample sample, Span<float> roles, Span<float> asked, Span<float> roleGradient, Span<float> askedGradient)
    {
        var (n, columns, arc) = (sample.Length, _shape.Roles, _shape.Arc);
        var scores = ArcScores(n, roles, asked, out var heads);
        var loss = 0.0;
        var sums = new float[n + 1];
        for (var i = 0; i < n; i++)
        {
            var row = scores.AsSpan(i * (n + 1), n + 1);
            var opinion = sample.HeadOpinion is null ? [] : sample.HeadOpinion.AsSpan(i * (n + 1), n + 1);
            loss += Probabilities.CrossEntropy(row, opinion.Length > 0 ? Sample.Unknown : sample.Heads[i] + 1, opinion, sample.Weight);
            row[i + 1] = 0;
            Matrices.Add(row, sums);
            for (var j = 0; j <= n; j++) p.Distance.Gradients[shard][j == 0 ? 0 : NetworkShape.Distance(j - 1 - i)] += row[j];
        }

        MatrixProduct.Multiply(scores, n + 1, heads, arc, askedGradient, arc, n, n + 1, arc, add: true);
        var scoresTurned = _buffers.Get("arcs.turned", n * (n + 1));
        Matrices.Transpose(scores, n + 1, scoresTurned, n, n, n + 1);
        var headGradient = _buffers.Get("dheads", (n + 1) * arc);
        MatrixProduct.Multiply(scoresTurned, n, asked, arc, headGradient, arc, n + 1, n, arc);
        for (var j = 0; j <= n; j++)
        {
            var gradient = headGradient.AsSpan(j * arc, arc);
            Matrices.AddScaled(p.HeadBias.Value, sums[j], gradient);
            Matrices.AddScaled(heads.AsSpan(j * arc, arc), sums[j], p.HeadBias.Gradients[shard]);
            Matrices.Add(gradient, j == 0 ? p.Root.Gradients[shard] : roleGradient.Slice(((j - 1) * columns) + arc, arc));
        }

        return loss;
    }

    private float[] RelationScores(int n, int[] tree, SplitMix random, ReadOnlySpan<float> roles, out float[] hidden, out float[] keep)
    {
        var (columns, relation, count) = (_shape.Roles, _shape.Relation, _shape.Relations);
        var dependentAt = 2 * _shape.Arc;
        hidden = _buffers.Get("relation.hidden", n * relation);
        keep = _buffers.Get("relation.keep", n * relation);
        var kept = 1 / (1 - dropout.Layer);
        for (var i = 0; i < n; i++)
        {
            var head = tree[i] < 0 ? p.RootRole.Value : roles.Slice((tree[i] * columns) + dependentAt + relation, relation);
            var own = roles.Slice((i * columns) + dependentAt, relation);
            for (var k = 0; k < relation; k++)
            {
                var z = own[k] + head[k];
                var slope = (z > 0 ? 1 : Slope) * (dropout.Layer > 0 && random.Unit() < dropout.Layer ? 0 : kept);
                keep[(i * relation) + k] = slope;
                hidden[(i * relation) + k] = z * slope;
            }
        }

        var scores = _buffers.Get("relations", n * count);
        for (var i = 0; i < n; i++) p.RelationBias.Value.CopyTo(scores, i * count);
        MatrixProduct.Multiply(hidden, relation, p.Relation.Value, count, scores, count, n, relation, count, add: true);
        return scores;
    }

    private double RelationLoss(Sample sample, SplitMix random, Span<float> roles, Span<float> roleGradient)
    {
        var (n, columns, relation, count) = (sample.Length, _shape.Roles, _shape.Relation, _shape.Relations);
        var dependentAt = 2 * _shape.Arc;
        var headAt = dependentAt + relation;
        var scores = RelationScores(n, sample.Heads, random, roles, out var hidden, out var keep);
        var loss = 0.0;
        for (var i = 0; i < n; i++) loss += Probabilities.CrossEntropy(scores.AsSpan(i * count, count), sample.Relations[i], [], sample.Weight);
        var turned = _buffers.Get("relation.turned", n * relation);
        Matrices.Transpose(hidden, relation, turned, n, n, relation);
        MatrixProduct.Multiply(turned, n, scores, count, p.Relation.Gradients[shard], count, relation, n, count, add: true);
        Matrices.AddRows(scores, count, n, p.RelationBias.Gradients[shard]);
        var gradient = _buffers.Get("drelation", n * relation);
        MatrixProduct.Multiply(scores, count, p.Relation.Transposed, relation, gradient, relation, n, count, relation);
        for (var i = 0; i < n; i++)
        {
            var row = gradient.AsSpan(i * relation, relation);
            TensorPrimitives.Multiply(row, keep.AsSpan(i * relation, relation), row);
            Matrices.Add(row, roleGradient.Slice((i * columns) + dependentAt, relation));
            Matrices.Add(row, sample.Heads[i] < 0 ? p.RootRole.Gradients[shard] : roleGradient.Slice((sample.Heads[i] * columns) + headAt, relation));
        }

        return loss;
    }

    private void Back(float[] input, int width, float[] gradient, int columns, Parameter weights, Parameter bias, float[] mask, float[] target, int n)
    {
        var turned = _buffers.Get("back.turned", n * width);
        Matrices.Transpose(input, width, turned, n, n, width);
        MatrixProduct.Multiply(turned, n, gradient, columns, weights.Gradients[shard], columns, width, n, columns, add: true);
        Matrices.AddRows(gradient, columns, n, bias.Gradients[shard]);
        var back = _buffers.Get("back", n * width);
        MatrixProduct.Multiply(gradient, columns, weights.Transposed, width, back, width, n, columns, width);
        TensorPrimitives.MultiplyAdd(back.AsSpan(0, n * width), mask.AsSpan(0, n * width), target.AsSpan(0, n * width), target.AsSpan(0, n * width));
    }
}
