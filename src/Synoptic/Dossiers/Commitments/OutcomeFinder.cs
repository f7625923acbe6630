using System.Collections.Immutable;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>
/// Looks for words that say that an act came, did not come or was put to another time: in later reports, and where both tell the same day
/// in any. No status without words: where none are found it is open, or unknown where reports go on after its time.
/// </summary>
internal sealed class OutcomeFinder
{
    // Share of the act's content words that a telling must have; with the verb and who does it. By eye on the bundled example and invented pairs.
    private const double SameAct = 0.5;

    // Where nobody is told to act, nothing says that the same act is meant but its words.
    private const double SameActUnknown = 0.75;

    // Clauses that are weighed for one commitment: the verb of a long story stands in every report.
    private const int MostWeighed = 2000;

    private readonly ClauseIndex clauses;
    private readonly Dictionary<string, List<(CommitmentGroup Group, ActProfile Act)>> byVerb = new(StringComparer.Ordinal);
    private readonly DateOnly? latest;

    public OutcomeFinder(ReportGrammar[] reports, CommitmentLexicon lexicon, List<CommitmentGroup> groups, ToldSentences told)
    {
        foreach (var group in groups)
        {
            var act = new ActProfile(group);
            if (!byVerb.TryGetValue(act.Verb, out var list)) byVerb[act.Verb] = list = [];
            list.Add((group, act));
        }

        clauses = new ClauseIndex(reports, lexicon, groups, told);
        foreach (var report in reports)
            if (report.Publication is { } day && (latest is null || day > latest)) latest = day;
    }

    /// <summary>What the reports say of a commitment.</summary>
    public Outcome Of(CommitmentGroup group)
    {
        var due = group.Due(out var dueReport);
        var told = group.Told;
        var act = new ActProfile(group);
        Outcome? change = null;
        Outcome? came = null;
        foreach (var clause in clauses.Changes(group).Take(MostWeighed))
            if (change is null && IsLater(clause, told) && act.IsChangedBy(clause)) change = new Outcome(CommitmentStatus.Changed, [clause.Evidence], clause.IsCancel);
        foreach (var clause in clauses.Like(act.Verb).Take(MostWeighed))
        {
            if (group.Holds(clause) || !Fits(clause, told, due, dueReport) || act.Share(clause) < (group.Who is null ? SameActUnknown : SameAct)) continue;
            if (clause.IsNegated != group.Shown.Negative)
            {
                if (due?.Dates is not { } limit || clause.Report.Publication is not { } day || day < limit.From) continue;
                came ??= new Outcome(CommitmentStatus.DidNotCome, [clause.Evidence], false);
            }
            else if (!group.Shown.Negative)
            {
                var late = due?.Dates is { } dates && clause.Time is { } time && time.From > dates.To;
                if (came is null || came.Status == CommitmentStatus.DidNotCome) came = new Outcome(late ? CommitmentStatus.CameLate : CommitmentStatus.Came, [clause.Evidence], false);
            }
        }

        if ((came ?? change ?? Replaced(group, act, due)) is { } found) return found;
        var over = due?.Dates is { } known && latest is { } last && known.To < last;
        return new Outcome(over ? CommitmentStatus.Unknown : CommitmentStatus.Open, [], false);
    }

    // Told by a report of a later day; what only shares the day may have been before.
    private static bool IsLater(PastClause clause, DateOnly? told) => clause.IsSameTelling || (told is { } first && clause.Report.Publication is { } day && day > first);

    private static bool Fits(PastClause clause, DateOnly? told, Due? due, ReportGrammar? dueReport)
    {
        // One day of the story, to come in one report and past in another, needs no dates.
        if (due is { IsCounted: false } && dueReport is not null && clause.Day is { } day && dueReport.Story.Day(dueReport.Article.Article.Id, due.Index)?.Key == day && !ReferenceEquals(clause.Report, dueReport)) return true;
        if (told is not { } first) return false;
        if (clause.Time is { } time) return time.From >= first && clause.Report.Publication is { } known && known > first;
        return clause.HasNoTime && clause.Report.Publication is { } later && later > first;
    }

    // The same holder tells the same act later for another day, or that it will not happen.
    private Outcome? Replaced(CommitmentGroup group, ActProfile act, Due? due)
    {
        if (group.Told is not { } told || group.Who is null) return null;
        foreach (var (other, profile) in byVerb[act.Verb].Take(MostWeighed / 10))
        {
            if (ReferenceEquals(other, group) || other.Told is not { } later || later <= told || other.Who is null || !other.Who.IsSame(group.Who) || act.Share(profile) < SameAct) continue;
            var negated = other.Shown.Negative != group.Shown.Negative;
            var moved = due?.Dates is { } one && other.Due(out _)?.Dates is { } day && (day.From > one.To || day.To < one.From);
            if (!negated && !moved) continue;
            var sentence = other.ShownReport.Article.Analysis.Sentences[other.Shown.Sentence.Sentence];
            return new Outcome(CommitmentStatus.Changed, [new Evidence(other.ShownReport.Article.Article.Id, sentence.Span)], negated);
        }

        return null;
    }
}

/// <summary>Whether a commitment came, and the words that say so.</summary>
/// <param name="Status">Whether it came.</param>
/// <param name="Evidence">The words; empty where it is open or unknown.</param>
/// <param name="Cancelled">Whether it was called off.</param>
internal sealed record Outcome(CommitmentStatus Status, ImmutableArray<Evidence> Evidence, bool Cancelled);
