using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Tells of a time that begins a range which other time ends it: <c>June 3–5</c>, <c>from Monday to Friday</c>, <c>between 9 and 11 a.m.</c>.</summary>
internal static class Ranges
{
    /// <summary>The times, with the first ends of ranges pointing at the others.</summary>
    public static ImmutableArray<TimeExpression> Settle(ImmutableArray<TimeExpression> times, ImmutableArray<Reading> readings, Scan scan)
    {
        ImmutableArray<TimeExpression>.Builder? settled = null;
        for (var i = 0; i + 1 < times.Length; i++)
        {
            if (!IsRange(readings[i], readings[i + 1], scan) || !Fit(times[i], times[i + 1])) continue;
            settled ??= times.ToBuilder();
            settled[i] = times[i] with { Until = i + 1 };
        }

        return settled?.ToImmutable() ?? times;
    }

    // A dash joins any two; "to" after "from" or without it; "and" only after "between".
    private static bool IsRange(Reading first, Reading second, Scan scan)
    {
        if (second.First - first.End != 1 || !first.IsCalendar || !second.IsCalendar) return false;
        if (scan.IsDash(first.End) || scan.Is(first.End, WordClass.To)) return true;
        return scan.Is(first.End, WordClass.And) && scan.Is(first.First - 1, WordClass.Between);
    }

    // The end may not lie before the beginning.
    private static bool Fit(TimeExpression first, TimeExpression second) =>
        first.Value is not null && second.Value is not null && (first.Resolved is not { } from || second.Resolved is not { } to || to.To >= from.From);
}
