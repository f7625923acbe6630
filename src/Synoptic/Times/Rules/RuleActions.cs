using Synoptic.Text;
using Synoptic.Times.Readers;

namespace Synoptic.Times.Rules;

/// <summary>What settings cannot say: lengths, distances, and two times made one. Patterns name them as <c>do=…</c>.</summary>
internal static class RuleActions
{
    public static Reading? Do(string action, Reading read, MatchState state) => action switch
    {
        // Lengths and what comes again.
        "duration" => Length(read, state.Read.Measure!.Value.Amount, state.Read.Measure.Value.Unit, TimeType.Duration),
        "rate" => Length(read, state.Read.Measure!.Value.Amount, state.Read.Measure.Value.Unit, TimeType.Set),
        "some" => Length(read, double.NaN, state.Facets[(int)WordClass.Units].Code, TimeType.Duration),
        "one" => Length(read, 1, state.Facets[(int)WordClass.Unit].Code, TimeType.Duration),
        "each" => Length(read, state.Taken[(int)WordClass.Alternate] ? 2 : 1, state.Facets[(int)WordClass.Unit].Code, TimeType.Set),
        "each-weekday" => Again(read, $"XXXX-WXX-{Weekday(state)}{Part(state)}"),
        "each-month" => Again(read, $"XXXX-{state.Facets[(int)WordClass.Month].Number:00}"),
        "each-season" => Again(read, $"XXXX-{state.Facets[(int)WordClass.Season].Code}"),
        "each-part" => Again(read, $"XXXX-XX-XX{Part(state)}"),

        // Distances.
        "ago" => Distance(read, state, state.Facets[(int)WordClass.Ago].Number, TimeAnchor.Publication),
        "from-now" => Distance(read, state, 1, TimeAnchor.Publication),
        "later" => Distance(read, state, state.Facets[(int)WordClass.Later].Number, TimeAnchor.Narrative),
        "before" => Distance(read, state, state.Facets[(int)WordClass.Before].Number, TimeAnchor.Narrative),
        "shift" => Shift(read),

        "numbered-quarter" => read with { Quarter = state.Read.Number },
        "numbered-half" => read with { Half = state.Read.Number },

        // Decades and centuries.
        "decade-word" => read with { YearPrefix = $"{(state.Taken[(int)WordClass.Cardinal] ? state.Facets[(int)WordClass.Cardinal].Number : 19)}{state.Facets[(int)WordClass.DecadeWord].Number / 10}" },
        "century" => read with { YearPrefix = $"{state.Read.Day - 1:00}", Day = null },

        // Two times made one.
        "time-of" => TimeOf(state.First!, state.Second!, read.End),
        "dated" => state.Second! with { First = state.First!.First, End = read.End, Part = state.Second.Part ?? state.First.Part, Type = state.First.Part is null ? state.Second.Type : TimeType.Time },
        "in-week" => state.Second! with { First = state.First!.First, End = read.End, Weekday = state.First.Weekday, Part = state.First.Part, Clock = state.First.Clock, Type = state.First.Type },
        "with-clock" => state.First! with { End = read.End, Clock = state.Second!.Clock, Part = null, Zone = state.Second.Zone ?? state.First.Zone, Type = TimeType.Time },
        "with-part" => state.First! with { End = read.End, Part = state.Facets[(int)WordClass.Part].Code, Type = TimeType.Time },
        "of-year" => WithYear(state.Second!, state.First!) with { First = state.First!.First, End = read.End },
        "years" => WithYear(state.First!, state.Second!) with { First = state.First!.First, End = read.End },
        "narrow" => Narrow(read, state.Facets[(int)WordClass.PrefixWhen].Code),

        // The other end of a range.
        "same-month" => SameMonth(read, state),
        "same-century" => SameCentury(read, state),
        _ => throw new FormatException($"expected an action, not '{action}', in the table time-rules"),
    };

    // "Tuesday night" has its part of the day; "the night of Tuesday evening" is two times.
    private static Reading? TimeOf(Reading time, Reading day, int end)
    {
        if (day.Part is not null && time is { Part: not null, Clock: null }) return null;
        return day with { First = time.First, End = end, Type = TimeType.Time, Clock = time.Clock ?? day.Clock, Part = time.Part ?? day.Part, Zone = time.Zone ?? day.Zone };
    }

    private static Reading Length(Reading read, double amount, string unit, TimeType type) => read with { Type = type, Fixed = DurationFormat.Write(amount, unit) };

    private static Reading Again(Reading read, string value) => read with { Type = TimeType.Set, Fixed = value };

    private static int Weekday(MatchState state) => state.Taken[(int)WordClass.Weekdays] ? state.Facets[(int)WordClass.Weekdays].Number : state.Facets[(int)WordClass.Weekday].Number;

    private static string Part(MatchState state) =>
        state.Taken[(int)WordClass.Part] ? "T" + state.Facets[(int)WordClass.Part].Code : state.Taken[(int)WordClass.Parts] ? "T" + state.Facets[(int)WordClass.Parts].Code : "";

    private static Reading WithYear(Reading year, Reading part) =>
        year with { Month = part.Month, Day = part.Day, Season = part.Season, Quarter = part.Quarter, Half = part.Half, Holiday = part.Holiday, Modifier = part.Modifier ?? year.Modifier, Nearest = null };

    // A time that another rule has read, moved: "next" makes "Friday" the one after.
    private static Reading Shift(Reading read) => read.Nearest is null ? read : read with { Nearest = read.Offset };

    private static Reading Distance(Reading read, MatchState state, int sign, TimeAnchor anchor)
    {
        var measure = state.Read.Measure!.Value;
        read = read with { Anchor = anchor, Direction = sign < 0 ? TimeDirection.Past : TimeDirection.Future, IsMeasured = true };
        if (UnitCodes.Unit(measure.Unit) is not { } unit) return read with { Fixed = TimexValue.Open(TimeUnit.Hour) };
        if (measure.IsVague && anchor == TimeAnchor.Publication) return read with { Fixed = sign < 0 ? "PAST_REF" : "FUTURE_REF" };
        if (measure.IsVague || measure.Amount > 1_000_000) return read with { Fixed = TimexValue.Open(unit) };
        var (amount, scaled) = UnitCodes.Scale(measure.Amount, measure.Unit, unit);
        return read with { Unit = scaled, Offset = sign * amount };
    }

    // "earlier this year" lies before now, "later this month" after.
    private static Reading Narrow(Reading read, string code)
    {
        var direction = read is { Direction: TimeDirection.Present, Anchor: TimeAnchor.Publication } ? code switch { "BEFORE" => TimeDirection.Past, "AFTER" => TimeDirection.Future, _ => read.Direction } : read.Direction;
        return read with { Direction = direction, Modifier = code.Length > 0 ? code : read.Modifier };
    }

    private static Reading? SameMonth(Reading read, MatchState state)
    {
        var first = state.First!;
        return read.Day <= first.Day ? null : read with { Month = first.Month, Year = read.Year ?? first.Year, BeforeEra = first.BeforeEra };
    }

    private static Reading? SameCentury(Reading read, MatchState state)
    {
        var first = state.First!.Year!.Value;
        return read.Year <= first % 100 ? null : read with { Year = first / 100 * 100 + read.Year };
    }
}
