using System.Collections.Frozen;

namespace Synoptic.Times.Rules;

/// <summary>Kinds of time that patterns can ask for, after <c>@</c>.</summary>
internal static class RuleConditions
{
    public static readonly FrozenDictionary<string, Func<Reading, bool>> All = new Dictionary<string, Func<Reading, bool>>(StringComparer.Ordinal)
    {
        ["calendar"] = static read => read.IsCalendar,
        // What "early" and "end of" can cut.
        ["uncut"] = static read => read is { IsCalendar: true, Modifier: null, Clock: null },
        // A time of day, or a part of one, without a day.
        ["of-day"] = static read => read is { IsCalendar: true, OnlyTimeOfDay: true },
        ["clock"] = static read => read is { OnlyTimeOfDay: true, Clock: not null },
        ["day"] = static read => read is { IsCalendar: true, HasDay: true, Clock: null },
        ["bare-day"] = static read => read is { IsCalendar: true, HasDay: true, Clock: null, Part: null },
        ["month-day"] = static read => read is { IsCalendar: true, Day: not null, Month: not null, Weekday: null },
        ["dated"] = static read => read is { IsCalendar: true, Day: not null },
        ["weekday"] = static read => read is { IsCalendar: true, Weekday: not null, Day: null, Unit: null },
        ["week"] = static read => read is { IsCalendar: true, Unit: Text.TimeUnit.Week, Weekend: false },
        ["shifted-year"] = static read => read is { IsCalendar: true, Unit: Text.TimeUnit.Year, Month: null, Quarter: null, Season: null },
        ["of-year"] = static read => read is { IsCalendar: true, Year: null, Unit: null, Nearest: null, YearPrefix: null } && (read.Month is not null || read.Season is not null || read.Quarter is not null || read.Half is not null || read.Holiday is not null),
        ["whole-year"] = static read => read is { IsCalendar: true, Unit: Text.TimeUnit.Year, Month: null, Quarter: null },
        ["plain-year"] = static read => read is { IsCalendar: true, Year: >= 1000, Month: null, Day: null, BeforeEra: false, Quarter: null, Season: null },
        ["measured"] = static read => read.Modifier is null && (read.Type == Text.TimeType.Duration || read.Unit is not null),
        ["clocked"] = static read => read is { IsCalendar: true, Clock: not null, Modifier: null },
        ["dateable"] = static read => read is { IsCalendar: true, Modifier: null } && (read.Year is not null || read.Day is not null || read.Month is not null),
        ["shifted"] = static read => read is { IsCalendar: true, Clock: null } && (read.Unit is not null || read.Weekday is not null),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
