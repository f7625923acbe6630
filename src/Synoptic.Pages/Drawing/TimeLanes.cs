using System.Collections.Immutable;
using Synoptic.Dossiers;
using Synoptic.Pages.Model;

namespace Synoptic.Pages.Drawing;

/// <summary>Puts marks above one another where they would lie over each other.</summary>
internal static class TimeLanes
{
    // Radius in pixels of what one origin tells, so that two digits fit; the area grows with the origins, up to the second number.
    private const double Least = 9, Most = 14;

    public static double Radius(int origins) => Math.Min(Most, Least * Math.Sqrt(Math.Max(1, origins)));

    /// <summary>A mark for each row of a slot, not yet in lanes.</summary>
    public static IEnumerable<TimeMark> Marks(TimeSlot slot, ImmutableArray<TimelineEntry> entries, double x, double width)
    {
        foreach (var row in slot.Rows)
            yield return new TimeMark(row, x, width, 0, Radius(entries[row].Origins.Length), entries[row].Status, entries[row].Origins.Length, Days.Full(slot.Day));
    }

    /// <summary>The marks in lanes, as they must stand at a width in pixels.</summary>
    public static (ImmutableArray<TimeMark> Marks, int Lanes) Pack(List<TimeMark> marks, int width)
    {
        var lanes = new List<List<(double From, double To)>>();
        var packed = ImmutableArray.CreateBuilder<TimeMark>(marks.Count);
        foreach (var mark in marks)
        {
            var half = Math.Max(mark.Radius + 1, mark.Width * width / 200);
            var (from, to) = ((mark.X * width / 100) - half, (mark.X * width / 100) + half);
            var lane = lanes.FindIndex(l => l.TrueForAll(o => o.To <= from || o.From >= to));
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add([]);
            }

            lanes[lane].Add((from, to));
            packed.Add(mark with { Lane = lane });
        }

        return (packed.ToImmutable(), lanes.Count);
    }
}
