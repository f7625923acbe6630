using Synoptic.Text;

namespace Synoptic.Tests.Times;

public sealed class TimeValueSpecs
{
    [Theory]
    [InlineData("The bridge opened in June 2021 near the port.", "June 2021=2021-06")]
    [InlineData("The treaty of 14 March 1987 was signed at dawn.", "14 March 1987=1987-03-14")]
    [InlineData("Elections were held on March 14th, 1987, and again in 1991.", "March 14th, 1987=1987-03-14; 1991=1991")]
    [InlineData("After the Feb. 28 meeting the aid stopped.", "Feb. 28=XXXX-02-28")]
    [InlineData("Oltania’s 2022 invasion of its neighbour shocked many.", "2022=2022")]
    [InlineData("She joined the party in January.", "January=XXXX-01")]
    [InlineData("The office closed on 2021-06-05.", "2021-06-05=2021-06-05")]
    [InlineData("Prices rose in the late 1990s.", "the late 1990s=199")]
    [InlineData("It was a town of the 19th century.", "the 19th century=18")]
    [InlineData("Sales fell in the third quarter of 2020.", "the third quarter of 2020=2020-Q3")]
    [InlineData("In the summer of 2003 the river dried up.", "the summer of 2003=2003-SU")]
    [InlineData("The fort fell in 493 BC.", "493 BC=BC0493")]
    [InlineData("From June 5–7, 2021, the roads stay closed.", "June 5=2021-06-05; 7, 2021=2021-06-07")]
    public void Dates_of_the_calendar_have_their_value(string text, string expected) => Assert.Equal(expected, TimeReading.Values(text));

    [Theory]
    [InlineData("He met her on Wednesday.", "Wednesday=XXXX-WXX-3")]
    [InlineData("They meet again next week.", "next week=XXXX-WXX")]
    [InlineData("It rained yesterday.", "yesterday=XXXX-XX-XX")]
    [InlineData("The town was seized 11 years ago.", "11 years ago=XXXX")]
    [InlineData("He is in the capital today.", "today=PRESENT_REF")]
    [InlineData("The army is now in retreat.", "now=PRESENT_REF")]
    [InlineData("He spoke on Wednesday evening.", "Wednesday evening=XXXX-WXX-3TEV")]
    [InlineData("Talks run between 9 a.m. and 11 a.m. ET, she said.", "9 a.m.=XXXX-XX-XXT09:00; 11 a.m. ET=XXXX-XX-XXT11:00")]
    [InlineData("They returned two days later.", "two days later=XXXX-XX-XX")]
    [InlineData("Both met in the final week with the envoy.", "the final week=P1W")]
    [InlineData("The pair met final week with the envoy.", "")]
    public void Times_told_from_an_unknown_day_stay_open(string text, string expected)
    {
        Assert.Equal(expected, TimeReading.Values(text));
        Assert.All(TimeReading.Read(text), time => Assert.Null(time.Resolved));
    }

    [Theory]
    [InlineData("He met her on Tuesday.", "Tuesday=2025-08-05")]
    [InlineData("The deadline is Friday.", "Friday=2025-08-08")]
    [InlineData("They meet again next week.", "next week=2025-W33")]
    [InlineData("It rained yesterday.", "yesterday=2025-08-05")]
    [InlineData("The town was seized 11 years ago.", "11 years ago=2014")]
    [InlineData("He left last April.", "last April=2025-04")]
    [InlineData("The plant closed last December.", "last December=2024-12")]
    [InlineData("He arrived early last month.", "early last month=2025-07")]
    [InlineData("They spoke at 9 a.m. Tuesday.", "9 a.m. Tuesday=2025-08-05T09:00")]
    [InlineData("Friday of last week was quiet.", "Friday of last week=2025-08-01")]
    [InlineData("The next Olympics come in July next year.", "July next year=2026-07")]
    public void Times_told_from_a_known_day_are_placed(string text, string expected) => Assert.Equal(expected, TimeReading.Values(text, "2025-08-06"));

    [Theory]
    [InlineData("He set a 50-day deadline.", "50-day=P50D")]
    [InlineData("After a three-hour meeting they left.", "three-hour=PT3H")]
    [InlineData("More than three years of war have passed.", "More than three years=P3Y")]
    [InlineData("The talks took 5 1/2 hours.", "5 1/2 hours=PT5H30M")]
    [InlineData("For the past two decades nobody came.", "the past two decades=P20Y")]
    [InlineData("They waited for several months.", "several months=PXM")]
    [InlineData("The tribunal sits every Monday.", "every Monday=XXXX-WXX-1")]
    [InlineData("It is fed twice a week.", "a week=P1W")]
    [InlineData("The paper appears daily.", "daily=P1D")]
    public void Lengths_and_repetitions_have_their_value(string text, string expected) => Assert.Equal(expected, TimeReading.Values(text));

    [Theory]
    [InlineData("A 34-year-old man and a boy of 9 years of age were hurt.")]
    [InlineData("It may march on the second road in the fall of the city.")]
    [InlineData("Some 2000 people and 1990 soldiers came.")]
    [InlineData("The score was 12:30 at the break.")]
    [InlineData("As soon as he left, they cheered.")]
    [InlineData("He won 2,022 votes.")]
    public void Ordinary_words_and_numbers_are_no_times(string text)
    {
        Assert.Empty(TimeReading.Read(text));
    }

    [Fact]
    public void A_month_inside_a_persons_name_is_no_time()
    {
        var analysis = TimeReading.Analyze("April Jones spoke.") with { Names = [new Name(new Span(0, 11), EntityType.Person)] };
        Assert.Empty(new Synoptic.Times.TimeExtractor(Synoptic.Knowledge.WordTables.English).Extract(analysis));
    }

    [Fact]
    public void Early_and_late_narrow_a_time()
    {
        var time = Assert.Single(TimeReading.Read("It begins in early May 2030."));
        Assert.Equal("2030-05", time.Value);
        Assert.Equal("START", time.Modifier);
        Assert.Equal(new DateRange(new DateOnly(2030, 5, 1), new DateOnly(2030, 5, 31)), time.Resolved);
    }

    [Theory]
    [InlineData(null, "XXXX-WXX-3")]
    [InlineData("2025-08-07", "2025-08-06")]
    public void Tomorrow_in_a_quotation_is_told_from_the_day_of_speech(string? published, string expected)
    {
        const string text = "Speaking Tuesday, Delvane promised an answer. “We meet the envoy tomorrow,” he said.";
        Assert.Equal(expected, TimeReading.Read(text, published)[^1].Value);
    }

    [Theory]
    [InlineData("The envoy met the mayor on Wednesday.", TimeDirection.Past)]
    [InlineData("The ban will take effect on Friday.", TimeDirection.Future)]
    [InlineData("The deadline expires Friday.", TimeDirection.Future)]
    [InlineData("The tariffs were still expected to be imposed on Friday.", TimeDirection.Future)]
    [InlineData("They had met on Sunday.", TimeDirection.Past)]
    [InlineData("She has been in Harvik since Monday.", TimeDirection.Past)]
    public void Tense_and_cue_tell_on_which_side_of_the_report_a_weekday_lies(string text, TimeDirection expected) =>
        Assert.Equal(expected, Assert.Single(TimeReading.Read(text)).Relative!.Direction);

    [Fact]
    public void A_history_counts_its_months_from_the_year_told_last()
    {
        const string text = "War began in 1811. In 1812 the king fled. By June 1813 the city fell. Peace came in 1814. In May the queen returned, until 1815.";
        Assert.Contains(TimeReading.Read(text, "2009-12-19"), time => time.Span.Slice(text) == "May" && time.Value == "1814-05");
    }
}
