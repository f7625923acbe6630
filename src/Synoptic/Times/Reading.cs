using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>What the words of a time say, before anything is known of the day they are told from. Atoms are half-open: [First, End).</summary>
internal sealed record Reading(int First, int End, TimeType Type)
{
    /// <summary>A value that needs no calendar: a duration, a set, a reference.</summary>
    public string? Fixed { get; init; }

    public int? Year { get; init; }

    /// <summary>A year before the common era.</summary>
    public bool BeforeEra { get; init; }

    /// <summary>The year's first digits: two of a century, three of a decade.</summary>
    public string? YearPrefix { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public bool Weekend { get; init; }

    public string? Season { get; init; }

    public int? Quarter { get; init; }

    public int? Half { get; init; }

    /// <summary>TIMEX3 part of the day: <c>MO</c>, <c>EV</c>.</summary>
    public string? Part { get; init; }

    /// <summary>Time of day, <c>09:00</c>.</summary>
    public string? Clock { get; init; }

    /// <summary>Time zone, as the words name it in lower case.</summary>
    public string? Zone { get; init; }

    /// <summary>The part of the year is the one told last: <c>the 1988 period</c>.</summary>
    public bool Compared { get; init; }

    /// <summary>The words name a time that no calendar has.</summary>
    public bool Impossible { get; init; }

    /// <summary>Rule of a day with a name.</summary>
    public string? Holiday { get; init; }

    /// <summary>Unit of a shift; the finer parts above then lie in the shifted time.</summary>
    public TimeUnit? Unit { get; init; }

    /// <summary>How many units.</summary>
    public int Offset { get; init; }

    /// <summary><c>last April</c>, <c>next Friday</c>: the first such time on that side, whatever the unit.</summary>
    public int? Nearest { get; init; }

    /// <summary>The distance is counted out: <c>a year ago</c>, not <c>last year</c>.</summary>
    public bool IsMeasured { get; init; }

    public TimeAnchor Anchor { get; init; }

    /// <summary>Which side the words themselves tell.</summary>
    public TimeDirection Direction { get; init; }

    /// <summary>TIMEX3 mod.</summary>
    public string? Modifier { get; init; }

    /// <summary>Whether the words say a day, or finer.</summary>
    public bool HasDay => Day is not null || Weekday is not null || Holiday is not null || Unit == TimeUnit.Day;

    /// <summary>Whether a time of day is told and no day.</summary>
    public bool OnlyTimeOfDay => (Part is not null || Clock is not null) && !HasDay && Year is null && Month is null && Unit is null && Season is null && Quarter is null && Fixed is null && YearPrefix is null;

    /// <summary>Whether a calendar time is told that another may narrow or widen.</summary>
    public bool IsCalendar => Fixed is null && Type is TimeType.Date or TimeType.Time;
}
