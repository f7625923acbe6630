using System.Collections.Immutable;
using Synoptic.Dossiers;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Drawing;

/// <summary>A row of marks along time: to scale where the days are dated, in order where they are not.</summary>
/// <param name="Kind">Whether distances are time.</param>
/// <param name="Marks">One for each entry, or for each day of a long story.</param>
/// <param name="Ticks">Labels of the axis.</param>
/// <param name="Breaks">Where the axis leaves time out, in per cent.</param>
/// <param name="Lanes">How many marks stand above one another at most.</param>
/// <param name="Width">Least width in pixels at which all can be read.</param>
public sealed record TimePicture(TimePictureKind Kind, ImmutableArray<TimeMark> Marks, ImmutableArray<TimeTick> Ticks, ImmutableArray<double> Breaks, int Lanes, int Width)
{
    /// <summary>The pictures of a timeline: what is dated, then what is not; each only where there is any.</summary>
    public static ImmutableArray<TimePicture> Of(ImmutableArray<TimelineEntry> entries)
    {
        if (entries.IsDefaultOrEmpty) return [];
        var (dated, undated) = (new List<TimeSlot>(), new List<TimeSlot>());
        for (var i = 0; i < entries.Length; i++)
        {
            var list = entries[i].Day.Dates is null ? undated : dated;
            var at = list.FindIndex(slot => slot.Day.Key == entries[i].Day.Key);
            if (at < 0) list.Add(new TimeSlot(entries[i].Day, [i]));
            else list[at].Rows.Add(i);
        }

        var pictures = ImmutableArray.CreateBuilder<TimePicture>();
        if (dated.Count > 0) pictures.Add(ScaledTimes.Draw(dated, entries));
        if (undated.Count > 0) pictures.Add(OrderedTimes.Draw(undated, entries));
        return pictures.ToImmutable();
    }

    /// <summary>Whether what is told has not happened, as far as the reports say.</summary>
    public static bool IsOutlined(Modality status) => status is Modality.Planned or Modality.Threatened or Modality.Conditional or Modality.Denied;
}

/// <summary>How a picture of time is drawn.</summary>
public enum TimePictureKind
{
    /// <summary>Distances are time, but for the breaks.</summary>
    Scale,

    /// <summary>Only the order is known.</summary>
    Order,

    /// <summary>To scale, with a bar for each day.</summary>
    Weights,
}

/// <summary>An entry on the axis.</summary>
/// <param name="Row">Its row in the table, 0-based; -1 for none.</param>
/// <param name="X">Its middle, in per cent.</param>
/// <param name="Width">In per cent, where the time is longer than a day; 0 for a day.</param>
/// <param name="Lane">0 is nearest to the axis.</param>
/// <param name="Radius">In pixels: its area goes with the number of origins.</param>
/// <param name="Status">Shape and colour.</param>
/// <param name="Origins">How many origins tell it; of a bar, how many reports.</param>
/// <param name="Label">The time in words.</param>
public sealed record TimeMark(int Row, double X, double Width, int Lane, double Radius, Modality Status, int Origins, string Label);

/// <summary>A label of the axis.</summary>
/// <param name="X">In per cent.</param>
/// <param name="Label">What stands there.</param>
/// <param name="AtEnd">Whether it ends there, and does not begin there.</param>
public readonly record struct TimeTick(double X, string Label, bool AtEnd);

/// <summary>A time with its rows.</summary>
internal sealed record TimeSlot(StoryDay Day, List<int> Rows)
{
    public int From => Day.Dates!.Value.From.DayNumber;

    public int To => Day.Dates!.Value.To.DayNumber;
}
