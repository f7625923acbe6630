using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Tests.Text;

/// <summary>Sentences whose grammar a test gives: words divided by spaces, each as <c>word/XPOS/head/relation</c>; heads are 1-based, 0 is the root.</summary>
internal static class TestTree
{
    public static Analysis Of(string sentence)
    {
        var words = sentence.Split(' ').Select(w => w.Split('/')).ToArray();
        var text = string.Join(' ', words.Select(w => w[0]));
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var word in words)
        {
            var start = tokens.Count == 0 ? 0 : tokens[^1].Span.End + 1;
            tokens.Add(new Token(new Span(start, start + word[0].Length), char.IsLetter(word[0][0]) ? TokenKind.Word : TokenKind.Punctuation));
        }

        var all = new Span(0, text.Length);
        return new Analysis(
            new Article("a", null, text, null, Source.Unknown, null, []),
            [all],
            [new Sentence(all, 0, words.Length, 0)],
            tokens.ToImmutable(),
            [.. words.Select(w => new Tag(w[1][0] == 'V' ? "VERB" : "X", w[1], w[0]))],
            [.. words.Select(w => new Arc(int.Parse(w[2]) - 1, w[3]))],
            []);
    }
}
