using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Synoptic.Language.Models;

namespace Synoptic.Copies.Spinning;

/// <summary>The trained model of swapped words: vocabulary, vectors, counts and network. Immutable; share it across threads.</summary>
internal sealed class SwapModel
{
    /// <summary>Name of the model file.</summary>
    public const string ModelName = "spinning";

    // A word's score beyond this tells no more: it is the model that is odd, or the word.
    private const float MostScore = 5;

    // Few judged words are judged as if they were so many: one odd word makes no spun text.
    private const int LeastJudged = 60;

    // Share of the words that a text's rewriter is taken to have swapped: a low one lets the surest words tell most.
    // Tuned, as the two above, by cross-fitting over the news that the model learns from and the other texts in its card.
    private const float Swapped = 0.05f;

    // Of a long text every third judged word is judged first, and the others only when these show something: nineteen in twenty
    // reports that people wrote have less evidence, and rewritten ones eight times as much at least (cross-fitted, as in the model's card).
    private const int SampleStep = 3;
    private const int LeastSample = 40;
    private const double LeastInSample = 0.02;

    // Scores as whole numbers, for sorting: none is higher, and finer differences say nothing.
    private const float Highest = 30;
    private const float Fine = 1 << 20;

    private readonly ModelFile file;
    private readonly float[] scales;
    private readonly float usual;
    private readonly SwapNetwork network;

    /// <summary>A model over its file.</summary>
    public SwapModel(ModelFile file)
    {
        this.file = file;
        Vocabulary = new SwapVocabulary(file.Values<uint>("slots").ToArray());
        scales = file.Values<float>("scales").ToArray();
        usual = file.Values<float>("usual")[0];
        network = new SwapNetwork(file.Values<float>("network").ToArray());
    }

    /// <summary>The words it knows.</summary>
    public SwapVocabulary Vocabulary { get; }

    /// <summary>What stood together.</summary>
    public NaturalCounts Counts => new(file.Values<ushort>("counts"));

    /// <summary>Rows of the words that a row's word may have been put for; 0 where there are no more.</summary>
    public ReadOnlySpan<ushort> Originals(int row) => file.Values<ushort>("originals").Slice(row * SwapFeatures.Originals, SwapFeatures.Originals);

    /// <summary>The words of the rows that stand among originals; others are empty.</summary>
    public string[] Words() => file.Words("words");

    /// <summary>The sections of a model.</summary>
    /// <param name="vocabulary">Its words.</param>
    /// <param name="counts">Its counts, packed.</param>
    /// <param name="originals">For each row the rows that it may have been put for.</param>
    /// <param name="words">The words of the rows that stand among the originals; others are empty.</param>
    /// <param name="vectors">One vector a row.</param>
    /// <param name="network">The network's numbers.</param>
    /// <param name="usual">The log-odds that a word of the texts that it learned from was swapped.</param>
    public static byte[] Write(SwapVocabulary vocabulary, ReadOnlySpan<ushort> counts, ReadOnlySpan<ushort> originals, IReadOnlyList<string> words, ReadOnlySpan<float> vectors, ReadOnlySpan<float> network, float usual)
    {
        const int Width = SwapNetwork.Width;
        var largest = new float[Width];
        for (var i = 0; i < vectors.Length; i++) largest[i % Width] = MathF.Max(largest[i % Width], MathF.Abs(vectors[i]) / 127);
        var rows = new sbyte[vectors.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = (sbyte)MathF.Round(vectors[i] / MathF.Max(largest[i % Width], 1e-9f));
        var writer = new ModelFileWriter();
        writer.Add("slots", vocabulary.Slots);
        writer.Add("counts", counts);
        writer.Add("originals", originals);
        writer.Add<float>("scales", largest);
        writer.Add<sbyte>("rows", rows);
        writer.Add("network", network);
        writer.Add<float>("usual", [usual]);
        writer.AddWords("words", words);
        return writer.ToBytes();
    }

    /// <summary>The log-odds that each judged word was swapped; of a long text in which a sample of them shows nothing, those of the sample.</summary>
    /// <param name="context">The article.</param>
    /// <param name="sequence">Its words.</param>
    /// <returns>For each place that was judged its place and score, in order.</returns>
    public (int Place, float Score)[] Score(SwapContext context, WordSequence sequence)
    {
        const int Width = SwapNetwork.Width;
        var places = context.Judged(sequence);
        var scores = new (int Place, float Score)[places.Count];
        if (scores.Length == 0) return scores;
        var rows = context.Rows.AsSpan(0, context.Count);
        var buffer = ArrayPool<float>.Shared.Rent(rows.Length * Width);
        var vectors = buffer.AsSpan(0, rows.Length * Width);
        Read(rows, vectors);

        Span<float> mean = stackalloc float[Width];
        SwapNetwork.Mean(vectors, mean);
        var seen = new Seen(Counts, file.Values<ushort>("originals"), rows, SwapFeatures.Repeats(rows), vectors, mean);
        var step = scores.Length >= SampleStep * LeastSample ? SampleStep : 1;
        for (int i = 0, n = 0; i < scores.Length; i += step, n++) scores[n].Place = places[i];
        var sample = (scores.Length + step - 1) / step;
        Judge(seen, scores.AsSpan(0, sample));
        if (step > 1 && Evidence(context, scores.AsSpan(0, sample)) < LeastInSample)
        {
            Array.Resize(ref scores, sample);
        }
        else if (step > 1)
        {
            for (int i = 0, n = sample; i < scores.Length; i++)
                if (i % step != 0) scores[n++].Place = places[i];
            Judge(seen, scores.AsSpan(sample));
            Array.Sort(scores, static (x, y) => x.Place.CompareTo(y.Place));
        }

        ArrayPool<float>.Shared.Return(buffer);
        return scores;
    }

    /// <summary>
    /// The evidence that a text is rewritten, for each of its words: the mean logarithm of how much more likely the scores are in a text
    /// of which a part was swapped. Of a word that stands there more than once the highest score counts, once.
    /// </summary>
    public double Evidence(SwapContext context, ReadOnlySpan<(int Place, float Score)> scores)
    {
        // By row, then by falling score: one number for both, as sorting numbers is quick.
        var best = new long[scores.Length];
        for (var i = 0; i < best.Length; i++) best[i] = ((long)context.Rows[scores[i].Place] << 32) | (uint)(int)((Highest - Math.Clamp(scores[i].Score, -Highest, Highest)) * Fine);
        Array.Sort(best);
        var sum = 0.0;
        var judged = 0;
        for (var i = 0; i < best.Length; i++)
        {
            if (i > 0 && best[i] >> 32 == best[i - 1] >> 32) continue;
            judged++;
            sum += MathF.Log(1 - Swapped + (Swapped * MathF.Exp(Math.Min(Highest - ((uint)best[i] / Fine) - usual, MostScore))));
        }

        return sum / Math.Max(LeastJudged, judged);
    }

    private void Judge(Seen text, Span<(int Place, float Score)> scores)
    {
        const int Width = SwapNetwork.Width, Near = (SwapNetwork.Places - 1) * Width;
        Span<float> inputs = stackalloc float[SwapNetwork.Together * SwapNetwork.Inputs];
        Span<float> found = stackalloc float[SwapNetwork.Together];
        inputs.Clear();
        for (var i = 0; i < scores.Length; i += SwapNetwork.Together)
        {
            var count = Math.Min(SwapNetwork.Together, scores.Length - i);
            for (var n = 0; n < count; n++)
            {
                // The words around, the mean of the text, the features.
                var place = scores[i + n].Place;
                var input = inputs.Slice(n * SwapNetwork.Inputs, SwapNetwork.Inputs);
                text.Vectors.Slice((place - SwapContext.Reach) * Width, Near).CopyTo(input);
                text.Mean.CopyTo(input[Near..]);
                SwapFeatures.Fill(text.Counts, text.Originals, text.Rows, text.Repeats, place, input[(Near + Width)..]);
            }

            network.Score(inputs, found);
            for (var n = 0; n < count; n++) scores[i + n].Score = found[n];
        }
    }

    private void Read(ReadOnlySpan<int> rows, Span<float> vectors)
    {
        const int Width = SwapNetwork.Width;
        var table = file.Values<sbyte>("rows");
        ref var scale = ref MemoryMarshal.GetArrayDataReference(scales);
        var (s0, s1, s2, s3) = (Vector256.LoadUnsafe(ref scale), Vector256.LoadUnsafe(ref scale, 8), Vector256.LoadUnsafe(ref scale, 16), Vector256.LoadUnsafe(ref scale, 24));
        for (var i = 0; i < rows.Length; i++)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(table.Slice(rows[i] * Width, Width)));
            var (n0, n1) = Vector256.Widen(low);
            var (n2, n3) = Vector256.Widen(high);
            ref var vector = ref MemoryMarshal.GetReference(vectors.Slice(i * Width, Width));
            (Vector256.ConvertToSingle(n0) * s0).StoreUnsafe(ref vector);
            (Vector256.ConvertToSingle(n1) * s1).StoreUnsafe(ref vector, 8);
            (Vector256.ConvertToSingle(n2) * s2).StoreUnsafe(ref vector, 16);
            (Vector256.ConvertToSingle(n3) * s3).StoreUnsafe(ref vector, 24);
        }
    }

    // A text before its words are judged.
    private readonly ref struct Seen(NaturalCounts counts, ReadOnlySpan<ushort> originals, ReadOnlySpan<int> rows, ReadOnlySpan<byte> repeats, ReadOnlySpan<float> vectors, ReadOnlySpan<float> mean)
    {
        public NaturalCounts Counts { get; } = counts;

        public ReadOnlySpan<ushort> Originals { get; } = originals;

        public ReadOnlySpan<int> Rows { get; } = rows;

        public ReadOnlySpan<byte> Repeats { get; } = repeats;

        public ReadOnlySpan<float> Vectors { get; } = vectors;

        public ReadOnlySpan<float> Mean { get; } = mean;
    }
}
