using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>
/// Groups the times of a story's articles that stand for one time, and dates what follows once any report is dated. Nothing is guessed: a
/// time is dated where it means the same on every day on which its report may have been published.
/// </summary>
/// <param name="resolve">The times of an article as they would be on a day of publication.</param>
internal sealed class CalendarAligner(Func<Analysis, DateOnly, ImmutableArray<TimeExpression>>? resolve)
{
    // A report that may have been published on any of so many days has hardly a word that means the same on all of them but the years, and each
    // day costs a reading of its times.
    private const int MostDays = 14;

    /// <summary>The groups, in order of their first time.</summary>
    public List<CalendarGroup> Align(ImmutableArray<Annotations> articles, List<CalendarTime> times, CalendarFrames frames)
    {
        var dates = new (DateRange? Days, string? Value)[times.Count];
        foreach (var article in times.Index().GroupBy(static time => time.Item.Article))
        {
            var read = Readings(articles[article.Key], frames, article.Key);
            foreach (var (t, time) in article) dates[t] = Date(t, time, frames, read);
        }

        var groups = new List<CalendarGroup>();
        var known = new Dictionary<(int Frame, DateRange Days, string Shape), CalendarGroup>();
        var alike = new Dictionary<(int Frame, CalendarSignature Signature), CalendarGroup>();
        var of = new CalendarGroup[times.Count];
        for (var t = 0; t < times.Count; t++)
        {
            var place = dates[t].Days is { } days ? (CalendarFrames.Calendar, days) : frames.Place(t) is { Frame: not CalendarFrames.Calendar } counted ? counted : ((int, DateRange)?)null;
            var group = new CalendarGroup(times[t]) { Dates = dates[t].Days, Value = dates[t].Value };
            var frame = frames.FrameOf(times[t].Article);
            if (place is { } at)
            {
                var key = (at.Item1, at.Item2, Shape(dates[t].Value ?? times[t].Signature.Value));
                if (known.TryGetValue(key, out var same)) Join(same);
                else known.Add(key, Add());
            }
            else if (SharesWord(times[t].Signature, frame))
            {
                // Reports of one week mean one month by a month's name, one year by "last year".
                var key = (frame, times[t].Signature);
                if (alike.TryGetValue(key, out var same)) Join(same);
                else alike.Add(key, Add());
            }
            else Add();

            CalendarGroup Add()
            {
                groups.Add(group);
                return of[t] = group;
            }

            void Join(CalendarGroup same)
            {
                same.Times.Add(times[t]);
                of[t] = same;
            }
        }

        JoinLinked(groups, of, frames, times);
        return groups;
    }

    // What sentences tell of both, and no date tells apart.
    private static void JoinLinked(List<CalendarGroup> groups, CalendarGroup[] of, CalendarFrames frames, List<CalendarTime> times)
    {
        foreach (var link in frames.Held)
        {
            var (a, b) = (of[link.A], of[link.B]);
            if (a == b || (a.Dates is { } days && b.Dates is { } others && days != others)) continue;
            if (a.Times.Exists(mine => b.Times.Exists(theirs => mine.Article == theirs.Article))) continue;
            if (groups.IndexOf(a) > groups.IndexOf(b)) (a, b) = (b, a);
            a.Times.AddRange(b.Times);
            (a.Dates, a.Value) = a.Dates is null ? (b.Dates, b.Value) : (a.Dates, a.Value);
            groups.Remove(b);
            for (var t = 0; t < times.Count; t++)
                if (of[t] == b) of[t] = a;
        }
    }

    private static bool SharesWord(CalendarSignature signature, int frame) =>
        signature.Kind == CalendarKind.Absolute || (frame >= 0 && (signature.Kind == CalendarKind.Yearless || (signature.Kind == CalendarKind.Shift && signature.Value.Length is 4 or 7)));

    // A day, a week, a weekend, a month: values of one length and kind.
    private static string Shape(string value) => value.Length == 10 ? "day" : value.EndsWith("-WE", StringComparison.Ordinal) ? "weekend" : value.Length == 8 ? "week" : value.Length == 3 ? "decade" : value.Length == 4 ? "year" : value.Length == 7 && char.IsAsciiDigit(value[5]) ? "month" : value;

    // What the words of an undated article mean on each day on which it may have been published.
    private ImmutableArray<TimeExpression>[] Readings(Annotations article, CalendarFrames frames, int index)
    {
        if (resolve is null || article.Article.Published is not null || frames.FrameOf(index) != CalendarFrames.Calendar || frames.Published(index) is not { } possible || possible.To.DayNumber - possible.From.DayNumber >= MostDays) return [];
        var read = new ImmutableArray<TimeExpression>[possible.To.DayNumber - possible.From.DayNumber + 1];
        for (var day = 0; day < read.Length; day++)
        {
            read[day] = resolve(article.Analysis, possible.From.AddDays(day));
            if (read[day].Length != article.Times.Length) return [];
        }

        return read;
    }

    private static (DateRange? Days, string? Value) Date(int number, CalendarTime time, CalendarFrames frames, ImmutableArray<TimeExpression>[] read)
    {
        if (time.Dates is { } stated) return (stated, null);
        var counted = frames.Place(number) is { Frame: CalendarFrames.Calendar } place ? place.Days : (DateRange?)null;
        if (counted is { } days) return (days, CalendarDates.Value(time.Signature, days));
        DateRange? agreed = null;
        string? value = null;
        foreach (var reading in read)
        {
            // Every place where the article has these words must mean the same, on every day.
            foreach (var t in time.Times)
            {
                if (reading[t].Resolved is not { } here || (agreed is { } before && before != here)) return (null, null);
                (agreed, value) = (here, CalendarCollector.WithoutTime(reading[t].Value!));
            }
        }

        return (agreed, value);
    }
}
