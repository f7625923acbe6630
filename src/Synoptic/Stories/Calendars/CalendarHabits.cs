using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>
/// How far from its own day news names days by their weekday alone: the latest day gone by is mostly today or yesterday, the next one to come
/// mostly tomorrow.
/// </summary>
internal static class CalendarHabits
{
    // Share of reports by the age in days of the latest weekday gone by that they name: 1,812 dated reports of shootings; 118 of politics agree to 0.02 but for
    // the first two.
    private static readonly double[] Ages = [0.63, 0.26, 0.06, 0.025, 0.015, 0.01, 0.005];

    // The same for the other weekdays gone by, 797 of them; those of six days, a tenth, are nearly all tomorrows that were read wrongly.
    private static readonly double[] Older = [0.41, 0.41, 0.17, 0.12, 0.09, 0.08, 0.005];

    // The same for the first weekday to come: 176 such reports; those of six days are mostly yesterdays that were read wrongly, and count as many as five days.
    private static readonly double[] Ahead = [0.25, 0.4, 0.14, 0.08, 0.06, 0.05, 0.02];

    // Days that together are this unlikely are left out. Of 1, 2, 3 and 5 in 100 the highest that leaves out hardly any true day of publication (1 of 289).
    private const double Unlikely = 0.02;

    /// <summary>How well a day of publication goes with the weekdays that a report names.</summary>
    /// <param name="day">The day.</param>
    /// <param name="named">The weekdays, and the day that each stands for where that is known.</param>
    public static double Weight(DateOnly day, IEnumerable<(CalendarSignature Signature, DateRange? Known)> named)
    {
        int? age = null, ahead = null;
        var older = new HashSet<int>();
        foreach (var (signature, known) in named)
        {
            if ((known ?? CalendarDates.Place(signature, day)) is not { } days) continue;
            var far = days.From.DayNumber - day.DayNumber;
            if (signature.Side == TimeDirection.Future) ahead = Math.Min(ahead ?? far, far);
            else
            {
                older.Add(-far);
                age = Math.Min(age ?? -far, -far);
            }
        }

        var weight = Share(Ages, age) * Share(Ahead, ahead);
        foreach (var other in older)
            if (other != age) weight *= Share(Older, other);
        return weight;
    }

    /// <summary>First and last of the days that are left.</summary>
    public static (int First, int Last) Likely(double[] weights)
    {
        var (first, last, left) = (0, weights.Length - 1, Unlikely * weights.Sum());
        while (first < last)
        {
            var atFirst = weights[first] < weights[last];
            left -= weights[atFirst ? first : last];
            if (left < 0) break;
            if (atFirst) first++;
            else last--;
        }

        return (first, last);
    }

    private static double Share(double[] shares, int? days) => days is not { } far ? 1 : far < 0 || far >= shares.Length ? shares[^1] : shares[far];
}
