using FsCheck;
using FsCheck.Fluent;

namespace Synoptic.Tests.Quantities;

public sealed class QuantityProperties
{
    private static readonly string[] Pieces = ["1", "3", "00", ",", ".", "-", "–", " ", " ", " ", "$", "€", "US$", "RM", "%", "per cent", "two", "twenty", "hundred", "and", "a", "half", "million", "bn", "m", "dozens", "of", "the", "killed", "people", "were", "injured", "including", "between", "to", "or", "at least", "about", "over", "no one", "no", "deaths", "tariff", "on", "hours", "year-old", "/", "½", "(", ")", "\n", "’s", "−", "+", "~", "\ud83d", "\ude00", "km/h", "in", "Lenta", "said", "according to", "officials", "\u00a0", "99999999999999999999"];

    [Fact]
    public void Quantities_are_ordered_apart_and_finite_in_any_string()
    {
        var config = Config.QuickThrowOnFailure.WithReplay(20250102, 1).WithMaxTest(600).WithEndSize(50);
        var joined = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p));
        var spaced = Gen.Elements(Pieces).ListOf().Select(p => string.Join(' ', p));
        Check.One(config, Prop.ForAll(joined.ToArbitrary(), (Action<string>)AssertSound));
        Check.One(config, Prop.ForAll(spaced.ToArbitrary(), (Action<string>)AssertSound));
        Check.One(config, Prop.ForAll((Action<string>)(s => AssertSound(s ?? ""))));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("7,")]
    [InlineData("one hundred and ")]
    [InlineData("1,00")]
    [InlineData("two ")]
    [InlineData("$")]
    [InlineData("killed 5 ")]
    [InlineData("according to ")]
    [InlineData("no one was ")]
    [InlineData("1.")]
    [InlineData("million ")]
    public void A_long_text_without_end_takes_no_longer_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 8_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        AssertSound(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    private static void AssertSound(string text)
    {
        var last = 0;
        foreach (var quantity in Reading.Quantities(text))
        {
            Assert.InRange(quantity.Span.Start, last, text.Length);
            Assert.InRange(quantity.Span.End, quantity.Span.Start + 1, text.Length);
            last = quantity.Span.End;
            foreach (var number in (double?[])[quantity.Value, quantity.Low, quantity.High])
                Assert.True(number is null || double.IsFinite(number.Value));
            Assert.False(quantity.Low > quantity.High);
            if (quantity.Of is { } of) Assert.True(of.Start >= 0 && of.End <= text.Length && !of.IsEmpty);
            if (quantity.AttributedTo is { } source) Assert.True(source.Start >= 0 && source.End <= text.Length && !source.IsEmpty);
        }
    }
}
