using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Language.Segmentation;
using Synoptic.Text;

namespace Synoptic.Tests.Language;

public sealed class SegmentProperties
{
    private static readonly TrainedSegmenter Segmenter = new(WordTables.English);
    private static readonly string[] Pieces = ["the", "U.S.", "don’t", "\"", "“", "”", "'", "’", ".", "...", "!", "?", " ", " ", "\n", "-", "—", "3", ",", "000", "@", "#", "a.b", "://", "www.", "\ud83d", "\ude00", "👩‍🚀", "\u0301", "Mr.", "K", "(", ")", "&", "/", "$", ":", "é", "_", "\t", "\u2028", "\0", "cannot", "9am"];

    [Fact]
    public void Any_string_is_covered_by_ordered_tokens_in_sentences_in_paragraphs()
    {
        var config = Config.QuickThrowOnFailure.WithReplay(20250101, 1).WithMaxTest(400).WithEndSize(60);
        var texts = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p));
        Check.One(config, Prop.ForAll(texts.ToArbitrary(), (Action<string>)AssertCovered));
        Check.One(config, Prop.ForAll((Action<string>)(s => AssertCovered(s ?? ""))));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("a'")]
    [InlineData("1-")]
    [InlineData("1.1,")]
    [InlineData("@a")]
    [InlineData(".”")]
    [InlineData("U.S. ")]
    [InlineData("a@")]
    [InlineData("\ud83d")]
    [InlineData("http://")]
    [InlineData("(.)")]
    [InlineData("?\" ")]
    [InlineData("\u0301")]
    [InlineData("((")]
    [InlineData("a. ")]
    [InlineData("ab.")]
    [InlineData("“a?” B ")]
    [InlineData("\u05D0")]
    public void A_long_text_of_one_piece_is_divided_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var segments = Segmenter.Segment(text);
        // Takes 0.1 s; quadratic time would be minutes. The bound leaves room for a busy machine.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
        Assert.Equal(segments.Tokens.Length, segments.Sentences[^1].End);
    }

    [Theory]
    [InlineData("x")]
    [InlineData(".")]
    [InlineData("\ud83d")]
    public void A_million_characters_without_a_space_are_divided(string piece) => AssertCovered(string.Concat(Enumerable.Repeat(piece, 1_000_000)));

    private static void AssertCovered(string text)
    {
        var segments = Segmenter.Segment(text);
        var at = 0;
        foreach (var token in segments.Tokens)
        {
            Assert.True(token.Span.Start >= at && token.Span.End > token.Span.Start && token.Span.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[at..token.Span.Start]), "a character is in no token");
            Assert.DoesNotContain(token.Span.Slice(text), char.IsWhiteSpace);
            at = token.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        AssertNested(segments);
    }

    private static void AssertNested(Segments segments)
    {
        var next = 0;
        foreach (var sentence in segments.Sentences)
        {
            Assert.Equal(next, sentence.First);
            Assert.True(sentence.End > sentence.First);
            Assert.Equal(new Span(segments.Tokens[sentence.First].Span.Start, segments.Tokens[sentence.End - 1].Span.End), sentence.Span);
            Assert.True(segments.Paragraphs[sentence.Paragraph].Contains(sentence.Span));
            next = sentence.End;
        }

        Assert.Equal(segments.Tokens.Length, next);
    }
}
