using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Dossiers;
using Synoptic.Pages.Model;
using Synoptic.Stories;

namespace Synoptic.Pages.Drawing;

/// <summary>
/// Dated times along an axis. Days that lie together share a stretch that is drawn to scale; between two stretches time is left out.
/// What is only known by month or year has a stretch of its own: on the scale of days it would leave no day to see.
/// </summary>
internal static class ScaledTimes
{
    // Days without an entry that are still drawn, and how many times the usual distance of two entries they may be.
    private const int Gap = 14, GapFactor = 4;

    // Longer times than this stand for themselves.
    private const int Coarse = 45;

    // More stretches than these can't be read on a phone: the nearest are then drawn as one.
    private const int MostStretches = 6;

    // Between two stretches, in per cent.
    private const double Break = 4;

    // Width of a phone's column, and what is tried where the marks would stand in more lanes than are looked over.
    private const int Phone = 326, MostLanes = 8;

    // Pixels of a letter of the axis.
    private const double Letter = 6.6;

    public static TimePicture Draw(List<TimeSlot> slots, ImmutableArray<TimelineEntry> entries)
    {
        var stretches = Stretches(slots);
        var weights = stretches.ConvertAll(s => s.IsCoarse ? 1.4 : Math.Clamp(s.Slots.Count * 1.5, 1.5, 14));
        var room = 100 - (Break * (stretches.Count - 1));
        var marks = new List<TimeMark>();
        var places = new List<(double From, double Width)>();
        var breaks = ImmutableArray.CreateBuilder<double>();
        var at = 0.0;
        for (var i = 0; i < stretches.Count; i++)
        {
            var width = room * weights[i] / weights.Sum();
            places.Add((at, width));
            var stretch = stretches[i];
            foreach (var slot in stretch.Slots)
            {
                if (stretch.IsCoarse)
                {
                    marks.AddRange(TimeLanes.Marks(slot, entries, at + (width / 2), width * 0.9));
                    continue;
                }

                var (left, right) = (At(slot.From, stretch, at, width), At(slot.To + 1, stretch, at, width));
                marks.AddRange(TimeLanes.Marks(slot, entries, (left + right) / 2, slot.To > slot.From ? right - left : 0));
            }

            at += width;
            if (i < stretches.Count - 1) breaks.Add(at + (Break / 2));
            at += Break;
        }

        var pixels = Phone;
        var (packed, lanes) = TimeLanes.Pack(marks, pixels);
        while (lanes > MostLanes && pixels < 4 * Phone)
        {
            pixels *= 2;
            (packed, lanes) = TimeLanes.Pack(marks, pixels);
        }

        return new TimePicture(TimePictureKind.Scale, packed, Ticks(stretches, places, pixels), breaks.ToImmutable(), lanes, pixels);
    }

    /// <summary>Labels of days that stand on an axis without lying over each other.</summary>
    internal static ImmutableArray<TimeTick> Fit(IEnumerable<(double X, string Label)> wanted, int pixels)
    {
        var ticks = ImmutableArray.CreateBuilder<TimeTick>();
        var taken = double.MinValue;
        foreach (var (x, label) in wanted)
        {
            var (from, length) = (x * pixels / 100, label.Length * Letter);
            var atEnd = from + length > pixels;
            if (atEnd) from = Math.Max(0, from - length);
            if (from < taken) continue;
            ticks.Add(new TimeTick(x, label, atEnd));
            taken = from + length + 4;
        }

        return ticks.ToImmutable();
    }

    private static double At(int day, Stretch stretch, double from, double width) => from + (width * (day - stretch.First) / (stretch.Last - stretch.First + 1));

    private static ImmutableArray<TimeTick> Ticks(List<Stretch> stretches, List<(double From, double Width)> places, int pixels)
    {
        var wanted = new List<(double, string)>();
        for (var i = 0; i < stretches.Count; i++)
        {
            var (from, width) = places[i];
            var year = 0;
            foreach (var slot in stretches[i].Slots.OrderBy(s => s.From))
            {
                var day = slot.Day.Dates!.Value.From;
                if (stretches[i].IsCoarse || (slot.To > slot.From && day.Day == 1)) wanted.Add((At(slot.From, stretches[i], from, width), Days.Long(slot.Day.Dates.Value)));
                else wanted.Add((At(slot.From, stretches[i], from, width), day.Year == year ? Days.Short(day) : Days.Short(day) + day.ToString(" yyyy", CultureInfo.InvariantCulture)));
                year = day.Year;
            }
        }

        return Fit(wanted, pixels);
    }

    private static List<Stretch> Stretches(List<TimeSlot> slots)
    {
        var fine = slots.Where(s => s.To - s.From < Coarse).OrderBy(s => s.From).ToList();
        var gaps = new List<int>();
        for (var i = 1; i < fine.Count; i++) gaps.Add(fine[i].From - fine[i - 1].From);
        gaps.Sort();
        var least = gaps.Count == 0 ? Gap : Math.Max(Gap, GapFactor * gaps[gaps.Count / 2]);
        var found = new List<Stretch>();
        foreach (var slot in fine)
        {
            if (found.Count > 0 && slot.From - found[^1].Last <= least) found[^1].Add(slot);
            else found.Add(new Stretch(slot, IsCoarse: false));
        }

        while (found.Count > MostStretches)
        {
            var nearest = Enumerable.Range(1, found.Count - 1).MinBy(i => found[i].First - found[i - 1].Last);
            foreach (var slot in found[nearest].Slots) found[nearest - 1].Add(slot);
            found.RemoveAt(nearest);
        }

        found.AddRange(slots.Where(s => s.To - s.From >= Coarse).Select(s => new Stretch(s, IsCoarse: true)));
        return [.. found.OrderBy(s => s.First).ThenByDescending(s => s.Last)];
    }

    private sealed record Stretch(bool IsCoarse)
    {
        public Stretch(TimeSlot slot, bool IsCoarse)
            : this(IsCoarse) => Add(slot);

        public List<TimeSlot> Slots { get; } = [];

        public int First { get; private set; } = int.MaxValue;

        public int Last { get; private set; } = int.MinValue;

        public void Add(TimeSlot slot)
        {
            Slots.Add(slot);
            (First, Last) = (Math.Min(First, slot.From), Math.Max(Last, slot.To));
        }
    }
}
