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
    [InlineData("“A b,” he said on “Tide.” ")]
    [InlineData("“a\nb\nc” ")]
    [InlineData("said ")]
    [InlineData("he said that ")]
    [InlineData("“said")]
    [InlineData("“Ada ‘Bo “Cy ‘")]
    [InlineData("Ada Rao: “a\n")]
    [InlineData("«Лина сказала», «море» ")]
    [InlineData("「海」と言った。")]
    public void Twice_the_text_takes_about_twice_the_time(string scrap)
    {
        var (small, large) = (Seconds(scrap, 8_000), Seconds(scrap, 16_000));
        // Quadratic time would be four times as much; the constant leaves room for a busy machine.
        Assert.True(large < (3 * small) + 1, $"{small:0.000} s, {large:0.000} s");
    }

    [Fact]
    public void Ten_thousand_names_in_one_report_are_read_in_a_breath()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 5_000; i++) text.Append("Ada ").Append((char)('A' + (i % 26))).Append("ora").Append((char)('a' + (i / 26 % 26))).Append(" told Bo ").Append((char)('A' + (i / 7 % 26))).Append("ima: “Yes.” ");
        var analysis = Told.Read(text.ToString());
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(Told.Extract(analysis));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static double Seconds(string scrap, int length)
    {
        var analysis = Told.Read(new StringBuilder().Insert(0, scrap, length / scrap.Length).ToString());
        var watch = Stopwatch.StartNew();
        Told.Extract(analysis);
        return watch.Elapsed.TotalSeconds;
    }

    private static bool Holds(string text)
    {
        var quotations = Told.Of(text).Quotations;
        foreach (var quotation in quotations)
        {
            var steps = 0;
            for (var outer = quotation.Outer; outer is { } at; outer = quotations[at].Outer) Assert.True(++steps <= quotations.Length);
            Assert.NotEmpty(quotation.Content);
            var end = 0;
            foreach (var piece in quotation.Content)
            {
                Assert.True(piece.Start >= end && piece.End > piece.Start && piece.End <= text.Length);
                end = piece.End;
            }

            if (quotation.Kind == QuotationKind.Direct) Assert.Contains(text[quotation.Content[0].Start], "“\"'‘«`„");
            foreach (var part in new[] { quotation.Speaker, quotation.Cue, quotation.Occasion, quotation.Addressee })
            {
                if (part is { } span) Assert.True(span.Start >= 0 && span.End <= text.Length && !span.IsEmpty);
            }
        }

        return true;
    }
}
