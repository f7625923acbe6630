using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Stories;

/// <summary>
/// What a dated day tells of an undated report that names it: on which days it may have been published, and which days its
/// other words then stand for. Only what every possible day of publication agrees on is taken.
/// </summary>
internal static class CalendarInference
{
    // Each round can date days that narrow another report; a chain of more than four reports that lean on each other is no basis.
    private const int Rounds = 4;

    /// <summary>Dates what follows, and gives for each undated article the days that it may have been published on, with the time that tells them.</summary>
    public static (int Article, DateRange Dates, CalendarGroup Basis)[] Infer(ImmutableArray<Annotations> articles, List<CalendarGroup> groups)
    {
        var found = new (DateRange Dates, CalendarGroup Basis)?[articles.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var a = 0; a < articles.Length; a++)
            {
                if (articles[a].Article.Published is null && Published(a, groups) is { } possible) found[a] = possible;
            }

            if (!Place(found, groups)) break;
        }

        return [.. found.Select((item, a) => (item, a)).Where(pair => pair.item is not null).Select(pair => (pair.a, pair.item!.Value.Dates, pair.item.Value.Basis))];
    }

    // A weekday of the past lies up to six days before publication, one of the future up to six days after.
    private static (DateRange Dates, CalendarGroup Basis)? Published(int article, List<CalendarGroup> groups)
    {
        DateRange? range = null;
        CalendarGroup? basis = null;
        foreach (var group in groups)
        {
            if (group.Dates is not { } days || days.From != days.To) continue;
            foreach (var time in group.Times)
            {
                if (time.Article != article || time.Signature is not { Kind: CalendarKind.Weekday, Offset: null }) continue;
                var here = time.Signature.Side switch
                {
                    TimeDirection.Present => days,
                    TimeDirection.Future => Around(days.From, -6, 0),
                    _ => Around(days.From, 0, 6),
                };
                var both = range is { } known ? new DateRange(Later(known.From, here.From), Earlier(known.To, here.To)) : here;
                // Two days that cannot both be meant leave the publication unknown.
                if (both.From > both.To) return null;
                range = both;
                basis ??= group;
            }
        }

        return range is { } dates && Narrowed(article, dates, groups) is { } narrowed ? (narrowed, basis!) : null;
    }

    // A time is dated where every report that tells it, on every day that it may have appeared, means the same.
    private static bool Place((DateRange Dates, CalendarGroup Basis)?[] published, List<CalendarGroup> groups)
    {
        var changed = false;
        foreach (var group in groups)
        {
            if (group.Dates is not null) continue;
            DateRange? agreed = null;
            var follows = true;
            foreach (var time in group.Times)
            {
                var days = published[time.Article] is { } possible ? Agreed(time.Signature, possible.Dates) : null;
                follows &= days is not null && (agreed is null || agreed == days);
                agreed ??= days;
            }

            if (!follows) continue;
            group.Dates = agreed;
            changed |= agreed is not null;
        }

        return changed;
    }

    // "next week" that is known says in which week the report appeared.
    private static DateRange? Narrowed(int article, DateRange possible, List<CalendarGroup> groups)
    {
        foreach (var group in groups)
        {
            if (group.Dates is not { } days) continue;
            foreach (var time in group.Times)
            {
                if (time.Article != article || time.Signature.Kind != CalendarKind.Shift || CalendarDates.Place(time.Signature, possible.From) is null) continue;
                while (possible.From < possible.To && CalendarDates.Place(time.Signature, possible.From) != days) possible = possible with { From = possible.From.AddDays(1) };
                while (possible.To > possible.From && CalendarDates.Place(time.Signature, possible.To) != days) possible = possible with { To = possible.To.AddDays(-1) };
                if (CalendarDates.Place(time.Signature, possible.From) != days) return null;
            }
        }

        return possible;
    }

    private static DateRange? Agreed(CalendarSignature signature, DateRange possible)
    {
        DateRange? agreed = null;
        for (var day = possible.From; day <= possible.To; day = day.AddDays(1))
        {
            if (CalendarDates.Place(signature, day) is not { } here || (agreed is { } before && before != here)) return null;
            agreed = here;
            if (day == DateOnly.MaxValue) break;
        }

        return agreed;
    }

    private static DateRange Around(DateOnly day, int before, int after) => new(Shift(day, before), Shift(day, after));

    private static DateOnly Shift(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
