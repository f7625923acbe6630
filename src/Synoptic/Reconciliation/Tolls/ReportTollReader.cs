using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Tolls;

/// <summary>
/// Counts the victims of one report: the numbers that it states, and the people whom it tells of, each once however often. Headline and
/// body are read as one: the boy of the headline is the one whom the body names.
/// </summary>
internal sealed class ReportTollReader
{
    // Days before the story's own day from which on a dated harm is another happening's. By reasoning: a toll may name days around it.
    private const int Before = 6;

    // A time longer than this is a period ("so far this year"), whose victims are of many happenings. By reasoning.
    private const int LongestDays = 28;

    // Sentences at the head of a report that tell what it is about; numbers farther down count where these tell none of their kind.
    // By hand, looking at the odd half of the incidents (shared/data/stories).
    private const int Opening = 8;

    // From this sentence on, somebody without a name is another happening's where the head of the report tells of victims.
    // By hand, looking at the odd half of the incidents (shared/data/stories).
    private const int Late = 15;

    // Where the headline tells of victims and of no dead, a death that is told later than this is another's. 4, 6 and 10
    // were tried on the odd half of the incidents (shared/data/stories).
    private const int LatestDeath = 6;

    // Sentences in which a story of harm tells of it; a short report has as many as its opening. By hand, looking at the
    // same half.
    private const int Lead = 3;
    private const int Short = 24;

    // A report that does not open with harm is about it all the same where it tells it in one sentence of five, and three times. By reasoning:
    // local reports are short, and their first lines may be menus; politics tells of the dead in passing.
    private const int SentencesATelling = 5;
    private const int LeastTellings = 3;

    // Tellings of harm that are read of one report; longer ones are lists. By reasoning.
    private const int Most = 500;

    private readonly Annotations article;
    private readonly DateOnly? reference;
    private readonly VictimRoll roll = new();
    private readonly Dictionary<string, (int Value, ImmutableArray<Span> Words)> stated = new(StringComparer.Ordinal);
    private readonly List<(string Fate, int Value, ImmutableArray<Span> Words)> late = [];
    private readonly HashSet<string> early = new(StringComparer.Ordinal);
    private readonly int opening;
    private readonly int titled;
    private readonly int latest = int.MaxValue;
    private (int Value, ImmutableArray<Span> Words) implied = (0, []);
    private Annotations part;
    private bool opens;
    private int tellings;

    private ReportTollReader(Annotations article, DateOnly? reference)
    {
        (this.article, this.reference) = (article, reference);
        part = article;
        opening = Start(Opening);
        if (article.Headline is { } headline)
        {
            Read(headline);
            titled = Math.Max(stated.GetValueOrDefault(Fates.Killed).Value, roll.Dead(latest).Count);
            if (titled == 0 && (stated.Count > 0 || roll.Count > 0)) latest = LatestDeath;
        }

        Read(article);
        foreach (var (fate, value, words) in late)
            if (!early.Contains(fate)) Raise(fate, value, words);
        roll.DropLate(Opening, Late);
    }

    private bool IsAboutHarm => opens || tellings >= Math.Max(LeastTellings, article.Analysis.Sentences.Length / SentencesATelling);

    private bool IsTitle => part != article;

    /// <summary>What a report tells.</summary>
    /// <param name="article">The report.</param>
    /// <param name="index">Its index in the story.</param>
    /// <param name="reference">The day of the happening, or of the first report.</param>
    public static ReportToll Read(Annotations article, int index, DateOnly? reference)
    {
        var reader = new ReportTollReader(article, reference);
        var killed = reader.Killed();
        return new ReportToll(index, reader.IsAboutHarm, killed, reader.Injured(killed?.Value ?? 0));
    }

    private void Read(Annotations read)
    {
        part = read;
        var lead = part.Analysis.Sentences.Length <= Short ? Start(Opening) : Start(Lead);
        foreach (var quantity in part.Quantities) State(quantity, lead);
        var count = Math.Min(part.Casualties.Length, Most);
        for (var i = 0; i < count;)
        {
            var end = i + 1;
            while (end < count && part.Casualties[end].Trigger == part.Casualties[i].Trigger && part.Casualties[end].Fate == part.Casualties[i].Fate) end++;
            Take(part.Casualties.AsSpan(i, end - i), lead);
            i = end;
        }
    }

    private FateCount? Killed()
    {
        var dead = roll.Dead(latest);
        var told = stated.GetValueOrDefault(Fates.Killed);
        // Whom a headline tells as dead are all of them, unless a number says otherwise.
        if (titled > 0 && dead.Count > titled && told.Value < dead.Count) return told.Value > titled ? new FateCount(told.Value, true, told.Words) : new FateCount(titled, false, VictimRoll.Words(dead, titled));
        if (implied.Value > Math.Max(told.Value, dead.Count)) return new FateCount(implied.Value, implied.Value > 1, implied.Words);
        if (told.Value >= dead.Count && told.Value > 0) return new FateCount(told.Value, true, told.Words);
        return dead.Count > 0 ? new FateCount(dead.Count, false, VictimRoll.Words(dead, dead.Count)) : null;
    }

    private FateCount? Injured(int dead)
    {
        var hurt = roll.Hurt(latest);
        var best = stated.GetValueOrDefault(Fates.Injured);
        if (stated.TryGetValue(Fates.Hospitalised, out var cared) && cared.Value > best.Value) best = cared;
        // Of all who were hit those who died are not injured.
        var derived = stated.TryGetValue(Fates.Shot, out var shot) && shot.Value - dead > best.Value;
        if (derived) best = (shot.Value - dead, shot.Words);
        if (best.Value > 0 && best.Value >= hurt.Count) return new FateCount(best.Value, true, best.Words) { IsDerived = derived && dead > 0 };
        var rest = roll.Count - dead;
        if (Math.Max(rest, hurt.Count) <= 0) return null;
        return rest > hurt.Count ? new FateCount(rest, false, VictimRoll.Words(roll.Living(latest), rest)) { IsDerived = true } : new FateCount(hurt.Count, false, VictimRoll.Words(hurt, hurt.Count));
    }

    private int Start(int sentence) => part.Analysis.Sentences.Length <= sentence ? int.MaxValue : part.Analysis.Sentences[sentence].Span.Start;

    private void State(Quantity quantity, int lead)
    {
        const double most = 1e6; // larger numbers are no toll of one happening
        if (!Fates.IsOne(quantity.Indicator) || quantity.Value is not { } value || value is < 1 or > most || value != Math.Floor(value)) return;
        if (IsElsewhere(quantity.About) || (quantity.Time is { } time && IsElsewhere(part.Times[time]))) return;
        const int near = 40; // characters between a number and what it counts, as in the table of figures
        tellings++;
        opens |= quantity.Span.Start < lead;
        Tell(quantity.Indicator!, (int)value, [quantity.Of is { } of && of.Start < quantity.Span.End + near && quantity.Span.Start < of.End ? Span.Covering(quantity.Span, of) : quantity.Span]);
    }

    private void Tell(string fate, int value, ImmutableArray<Span> words)
    {
        if (!IsTitle && words[0].Start >= opening)
        {
            late.Add((fate, value, words));
            return;
        }

        early.Add(fate);
        Raise(fate, value, IsTitle ? [] : words);
    }

    // Of equal numbers one with words in the body, which can be shown.
    private void Raise(string fate, int value, ImmutableArray<Span> words)
    {
        if (!stated.TryGetValue(fate, out var known) || value > known.Value || (value == known.Value && known.Words.IsEmpty)) stated[fate] = (value, words);
    }

    // The victims of one word of harm.
    private void Take(ReadOnlySpan<Casualty> group, int lead)
    {
        var first = group[0];
        if (!Fates.IsOne(first.Fate) || IsElsewhere(first.About)) return;
        tellings++;
        opens |= first.Trigger.Start < lead;
        if (first.Reference == VictimReference.Implied)
        {
            if (!IsTitle && first.Victim.Start >= opening) return;
            if (first.Fate != Fates.Killed && first.Count is { } many) Tell(first.Fate, many, [first.Victim]);
            else if (first.Fate == Fates.Killed && (first.Count ?? 1) is var dead && (dead > implied.Value || (dead == implied.Value && implied.Words.IsEmpty))) implied = (dead, IsTitle ? [] : [first.Victim]);
            return;
        }

        var sum = 0;
        var words = ImmutableArray.CreateBuilder<Span>(group.Length);
        foreach (var casualty in group)
        {
            sum += casualty.Count ?? 0;
            words.Add(casualty.Victim);
            if (casualty.Count == 1) roll.Add(casualty, IsTitle ? VictimRoll.Title : part.Analysis.SentenceAt(casualty.Victim.Start), part.Text);
        }

        if (sum > 1) Tell(first.Fate, sum, words.ToImmutable());
    }

    private bool IsElsewhere(Situation about) =>
        about.IsNegated || about.Status is TimeStatus.Hypothetical or TimeStatus.Threatened or TimeStatus.Announced || (about.Time is { } time && IsElsewhere(part.Times[time]));

    private bool IsElsewhere(TimeExpression time)
    {
        if (time.Type is TimeType.Duration or TimeType.Set) return time.Type == TimeType.Set;
        if (time.Resolved is not { } days) return false;
        return days.To.DayNumber - days.From.DayNumber >= LongestDays || (reference is { } day && days.To < day.AddDays(-Before));
    }
}
