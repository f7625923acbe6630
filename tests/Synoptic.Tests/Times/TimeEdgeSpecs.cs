namespace Synoptic.Tests.Times;

public sealed class TimeEdgeSpecs
{
    [Theory]
    [InlineData("It snowed on 29 February 2023 in Varn.", "29 February 2023")]
    [InlineData("It snowed on the 31st of June in Varn.", "the 31st of June")]
    [InlineData("It snowed on June 31, 2021 in Varn.", "June 31, 2021")]
    [InlineData("It snowed on 2021-02-30 in Varn.", "2021-02-30")]
    [InlineData("The stamp reads 99/99/9999 in red.", "99/99/9999")]
    public void A_date_that_no_calendar_has_keeps_its_words_and_has_no_value(string text, string words)
    {
        foreach (var published in new[] { null, "2025-08-06" })
        {
            var time = Assert.Single(TimeReading.Read(text, published));
            Assert.Equal(words, time.Span.In(text).ToString());
            Assert.Null(time.Value);
            Assert.Null(time.Resolved);
        }
    }

    [Theory]
    [InlineData("In the year 12 nothing happened.")]
    [InlineData("The clock will stop in 3500 or later.")]
    [InlineData("By 0000 it was over; by 9999 it will be again.")]
    public void Years_that_nobody_reports_of_make_no_day(string text) => Assert.All(TimeReading.Read(text, "2025-08-06"), time => Assert.Null(time.Resolved));

    [Fact]
    public void A_sentence_of_five_thousand_numbers_is_read_in_one_pass()
    {
        var text = string.Join(' ', Enumerable.Range(0, 5_000).Select(i => (i * 37 % 3000).ToString(System.Globalization.CultureInfo.InvariantCulture))) + ".";
        Assert.All(TimeReading.Read(text, "2025-08-06"), time => Assert.True(time.Span.End <= text.Length));
    }

    [Theory]
    [InlineData("They spoke at 9 a.m. ET on 6 August 2025.", "2025-08-06T13:00Z")]
    [InlineData("They spoke at 1 p.m. GMT on 6 August 2025.", "2025-08-06T13:00Z")]
    [InlineData("They spoke at 9 a.m. Eastern time on 6 January 2025.", "2025-01-06T14:00Z")]
    [InlineData("They spoke at 16:30 Moscow time on 6 January 2025.", "2025-01-06T13:30Z")]
    [InlineData("They spoke at 9 a.m. IST on 6 August 2025.", null)]
    [InlineData("They spoke at 9 a.m. Varn time on 6 August 2025.", null)]
    [InlineData("They spoke at 9 a.m. ET on Wednesday.", null)]
    public void Hours_of_several_zones_are_one_moment(string text, string? moment) =>
        Assert.Equal(moment, TimeReading.Read(text).Max(time => time.Moment)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_first_hour_of_a_span_has_the_zone_of_the_second()
    {
        var times = TimeReading.Read("On 6 August 2025 the lines were down between 9 a.m. and 11 a.m. ET, she said.");
        Assert.Equal(13, times[1].Moment?.UtcDateTime.Hour);
        Assert.Equal(2, times[1].Until);
    }

    [Theory]
    [InlineData("From June 3–5, 2021, the roads stay closed.", "2021-06-03..2021-06-05")]
    [InlineData("It ran from 26 June to 4 August 1952 in the hills.", "1952-06-26..1952-08-04")]
    [InlineData("It ran between May 2019 and July 2020 in the hills.", "2019-05..2020-07")]
    [InlineData("It rained in May 2019 and July 2020 in the hills.", "")]
    public void A_range_has_both_its_ends(string text, string expected)
    {
        var times = TimeReading.Read(text);
        Assert.Equal(expected, string.Join("; ", times.Where(time => time.Until is not null).Select(time => $"{time.Value}..{times[time.Until!.Value].Value}")));
    }

    [Fact]
    public void How_old_somebody_is_is_no_length_of_time() =>
        Assert.Equal("for three years=P3Y", "for " + TimeReading.Values("The 34-year-old, who is 34 years old and not 35 years of age, was held for three years."));
}
