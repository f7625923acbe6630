using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Text;

namespace Synoptic.Language.Segmentation;

/// <summary>Divides a text: scanners find the tokens of each line as the treebanks write them, and a trained model tells after which a sentence ends. Lines are paragraphs, and no sentence crosses a line.</summary>
public sealed class TrainedSegmenter
{
    private readonly TokenTables words;
    private readonly Tokenizer tokenizer;
    private readonly TokenClasses classes;
    private readonly BoundaryModel model;

    /// <summary>With the model that ships for the language.</summary>
    /// <param name="tables">Words of the language: <c>tokenizer</c>, <c>abbreviations</c>, <c>reporting-verbs</c>.</param>
    public TrainedSegmenter(WordTables tables)
        : this(tables, ModelFile.Shipped(tables.Language, "segmenter"))
    {
    }

    /// <summary>With a model of one's own.</summary>
    public TrainedSegmenter(WordTables tables, ModelFile model)
    {
        words = new TokenTables(tables);
        tokenizer = new Tokenizer(words);
        classes = new TokenClasses(words);
        this.model = new BoundaryModel(model);
    }

    /// <summary>Tokens and sentences that cover every character that is not white space, in order, without overlap. Takes any string; never throws.</summary>
    public Segments Segment(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Span>();
        // English has about one token to five characters, and a sentence to a hundred.
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 8);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(text.Length / 100 + 8);
        var ends = tokenizer.Tokenize(text, tokens);
        var context = new BoundaryContext(text, tokens, classes);
        var weights = model.Table;
        Span<uint> features = stackalloc uint[BoundaryFeatures.Count];
        var first = 0;
        foreach (var end in ends)
        {
            var gaps = new BoundaryFeatures(context, words, first, end);
            var begin = first;
            for (var i = first; i < end; i++)
            {
                gaps.Pass(i);
                if (i + 1 < end)
                {
                    if (!gaps.IsOpen(i)) continue;
                    gaps.Fill(i, features);
                    if (!model.IsEnd(weights, features, gaps.IsMarked(i))) continue;
                    gaps.Begin(i + 1);
                }

                sentences.Add(new Sentence(new Span(tokens[begin].Span.Start, tokens[i].Span.End), begin, i + 1, paragraphs.Count));
                begin = i + 1;
            }

            paragraphs.Add(new Span(tokens[first].Span.Start, tokens[end - 1].Span.End));
            first = end;
        }

        return new Segments(paragraphs.ToImmutable(), sentences.ToImmutable(), tokens.ToImmutable());
    }
}
