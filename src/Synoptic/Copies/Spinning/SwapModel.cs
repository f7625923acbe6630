using System.Buffers;
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
        var scales = new float[Width];
        for (var i = 0; i < vectors.Length; i++) scales[i % Width] = MathF.Max(scales[i % Width], MathF.Abs(vectors[i]) / 127);
        var rows = new sbyte[vectors.Length];
        for (var i = 0; i < rows.Length; i++) rows[i] = (sbyte)MathF.Round(vectors[i] / MathF.Max(scales[i % Width], 1e-9f));
        var writer = new ModelFileWriter();
        writer.Add("slots", vocabulary.Slots);
        writer.Add("counts", counts);
        writer.Add("originals", originals);
        writer.Add<float>("scales", scales);
        writer.Add<sbyte>("rows", rows);
        writer.Add("network", network);
        writer.Add<float>("usual", [usual]);
        writer.AddWords("words", words);
        return writer.ToBytes();
    }

    /// <summary>The log-odds that each judged word was swapped.</summary>
    /// <param name="context">The article.</param>
    /// <param name="sequence">Its words.</param>
    /// <param name="scores">For each place that is judged its place and score, in order.</param>
    public void Score(SwapContext context, WordSequence sequence, List<(int Place, float Score)> scores)
    {
        const int Width = SwapNetwork.Width;
        var rows = file.Values<sbyte>("rows");
        var buffer = ArrayPool<float>.Shared.Rent(context.Count * Width);
        var vectors = buffer.AsSpan(0, context.Count * Width);
        for (var i = 0; i < context.Count; i++)
        {
            var row = rows.Slice(context.Rows[i] * Width, Width);
            var vector = vectors.Slice(i * Width, Width);
            for (var d = 0; d < Width; d++) vector[d] = row[d] * scales[d];
        }

        // The mean of the text stands before the features.
        Span<float> rest = stackalloc float[Width + SwapFeatures.Count];
        SwapNetwork.Mean(vectors, rest[..Width]);
        var originals = file.Values<ushort>("originals");
        var counts = Counts;
        var repeats = SwapFeatures.Repeats(context.Rows.AsSpan(0, context.Count));
        for (var i = SwapContext.Reach; i < context.Count - SwapContext.Reach; i++)
        {
            if (!context.IsJudged(i, sequence)) continue;
            SwapFeatures.Fill(counts, originals, context.Rows, repeats, i, rest[Width..]);
            scores.Add((i, network.Score(vectors.Slice((i - SwapContext.Reach) * Width, (SwapNetwork.Places - 1) * Width), rest)));
        }

        ArrayPool<float>.Shared.Return(buffer);
    }

    /// <summary>
    /// The evidence that a text is rewritten, for each of its words: the mean logarithm of how much more likely the scores are in a text
    /// of which a part was swapped. Of a word that stands there more than once the highest score counts, once.
    /// </summary>
    public double Evidence(SwapContext context, List<(int Place, float Score)> scores)
    {
        var best = new (int Row, float Score)[scores.Count];
        for (var i = 0; i < best.Length; i++) best[i] = (context.Rows[scores[i].Place], -scores[i].Score);
        Array.Sort(best);
        var sum = 0.0;
        var judged = 0;
        for (var i = 0; i < best.Length; i++)
        {
            if (i > 0 && best[i].Row == best[i - 1].Row) continue;
            judged++;
            sum += MathF.Log(1 - Swapped + (Swapped * MathF.Exp(Math.Min(-best[i].Score - usual, MostScore))));
        }

        return sum / Math.Max(LeastJudged, judged);
    }
}
