using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Statements;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// Where reports put one happening on different days. Two tellings are of one happening where verb and participant are the same and their
/// sentences share most of what else they tell; they disagree where no reading of their words makes the days one.
/// </summary>
/// <param name="tables">Words of the language.</param>
internal sealed class DayFindings(WordTables tables)
{
    // How much two sentences must share beside verb and participant. On 359 stories of shootings and 40 events of politics 72 happenings are told with a
    // day by several reports, all but 7 with the same; of two of those 7 the sentences are alike, of a boy and of charges, and both tell of two
    // happenings: so more is asked for where the participant has no name.
    private const double Same = 0.3;
    private const double SameUnnamed = 0.7;

    // Days farther apart are of two happenings, or of a wrong day of publication.
    private const int MostApart = 6;

    // Tellings of one participant and verb that are compared; more are a chronicle.
    private const int Compared = 40;

    private readonly DayTellings tellings = new(tables);

    /// <summary>A finding for each happening that two reports put on different days.</summary>
    public IEnumerable<Finding> Of(StoryIndex story, SentenceIndex sentences)
    {
        foreach (var group in tellings.Of(story).GroupBy(static telling => (telling.Verb, telling.Who)))
        {
            var told = group.Take(Compared).ToList();
            // A report that tells it of two days tells of two happenings.
            if (told.GroupBy(static telling => telling.Article).Any(static article => article.Select(static telling => telling.Day.Key).Distinct(StringComparer.Ordinal).Count() > 1)) continue;
            var (apart, status) = Apart(told, story, sentences);
            if (apart.Count == 0) continue;
            var agreeing = told.Where(telling => apart.Exists(one => one.Day.Key == telling.Day.Key && (one == telling || sentences.Similarity(one.Sentence, telling.Sentence) >= Bar(telling)))).ToList();
            var first = agreeing[0];
            var about = new Subject($"day/{first.Verb}/{first.Who}", "day", first.Label);
            var claims = agreeing.Select(telling => new Claim(about, telling.Day.Dates is null ? telling.Time.Span.Slice(story.Story.Articles[telling.Article].Text) : telling.Day.Label, null, null, telling.Day.Key, sentences.Evidence(telling.Sentence)) { Status = telling.Status });
            var sides = Sides.Of(claims, static claim => claim.AsOf!, story);
            var origins = story.Origins(agreeing.Select(telling => sentences.Evidence(telling.Sentence))).Length;
            if (sides.Length > 1) yield return new Finding(about, status, sides, Weights.Of(status, null, origins));
        }
    }

    // The tellings that disagree.
    private static (List<DayTelling> Apart, FindingStatus Status) Apart(List<DayTelling> told, StoryIndex story, SentenceIndex sentences)
    {
        var apart = new List<DayTelling>();
        var status = FindingStatus.Superseded;
        for (var i = 0; i < told.Count; i++)
        {
            for (var j = i + 1; j < told.Count; j++)
            {
                var (a, b) = (told[i], told[j]);
                if (a.Article == b.Article || a.Day.Key == b.Day.Key || !Disagree(a, b, story) || sentences.Similarity(a.Sentence, b.Sentence) < Bar(a)) continue;
                if (!apart.Contains(a)) apart.Add(a);
                if (!apart.Contains(b)) apart.Add(b);
                // What was announced for one day and came, or is announced, on another was put off.
                if (a.Status == TimeStatus.Past && b.Status == TimeStatus.Past) status = FindingStatus.Contradict;
            }
        }

        return (apart, status);
    }

    private static double Bar(DayTelling telling) => telling.IsNamed ? Same : SameUnnamed;

    private static bool Disagree(DayTelling a, DayTelling b, StoryIndex story)
    {
        int days;
        if (a.Day.Dates is { } one && b.Day.Dates is { } other) days = Math.Abs(one.From.DayNumber - other.From.DayNumber);
        else if (a.Day.Dates is null && b.Day.Dates is null && Weekday(a.Day) is { } first && Weekday(b.Day) is { } second && ShareDay(a, b, story)) days = Math.Min((first - second + 7) % 7, (second - first + 7) % 7);
        else return false;
        if (days is 0 or > MostApart) return false;
        // "The night of Tuesday" and "early Wednesday" are one night.
        return days > 1 || (!IsNight(a.Time) && !IsNight(b.Time));
    }

    // Without a date days are compared only within a week that both reports tell of.
    private static bool ShareDay(DayTelling a, DayTelling b, StoryIndex story)
    {
        var (one, other) = (story.Story.Articles[a.Article].Article.Id, story.Story.Articles[b.Article].Article.Id);
        return story.Story.Calendar.Days.Any(day => Weekday(day) is not null && day.Members.Any(member => member.Article == one) && day.Members.Any(member => member.Article == other));
    }

    private static int? Weekday(StoryDay day) => day.Value.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && char.IsAsciiDigit(day.Value[^1]) ? day.Value[^1] - '0' : null;

    // A part of the day, or a clock time that is not in broad daylight.
    private static bool IsNight(TimeExpression time)
    {
        if (time.Modifier is "START" or "END" || time.Value!.IndexOf('T', StringComparison.Ordinal) is not (> 0 and var at)) return time.Modifier is "START" or "END";
        return !char.IsAsciiDigit(time.Value[at + 1]) ? time.Value[(at + 1)..] is not ("AF" or "MI") : !(int.TryParse(time.Value.AsSpan(at + 1, Math.Min(2, time.Value.Length - at - 1)), out var hour) && hour is >= 8 and < 18);
    }
}
