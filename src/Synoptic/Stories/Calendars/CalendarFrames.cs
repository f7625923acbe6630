using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>
/// Puts articles that share a day into one frame, in which days are counted: the calendar itself where any of them is dated, else one that
/// is known but for the number of its weeks. In a frame each article has the days on which it may have been published, and a word of its
/// own stands for a day where it does so on every one of them.
/// </summary>
internal sealed class CalendarFrames
{
    /// <summary>The frame of known dates.</summary>
    public const int Calendar = 0;

    // A link may have to wait for another that narrows a report's days; a chain of more reports than this is no basis.
    private const int Rounds = 8;

    // A weekday lies within a week of the report; "last week" and "next Friday" within two. More than any of them is looked through.
    private const int Window = 45;

    // A day that lies longer back is "last Wednesday", since the next Wednesday is tomorrow. With six instead fewer words are dated (40 of 100 instead of
    // 42 of the shootings, 48 instead of 56 of politics), and as many wrong.
    private const int Oldest = 5;

    // Of reports that share a week less is asked for than of others. By eye on invented reports and five real ones.
    private const double SameInWeek = 0.2;

    // A Monday far from both ends of the calendar, from which frames without a date are counted.
    private static readonly DateOnly Base = new(2000, 1, 3);

    private readonly List<CalendarTime> times;
    private readonly int[] frames;
    private readonly DateRange?[] published;
    private readonly DateRange?[] pins;
    private int next = Calendar + 1;

    public CalendarFrames(List<CalendarTime> times, DateOnly?[] stated)
    {
        this.times = times;
        frames = [.. stated.Select(static day => day is null ? -1 : Calendar)];
        published = [.. stated.Select(static day => day is { } known ? new DateRange(known, known) : (DateRange?)null)];
        pins = new DateRange?[times.Count];
    }

    /// <summary>The links that hold.</summary>
    public List<CalendarLink> Held { get; } = [];

    /// <summary>The frame of an article; below zero for none.</summary>
    public int FrameOf(int article) => frames[article];

    /// <summary>The days, in the frame of an article, on which it may have been published.</summary>
    public DateRange? Published(int article) => published[article];

    /// <summary>Takes the links, the best first.</summary>
    public void Take(List<CalendarLink> links)
    {
        var waiting = links;
        for (var round = 0; round < Rounds && waiting.Count > 0; round++)
        {
            var left = new List<CalendarLink>();
            foreach (var link in waiting)
            {
                if (Take(link) is not { } holds) left.Add(link);
                else if (holds) Held.Add(link);
            }

            if (left.Count == waiting.Count) break;
            waiting = left;
        }
    }

    /// <summary>
    /// Takes it that reports which share a day mean one day by a weekday of one side, where both can: a report of the next week would have
    /// other things to tell.
    /// </summary>
    public void TakeWeekdays()
    {
        foreach (var alike in Enumerable.Range(0, times.Count).Where(t => times[t].IsWeekday && frames[times[t].Article] >= 0).GroupBy(t => (frames[times[t].Article], times[t].Signature)))
        {
            var members = alike.ToList();
            var days = members.Select(Place).OfType<(int Frame, DateRange Days)>().Select(static place => place.Days).Distinct().ToList();
            var first = members.Find(t => days.Count == 0 || Place(t) is not null);
            // Where two of them are told, nothing says which.
            if (days.Count > 1) continue;
            foreach (var t in members)
            {
                if (t == first || Place(t) is not null) continue;
                var link = new CalendarLink(first, t, 0, false);
                if (days.Count == 0 || Bind(t, Place(first)!.Value, link) == true) Held.Add(link);
            }
        }
    }

    /// <summary>Leaves out the days on which an undated report was hardly published: news names the days next to its own.</summary>
    public void Narrow()
    {
        foreach (var named in Enumerable.Range(0, times.Count).Where(t => times[t] is { Dates: null, Signature: { Kind: CalendarKind.Weekday, Offset: null } } && frames[times[t].Article] >= 0).GroupBy(t => times[t].Article))
        {
            var possible = published[named.Key]!.Value;
            var weights = new double[possible.To.DayNumber - possible.From.DayNumber + 1];
            for (var p = 0; p < weights.Length; p++) weights[p] = CalendarHabits.Weight(possible.From.AddDays(p), named.Select(t => (times[t].Signature, pins[t])));
            var (first, last) = CalendarHabits.Likely(weights);
            published[named.Key] = new DateRange(possible.From.AddDays(first), possible.From.AddDays(last));
        }
    }

    /// <summary>Frame and days of a time, where they are known.</summary>
    public (int Frame, DateRange Days)? Place(int time)
    {
        var told = times[time];
        if (told.Dates is { } stated) return (Calendar, stated);
        if (pins[time] is { } pinned) return (frames[told.Article], pinned);
        return frames[told.Article] >= 0 && IsCounted(told.Signature) && Agreed(told.Signature, published[told.Article]!.Value) is { } days ? (frames[told.Article], days) : null;
    }

    /// <summary>The days of a time that are the same on every day of a range on which its report may have been published.</summary>
    public static DateRange? Agreed(CalendarSignature signature, DateRange possible)
    {
        DateRange? agreed = null;
        for (var day = possible.From; ; day = day.AddDays(1))
        {
            if (CalendarDates.Place(signature, day) is not { } here || (agreed is { } before && before != here)) return null;
            agreed = here;
            if (day >= possible.To) return agreed;
        }
    }

    // Whether it holds; null where it cannot be told yet.
    private bool? Take(CalendarLink link)
    {
        var (a, b) = (Place(link.A), Place(link.B));
        if (a is null && b is null) return Begin(link);
        if (a is null) return Bind(link.A, b!.Value, link);
        if (b is null) return Bind(link.B, a.Value, link);
        if (a.Value.Frame == b.Value.Frame) return a.Value.Days == b.Value.Days;
        return link.IsStrong ? Join(a.Value, b.Value) : null;
    }

    // Two reports that nothing else is known of: their day is one of a week that is counted from itself.
    private bool? Begin(CalendarLink link)
    {
        CalendarTime a = times[link.A], b = times[link.B];
        if (a.IsWeekday && b.IsWeekday && link.IsStrong && frames[a.Article] < 0 && frames[b.Article] < 0) return Count(link, a);
        // One word of two reports of one week: "next week", of which both tell something alike.
        if (a.Signature == b.Signature && (link.IsStrong || (link.Score >= SameInWeek && frames[a.Article] >= 0 && frames[a.Article] == frames[b.Article]))) return true;
        return null;
    }

    private bool? Count(CalendarLink link, CalendarTime a)
    {
        var frame = next++;
        var day = Base.AddDays(a.Signature.Value[^1] - '1');
        return Bind(link.A, (frame, new DateRange(day, day)), link) == true && Bind(link.B, (frame, new DateRange(day, day)), link) == true;
    }

    // A time is one whose days are known: its report was published where the word can stand for them.
    private bool? Bind(int time, (int Frame, DateRange Days) known, CalendarLink link)
    {
        var told = times[time];
        var frame = frames[told.Article];
        if (frame != known.Frame && (frame >= 0 || !link.IsStrong)) return null;
        if (!IsCounted(told.Signature)) return frame >= 0 && frame == known.Frame ? null : false;
        if (Narrowed(told.Signature, published[told.Article] ?? Around(known.Days), known.Days) is not { } possible) return false;
        if (told.Signature is { Kind: CalendarKind.Weekday, Offset: null, Side: not TimeDirection.Future })
        {
            var last = Shift(known.Days.From, Oldest);
            if (possible.From > last) return false;
            if (possible.To > last) possible = possible with { To = last };
        }

        (frames[told.Article], published[told.Article], pins[time]) = (known.Frame, possible, known.Days);
        return true;
    }

    // Two frames share a day: the one without dates is counted from the other.
    private bool Join((int Frame, DateRange Days) a, (int Frame, DateRange Days) b)
    {
        var (into, from) = a.Frame < b.Frame ? (a, b) : (b, a);
        var days = into.Days.From.DayNumber - from.Days.From.DayNumber;
        if (days % 7 != 0 || into.Days.To.DayNumber - from.Days.To.DayNumber != days) return false;
        for (var t = 0; t < pins.Length; t++)
        {
            if (pins[t] is { } pinned && frames[times[t].Article] == from.Frame) pins[t] = Shift(pinned, days);
        }

        for (var article = 0; article < frames.Length; article++)
        {
            if (frames[article] != from.Frame) continue;
            frames[article] = into.Frame;
            published[article] = Shift(published[article]!.Value, days);
        }

        return true;
    }

    // Days of a month or a year are not counted in a frame whose year is unknown.
    private static bool IsCounted(CalendarSignature signature) => signature.Kind == CalendarKind.Weekday || (signature.Kind == CalendarKind.Shift && signature.Value is "XXXX-XX-XX" or "XXXX-WXX");

    private static DateRange? Narrowed(CalendarSignature signature, DateRange possible, DateRange days)
    {
        while (CalendarDates.Place(signature, possible.From) != days)
        {
            if (possible.From >= possible.To) return null;
            possible = possible with { From = possible.From.AddDays(1) };
        }

        while (CalendarDates.Place(signature, possible.To) != days) possible = possible with { To = possible.To.AddDays(-1) };
        return possible;
    }

    private static DateRange Around(DateRange days) => new(Shift(days.From, -Window), Shift(days.To, Window));

    private static DateRange Shift(DateRange range, int days) => new(Shift(range.From, days), Shift(range.To, days));

    private static DateOnly Shift(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
