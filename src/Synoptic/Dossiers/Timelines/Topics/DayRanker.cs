using Synoptic.Knowledge;

namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>Which days matter: a weighted sum of signs, each measured against the day of the topic that has most of it.</summary>
/// <param name="weights">One for each sign.</param>
internal sealed class DayRanker(double[] weights)
{
    /// <summary>The ranker with the weights that ship.</summary>
    public static DayRanker Shipped(WordTables tables)
    {
        var map = tables.Map("timeline-weights");
        return new DayRanker([.. Enum.GetValues<DaySign>().Select(sign => double.Parse(map[sign.ToString()]))]);
    }

    /// <summary>The signs of days as numbers from 0 to 1: counts by their logarithm, since the tenth report says less than the second.</summary>
    public static Dictionary<DateOnly, double[]> Measure(IReadOnlyCollection<KeyValuePair<DateOnly, DaySigns>> days)
    {
        var most = new double[DaySigns.Count];
        foreach (var (_, signs) in days)
            for (var i = 0; i < most.Length; i++) most[i] = Math.Max(most[i], Scale(i, signs.Values[i]));
        return days.ToDictionary(static d => d.Key, d => d.Value.Values.Select((value, i) => most[i] > 0 ? Scale(i, value) / most[i] : 0).ToArray());
    }

    /// <summary>Days that have any weight, heaviest first; of two that weigh the same the earlier.</summary>
    public List<DateOnly> Rank(IReadOnlyCollection<KeyValuePair<DateOnly, DaySigns>> days)
    {
        var weighed = new List<(DateOnly Day, double Weight)>(days.Count);
        foreach (var (day, values) in Measure(days))
        {
            var sum = 0.0;
            for (var i = 0; i < values.Length; i++) sum += weights[i] * values[i];
            if (sum > 0) weighed.Add((day, sum));
        }

        weighed.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Day.CompareTo(b.Day));
        return weighed.ConvertAll(static w => w.Day);
    }

    private static double Scale(int sign, double value) => sign == (int)DaySign.Central ? value : Math.Log(1 + value);
}
