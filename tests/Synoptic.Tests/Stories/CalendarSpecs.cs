using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Stories.Calendars;
using Synoptic.Tests.Times;
using Synoptic.Text;
using Synoptic.Times;

namespace Synoptic.Tests.Stories;

public sealed class CalendarSpecs
{
    private const string First =
        "Envoy Marla Quint met President Oskar Delvane in Harvik on Wednesday for three hours of talks on the Sund ferry.\n"
        + "The ferry ban will take effect on Friday, the harbour office said.\n"
        + "On Tuesday the council of Norrland pledged boats to the islands.";

    private const string Second =
        "President Delvane held talks with the envoy Quint in Harvik on Wednesday, officials said.\n"
        + "A deadline for the islands expires Friday.\n"
        + "Speaking Tuesday, the mayor said no tariff had been set.";

    private const string Apart = "A bakery in Lomburg reopened on Wednesday after a small fire in its kitchen.";

    private static readonly TimeExtractor Extractor = new(WordTables.English);

    private static readonly CalendarBuilder Builder = new(WordTables.English, static (analysis, day) => Extractor.Extract(analysis with { Article = analysis.Article with { Published = new Publication(day, null, "story") } }));

    private static StoryCalendar Build(params (string Id, string Text, string? Published)[] reports) =>
        Builder.Build([.. reports.Select(report => TimeReading.Annotate(report.Id, report.Text, report.Published))]);

    private static StoryDay Day(StoryCalendar calendar, string label) => Assert.Single(calendar.Days, day => day.Label == label);

    [Fact]
    public void A_weekday_that_two_undated_reports_tell_the_same_of_is_one_day()
    {
        var day = Day(Build(("a", First, null), ("b", Second, null)), "Wednesday");
        Assert.Equal(["a", "b"], day.Members.Select(member => member.Article));
        Assert.Null(day.Dates);
        Assert.Equal("XXXX-WXX-3", day.Value);
    }

    [Fact]
    public void Other_weekdays_of_reports_of_one_week_are_one_day_each_in_the_order_of_the_week()
    {
        var calendar = Build(("a", First, null), ("b", Second, null));
        Assert.Equal(["Tuesday", "Wednesday", "Friday"], calendar.Days.Select(day => day.Label));
        Assert.All(calendar.Days, day => Assert.Equal(2, day.Members.Length));
        Assert.True(calendar.Days[0].Order < calendar.Days[1].Order && calendar.Days[1].Order < calendar.Days[2].Order);
    }

    [Fact]
    public void A_weekday_of_which_nothing_is_shared_stays_with_its_report()
    {
        var calendar = Build(("a", First, null), ("b", Apart, null));
        Assert.Equal(2, calendar.Days.Count(day => day.Label == "Wednesday"));
        Assert.Equal(calendar.Days.Length, calendar.Days.Select(day => day.Key).Distinct().Count());
    }

    [Fact]
    public void One_dated_report_dates_the_days_of_the_others_and_says_why()
    {
        var calendar = Build(("a", First, "2025-08-07"), ("b", Second, null));
        var day = Day(calendar, "Wednesday 6 August 2025");
        Assert.Equal(["a", "b"], day.Members.Select(member => member.Article));
        Assert.Equal("2025-08-06", day.Key);
        Assert.Equal(2, Day(calendar, "Tuesday 5 August 2025").Members.Length);
        Assert.Equal(2, Day(calendar, "Friday 8 August 2025").Members.Length);
        var implied = Assert.Single(calendar.Publications);
        Assert.Equal("b", implied.Article);
        Assert.Equal(new DateRange(new DateOnly(2025, 8, 6), new DateOnly(2025, 8, 8)), implied.Dates);
        Assert.Contains("Wednesday 6 August 2025", implied.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_only_an_undated_report_names_says_from_which_dated_one_it_follows()
    {
        var calendar = Build(("a", First, "2025-08-07"), ("b", Second + "\nIn March the islands had asked for help.\nThe mayor will visit them on Thursday.", null));
        var basis = Day(calendar, "March 2025").Basis;
        Assert.Equal(("a", "b"), (basis?.From, basis?.Article));
        Assert.Contains("“March”", basis?.Reason, StringComparison.Ordinal);
        Assert.Null(Day(calendar, "Wednesday 6 August 2025").Basis);
        Assert.Single(Day(calendar, "Thursday 7 August 2025").Members);
    }

    [Fact]
    public void Reports_fall_into_place_in_a_row_each_by_what_it_shares_with_the_one_before()
    {
        const string third = "The mayor of Tolm visited the shipyard of Skerrin on Monday and praised its welders.\nThe strike of the pilots at Varn ended on Saturday.";
        const string second = "The pilots of Varn ended their strike on Saturday, their union said.\nA whale was seen off Lodden on Sunday by two fishermen.";
        const string first = "Two fishermen saw a whale off Lodden on Sunday, the first there in years.";
        var calendar = Build(("a", first, "2031-03-03"), ("b", second, null), ("c", third, null));
        Assert.Equal(2, Day(calendar, "Sunday 2 March 2031").Members.Length);
        Assert.Equal(2, Day(calendar, "Saturday 1 March 2031").Members.Length);
        Assert.Equal(["b", "c"], calendar.Publications.Select(implied => implied.Article));
        Assert.All(calendar.Publications, implied => Assert.Equal("a", implied.From));
    }

    [Fact]
    public void Undated_reports_that_share_a_month_as_well_as_a_day_are_dated_without_an_error()
    {
        const string first = "Two fishermen saw a whale off Lodden on Sunday, the first there in years.";
        const string strike = "In March the pilots of Varn ended their strike over night flights to Skerrin, their union said.\n";
        const string second = strike + first + "\nThe mayor of Tolm came to the old shipyard on Saturday with a choir and flowers.";
        const string third = strike + "On Saturday the mayor of Tolm visited the shipyard and praised its welders.";
        var calendar = Build(("a", first, "2031-03-03"), ("b", second, null), ("c", third, null));
        Assert.Contains(calendar.Publications, static implied => implied.Article == "b");
    }

    [Fact]
    public void A_day_without_a_date_is_named_by_what_happened_on_it_in_a_reports_words()
    {
        var day = Day(Build(("a", First, null), ("b", Second, null)), "Wednesday");
        Assert.Equal("Marla Quint met Oskar Delvane", day.Occasion?.Text);
        Assert.Equal("a", day.Occasion?.Article);
    }

    [Fact]
    public void A_report_of_another_week_with_the_same_names_is_not_dated_by_it()
    {
        const string later = "President Delvane opened a school in Lomburg on Wednesday and spoke of wages.\nThe envoy Quint was not there.";
        Assert.Empty(Build(("a", First, "2025-08-07"), ("b", later, null)).Publications);
    }

    [Theory]
    [InlineData("The king spoke at the funeral of Pope Francis in Rome earlier this year.", "2025-04-26", "2025-12-31")]
    [InlineData("Two years ago the king spoke at the funeral of Pope Francis in Rome.", "2027-01-01", "2027-12-31")]
    [InlineData("The bridge was opened in June 2021 by the king.", "2021-06-01", null)]
    public void A_report_that_nothing_dates_is_bounded_by_its_own_words(string text, string? earliest, string? latest)
    {
        var article = new Pipeline(WordTables.English).Annotate(new Article("a", null, text, null, Source.Unknown, null, []));
        var bound = Assert.Single(Builder.Build([article]).Bounds);
        Assert.Equal((earliest, latest), (bound.Earliest?.ToString("yyyy-MM-dd"), bound.Latest?.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void Dated_reports_of_different_weeks_keep_their_days_apart()
    {
        var calendar = Build(("a", First, "2025-08-07"), ("b", Second, "2025-08-15"));
        Assert.All(calendar.Days, day => Assert.Single(day.Members));
    }

    [Fact]
    public void Dates_of_the_text_keep_their_precision_and_come_first()
    {
        var calendar = Build(("a", First + "\nThe last such talks took place in June 2021 in Lomburg.", null));
        Assert.Equal("June 2021", calendar.Days[0].Label);
        Assert.Equal(new DateRange(new DateOnly(2021, 6, 1), new DateOnly(2021, 6, 30)), calendar.Days[0].Dates);
    }

    [Fact]
    public void Next_week_stays_in_the_reports_own_words_while_no_date_is_known()
    {
        var day = Day(Build(("a", "Quint may meet Delvane in Harvik next week.", null), ("b", "Delvane could meet Quint in Harvik next week.", null)), "next week");
        Assert.Equal(2, day.Members.Length);
    }

    [Fact]
    public void One_bare_weekday_told_of_the_past_and_of_the_future_is_the_reports_own_day()
    {
        var calendar = Build(("a", "Delvane will call Quint on Tuesday.\nA spokesman told reporters on Tuesday that the call would be long.\nOn Monday the mayor left.", null));
        Assert.Equal(["Monday", "Tuesday"], calendar.Days.Select(day => day.Label));
    }

    [Fact]
    public void Now_and_recently_are_no_days() => Assert.Empty(Build(("a", "The port is now closed. Quint recently left. Talks come soon.", null)).Days);

    [Fact]
    public void Every_time_has_one_day_and_keys_are_never_shared()
    {
        string[] pieces = ["On Wednesday the envoy met the mayor.", "It rained in June 2021.", "On Friday the ban will begin.", "Next week they meet.", "Yesterday the envoy met the mayor.", "Two days later he left.", "The deadline is Monday.", "In April the port closed.", "He came on 6 August 2025."];
        string?[] dates = [null, "2025-08-07", "2025-08-15", "9999-12-31", "0001-01-01"];
        var report = Gen.Choose(0, pieces.Length - 1).ListOf(4).SelectMany(picks => Gen.Choose(0, dates.Length - 1).Select(date => (string.Join('\n', picks.Select(pick => pieces[pick])), dates[date])));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(6082025, 1), Prop.ForAll(report.ListOf(4).ToArbitrary(), reports =>
        {
            var calendar = Build([.. reports.Select((item, index) => ($"r{index}", item.Item1, item.Item2))]);
            var members = calendar.Days.SelectMany(day => day.Members).ToImmutableArray();
            return members.Distinct().Count() == members.Length
                && calendar.Days.Select(day => day.Key).Distinct().Count() == calendar.Days.Length
                && calendar.Days.All(day => day.Members.Length > 0 && (day.Dates is not { } range || range.From <= range.To));
        }));
    }
}
