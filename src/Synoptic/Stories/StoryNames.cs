using Synoptic.Copies;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>Which tokens are of names: those of the layer of mentions, and words with a capital within a sentence, so that it works without that layer too.</summary>
internal static class StoryNames
{
    /// <summary>One mark for each token.</summary>
    public static bool[] Mark(Annotations article, HashSet<ulong> stopWords)
    {
        var analysis = article.Analysis;
        var tokens = analysis.Tokens;
        var text = article.Text;
        var marks = new bool[tokens.Length];
        foreach (var mention in article.Mentions)
        {
            if (mention.Kind != MentionKind.Name) continue;
            for (var t = analysis.TokenAt(mention.Span.Start); t < tokens.Length && tokens[t].Span.Start < mention.Span.End; t++) marks[t] = true;
        }

        var small = new HashSet<ulong>();
        foreach (var token in tokens)
            if (token.Kind == TokenKind.Word && char.IsLower(text[token.Span.Start])) small.Add(WordHash.Of(token.Span.In(text)));
        foreach (var sentence in analysis.Sentences)
            for (var t = sentence.First; t < sentence.End; t++)
                if (!marks[t] && IsCapital(tokens[t], text)) marks[t] = t > sentence.First || BeginsName(t, sentence.End);
        return marks;

        // At the start of a sentence every word has a capital: there a name is followed by another word with one.
        bool BeginsName(int t, int end)
        {
            if (t + 1 >= end || !IsCapital(tokens[t + 1], text)) return false;
            var word = WordHash.Of(tokens[t].Span.In(text));
            return !stopWords.Contains(word) && !small.Contains(word);
        }
    }

    private static bool IsCapital(Token token, string text) => token.Kind == TokenKind.Word && char.IsUpper(text[token.Span.Start]);
}
