using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Language.Neural;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>Finds names from the scores of the network: sentence by sentence, then for the document as a whole. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language.</param>
/// <param name="labels">Labels by number: <c>O</c>, <c>B-PER</c>, ….</param>
internal sealed class NameFinder(WordTables tables, ImmutableArray<string> labels)
{
    private readonly NameDecoder decoder = new(labels);
    private readonly NamePasses passes = new(tables, labels);

    /// <summary>Names in order, without overlap; each begins and ends with a token.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="segments">Its tokens and sentences.</param>
    /// <param name="clues">What the lists tell of each token.</param>
    /// <param name="scores">Tokens × labels: natural logarithms of the probabilities of the labels.</param>
    public ImmutableArray<Name> Find(string text, Segments segments, ReadOnlySpan<ushort> clues, ReadOnlySpan<float> scores) =>
        passes.Tell(text, segments, clues, Settled(text, segments, clues, scores));

    /// <summary>Names as the sentences alone tell them.</summary>
    public List<TokenName> First(Segments segments, ReadOnlySpan<float> scores)
    {
        var read = new int[segments.Tokens.Length];
        foreach (var sentence in segments.Sentences)
        {
            decoder.Decode(scores[(sentence.First * labels.Length)..(sentence.End * labels.Length)], read.AsSpan(sentence.First, sentence.End - sentence.First));
        }

        return passes.Gather(segments, read);
    }

    /// <summary>Names of the document, each of one kind of the labels.</summary>
    public List<TokenName> Settled(string text, Segments segments, ReadOnlySpan<ushort> clues, ReadOnlySpan<float> scores) => passes.Settle(text, segments, clues, scores, First(segments, scores));
}
