using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Synoptic.Copies.Spinning;
using Synoptic.Training.Network;
using Synoptic.Training.Numerics;

namespace Synoptic.Training.Spinning;

/// <summary>
/// Trains the network of swapped words, and the projection that makes its short vectors from the word vectors: a text a step, Adam, cross entropy.
/// </summary>
internal sealed class SwapLearner
{
    private const int Wide = 100, Width = SwapNetwork.Width, Hidden = SwapNetwork.Hidden, Places = SwapNetwork.Places;

    // Words around are hidden now and then, so that no judgement hangs on one neighbour.
    private const float HiddenNeighbours = 0.05f;

    private readonly float[] vectors;
    private readonly Parameter projection = new(Wide * Width), marks = new(SwapVocabulary.FirstWord * Width), network = new(SwapNetwork.Length);
    private readonly SplitMix random;

    /// <summary>A learner.</summary>
    /// <param name="vectors">Word vectors, one a row of the vocabulary, those of marks empty.</param>
    /// <param name="seed">For what it begins with and the order of texts.</param>
    public SwapLearner(float[] vectors, ulong seed)
    {
        this.vectors = vectors;
        random = new SplitMix(seed);
        Fill(projection.Value, 1 / MathF.Sqrt(Wide));
        Fill(marks.Value, 0.5f);
        Fill(network.Value.AsSpan(0, SwapNetwork.InputLength), 1.5f / MathF.Sqrt(Places * Width));
        Fill(network.Value.AsSpan(SwapNetwork.InputLength + Hidden, Hidden), 1 / MathF.Sqrt(Hidden));
    }

    /// <summary>The network.</summary>
    public float[] Network => network.Value;

    /// <summary>The short vectors of all rows.</summary>
    public float[] Project()
    {
        var rows = vectors.Length / Wide;
        var all = new float[rows * Width];
        for (var row = 0; row < rows; row++) Project(row, all.AsSpan(row * Width, Width));
        return all;
    }

    /// <summary>Learns from texts.</summary>
    public void Train(IReadOnlyList<SwapExample> texts, int epochs, float peak, TextWriter messages)
    {
        var order = Enumerable.Range(0, texts.Count).Where(i => texts[i].Judged.Length > 0).ToArray();
        var schedule = new Schedule(peak, order.Length * epochs, order.Length / 10);
        var step = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            double loss = 0;
            long judged = 0;
            foreach (var i in order)
            {
                loss += Learn(texts[i]);
                judged += texts[i].Judged.Length;
                var rates = schedule.At(step++);
                foreach (var parameter in (ReadOnlySpan<Parameter>)[projection, marks, network]) parameter.Step(rates, 1f / texts[i].Judged.Length);
            }

            messages.WriteLine($"  epoch {epoch + 1}: {judged} words, loss {loss / judged:0.0000}");
        }
    }

    private void Project(int row, Span<float> vector)
    {
        if (row < SwapVocabulary.FirstWord)
        {
            marks.Value.AsSpan(row * Width, Width).CopyTo(vector);
            return;
        }

        vector.Clear();
        for (var d = 0; d < Wide; d++) TensorPrimitives.MultiplyAdd(projection.Value.AsSpan(d * Width, Width), vectors[(row * Wide) + d], vector, vector);
    }

    private double Learn(SwapExample text)
    {
        const int Near = (Places - 1) * Width, Inputs = (Places * Width) + SwapFeatures.Count;
        var rows = (int[])text.Rows.Clone();
        for (var i = 0; i < rows.Length; i++)
            if (random.Unit() < HiddenNeighbours) rows[i] = SwapVocabulary.Unknown;
        var near = new float[rows.Length * Width];
        var gradient = new float[rows.Length * Width];
        for (var i = 0; i < rows.Length; i++) Project(rows[i], near.AsSpan(i * Width, Width));
        Span<float> input = stackalloc float[Inputs], hidden = stackalloc float[Hidden], back = stackalloc float[Hidden];
        SwapNetwork.Mean(near, input.Slice(Near, Width));
        double loss = 0;
        var weights = network.Value;
        var output = weights.AsSpan(SwapNetwork.InputLength + Hidden);
        var change = network.Gradient.AsSpan();
        for (var j = 0; j < text.Judged.Length; j++)
        {
            var (place, swapped) = text.Judged[j];
            text.Features.AsSpan(j * SwapFeatures.Count, SwapFeatures.Count).CopyTo(input[(Near + Width)..]);
            var from = (place - SwapContext.Reach) * Width;
            // The word itself is always seen.
            if (rows[place] != text.Rows[place]) Project(rows[place] = text.Rows[place], near.AsSpan(place * Width, Width));
            near.AsSpan(from, Near).CopyTo(input);
            SwapNetwork.Sum(weights, input[..Near], input[Near..], hidden);
            var sum = output[Hidden];
            for (var h = 0; h < Hidden; h++) sum += MathF.Max(0, hidden[h]) * output[h];
            var probability = 1 / (1 + MathF.Exp(-sum));
            var error = probability - (swapped ? 1 : 0);
            loss -= Math.Log(Math.Max(1e-7, swapped ? probability : 1 - probability));
            var outputChange = change[(SwapNetwork.InputLength + Hidden)..];
            outputChange[Hidden] += error;
            for (var h = 0; h < Hidden; h++)
            {
                var open = hidden[h] > 0;
                outputChange[h] += open ? error * hidden[h] : 0;
                back[h] = open ? error * output[h] : 0;
            }

            TensorPrimitives.Add(change.Slice(SwapNetwork.InputLength, Hidden), back, change.Slice(SwapNetwork.InputLength, Hidden));
            Back(input, back, weights, change, gradient.AsSpan(from, Near));
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var own = gradient.AsSpan(i * Width, Width);
            if (rows[i] < SwapVocabulary.FirstWord)
            {
                Matrices.Add(own, marks.Gradient.AsSpan(rows[i] * Width, Width));
                continue;
            }

            for (var d = 0; d < Wide; d++) Matrices.AddScaled(own, vectors[(rows[i] * Wide) + d], projection.Gradient.AsSpan(d * Width, Width));
        }

        return loss;
    }

    // One pass over the input layer: what changes its weights, and what changes the vectors that went in.
    private static void Back(ReadOnlySpan<float> input, ReadOnlySpan<float> back, ReadOnlySpan<float> weights, Span<float> change, Span<float> gradient)
    {
        ref var b = ref MemoryMarshal.GetReference(back);
        ref var w = ref MemoryMarshal.GetReference(weights);
        ref var c = ref MemoryMarshal.GetReference(change);
        var (b0, b1, b2, b3) = (Vector256.LoadUnsafe(ref b, 0), Vector256.LoadUnsafe(ref b, 8), Vector256.LoadUnsafe(ref b, 16), Vector256.LoadUnsafe(ref b, 24));
        var (b4, b5, b6, b7) = (Vector256.LoadUnsafe(ref b, 32), Vector256.LoadUnsafe(ref b, 40), Vector256.LoadUnsafe(ref b, 48), Vector256.LoadUnsafe(ref b, 56));
        for (var d = 0; d < input.Length; d++)
        {
            var at = (nuint)(d * Hidden);
            var x = Vector256.Create(input[d]);
            Vector256.FusedMultiplyAdd(x, b0, Vector256.LoadUnsafe(ref c, at)).StoreUnsafe(ref c, at);
            Vector256.FusedMultiplyAdd(x, b1, Vector256.LoadUnsafe(ref c, at + 8)).StoreUnsafe(ref c, at + 8);
            Vector256.FusedMultiplyAdd(x, b2, Vector256.LoadUnsafe(ref c, at + 16)).StoreUnsafe(ref c, at + 16);
            Vector256.FusedMultiplyAdd(x, b3, Vector256.LoadUnsafe(ref c, at + 24)).StoreUnsafe(ref c, at + 24);
            Vector256.FusedMultiplyAdd(x, b4, Vector256.LoadUnsafe(ref c, at + 32)).StoreUnsafe(ref c, at + 32);
            Vector256.FusedMultiplyAdd(x, b5, Vector256.LoadUnsafe(ref c, at + 40)).StoreUnsafe(ref c, at + 40);
            Vector256.FusedMultiplyAdd(x, b6, Vector256.LoadUnsafe(ref c, at + 48)).StoreUnsafe(ref c, at + 48);
            Vector256.FusedMultiplyAdd(x, b7, Vector256.LoadUnsafe(ref c, at + 56)).StoreUnsafe(ref c, at + 56);
            if (d >= gradient.Length) continue;
            var sum = (Vector256.LoadUnsafe(ref w, at) * b0) + (Vector256.LoadUnsafe(ref w, at + 8) * b1) + (Vector256.LoadUnsafe(ref w, at + 16) * b2) + (Vector256.LoadUnsafe(ref w, at + 24) * b3)
                + (Vector256.LoadUnsafe(ref w, at + 32) * b4) + (Vector256.LoadUnsafe(ref w, at + 40) * b5) + (Vector256.LoadUnsafe(ref w, at + 48) * b6) + (Vector256.LoadUnsafe(ref w, at + 56) * b7);
            gradient[d] += Vector256.Sum(sum);
        }
    }

    private void Fill(Span<float> values, float scale)
    {
        for (var i = 0; i < values.Length; i++) values[i] = ((2 * random.Unit()) - 1) * scale * 1.7f;
    }

    private sealed class Parameter(int length)
    {
        private readonly float[] first = new float[length], second = new float[length];

        public float[] Value { get; } = new float[length];

        public float[] Gradient { get; } = new float[length];

        public void Step(Schedule.Rates rates, float scale)
        {
            Adam.Step(Value, Gradient, first, second, rates, scale);
            Array.Clear(Gradient);
        }
    }
}
