using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Language.Segmentation;

/// <summary>
/// Divides what the scanners, made for words between blanks, leave whole: of scripts without blanks every letter with its marks is a token, so that
/// who took whose words can be told, and a sentence ends after the full stop of its own script. Immutable; share it across threads.
/// </summary>
internal sealed class OtherScripts
{
    // Full stops, question and exclamation marks of scripts that have their own: CJK, Arabic, Devanagari, Armenian, Ethiopic, Myanmar, Khmer, Tibetan.
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create("。！？｡؟۔।॥։።፧။៕།");

    private readonly Scripts scripts = new();

    /// <summary>The same text divided further.</summary>
    public Segments Divide(string text, Segments segments)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(segments.Tokens.Length);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(segments.Sentences.Length);
        foreach (var sentence in segments.Sentences)
        {
            var first = tokens.Count;
            for (var t = sentence.First; t < sentence.End; t++)
            {
                Divide(text, segments.Tokens[t], tokens);
                if (t + 1 < sentence.End && Ends.Contains(text[segments.Tokens[t].Span.End - 1])) End();
            }

            if (tokens.Count > first) End();

            void End()
            {
                sentences.Add(new Sentence(new Span(tokens[first].Span.Start, tokens[^1].Span.End), first, tokens.Count, sentence.Paragraph));
                first = tokens.Count;
            }
        }

        return new Segments(segments.Paragraphs, sentences.ToImmutable(), tokens.ToImmutable());
    }

    private void Divide(string text, Token token, ImmutableArray<Token>.Builder tokens)
    {
        var start = token.Span.Start;
        for (var i = start + 1; i < token.Span.End; i++)
        {
            // A mark goes with its letter, and the second half of a character with the first.
            if (char.IsLowSurrogate(text[i]) || char.GetUnicodeCategory(text[i]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) continue;
            if (!IsUnspaced(text[i]) && !IsUnspaced(text[i - 1])) continue;
            tokens.Add(new Token(new Span(start, i), KindOf(text[start], token.Kind)));
            start = i;
        }

        tokens.Add(new Token(new Span(start, token.Span.End), IsUnspaced(text[start]) ? TokenKind.Word : start == token.Span.Start ? token.Kind : KindOf(text[start], token.Kind)));
    }

    private TokenKind KindOf(char first, TokenKind whole) => IsUnspaced(first) ? TokenKind.Word : char.IsPunctuation(first) ? TokenKind.Punctuation : char.IsLetter(first) ? TokenKind.Word : whole;

    private bool IsUnspaced(char c) => scripts.Of(c) is >= 0 and var script && !scripts.All[script].IsSpaced;
}
