using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>Divides a text by rules and lists of words: lines are paragraphs, and no sentence crosses a line.</summary>
public sealed class RuleSegmenter : ISegmenter
{
    private readonly Tokenizer tokenizer;
    private readonly SentenceSplitter splitter;

    /// <summary>Reads the words of a language.</summary>
    /// <param name="tables">Words of the language: <c>tokenizer</c>, <c>abbreviations</c>, <c>sentence-starters</c>.</param>
    public RuleSegmenter(WordTables tables)
    {
        var words = new TokenTables(tables);
        tokenizer = new Tokenizer(words);
        splitter = new SentenceSplitter(words);
    }

    /// <inheritdoc/>
    public Segments Segment(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Span>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        // English has about one token to five characters.
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 8);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !Characters.IsLineEnd(text[end])) end++;
            var first = tokens.Count;
            tokenizer.Tokenize(text, start, end, tokens);
            if (tokens.Count > first)
            {
                for (var i = first; i < tokens.Count;)
                {
                    var next = splitter.EndOf(text, tokens, i, tokens.Count);
                    sentences.Add(new Sentence(new Span(tokens[i].Span.Start, tokens[next - 1].Span.End), i, next, paragraphs.Count));
                    i = next;
                }

                paragraphs.Add(new Span(tokens[first].Span.Start, tokens[tokens.Count - 1].Span.End));
            }

            start = end + 1;
        }

        return new Segments(paragraphs.ToImmutable(), sentences.ToImmutable(), tokens.ToImmutable());
    }
}
