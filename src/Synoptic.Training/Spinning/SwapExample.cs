using Synoptic.Copies;
using Synoptic.Copies.Spinning;
using Synoptic.Text;

namespace Synoptic.Training.Spinning;

/// <summary>A text as the model sees it.</summary>
/// <param name="Rows">Rows of the vocabulary.</param>
/// <param name="Judged">Places that are judged, each with whether a machine put the word there.</param>
/// <param name="Part">The part of the texts that it belongs to.</param>
internal sealed record SwapExample(int[] Rows, (int Place, bool Swapped)[] Judged, int Part)
{
    /// <summary>Features of each judged place.</summary>
    public float[] Features { get; private set; } = [];

    /// <summary>Fills in the features, as the text's own part of the texts does not know them.</summary>
    public void Measure(CrossCounts counts, ReadOnlySpan<ushort> originals)
    {
        Features = new float[Judged.Length * SwapFeatures.Count];
        var repeats = SwapFeatures.Repeats(Rows);
        for (var j = 0; j < Judged.Length; j++)
            SwapFeatures.Fill(counts.Leave(Part), originals, Rows, repeats, Judged[j].Place, Features.AsSpan(j * SwapFeatures.Count));
    }

    /// <summary>The example of a text.</summary>
    /// <param name="words">The text.</param>
    /// <param name="swaps">Where words were swapped, in order.</param>
    /// <param name="vocabulary">Words.</param>
    /// <param name="part">Its part.</param>
    public static SwapExample Of(WordSequence words, List<(Span Place, string Original)>? swaps, SwapVocabulary vocabulary, int part)
    {
        var context = SwapContext.Of(words, vocabulary);
        var judged = new List<(int, bool)>();
        var swap = 0;
        foreach (var i in context.Judged(words))
        {
            var span = words.Spans[context.Words[i]];
            while (swaps is not null && swap < swaps.Count && swaps[swap].Place.End <= span.Start) swap++;
            judged.Add((i, swaps is not null && swap < swaps.Count && swaps[swap].Place.Overlaps(span)));
        }

        return new SwapExample(context.Rows[..context.Count], [.. judged], part);
    }
}
