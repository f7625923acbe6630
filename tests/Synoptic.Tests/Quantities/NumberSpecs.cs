namespace Synoptic.Tests.Quantities;

public sealed class NumberSpecs
{
    [Theory]
    [InlineData("The depot holds 1,300 crates.", "1300 [crates]")]
    [InlineData("The fund has 1,00,000 members.", "100000 [members]")]
    [InlineData("They sent twenty-one trucks.", "21 [trucks]")]
    [InlineData("One hundred and five trucks came.", "105 [trucks]")]
    [InlineData("It cost two and a half million euros.", "2500000 euro price")]
    [InlineData("A dozen houses stood there.", "12 [houses]")]
    [InlineData("Dozens of houses stood there.", "~24..100 [houses]")]
    [InlineData("Tens of thousands of families stayed.", "~10000..100000 [families]")]
    [InlineData("Half of the harvest was gone.", "0.5 share [harvest] share")]
    [InlineData("Two-thirds of the harvest was gone.", "0.6666666666666666 share [harvest] share")]
    [InlineData("The price rose 1.5 per cent.", "up 1.5 percentage")]
    public void Numbers_are_read_as_written(string text, string expected) => Assert.Equal(expected, Reading.Lines(text));

    [Theory]
    [InlineData("between 3 and 5 boats", "3..5 [boats]")]
    [InlineData("10-15 boats", "10..15 [boats]")]
    [InlineData("$10 to $15 billion", "10000000000..15000000000 dollar money")]
    [InlineData("five to seven per cent", "5..7 percentage")]
    public void Two_ends_make_one_range(string text, string expected) => Assert.Equal(expected, Reading.Lines(text));

    [Theory]
    [InlineData("€5bn", "5000000000 euro money")]
    [InlineData("3 billion euros", "3000000000 euro money")]
    [InlineData("£40", "40 pound sterling money")]
    [InlineData("Rs 500", "500 indian rupee money")]
    [InlineData("$90,000 a year", "90000 dollar per year price")]
    [InlineData("It covers 500 sq. miles.", "500 square mile area")]
    [InlineData("It ran at 80 km/h.", "80 kilometre per hour speed")]
    [InlineData("a three-hour meeting", "3 hour [meeting] duration")]
    [InlineData("a 50-day deadline", "50 day [deadline] duration")]
    [InlineData("The talks lasted around three hours.", "~3 hour [talks] duration")]
    [InlineData("a 34-year-old driver", "34 year of age")]
    public void Units_have_one_name(string text, string expected) => Assert.Equal(expected, Reading.Lines(text));

    [Theory]
    [InlineData("at least 37 boats", ">37 [boats]")]
    [InlineData("more than 37 boats", ">37 [boats]")]
    [InlineData("up to 37 boats", "<37 [boats]")]
    [InlineData("nearly 37 boats", "~37 [boats]")]
    [InlineData("an estimated 37 boats", "~37 [boats]")]
    [InlineData("37 or more boats", ">37 [boats]")]
    public void Bounds_are_kept(string text, string expected) => Assert.Equal(expected, Reading.Lines(text));

    [Theory]
    [InlineData("The F-16 flew.")]
    [InlineData("One of them spoke.")]
    [InlineData("No one came one-on-one.")]
    [InlineData("Call 555-0142 or 555-010-0142.")]
    [InlineData("They won 3-2.")]
    [InlineData("It was in 2019.")]
    [InlineData("Mara Dolan, 34, spoke.")]
    [InlineData("Mara Dolan, 34 spoke.")]
    [InlineData("It was the 10th time.")]
    [InlineData("The 1980s were good.")]
    [InlineData("He lives at 12 Long Street.")]
    [InlineData("The two met.")]
    public void What_counts_nothing_is_no_quantity(string text) => Assert.Equal("", Reading.Lines(text));

    [Fact]
    public void Four_hundred_digits_are_no_number() => Assert.Equal("", Reading.Lines($"He wrote {new string('7', 400)} boats."));
}
