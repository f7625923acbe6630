using Synoptic.Reading.Plain;
using Synoptic.Text;

namespace Synoptic.Reading.Html.Facts;

/// <summary>A day that a page states, and how.</summary>
internal sealed record PageDay(Publication Day, string From);

/// <summary>When a report was published and last changed, of all that a page states of it.</summary>
/// <remarks>
/// The order in which ways count was told from the 90 development pages. Data for machines about the article come first: on 80 of the 84 pages that have
/// them they are the reader's day. Then what is shown by the headline, then the address, then data that are also given to the page as such.
/// </remarks>
internal sealed class PageDays(List<PageDay> issued, List<PageDay> changed, Header header, DateTimeOffset? retrieved)
{
    /// <summary>The day of the last change: the first that can be.</summary>
    public PageDay? Modified { get; } = changed.Find(d => IsPossible(d.Day, retrieved));

    /// <summary>The day of publication.</summary>
    public PageDay? Published()
    {
        var possible = issued.FindAll(d => IsPossible(d.Day, retrieved));
        if (possible.Count == 0) return null;
        var best = possible.Find(d => !IsAfterChange(d.Day)) ?? possible[0];
        if (Earlier(best) is { } first) best = first;
        if (best.Day.Instant is null && possible.Find(d => d.Day.Instant is not null && d.Day.Day == best.Day.Day && !IsAfterChange(d.Day)) is { } exact) best = exact;
        return Local(best);
    }

    /// <summary>A day that is shown by the headline and lies before one that is but that of the last change: systems that publish anew at each change state that.</summary>
    private PageDay? Earlier(PageDay best)
    {
        if (best.From is "time" or "text" || Modified is not { } change || !IsSame(best.Day, change.Day)) return null;
        foreach (var date in header.Dates)
        {
            var day = date.Publication;
            if (date.Stated.Role == DateRole.Change || date.IsChangeByClass || !IsPossible(day, retrieved)) continue;
            if (day.Day >= best.Day.Day) return null;

            // The lists of other reports under a headline have days, but hardly ever hours.
            if (date.Stated is { Clock: null, Role: DateRole.Unsaid } && date.Machine?.Instant is null) continue;
            if (day.Instant is { } moment && best.Day.Instant is { } other && Math.Abs((moment - other).TotalMinutes) < 2) continue;
            return new PageDay(day, date.From);
        }

        return null;
    }

    /// <summary>
    /// The same moment by the clock of the place, where the page shows that by the headline: a moment in UTC is the day before in the Americas of an evening,
    /// and the reader's day is the one that the report's "Tuesday" is told from. Minutes must agree, so that it is the same moment and no other.
    /// </summary>
    private PageDay Local(PageDay best)
    {
        if (best.Day.Instant is not { } moment || moment.Offset != TimeSpan.Zero) return best;
        foreach (var date in header.Dates)
        {
            if (date.Stated is not { Clock: { } clock, Role: not DateRole.Change } || date.Stated.Day == best.Day.Day || date.Stated.Day.Year is < 3 or > 9997) continue;
            var shown = date.Stated.Day.ToDateTime(clock);
            var minutes = (int)Math.Floor((shown - moment.UtcDateTime).TotalMinutes + (moment.Second / 60.0) + 0.001);
            if (minutes % 30 != 0 || minutes is < -12 * 60 or > 14 * 60) continue;
            var local = moment.ToOffset(TimeSpan.FromMinutes(minutes));
            return best with { Day = new Publication(DateOnly.FromDateTime(local.DateTime), local, best.Day.Basis) };
        }

        return best;
    }

    /// <summary>Whether a day can be meant: systems write the first day of their clock where they know none.</summary>
    private static bool IsPossible(Publication day, DateTimeOffset? retrieved) =>
        day.Day is not ({ Year: < 1800 } or { Year: 1900, DayOfYear: 1 } or { Year: 1970, DayOfYear: 1 } or { Year: 1969, DayOfYear: 365 })
        && (retrieved is not { } seen || day.Day <= DateOnly.FromDateTime(seen.UtcDateTime).AddDays(1));

    private bool IsAfterChange(Publication day)
    {
        if (Modified is not { } change) return false;
        return day.Instant is { } moment && change.Day.Instant is { } last ? moment > last : day.Day > change.Day.Day.AddDays(day.Instant is null && change.Day.Instant is null ? 0 : 1);
    }

    private static bool IsSame(Publication first, Publication second) =>
        first.Instant is { } moment && second.Instant is { } other ? Math.Abs((moment - other).TotalMinutes) < 1 : first.Day == second.Day && first.Instant is null && second.Instant is null;
}
