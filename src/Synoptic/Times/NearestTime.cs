using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Finds the year, or the day, of a calendar word that has none, around a known day.</summary>
internal static class NearestTime
{
    // A date this many days off, or less, is meant whatever the tense: "the deadline was extended to Nov. 20". TimeBank has nothing to say between 60
    // and 120; a report of March that names 25 June without a year, in an anniversary or a court's record, means the last one.
    private const int Season = 60;

    // A month this near ahead is meant where no tense speaks against it: "a mission in January". Tuned on TimeBank.
    private const int Near = 3;

    // A text that goes through time looks back by fewer months than it goes ahead. Tuned on WikiWars.
    private const int Backwards = 6;

    /// <summary>The word alone: <c>Wednesday</c>, <c>in January</c>, <c>Feb. 28</c>. What the tense does not tell lies behind, as news does; a date lies where it is nearest.</summary>
    public static Placement Around(Reading read, DateOnly from, TimeDirection direction)
    {
        if (read.Weekday is { } weekday)
        {
            var back = (from.DayOfWeek - weekday + 7) % 7;
            // Six days ahead is what yesterday is called as well, and reports tell of yesterday: a Tuesday that a Wednesday's report means to come
            // is its "next Tuesday". Counted on two sets of dated news, where such readings were almost always yesterday's.
            return Placement.Day(direction == TimeDirection.Future && back != 1 ? Add(from, (7 - back) % 7) : Add(from, -back));
        }

        var year = from.Year;
        if (Date(read, year) is { } day)
        {
            var nearest = Math.Abs(day.DayNumber - from.DayNumber) <= 183 ? year : day > from ? year - 1 : year + 1;
            var near = Date(read, Math.Clamp(nearest, 1, 9998)) is { } close && Math.Abs(close.DayNumber - from.DayNumber) <= Season;
            var chosen = direction switch
            {
                TimeDirection.Future when !near => day < from ? year + 1 : year,
                not TimeDirection.Future when !near => day > from ? year - 1 : year,
                _ => nearest,
            };
            return Placement.InYear(read, chosen);
        }

        var (first, last) = Months(read);
        if (first == 0) return Placement.WithoutYear(read);
        // "expects to report third-quarter profits": what is to come is named without its year only when it comes soon.
        var away = (first - from.Month + 12) % 12;
        var ahead = (direction == TimeDirection.Future && away <= 6) || (direction == TimeDirection.Unknown && away is > 0 and <= Near);
        return Placement.InYear(read, ahead ? last < from.Month ? year + 1 : year : first > from.Month ? year - 1 : year);
    }

    /// <summary>
    /// The word alone in a text that goes through time: of the year told last, or where a day or month was told last, on the near side of it.
    /// </summary>
    public static Placement After(Reading read, DateRange last)
    {
        var months = (last.To.Year - last.From.Year) * 12 + last.To.Month - last.From.Month;
        var (first, _) = read.Month is null && read.Holiday is not null ? (Date(read, last.From.Year)?.Month ?? 0, 0) : Months(read);
        if (months >= 3 || first == 0) return Placement.InYear(read, last.From.Year);
        var ahead = first - last.From.Month;
        return Placement.InYear(read, last.From.Year + (ahead < -Backwards ? 1 : ahead > 12 - Backwards ? -1 : 0));
    }

    /// <summary>A day of the month alone: <c>the 20th</c>, of the month told last, or the last such day.</summary>
    public static Placement DayOfMonth(int day, DateOnly near) =>
        day <= DateTime.DaysInMonth(near.Year, near.Month) ? Placement.Day(new DateOnly(near.Year, near.Month, day)) : Placement.None;

    /// <summary>The first such time before (-1) or after (1) the day, or the one of its own year (0).</summary>
    public static Placement Beside(Reading read, DateOnly from, int side)
    {
        if (read.Weekday is { } weekday)
        {
            var back = (from.DayOfWeek - weekday + 7) % 7;
            return Placement.Day(side < 0 ? Add(from, back == 0 ? -7 : -back) : Add(from, side > 0 && back == 0 ? 7 : (7 - back) % 7));
        }

        var year = from.Year;
        if (side != 0 && Date(read, year) is { } day) return Placement.InYear(read, side < 0 ? day < from ? year : year - 1 : day > from ? year : year + 1);
        var (first, last) = Months(read);
        return Placement.InYear(read, side < 0 ? last < from.Month ? year : year - 1 : side > 0 ? first > from.Month ? year : year + 1 : year);
    }

    private static DateOnly Add(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber + 7, DateOnly.MaxValue.DayNumber - 7));

    private static DateOnly? Date(Reading read, int year) =>
        read.Holiday is { } rule ? HolidayCalendar.Place(rule, year)
        : read is { Month: { } month, Day: { } day } && year is >= 1 and <= 9998 ? new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)))
        : null;

    // First and last month of what is named; a winter begins in December and counts for the year that it begins in.
    private static (int First, int Last) Months(Reading read) =>
        read.Month is { } month ? (month, month)
        : read.Quarter is { } quarter ? (quarter * 3 - 2, quarter * 3)
        : read.Half is { } half ? (half * 6 - 5, half * 6)
        : read.Season switch
        {
            "SP" => (3, 5),
            "SU" => (6, 8),
            "FA" => (9, 11),
            "WI" => (12, 12),
            _ => (0, 0),
        };
}
