using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Names;

/// <summary>
/// What comes after the sentences have been read for themselves: names whose edges are none are mended, the names of the whole document are made to
/// agree, and types are told apart that the models do not know. Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
/// <param name="labels">Labels of the scores by number: <c>O</c>, <c>B-PER</c>, ….</param>
internal sealed class NamePasses(WordTables tables, ImmutableArray<string> labels)
{
    private readonly NameLabels labels = new(labels);
    private readonly NameEdges edges = new(new NameLabels(labels), tables);
    private readonly DocumentNames document = new(new NameLabels(labels), tables, NameThresholds.Default);
    private readonly NameTypes types = new(tables);

    /// <summary>Names of the labels of one sentence after another, in order.</summary>
    /// <param name="segments">Tokens and sentences.</param>
    /// <param name="read">Number of the label of each token.</param>
    public List<TokenName> Gather(Segments segments, ReadOnlySpan<int> read)
    {
        var names = new List<TokenName>();
        foreach (var sentence in segments.Sentences)
        {
            for (var i = sentence.First; i < sentence.End;)
            {
                var end = i + 1;
                for (var k = 0; k < labels.Kinds.Length; k++)
                {
                    if (read[i] != labels.Kinds[k].Begin) continue;
                    while (end < sentence.End && read[end] == labels.Kinds[k].Inside) end++;
                    names.Add(new TokenName(i, end, k));
                }

                i = end;
            }
        }

        return names;
    }

    /// <summary>The names of the document, each of one kind of the labels, in order, without overlap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="segments">Its tokens and sentences.</param>
    /// <param name="clues">What the lists tell of each token.</param>
    /// <param name="scores">Tokens × labels: natural logarithms of the probabilities of the labels.</param>
    /// <param name="names">Names as the sentences alone tell them.</param>
    public List<TokenName> Settle(string text, Segments segments, ReadOnlySpan<ushort> clues, ReadOnlySpan<float> scores, List<TokenName> names) =>
        Acronyms.Add(text, segments, document.Settle(text, segments, clues, new NameScores(scores, labels), edges.Mend(text, segments, clues, names)));

    /// <summary>The names with all types: nationalities, events and facilities as well.</summary>
    /// <param name="text">The text.</param>
    /// <param name="segments">Its tokens and sentences.</param>
    /// <param name="clues">What the lists tell of each token.</param>
    /// <param name="names">The names of the document.</param>
    public ImmutableArray<Name> Tell(string text, Segments segments, ReadOnlySpan<ushort> clues, List<TokenName> names) => types.Tell(text, segments, clues, names, labels);
}
