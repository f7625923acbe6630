using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Dossiers;
using Synoptic.Pages.Model;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Drawing;

/// <summary>
/// The timeline as a band of days. With dates it is drawn to scale around the days that most entries speak of, with what
/// lies long before or after in a margin; without dates it is drawn in order only, and says so.
/// </summary>
/// <param name="Ticks">Marks and labels of the axis.</param>
/// <param name="Bars">One for each different time, as wide as it is uncertain.</param>
/// <param name="Lanes">How many bars stand above one another at most.</param>
/// <param name="ToScale">Whether distances are time.</param>
/// <param name="Left">Where the margin for what lies before ends, in per cent; 0 for none.</param>
/// <param name="Right">Where the margin for what lies after begins; 100 for none.</param>
/// <param name="Width">Least width in pixels at which the labels can be read.</param>
public sealed record TimeBand(ImmutableArray<BandTick> Ticks, ImmutableArray<BandBar> Bars, int Lanes, bool ToScale, double Left, double Right, int Width)
{
    // Width of a margin in per cent, and the least width of a bar.
    private const double Margin = 12, Least = 1.6;

    // Days between two entries that a reader would still call one development.
    private const int Gap = 45;

    /// <summary>The band; <see langword="null"/> where there is no entry.</summary>
    public static TimeBand? Of(ImmutableArray<TimelineEntry> entries)
    {
        if (entries.IsDefaultOrEmpty) return null;
        var times = new List<Time>();
        for (var i = 0; i < entries.Length; i++)
        {
            var outlined = IsOutlined(entries[i].Status);
            var at = times.FindIndex(t => t.Day.Key == entries[i].Day.Key && t.Outlined == outlined);
            if (at < 0) times.Add(new Time(entries[i].Day, entries[i].Precision, outlined, [i]));
            else times[at].Rows.Add(i);
        }

        return times.TrueForAll(t => t.Day.Dates is not null) ? Scaled(times) : Ordered(times);
    }

    /// <summary>Whether a time is drawn as an outline: what has not happened, as far as the reports say.</summary>
    public static bool IsOutlined(Modality status) => status is Modality.Planned or Modality.Threatened or Modality.Conditional or Modality.Denied;

    private static TimeBand Scaled(List<Time> times)
    {
        var (first, last) = Window(times);
        var before = times.Exists(t => t.To < first);
        var after = times.Exists(t => t.From > last);
        double left = before ? Margin : 0, right = after ? 100 - Margin : 100;
        var days = last - first + 1;
        double X(double day) => left + ((right - left) * Math.Clamp((day - first) / days, 0, 1));

        var bars = new List<BandBar>();
        foreach (var time in times)
        {
            if (time.To < first) bars.Add(Bar(time, 1, left - 3));
            else if (time.From > last) bars.Add(Bar(time, right + 2, 98));
            else bars.Add(Bar(time, X(time.From), X(time.To + 1)));
        }

        var ticks = ImmutableArray.CreateBuilder<BandTick>();
        var step = Step(days);
        for (var day = first; day <= last; day += step) ticks.Add(new BandTick(X(day), Days.Short(DateOnly.FromDayNumber(day))));
        if (before) ticks.Add(new BandTick(0, "earlier"));
        if (after) ticks.Add(new BandTick(right + 1, "later"));
        var (packed, lanes) = Pack(bars);
        return new TimeBand(ticks.ToImmutable(), packed, lanes, true, left, right, 320);
    }

    private static TimeBand Ordered(List<Time> times)
    {
        var slots = new SortedDictionary<int, double>();
        foreach (var time in times) slots[time.Day.Order] = Math.Max(slots.GetValueOrDefault(time.Day.Order), Weight(time.Precision));
        // Times of one rank are not ordered among themselves: each is then named on its bar.
        var mixed = times.GroupBy(t => t.Day.Order).Where(g => g.Select(t => Label(t.Day)).Distinct(StringComparer.Ordinal).Skip(1).Any()).Select(g => g.Key).ToHashSet();
        foreach (var order in mixed) slots[order] = Math.Max(slots[order], 2.6);
        var whole = slots.Values.Sum();
        var places = new Dictionary<int, (double Start, double Width)>();
        var ticks = ImmutableArray.CreateBuilder<BandTick>();
        var x = 0.0;
        foreach (var (order, weight) in slots)
        {
            var width = 100 * weight / whole;
            places.Add(order, (x, width));
            ticks.Add(new BandTick(x, mixed.Contains(order) ? "order not known" : Label(times.Find(t => t.Day.Order == order)!.Day)));
            x += width;
        }

        var bars = new List<BandBar>();
        foreach (var time in times)
        {
            var (start, width) = places[time.Day.Order];
            var bar = Bar(time, start + 0.4, start + (width * Math.Min(1, Weight(time.Precision) / slots[time.Day.Order])) - 0.4);
            bars.Add(mixed.Contains(time.Day.Order) ? bar with { Label = $"{bar.Label} {Snippet.Clip(Label(time.Day), 9)}" } : bar);
        }

        var (packed, lanes) = Pack(bars);
        return new TimeBand(ticks.ToImmutable(), packed, lanes, false, 0, 100, (int)(whole * 84));
    }

    // A day is one wide, and what is longer is wider, but not in proportion: a year beside a day would leave no day to see.
    private static double Weight(string precision) => precision switch
    {
        "week" => 1.5,
        "month" => 1.8,
        "quarter" => 2,
        "year" => 2.2,
        "decade" => 2.6,
        _ => 1,
    };

    private static string Label(StoryDay day)
    {
        var label = day.Label.Length > 0 ? day.Label : day.Value;
        return label.Length <= 15 ? label : Snippet.Clip(label, 13);
    }

    private static BandBar Bar(Time time, double from, double to)
    {
        var rows = time.Rows;
        var label = string.Create(CultureInfo.InvariantCulture, $"{rows[0] + 1}");
        // Rows of one time follow one another unless others of the same rank stand between.
        if (rows.Count > 1) label = rows[^1] - rows[0] == rows.Count - 1 ? string.Create(CultureInfo.InvariantCulture, $"{rows[0] + 1}–{rows[^1] + 1}") : label + "+";
        return new BandBar(from, Math.Max(Least, to - from), 0, time.Outlined, label, rows[0], Days.Full(time.Day), rows.Count);
    }

    private static (ImmutableArray<BandBar> Bars, int Lanes) Pack(List<BandBar> bars)
    {
        var ends = new List<double>();
        var packed = ImmutableArray.CreateBuilder<BandBar>(bars.Count);
        foreach (var bar in bars)
        {
            // A label needs about four per cent beside a narrow bar.
            var lane = ends.FindIndex(end => end <= bar.X + 0.01);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(0);
            }

            ends[lane] = bar.X + Math.Max(bar.Width, 4);
            packed.Add(bar with { Lane = lane });
        }

        return (packed.ToImmutable(), ends.Count);
    }

    // The run of days that most entries speak of; the later of two.
    private static (int First, int Last) Window(List<Time> times)
    {
        Time[] points = [.. times.Where(t => t.To - t.From < 31).OrderBy(t => t.From)];
        if (points.Length == 0) return (times.Min(t => t.From), times.Max(t => t.To));
        (int First, int Last) best = default;
        var most = 0;
        for (int i = 0, j; i < points.Length; i = j)
        {
            var last = points[i].To;
            var count = points[i].Rows.Count;
            for (j = i + 1; j < points.Length && points[j].From - last <= Gap; j++)
            {
                last = Math.Max(last, points[j].To);
                count += points[j].Rows.Count;
            }

            if (count < most) continue;
            most = count;
            best = (points[i].From, last);
        }

        // A single day alone would fill the band: its neighbours show what a day is.
        return best.Last - best.First < 4 ? (Math.Max(0, best.First - 1), Math.Min(DateOnly.MaxValue.DayNumber, Math.Max(best.Last + 1, best.First + 4))) : best;
    }

    private static int Step(int days)
    {
        foreach (var step in (ReadOnlySpan<int>)[1, 2, 7, 14, 28, 91, 182, 365, 1826, 3652])
            if (days / step < 8) return step;
        return Math.Max(1, days / 7);
    }

    private sealed record Time(StoryDay Day, string Precision, bool Outlined, List<int> Rows)
    {
        public int From => Day.Dates!.Value.From.DayNumber;

        public int To => Day.Dates!.Value.To.DayNumber;
    }
}

/// <summary>A mark of the axis.</summary>
/// <param name="X">In per cent of the width.</param>
/// <param name="Label">What stands at it.</param>
public readonly record struct BandTick(double X, string Label);

/// <summary>A time of the band.</summary>
/// <param name="X">Left end, in per cent of the width.</param>
/// <param name="Width">In per cent.</param>
/// <param name="Lane">0 is nearest to the axis.</param>
/// <param name="Outlined">Has not happened, as far as the reports say.</param>
/// <param name="Label">Numbers of its rows in the table.</param>
/// <param name="Row">Its first row, 0-based.</param>
/// <param name="Day">The time in words.</param>
/// <param name="Count">How many rows.</param>
public sealed record BandBar(double X, double Width, int Lane, bool Outlined, string Label, int Row, string Day, int Count);
