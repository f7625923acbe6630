using System.Collections.Immutable;
using System.Text;
using Synoptic.Language;
using Synoptic.Language.Neural;
using Synoptic.Text;
using Synoptic.Training.Treebanks;

namespace Synoptic.Training.Network;

/// <summary>Turns sentences into numbers.</summary>
internal sealed class SampleReader(LabelSets labels, WordVectors vectors, Action<string, Segments, ushort[]> clues)
{
    /// <summary>A sentence with the layers that it has.</summary>
    /// <param name="sentence">Words; tags and heads count unless <paramref name="grammar"/> is false.</param>
    /// <param name="names">Name labels; null where unknown.</param>
    /// <param name="grammar">Whether tags, heads and relations are labelled.</param>
    public Sample Read(TreebankSentence sentence, ImmutableArray<string>? names, bool grammar = true)
    {
        var n = sentence.Words.Length;
        var (text, segments) = Lay(sentence);
        var (rows, marks, found) = Features(text, segments);
        return new Sample
        {
            Length = n,
            Rows = rows,
            Clues = marks,
            Vectors = found,
            Upos = Labels(w => labels.Upos.Number(w.Upos)),
            Xpos = Labels(w => labels.Xpos.Number(w.Xpos)),
            Heads = Labels(w => w.Head),
            Relations = Labels(w => labels.Relations.Number(w.Relation)),
            Names = [.. Enumerable.Range(0, n).Select(i => names is { } given ? labels.Names.Number(given[i]) : Sample.Unknown)],
        };

        int[] Labels(Func<TreebankWord, int> number) => [.. sentence.Words.Select(w => grammar ? number(w) : Sample.Unknown)];
    }

    /// <summary>A sentence of a text that nobody labelled.</summary>
    public Sample Read(string text, Segments segments, Sentence sentence)
    {
        var n = sentence.End - sentence.First;
        var (rows, marks, found) = Features(text, new Segments([sentence.Span], [sentence with { First = 0, End = n, Paragraph = 0 }], segments.Tokens[sentence.First..sentence.End]));
        int[] unknown = [.. Enumerable.Repeat(Sample.Unknown, n)];
        return new Sample { Length = n, Rows = rows, Clues = marks, Vectors = found, Upos = unknown, Xpos = unknown, Heads = unknown, Relations = unknown, Names = unknown };
    }

    // What the network sees of the tokens of one sentence.
    private (int[] Rows, ushort[] Clues, int[] Vectors) Features(string text, Segments sentence)
    {
        var tokens = sentence.Tokens.AsSpan();
        var rows = new int[tokens.Length * FeatureSpace.Kinds];
        TokenFeatures.Fill(text, tokens, rows);
        var marks = new ushort[tokens.Length];
        clues(text, sentence, marks);
        var found = new int[tokens.Length];
        Span<char> lower = stackalloc char[TokenFeatures.LongestForm];
        for (var i = 0; i < found.Length; i++) found[i] = vectors.Find(TokenFeatures.Lower(tokens[i].Span.In(text), lower));
        return (rows, marks, found);
    }

    /// <summary>The sentence as a text with its words as tokens; those written as one stand without a space.</summary>
    public static (string Text, Segments Segments) Lay(TreebankSentence sentence)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>(sentence.Words.Length);
        foreach (var surface in sentence.Surface)
        {
            for (var i = surface.First; i < surface.End; i++)
            {
                var form = sentence.Words[i].Form;
                tokens.Add(new Token(new Span(text.Length, text.Length + form.Length), Kind(form)));
                text.Append(form);
            }

            if (surface.SpaceAfter) text.Append(' ');
        }

        var span = new Span(0, text.Length);
        return (text.ToString(), new Segments([span], [new Sentence(span, 0, tokens.Count, 0)], tokens.ToImmutable()));
    }

    private static TokenKind Kind(string form) =>
        form.Any(char.IsLetter) ? TokenKind.Word : form.Any(char.IsDigit) ? TokenKind.Number : form.All(char.IsPunctuation) ? TokenKind.Punctuation : TokenKind.Symbol;
}
