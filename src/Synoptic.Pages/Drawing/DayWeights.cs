using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Pages.Model;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Drawing;

/// <summary>A long story along time: a bar for each day, week or month, as high as the number of reports that speak of it.</summary>
internal static class DayWeights
{
    /// <summary>A story of fewer reports is drawn entry by entry.</summary>
    public const int LeastReports = 60;

    // Bars that stand beside one another on a phone, and the share of all that may lie before the first or after the last.
    private const int MostBars = 110;
    private const double Tail = 0.01;

    /// <summary>The bars; <see langword="null"/> where too few days are dated.</summary>
    public static TimePicture? Draw(StoryView story)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var day in story.Story.Calendar.Days)
        {
            if (day.Dates is not { } dates || dates.From != dates.To) continue;
            var reports = day.Members.Select(m => m.Article).Distinct(StringComparer.Ordinal).Count();
            counts[dates.From.DayNumber] = counts.GetValueOrDefault(dates.From.DayNumber) + reports;
        }

        if (counts.Count < 3) return null;
        var (first, last) = Window(counts);
        var step = (last - first + 1) switch { <= MostBars => 1, <= 7 * MostBars => 7, _ => ((last - first) / MostBars) + 1 };
        var bins = ((last - first) / step) + 1;
        var sums = new int[bins];
        foreach (var (day, count) in counts)
            if (day >= first && day <= last) sums[(day - first) / step] += count;
        var rows = Rows(story, first, step, bins);
        var highest = sums.Max();
        var marks = ImmutableArray.CreateBuilder<TimeMark>();
        for (var b = 0; b < bins; b++)
        {
            if (sums[b] == 0) continue;
            var from = DateOnly.FromDayNumber(first + (b * step));
            var label = step == 1 ? Days.Long(from) : Days.Long(new DateRange(from, DateOnly.FromDayNumber(Math.Min(last, first + ((b + 1) * step) - 1))));
            marks.Add(new TimeMark(rows[b], 100.0 * (b + 0.5) / bins, 100.0 / bins, 0, 100.0 * sums[b] / highest, Modality.Asserted, sums[b], label));
        }

        var ticks = new List<(double, string)>();
        var year = 0;
        for (var b = 0; b < bins; b += Math.Max(1, bins / 8))
        {
            var day = DateOnly.FromDayNumber(first + (b * step));
            ticks.Add((100.0 * b / bins, day.Year == year ? Days.Short(day) : Days.Short(day) + day.ToString(" yyyy", CultureInfo.InvariantCulture)));
            year = day.Year;
        }

        return new TimePicture(TimePictureKind.Weights, marks.ToImmutable(), ScaledTimes.Fit(ticks, 326), [], highest, 326);
    }

    // The days between which nearly all lie: a single mention of years ago would leave the rest no room.
    private static (int First, int Last) Window(SortedDictionary<int, int> counts)
    {
        var all = counts.Values.Sum();
        int first = counts.Keys.First(), last = counts.Keys.Last(), seen = 0;
        foreach (var (day, count) in counts)
        {
            if (seen <= Tail * all) first = day;
            seen += count;
            if (seen <= (1 - Tail) * all) last = day;
        }

        return (first, Math.Max(first, last));
    }

    private static int[] Rows(StoryView story, int first, int step, int bins)
    {
        var rows = new int[bins];
        Array.Fill(rows, -1);
        for (var i = story.Dossier.Timeline.Length - 1; i >= 0; i--)
        {
            if (story.Dossier.Timeline[i].Day.Dates is not { } dates || dates.From.DayNumber < first) continue;
            var bin = (dates.From.DayNumber - first) / step;
            if (bin < bins) rows[bin] = i;
        }

        return rows;
    }
}
