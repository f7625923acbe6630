using System.Collections.Immutable;
using System.Text;
using Synoptic.Language.Segmentation;
using Synoptic.Text;

namespace Synoptic.Language.Conllu;

/// <summary>A document whose sentences and tokens are given: its text, built from the words, and where each stands in it.</summary>
/// <param name="Article">The text.</param>
/// <param name="Segments">The sentences and tokens as they were given.</param>
/// <param name="Sentences">What they were read from.</param>
public sealed record PretokenizedDocument(Article Article, Segments Segments, ImmutableArray<ConlluSentence> Sentences)
{
    /// <summary>Documents in order: one begins at each comment <c>newdoc</c>; without any, all is one.</summary>
    public static IEnumerable<PretokenizedDocument> Divide(IEnumerable<ConlluSentence> sentences)
    {
        var gathered = ImmutableArray.CreateBuilder<ConlluSentence>();
        var count = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.BeginsDocument && gathered.Count > 0) yield return Build($"d{++count}", gathered.DrainToImmutable());
            gathered.Add(sentence);
        }

        if (gathered.Count > 0) yield return Build($"d{++count}", gathered.DrainToImmutable());
    }

    private static PretokenizedDocument Build(string id, ImmutableArray<ConlluSentence> given)
    {
        var text = new StringBuilder();
        var paragraphs = ImmutableArray.CreateBuilder<Span>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>(given.Length);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        int paragraph = 0, end = 0;
        var told = given.Any(g => g.BeginsParagraph);
        for (var s = 0; s < given.Length; s++)
        {
            var first = tokens.Count;
            // Where no paragraphs are told, each sentence keeps its own line: nothing says that they belong together.
            var begins = given[s].BeginsParagraph || s == 0 || !told;
            if (begins && end > 0)
            {
                paragraphs.Add(new Span(paragraph, end));
                text.Length = end;
                text.Append('\n');
                paragraph = text.Length;
            }

            AddWords(given[s], text, tokens);
            if (tokens.Count == first) throw new FormatException($"sentence {s + 1} of document {id}: found no word");
            end = tokens[tokens.Count - 1].Span.End;
            sentences.Add(new Sentence(new Span(tokens[first].Span.Start, end), first, tokens.Count, paragraphs.Count));
        }

        paragraphs.Add(new Span(paragraph, end));
        text.Length = end;
        return new PretokenizedDocument(
            new Article(id, null, text.ToString(), null, Source.Unknown, null, []),
            new Segments(paragraphs.ToImmutable(), sentences.ToImmutable(), tokens.ToImmutable()),
            given);
    }

    private static void AddWords(ConlluSentence sentence, StringBuilder text, ImmutableArray<Token>.Builder tokens)
    {
        var (rangeEnd, rangeSpace) = (0, true);
        foreach (var line in sentence.Lines)
        {
            if (line.Kind == ConlluLineKind.Range)
            {
                rangeEnd = int.TryParse(line.Columns[0].AsSpan(line.Columns[0].IndexOf('-') + 1), out var last) ? last : 0;
                rangeSpace = line.SpaceAfter;
            }

            if (line.Kind != ConlluLineKind.Word) continue;
            var start = text.Length;
            text.Append(line.Form);
            tokens.Add(new Token(new Span(start, text.Length), Tokenizer.KindOf(line.Form)));
            var number = int.TryParse(line.Columns[0], out var n) ? n : 0;
            // Inside a multi-word token nothing is between the words; after it, what the range says.
            if (number < rangeEnd ? false : number == rangeEnd ? rangeSpace : line.SpaceAfter) text.Append(' ');
        }
    }
}
