using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Text;

namespace Synoptic.Tests.Quotations;

public sealed class QuotationProperties
{
    private static readonly string[] Scraps =
    [
        "“", "”", "\"", "'", "‘", "’", "«", "»", "''", "``", ", ", ". ", "? ", "\n", "\n\n", " — ", ": ", " ", "Ms Rao", " said", " he said", " told reporters",
        " according to", " that", " added", " and", " called it", "the harbour", "is open", "It", " was quoted as saying", "\ud800", "\udc00", "\u00a0", "😀", "(", ")", "-", "…",
    ];

    [Fact]
    public void Any_string_gives_pieces_in_order_that_lie_inside_the_text()
    {
        var texts = Gen.Elements(Scraps).ListOf().Select(static parts => string.Concat(parts)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20251, 77), Prop.ForAll(texts, static text => Holds(text)));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20251, 79), Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text => Holds(text ?? "")));
    }

    [Theory]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("‘ ")]
    [InlineData("”")]
    [InlineData("“\n")]
    [InlineData("\"a b.\" ")]
    [InlineData("“A b,” he said. ")]
    [InlineData("said ")]
    [InlineData("he said that ")]
    [InlineData("“said")]
    public void A_hundred_thousand_characters_of_anything_are_read_in_a_breath(string scrap)
    {
        var text = new StringBuilder().Insert(0, scrap, 100_000 / scrap.Length).ToString();
        var analysis = Told.Read(text);
        var watch = Stopwatch.StartNew();
        Told.Extract(analysis);
        // Takes well under a second; the bound leaves room for a busy machine, quadratic time would be minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(40), $"{watch.Elapsed}");
    }

    private static bool Holds(string text)
    {
        foreach (var quotation in Told.Of(text).Quotations)
        {
            Assert.NotEmpty(quotation.Content);
            var end = 0;
            foreach (var piece in quotation.Content)
            {
                Assert.True(piece.Start >= end && piece.End > piece.Start && piece.End <= text.Length);
                end = piece.End;
            }

            if (quotation.Kind == QuotationKind.Direct) Assert.All(quotation.Content, piece => Assert.Contains(text[piece.Start], "“\"'‘«`„"));
            foreach (var part in new[] { quotation.Speaker, quotation.Cue, quotation.Occasion })
            {
                if (part is { } span) Assert.True(span.Start >= 0 && span.End <= text.Length && !span.IsEmpty);
            }
        }

        return true;
    }
}
