using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>
/// Gives the readings of one article their values, in order of the text. A time told from another is placed only where the
/// other is known: from the day of publication, or from the time told last; without a publication it stays open.
/// </summary>
/// <param name="published">Day of publication, where known.</param>
/// <param name="history">Whether the text tells of the past from its own dates (<see cref="TimeExtractor"/>).</param>
internal sealed class Resolver(DateOnly? published, bool history)
{
    private DateRange? told;
    private int toldParagraph = -1;
    private int? toldAncient;
    private (int Year, int Quarter)? toldQuarter;
    private int quarterParagraph = -1;
    private (int Year, int Quarter)? compared;

    /// <summary>The value of a reading.</summary>
    /// <param name="read">What the words say.</param>
    /// <param name="direction">On which side of publication it lies.</param>
    /// <param name="setting">Where it stands.</param>
    public Placement Resolve(Reading read, TimeDirection direction, Setting setting)
    {
        if (read.Fixed is { } value) return new Placement(value, null);
        var placed = Place(read, direction, setting);
        if (placed.Value is null) return placed;
        Remember(read, placed, setting);
        var part = read.Clock ?? read.Part;
        return part is null || !IsDay(placed.Value) ? placed : placed with { Value = $"{placed.Value}T{part}" };
    }

    private void Remember(Reading read, Placement placed, Setting setting)
    {
        if (history && read.BeforeEra && read.Year is { } ancient && (toldAncient is null || !setting.Aside)) (toldAncient, told) = (ancient, null);
        // A comparison ("a year earlier") is no place that the text has gone to.
        if (IsQuarter(placed.Value!) && read.Anchor == TimeAnchor.Narrative && read.Offset < 0 && placed.Days is { } before) compared = (before.From.Year, (before.From.Month + 2) / 3);
        var compares = read.Compared || (IsQuarter(placed.Value!) && read is { Unit: TimeUnit.Year, Offset: < 0 } or { Unit: TimeUnit.Quarter, Offset: < 0, Anchor: TimeAnchor.Narrative });
        if (compares || placed.Days is not { } days) return;
        if (history && !IsStep(read, days, setting)) return;
        toldAncient = null;
        told = days;
        toldParagraph = setting.Paragraph;
        if (!IsQuarter(placed.Value!)) return;
        toldQuarter = (days.From.Year, (days.From.Month + 2) / 3);
        quarterParagraph = setting.Paragraph;
    }

    // Whether a history goes on from this time. What is told from the day of writing, in speech or in parentheses is an aside; a year alone
    // may be one ("the law of 1905"), but where it leads its sentence. Tuned on WikiWars.
    private bool IsStep(Reading read, DateRange days, Setting setting)
    {
        if ((read.Unit is not null && read.Anchor == TimeAnchor.Publication) || setting.Quoted) return false;
        if (told is not { } before) return true;
        if (days.To.DayNumber - days.From.DayNumber > 200) return !setting.Aside && (setting.Leads || (days.From.Year >= before.From.Year && days.From.Year - before.From.Year <= 1 && setting.Paragraph != toldParagraph));
        return !setting.Aside || setting.Leads;
    }

    private static bool IsQuarter(string value) => value.Length == 7 && value[5] == 'Q' && value[6] != 'X';

    // 2025-08-06, XXXX-WXX-3, XXXX-XX-XX
    private static bool IsDay(string value) => value.Length == 10;

    private Placement Place(Reading read, TimeDirection direction, Setting setting)
    {
        if (read.Impossible) return Placement.None;
        if (read.YearPrefix is { } prefix)
        {
            if (prefix == "C") return Century(read, setting);
            return read.BeforeEra ? new Placement("BC" + prefix, null) : Placement.Years(prefix);
        }

        if (read.Year is { } year) return read.Compared && toldQuarter is { } part && setting.Paragraph - quarterParagraph <= 2 ? Placement.Quarter(year, part.Quarter) : InYear(read, year);
        if (read.Unit is { } unit) return Shift(read, unit, direction, setting);
        if (read.OnlyTimeOfDay) return TimeOfDay(setting);
        if (history && toldAncient is { } ancient && read.Weekday is null && read.Nearest is null) return InYear(read with { BeforeEra = true }, ancient);
        var anchor = read is { Nearest: not null, Anchor: TimeAnchor.Narrative } ? Narrative(setting)?.From : published;
        if (anchor is not { } from || published is null) return Placement.WithoutYear(read);
        if (read.Nearest is { } side) return NearestTime.Beside(read, from, side);
        if (read is { Day: { } day, Month: null }) return NearestTime.DayOfMonth(day, told is { } near && (history || setting.Paragraph - toldParagraph <= 1) ? near.From : from);
        return history && read.Weekday is null && told is { } last ? NearestTime.After(read, last) : NearestTime.Around(read, from, direction);
    }

    private Placement Century(Reading read, Setting setting)
    {
        if (read.Anchor == TimeAnchor.Narrative && toldAncient is { } ancient) return new Placement($"BC{(ancient - 1) / 100 - read.Offset:00}", null);
        var from = read.Anchor == TimeAnchor.Narrative ? Narrative(setting)?.From : published;
        return from is { } now && now.Year / 100 + read.Offset is >= 0 and <= 99 and var century ? Placement.Years($"{century:00}") : new Placement("XX", null);
    }

    // In the next paragraph a report may have gone back to another day: "it had left at 5:45".
    private Placement TimeOfDay(Setting setting) =>
        told is { } day && day.From == day.To && (history || setting.Paragraph == toldParagraph) ? Placement.Day(day.From) : Placement.Open(TimeUnit.Day);

    private Placement InYear(Reading read, int year)
    {
        if (read.BeforeEra)
        {
            var date = read.Month is { } month ? read.Day is { } day ? $"-{month:00}-{day:00}" : $"-{month:00}" : read.Season is { } season ? "-" + season : "";
            return new Placement($"BC{year:0000}{date}", null);
        }

        if (year >= 100) return Placement.InYear(read, year);
        // Two digits: the year of that ending that lies nearest to the text's own time.
        if ((history ? told?.From.Year : published?.Year) is not { } near || published is null) return new Placement($"XX{year:00}", null);
        var full = near / 100 * 100 + year;
        if (full - near > 50) full -= 100;
        else if (near - full > 50) full += 100;
        return Placement.InYear(read, full);
    }

    // The time told last, where it is near enough to be meant: in a history anywhere before, in news in this paragraph or the one before.
    private DateRange? Narrative(Setting setting) => told is { } days && published is not null && (history || setting.Paragraph - toldParagraph <= 1) ? days : null;

    private Placement Shift(Reading read, TimeUnit unit, TimeDirection direction, Setting setting)
    {
        // What somebody in a history said lies about the time that is being told.
        var narrative = read.Anchor == TimeAnchor.Narrative || (history && setting.Quoted);
        if (narrative && toldAncient is { } ancient && ShiftAncient(read, unit, ancient) is { } old) return old;
        var anchor = narrative ? NarrativeAnchor(read, unit, direction, setting) : published;
        if (anchor is not { } from || published is null) return OpenShift(read, unit);
        // "third-quarter profit rose from a year ago": from the same quarter.
        if (read is { IsMeasured: true, Offset: -1, Anchor: TimeAnchor.Publication } && unit == TimeUnit.Year && toldQuarter is { } quarter && setting.Paragraph - quarterParagraph <= 1 && quarter.Year == from.Year)
            return Placement.Quarter(quarter.Year - 1, quarter.Quarter);
        // "the year-ago quarter. The year-ago results": of the same quarter.
        if (narrative && read is { Unit: TimeUnit.Year, Offset: -1, IsMeasured: false, Month: null } && toldQuarter is null && compared is { } same && !history) return Placement.Quarter(same.Year, same.Quarter);
        try
        {
            return Shifted(read, unit, from);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Beyond the calendar's years: "two million years ago".
            return Placement.Open(unit);
        }
    }

    private static Placement? ShiftAncient(Reading read, TimeUnit unit, int ancient)
    {
        var year = ancient - read.Offset;
        return unit switch
        {
            TimeUnit.Year when year > 0 => new Placement($"BC{year:0000}", null),
            TimeUnit.Decade when year > 0 => new Placement($"BC{ancient / 10 - read.Offset:000}", null),
            TimeUnit.Day => new Placement($"BC{ancient:0000}-XX-XX", null),
            _ => null,
        };
    }

    private DateOnly? NarrativeAnchor(Reading read, TimeUnit unit, TimeDirection direction, Setting setting)
    {
        if (unit == TimeUnit.Quarter && toldQuarter is { } quarter) return new DateOnly(quarter.Year, quarter.Quarter * 3 - 2, 1);
        if (unit == TimeUnit.Quarter && !history) return published?.AddMonths(-3);
        if (unit == TimeUnit.Year && read.Offset < 0 && toldQuarter is { } q && setting.Paragraph - quarterParagraph <= 2 && !history) return new DateOnly(q.Year, q.Quarter * 3 - 2, 1);
        // "the year", "the week" of a news text are the ones it appears in.
        if (read is { Offset: 0, Weekend: false, Part: null } && unit is not TimeUnit.Day && !history) return published;
        // On a weekday "the weekend" of past tense is the one gone by.
        if (read.Weekend && read.Offset == 0 && !history)
            return published is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday) } weekday && direction != TimeDirection.Future ? weekday.AddDays(-Math.Min(7, weekday.DayNumber)) : published;
        if (Narrative(setting) is not { } days) return unit == TimeUnit.Year && read.Offset < 0 && !history ? published : null;
        return unit switch
        {
            // A day is counted only from a day.
            TimeUnit.Day or TimeUnit.Hour => days.From == days.To ? days.From : null,
            TimeUnit.Week => days.To.DayNumber - days.From.DayNumber <= 6 ? days.From : null,
            TimeUnit.Month => days.To.DayNumber - days.From.DayNumber <= 31 ? days.From : null,
            _ => days.From,
        };
    }

    private Placement Shifted(Reading read, TimeUnit unit, DateOnly from)
    {
        switch (unit)
        {
            case TimeUnit.Day:
                return Placement.Day(from.AddDays(read.Offset));
            case TimeUnit.Week:
                var inWeek = from.AddDays(7 * read.Offset);
                if (read.Weekend) return Placement.Weekend(inWeek);
                return read.Weekday is { } weekday ? Placement.Day(inWeek.AddDays(TimexValue.Number(weekday) - TimexValue.Number(inWeek.DayOfWeek))) : Placement.Week(inWeek);
            case TimeUnit.Month:
                var month = from.AddMonths(read.Offset);
                return Placement.Month(month.Year, month.Month);
            case TimeUnit.Quarter:
                var quarter = from.AddMonths(3 * read.Offset);
                return Placement.Quarter(quarter.Year, (quarter.Month + 2) / 3);
            case TimeUnit.Year:
                if (read is { Anchor: TimeAnchor.Narrative, Offset: < 0, Month: null, Season: null, Quarter: null, Half: null } && toldQuarter is { } last && told is { } compared && compared.To.DayNumber - compared.From.DayNumber is > 80 and < 100 && !history)
                    return Placement.Quarter(last.Year + read.Offset, last.Quarter);
                return Placement.InYear(read, from.Year + read.Offset);
            case TimeUnit.Decade:
                return Placement.Years($"{from.AddYears(10 * read.Offset).Year / 10:000}");
            default:
                return Placement.Open(unit);
        }
    }

    private static Placement OpenShift(Reading read, TimeUnit unit) => unit switch
    {
        TimeUnit.Day when read is { Offset: 0, Anchor: TimeAnchor.Publication, Part: null, Clock: null } => new Placement("PRESENT_REF", null),
        TimeUnit.Week when read.Weekend => new Placement("XXXX-WXX-WE", null),
        TimeUnit.Week when read.Weekday is { } weekday => new Placement($"XXXX-WXX-{TimexValue.Number(weekday)}", null),
        TimeUnit.Year when read.Month is not null || read.Quarter is not null || read.Half is not null || read.Season is not null || read.Holiday is not null => Placement.WithoutYear(read),
        _ => Placement.Open(unit),
    };
}
