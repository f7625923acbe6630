using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Pages.Model;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Pages.Drawing;

/// <summary>A long story along time: a bar for each day, week or month, as high as the number of reports that speak of it.</summary>
internal static class DayWeights
{
    // A story of fewer reports and entries is drawn entry by entry. By eye: more marks are a cloud.
    private const int LeastReports = 60, LeastEntries = 48;

    /// <summary>Whether a story is drawn day by day.</summary>
    public static bool Suits(StoryView story) => story.Story.Articles.Length >= LeastReports || story.Dossier.Timeline.Length >= LeastEntries;

    // Bars that stand beside one another on a phone.
    private const int MostBars = 110;

    // Days without a report after which a new stretch begins, and the share of all that a stretch beside the main one needs to be drawn:
    // a mention of years ago would leave the rest no room.
    private const int Gap = 45;
    private const double LeastShare = 0.05;

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

    // The stretch that most reports speak of, and its neighbours of some weight.
    private static (int First, int Last) Window(SortedDictionary<int, int> counts)
    {
        var stretches = new List<(int First, int Last, int Count)>();
        foreach (var (day, count) in counts)
        {
            if (stretches.Count > 0 && day - stretches[^1].Last <= Gap) stretches[^1] = (stretches[^1].First, day, stretches[^1].Count + count);
            else stretches.Add((day, day, count));
        }

        var main = stretches.IndexOf(stretches.MaxBy(s => s.Count));
        var least = LeastShare * counts.Values.Sum();
        int from = main, to = main;
        while (from > 0 && stretches[from - 1].Count >= least) from--;
        while (to + 1 < stretches.Count && stretches[to + 1].Count >= least) to++;
        return (stretches[from].First, stretches[to].Last);
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
