using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Stories.Calendars;

/// <summary>Two times of different articles that may stand for one day, because sentences tell the same happening of both.</summary>
/// <param name="A">Index of the one.</param>
/// <param name="B">Index of the other.</param>
/// <param name="Score">How much the sentences share, 0 to 1.</param>
/// <param name="IsStrong">Whether that alone is enough; a weak link only decides between days that are possible anyway.</param>
internal sealed record CalendarLink(int A, int B, double Score, bool IsStrong);

/// <summary>Finds the links between the times of undated articles and others. Times that are known already need none.</summary>
internal sealed class CalendarLinks(CalendarEvidence evidence, List<CalendarTime> times, DateOnly?[] published)
{
    // Share of the lighter sentence that two must have in common, by weight, to tell of one happening, and the least number of words. Tuned on 478
    // stories of shootings, one report of each dated, and checked on forty events of politics: above it 95 of 100 weekdays are one, below it 85.
    private const double Same = 0.2;
    private const int LeastWords = 3;

    // Two reports that open with one weekday mean one day where less is shared: there 97 of 100 are.
    private const double SameAtHead = 0.12;
    private const int Head = 4;

    // Of a weekday to come and one gone by, or of longer times, more is asked for.
    private const double SameAcross = 0.45;
    private const int LeastAcross = 4;
    private const double SameLonger = 0.3;

    // What decides between two weeks that are both possible. By reasoning: it need only be more than a common name.
    private const double Hint = 0.08;
    private const int LeastOfHint = 2;

    // Sentences of a time that are looked at, others that each is compared with, and how common a word may be that leads to them. The first tell
    // enough, and more would cost time without end in a story of thousands.
    private const int Sentences = 6;
    private const int Compared = 24;
    private const int Common = 64;

    /// <summary>Links in order of score, the best first.</summary>
    public List<CalendarLink> Find()
    {
        var links = new Dictionary<(int, int), CalendarLink>();
        foreach (var family in Enumerable.Range(0, times.Count).Where(t => times[t].Signature.Kind != CalendarKind.Narrative).GroupBy(t => Family(times[t]), StringComparer.Ordinal))
        {
            var members = family.ToList();
            if (members.Count > 1) Find(members, links);
        }

        return [.. links.Values.OrderByDescending(static link => link.IsStrong).ThenByDescending(static link => link.Score).ThenBy(static link => link.A).ThenBy(static link => link.B)];
    }

    /// <summary>What times must have in common to be one: a date is a weekday as well.</summary>
    public static string Family(CalendarTime time) => time switch
    {
        { Signature.Kind: CalendarKind.Weekday } => time.Signature.Value,
        { Dates: { } days } when days.From == days.To => $"XXXX-WXX-{CalendarDates.Number(days.From.DayOfWeek)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.Signature.Kind} {time.Signature.Value} {time.Signature.Offset}"),
    };

    private void Find(List<int> members, Dictionary<(int, int), CalendarLink> links)
    {
        var places = new Dictionary<int, List<(int Time, CalendarSentence Sentence)>>();
        foreach (var t in members)
        {
            foreach (var sentence in times[t].Sentences.Take(Sentences))
            {
                foreach (var word in sentence.Words)
                {
                    if (!places.TryGetValue(word, out var list)) places.Add(word, list = []);
                    list.Add((t, sentence));
                }
            }
        }

        foreach (var t in members)
        {
            if (times[t].Dates is not null) continue;
            foreach (var sentence in times[t].Sentences.Take(Sentences))
            {
                foreach (var (other, theirs) in Candidates(t, sentence, places))
                {
                    var key = (Math.Min(t, other), Math.Max(t, other));
                    if (Judge(times[t], sentence, times[other], theirs) is not { } link) continue;
                    if (!links.TryGetValue(key, out var known) || (link.IsStrong, link.Score).CompareTo((known.IsStrong, known.Score)) > 0) links[key] = link with { A = key.Item1, B = key.Item2 };
                }
            }
        }
    }

    // The sentences of other articles that share the rarest words.
    private IEnumerable<(int Time, CalendarSentence Sentence)> Candidates(int time, CalendarSentence sentence, Dictionary<int, List<(int Time, CalendarSentence Sentence)>> places)
    {
        var found = new Dictionary<(int, int), (int Time, CalendarSentence Sentence, int Shared)>();
        foreach (var word in sentence.Words)
        {
            var list = places[word];
            if (list.Count > Common) continue;
            foreach (var (other, theirs) in list)
            {
                if (times[other].Article == times[time].Article) continue;
                var key = (other, theirs.Number);
                found[key] = (other, theirs, found.GetValueOrDefault(key).Shared + 1);
            }
        }

        return found.Values.Where(static item => item.Shared >= LeastOfHint).OrderByDescending(static item => item.Shared).ThenBy(static item => item.Time).ThenBy(static item => item.Sentence.Number).Take(Compared).Select(static item => (item.Time, item.Sentence));
    }

    private CalendarLink? Judge(CalendarTime a, CalendarSentence mine, CalendarTime b, CalendarSentence theirs)
    {
        var score = evidence.Shared(mine.Words, theirs.Words, LeastOfHint);
        if (score < Hint) return null;
        var across = Across(a, b);
        var (bar, least) =
            across ? (SameAcross, LeastAcross)
            : a.IsWeekday && b.IsWeekday ? (mine.Number < Head && theirs.Number < Head ? SameAtHead : Same, LeastWords)
            : (SameLonger, LeastWords);
        var strong = score >= bar && evidence.Shared(mine.Words, theirs.Words, least) > 0;
        return strong || !across ? new CalendarLink(0, 0, score, strong) : null;
    }

    private bool Across(CalendarTime a, CalendarTime b) => IsAhead(a) != IsAhead(b);

    // Where the days are known they tell better than tense does.
    private bool IsAhead(CalendarTime time) => time.Dates is { } days && published[time.Article] is { } day ? days.From > day : time.Signature.Side == TimeDirection.Future;
}
