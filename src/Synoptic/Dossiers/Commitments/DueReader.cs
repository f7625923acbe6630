using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>Finds the time that is attached to what is to happen, and the days it stands for.</summary>
internal sealed class DueReader(ReportGrammar report, CommitmentLexicon lexicon)
{
    // From a time to its verb: phrases within phrases. Longer ways lead into other clauses.
    private const int LongestWay = 8;

    /// <summary>The best time for an act.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="act">Head of what is to happen.</param>
    /// <param name="head">The word of commitment; the act itself where there is none.</param>
    /// <param name="isPast">Whether a time of the act lies before the report: then it is history.</param>
    public Due? Find(Sentence sentence, int act, int head, out bool isPast)
    {
        isPast = false;
        Due? best = null;
        var bestScore = int.MinValue;
        foreach (var index in Times(sentence))
        {
            var time = report.Article.Times[index];
            var (first, end) = Tokens(time);
            var top = report.Tree.Top(first, end);
            var way = Way(top, act, head, first);
            if (way < 0 || time.Type == TimeType.Set || time.Value is null) continue;
            var marker = Preposition(top, first);
            if (time.Type == TimeType.Duration && marker is not null && lexicon.Is(marker, "within-verb") && (way > 1 || FollowsSuperlative(act, first))) continue;
            // "announced the vote on Tuesday", told on that day: when it was said
            if (IsSaying(top, act, head, time, marker) || IsToday(act, time)) continue;
            if (Read(index, marker, head, sentence, out var past, forthcoming: Hangs(top, act) && (head == act || !report.IsPastPerfect(head))) is { } due)
            {
                var score = (due.IsLimit ? 20 : 0) + (due.Dates is not null ? 10 : 0) - way;
                if (score > bestScore) (best, bestScore) = (due, score);
            }
            else if (past)
            {
                isPast = true;
            }
        }

        if (best is not null) isPast = false;
        return best;
    }

    /// <summary>The day of a condition: what is promised for the case that nothing happens by Friday is due then.</summary>
    public Due? OfCondition(Sentence sentence, Span? condition)
    {
        if (condition is not { } words) return null;
        foreach (var index in Times(sentence))
        {
            var time = report.Article.Times[index];
            if (!words.Contains(time.Span) || time.Type is TimeType.Set or TimeType.Duration) continue;
            var (first, end) = Tokens(time);
            if (Read(index, Preposition(report.Tree.Top(first, end), first), -1, sentence, out _) is { } due) return due with { Reason = due.Reason ?? "the day of its condition" };
        }

        return null;
    }

    /// <summary>A time that is itself what somebody is given: <c>gave them ten days</c>.</summary>
    public Due? Given(Sentence sentence, int verb)
    {
        foreach (var index in Times(sentence))
        {
            var time = report.Article.Times[index];
            var (first, end) = Tokens(time);
            var top = report.Tree.Top(first, end);
            if (first <= verb || time.Value is null || report.Tree.Head(top) != verb || time.Type == TimeType.Set) continue;
            var marker = Preposition(top, first);
            if (time.Type == TimeType.Duration)
            {
                // "has five years to serve" is a sentence of a court, and no deadline.
                if (marker is null && report.Tree.Is(top, "obj") && !time.Value.EndsWith('Y')) return Count(index, null, verb, sentence);
            }
            else if (marker is not null && lexicon.Until.Contains(marker))
            {
                return Read(index, marker, verb, sentence, out _);
            }
        }

        return null;
    }

    /// <summary>The length of time or day within a noun's own phrase: <c>a 50-day deadline</c>, <c>Friday's deadline</c>.</summary>
    public Due? Within(Sentence sentence, int noun)
    {
        foreach (var index in Times(sentence))
        {
            var time = report.Article.Times[index];
            var (first, end) = Tokens(time);
            var top = report.Tree.Top(first, end);
            if (report.Tree.Head(top) != noun || time.Value is null) continue;
            if (time.Type == TimeType.Duration) return Count(index, null, report.Tree.Head(noun), sentence);
            if (time.Type != TimeType.Set && Read(index, "by", noun, sentence, out _) is { } due) return due with { Words = time.Span.Slice(report.Article.Text) };
        }

        return null;
    }

    /// <summary>Times of a sentence.</summary>
    public IEnumerable<int> Times(Sentence sentence)
    {
        int low = 0, high = report.Article.Times.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (report.Article.Times[middle].Span.Start < sentence.Span.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < report.Article.Times.Length && report.Article.Times[low].Span.End <= sentence.Span.End; low++) yield return low;
    }

    /// <summary>First token of a time and the index after its last.</summary>
    public (int First, int End) Tokens(TimeExpression time)
    {
        var first = report.Article.Analysis.TokenAt(time.Span.Start);
        return (first, Math.Max(first, report.Article.Analysis.TokenAt(time.Span.End - 1)) + 1);
    }

    /// <summary>A time that tells when a word of commitment was said: <c>pledged on Tuesday to …</c>.</summary>
    public TimeExpression? Said(Sentence sentence, int head, int act)
    {
        foreach (var index in Times(sentence))
        {
            var time = report.Article.Times[index];
            var (first, end) = Tokens(time);
            if (time.Type is not (TimeType.Date or TimeType.Time) || report.Tree.Head(report.Tree.Top(first, end)) != head || head == act) continue;
            if (first < act || time.Relative?.Direction == TimeDirection.Past) return time;
        }

        return null;
    }

    private bool IsSaying(int top, int act, int head, TimeExpression time, string? marker)
    {
        if (head == act || report.Tree.Head(top) != head || (marker is not null && lexicon.Forthcoming.Contains(marker))) return false;
        if (report.Tree.Tag(head).Xpos is not ("VBD" or "VBN")) return false;
        if (time.Relative?.Direction == TimeDirection.Future) return false;
        return time.Resolved is not { } range || report.Publication is not { } published || range.From <= published;
    }

    private bool Hangs(int top, int act) => report.Tree.Head(top) == act || report.Tree.Head(top) is >= 0 and var above && report.Tree.Head(above) == act;

    // "pledged to stay in the race earlier Tuesday", told on that day; a clause with "will" or "would" tells of what is still to come.
    private bool IsToday(int act, TimeExpression time) =>
        time.Relative?.Direction == TimeDirection.Past && time.Resolved is { } range && range.To == report.Publication && report.Modal(act) < 0;

    // "the biggest fight in two decades": the time is that of the comparison.
    private bool FollowsSuperlative(int act, int first)
    {
        for (var t = act + 1; t < first; t++)
            if (report.Tree.Tag(t).Xpos is "JJS" or "RBS") return true;
        return false;
    }

    // Steps from a time up to the act; what hangs on the word of commitment counts where it follows the act. -1 for none.
    private int Way(int top, int act, int head, int first)
    {
        var at = top;
        for (var steps = 0; steps < LongestWay && at >= 0; steps++)
        {
            if (at == act) return steps;
            if (at == head) return first > act && first > head ? steps + 1 : -1;
            var relation = report.Tree.Relation(at);
            if (report.Tree.Tag(at).IsVerb && relation is not "xcomp") return -1;
            if (relation is "appos" or "parataxis" or "acl" or "acl:relcl") return -1;
            at = report.Tree.Head(at);
        }

        return -1;
    }

    private string? Preposition(int top, int first)
    {
        var marker = report.Tree.Marker(top);
        if (marker >= 0 && marker < first) return report.Word(marker);
        return null;
    }

    private Due? Read(int index, string? marker, int head, Sentence sentence, out bool isPast, bool forthcoming = false)
    {
        isPast = false;
        var time = report.Article.Times[index];
        if (time.Value is null || time.Value.EndsWith("_REF", StringComparison.Ordinal)) return null;
        if (time.Type == TimeType.Duration) return marker is not null && lexicon.Within.Contains(marker) ? Count(index, marker, head, sentence) : null;
        if (marker is not null && lexicon.Is(marker, "past-markers") && !lexicon.Forthcoming.Contains(marker)) return null;
        var day = report.Story.Day(report.Article.Article.Id, index);
        var dates = day?.Dates ?? time.Resolved;
        string? reason = null;
        var counted = false;
        // A bare weekday beside an act that is to come is to come as well, whatever the tense of the verb above says: "announced a strike for Monday".
        forthcoming = time.Relative is { Weekday: not null, Offset: null } && (forthcoming || (marker is not null && lexicon.Forthcoming.Contains(marker)));
        if (dates is { } known && report.Publication is { } published && known.To < published)
        {
            if (forthcoming)
            {
                var shift = 7 * (((published.DayNumber - known.From.DayNumber) / 7) + 1);
                dates = new DateRange(known.From.AddDays(shift), known.To.AddDays(shift));
                reason = $"the next such day after {Day(published)}, the day of the report";
                counted = true;
            }
            else
            {
                isPast = true;
                return null;
            }
        }
        else if (dates is null && time.Relative?.Direction == TimeDirection.Past && !forthcoming)
        {
            isPast = true;
            return null;
        }

        var limit = marker is not null && lexicon.Until.Contains(marker);
        // "the end of March": its last day
        if (dates is { } range && time.Modifier == "END") dates = new DateRange(range.To, range.To);
        var value = counted ? Day(dates!.Value.From) : day?.Value ?? time.Value;
        return new Due(index, Words(time, marker), value, dates, reason, limit, counted, time.Moment, marker is not null && lexicon.Forthcoming.Contains(marker));
    }

    // A length of time from the day on which it was told.
    private Due? Count(int index, string? marker, int head, Sentence sentence)
    {
        var time = report.Article.Times[index];
        var told = head >= 0 ? Said(sentence, head, int.MaxValue) : null;
        DateOnly? start = told?.Resolved is { } range && range.From == range.To ? range.From : told is null ? report.Publication : null;
        var words = Words(time, marker);
        if (time.Value is null || start is not { } from || Add(from, time.Value) is not { } end)
            return new Due(index, words, time.Value ?? "", null, lexicon.Label(start is null ? "due-unknown-start" : "due-unknown-length"), true, true, null);
        var reason = lexicon.Label(told is null ? "due-report" : "due-said").Replace("{day}", Day(from), StringComparison.Ordinal);
        return new Due(index, words, Day(end), new DateRange(end, end), reason, true, true, null);
    }

    // The time with the preposition before it, and to the end of its range.
    private string Words(TimeExpression time, string? marker)
    {
        var (start, end) = (time.Span.Start, time.Until is { } until && until < report.Article.Times.Length ? report.Article.Times[until].Span.End : time.Span.End);
        if (marker is not null && lexicon.Is(marker, "time-words"))
        {
            var (first, _) = Tokens(time);
            for (var t = first - 1; t >= 0 && t >= first - 2; t--)
            {
                if (report.Word(t) != marker) continue;
                start = report.Article.Analysis.Tokens[t].Span.Start;
                break;
            }
        }

        return new Span(start, Math.Max(end, time.Span.End)).Slice(report.Article.Text);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // ISO 8601 lengths of one unit, as the time expressions have them.
    private static DateOnly? Add(DateOnly from, string length)
    {
        var span = length.AsSpan();
        var clock = span.StartsWith("PT", StringComparison.Ordinal);
        if (!clock && !span.StartsWith("P", StringComparison.Ordinal)) return null;
        span = span[(clock ? 2 : 1)..];
        if (span.Length < 2 || !int.TryParse(span[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 36525) return null;
        try
        {
            return (clock, span[^1]) switch
            {
                (true, 'H') => from.AddDays((count + 23) / 24),
                (true, 'M') => from.AddDays(((count / 60) + 23) / 24),
                (false, 'D') => from.AddDays(count),
                (false, 'W') => from.AddDays(7 * count),
                (false, 'M') => from.AddMonths(count),
                (false, 'Y') => from.AddYears(count),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
