using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Text;
using Synoptic.Times.Readers;

namespace Synoptic.Times.Rules;

/// <summary>
/// Makes a reading of a match: what the readers have read, then the settings of the rule in their order. A setting whose
/// value is a class of words counts only where such a word was taken.
/// </summary>
internal sealed class RuleOutcome
{
    private readonly ImmutableArray<(string Field, string? Text, int Number, int Slot, int Sign)> settings;

    private RuleOutcome(ImmutableArray<(string, string?, int, int, int)> settings) => this.settings = settings;

    /// <summary>Reads settings such as <c>unit=Q offset=$shift</c>.</summary>
    /// <exception cref="FormatException">A setting is no <c>field=value</c>, or names a class that does not exist.</exception>
    public static RuleOutcome Parse(string settings)
    {
        var parsed = ImmutableArray.CreateBuilder<(string, string?, int, int, int)>();
        foreach (var setting in settings.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (field, value) = setting.Split('=', 2) is [var name, var told] ? (name, told) : throw new FormatException($"expected field=value, not '{setting}', in the table time-rules");
            var sign = value.StartsWith("-$", StringComparison.Ordinal) ? -1 : 1;
            if (value.TrimStart('-').StartsWith('$') && value != "$phrase")
            {
                var kind = value.TrimStart('-')[1..].Replace("-", "", StringComparison.Ordinal);
                if (!Enum.TryParse<WordClass>(kind, ignoreCase: true, out var slot)) throw new FormatException($"expected a class of words, not '{value}', in the table time-rules");
                parsed.Add((field, null, 0, (int)slot, sign));
            }
            else
            {
                parsed.Add((field, value, Number(value), -1, sign));
            }
        }

        return new RuleOutcome(parsed.ToImmutable());
    }

    /// <summary>The reading, or <see langword="null"/> where the words cannot be made into one.</summary>
    public Reading? Make(Scan scan, MatchState state, int first, int end)
    {
        // What leads to a time, or calls for one, makes more of that time; other rules make a new one.
        var read = state.Second is { } inner && state.First is null
            ? inner with { First = first, End = Math.Max(end, inner.End) }
            : ReadingOf(state, first, end);
        foreach (var (field, literal, fixedNumber, slot, sign) in settings)
        {
            if (slot >= 0 && !state.Taken[slot]) continue;
            var text = slot >= 0 ? state.Facets[slot].Code : literal == "$phrase" ? state.Read.Phrase!.Value : literal!;
            var number = slot >= 0 ? sign * state.Facets[slot].Number : literal == "$phrase" ? Number(text) : fixedNumber;
            if (field == "do")
            {
                if (RuleActions.Do(text, read, state) is not { } done) return null;
                read = done;
            }
            else
            {
                read = Set(read, field, text, number);
            }
        }

        return read.Type == TimeType.Date && (read.Clock is not null || read.Part is not null) ? read with { Type = TimeType.Time } : read;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Reading ReadingOf(MatchState state, int first, int end)
    {
        var read = new Reading(first, end, TimeType.Date);
        ref var told = ref state.Read;
        if (told.Year is not null) read = read with { Year = told.Year, BeforeEra = told.BeforeEra };
        if (told.Month is not null || told.Day is not null) read = read with { Month = told.Month, Day = told.Day };
        if (told.Weekday is { } weekday) read = read with { Weekday = (DayOfWeek)(weekday % 7) };
        if (told.Prefix is not null) read = read with { YearPrefix = told.Prefix };
        if (told.Impossible) read = read with { Impossible = true };
        if (told.Hour is { } hour)
        {
            // "nine in the evening"
            if (state.Taken[(int)WordClass.Part] && state.Facets[(int)WordClass.Part].Code is "AF" or "EV" or "NI" && hour is >= 3 and < 12) hour += 12;
            read = read with { Clock = $"{hour:00}:{told.Minute ?? 0:00}" };
        }

        return told.Zone is null ? read : read with { Zone = told.Zone };
    }

    private static Reading Set(Reading read, string field, string text, int number) => field switch
    {
        "type" => read with { Type = Enum.Parse<TimeType>(text, ignoreCase: true) },
        "value" => read with { Fixed = text },
        "quarter" => read with { Quarter = number },
        "half" => read with { Half = number },
        "season" => read with { Season = text },
        "part" => read with { Part = text },
        "clock" => read with { Clock = text },
        "holiday" => read with { Holiday = text },
        "weekend" => read with { Weekend = true },
        "prefix" => read with { YearPrefix = text },
        "unit" => read with { Unit = UnitCodes.Unit(text) },
        "offset" => read with { Offset = number, Direction = number < 0 ? TimeDirection.Past : number > 0 ? TimeDirection.Future : TimeDirection.Present },
        "nearest" => read with { Nearest = number },
        "anchor" => read with { Anchor = text == "narrative" ? TimeAnchor.Narrative : TimeAnchor.Publication },
        "mod" => text.Length > 0 ? read with { Modifier = text } : read,
        "compared" => read with { Compared = true },
        "era" => read with { BeforeEra = true },
        _ => throw new FormatException($"expected a field of a reading, not '{field}', in the table time-rules"),
    };
}
