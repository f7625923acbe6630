using System.Collections.Immutable;
using Synoptic.Dossiers;
using Synoptic.Pages.Model;

namespace Synoptic.Pages.Drawing;

/// <summary>Times without a date, one beside the other in the order that is known of them.</summary>
internal static class OrderedTimes
{
    // Pixels that a time has at least, letters of its label that are shown, and pixels of a letter.
    private const int Slot = 60, Letters = 20;
    private const double Letter = 6.6;

    public static TimePicture Draw(List<TimeSlot> slots, ImmutableArray<TimelineEntry> entries)
    {
        var ordered = slots.OrderBy(s => s.Day.Order).ThenBy(s => s.Rows[0]).ToList();
        var labels = ordered.Select((slot, i) => Label(ordered, i)).ToList();
        var widths = labels.ConvertAll(label => Math.Max(Slot, (label.Length * Letter) + 14));
        var pixels = widths.Sum();
        var marks = new List<TimeMark>();
        var ticks = ImmutableArray.CreateBuilder<TimeTick>(ordered.Count);
        var at = 0.0;
        for (var i = 0; i < ordered.Count; i++)
        {
            marks.AddRange(TimeLanes.Marks(ordered[i], entries, 100 * (at + (widths[i] / 2)) / pixels, 0));
            ticks.Add(new TimeTick(100 * at / pixels, labels[i], false));
            at += widths[i];
        }

        var (packed, lanes) = TimeLanes.Pack(marks, (int)pixels);
        return new TimePicture(TimePictureKind.Order, packed, ticks.MoveToImmutable(), [], lanes, (int)pixels);
    }

    // Times of one rank are not ordered among themselves.
    private static string Label(List<TimeSlot> ordered, int i)
    {
        var day = ordered[i].Day;
        var label = day.Label.Length > 0 ? day.Label : day.Value;
        var tied = (i > 0 && ordered[i - 1].Day.Order == day.Order) || (i + 1 < ordered.Count && ordered[i + 1].Day.Order == day.Order);
        return (tied ? "? " : "") + (label.Length > Letters ? Snippet.Clip(label, Letters - 2) : label);
    }
}
