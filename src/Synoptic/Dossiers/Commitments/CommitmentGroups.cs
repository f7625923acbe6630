using Synoptic.Copies;
using Synoptic.Reconciliation.Statements;
using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>Tellings of one commitment.</summary>
/// <param name="Members">In order of the reports, each with its report.</param>
/// <param name="Shown">The one that a reader gets: no rewritten one where there is another, one that stands alone, with its day.</param>
internal sealed record CommitmentGroup(List<(CommitmentTelling Telling, ReportGrammar Report)> Members, CommitmentTelling Shown)
{
    public IEnumerable<CommitmentTelling> Tellings => Members.Select(m => m.Telling);

    /// <summary>The report of the shown telling.</summary>
    public ReportGrammar ShownReport => Members.Find(m => m.Telling == Shown).Report;

    /// <summary>The first day on which it was told, where that is known.</summary>
    public DateOnly? Told => Members.Min(m => m.Report.Publication);

    /// <summary>Whether a clause is one of the tellings themselves.</summary>
    public bool Holds(PastClause clause) => Members.Exists(m => ReferenceEquals(m.Report, clause.Report) && m.Telling.Sentence.Sentence == clause.Sentence && m.Telling.Act == clause.Verb);

    /// <summary>Whose it is, as far as any telling says.</summary>
    public Party? Who => Shown.Who ?? Members.Select(m => m.Telling.Who).FirstOrDefault(w => w is not null);

    /// <summary>By when: of the shown telling, else of another.</summary>
    public Due? Due(out ReportGrammar? report)
    {
        report = Members.Find(m => m.Telling == Shown).Report;
        if (Shown.Due is { } own) return own;
        foreach (var (telling, other) in Members)
        {
            if (telling.Due is not { } due) continue;
            report = other;
            return due;
        }

        return null;
    }
}

/// <summary>Joins the tellings of several sentences that tell one commitment.</summary>
internal static class CommitmentGroups
{
    // Share of the rarer act's content words that two acts have in common to be one, where they have the same holder; and where a holder
    // is not known. By eye on the bundled example, five real reports and the development triplets.
    private const double SameAct = 0.34;
    private const double SameActUnknown = 0.5;

    // Tellings compared with each new one: a story of thousands of reports repeats a few commitments.
    private const int MostCompared = 400;
    private const int MostMembers = 8;

    public static List<CommitmentGroup> Of(List<CommitmentTelling> tellings, ReportGrammar[] reports, ToldSentences told, bool several)
    {
        var groups = new List<List<(CommitmentTelling Telling, ReportGrammar Report, HashSet<string> Words)>>();
        foreach (var telling in tellings)
        {
            var report = reports[telling.Sentence.Article];
            var item = (telling, report, ActWords.Of(report, telling.ActSpan, telling.Due));
            var home = groups.Take(MostCompared).FirstOrDefault(g => g.Take(MostMembers).Any(other => IsSame(item, other)));
            if (home is null) groups.Add([item]);
            else home.Add(item);
        }

        var rewritten = reports.Length == 0 ? [] : reports[0].Story.Story.Rewritten();
        var found = new List<CommitmentGroup>();
        foreach (var group in groups)
        {
            // A report that a machine has rewritten tells nothing that its original does not.
            if (several && group.TrueForAll(m => told.IsSpun(m.Telling.Sentence) && (m.Telling.Due is null || rewritten.Contains(m.Report.Article.Article.Id)))) continue;
            var shown = group
                .OrderBy(m => several && told.IsSpun(m.Telling.Sentence))
                .ThenByDescending(m => m.Telling.Due is not null)
                .ThenByDescending(m => m.Telling.Who?.Cast is not null)
                .ThenByDescending(m => told.StandsAlone(m.Telling.Sentence))
                .ThenBy(m => told.LeansOnOthers(m.Telling.Sentence))
                .ThenBy(m => m.Report.Position).ThenBy(m => m.Telling.Sentence.Sentence)
                .First();
            found.Add(new CommitmentGroup(group.ConvertAll(m => (m.Telling, m.Report)), shown.Telling));
        }

        return found;
    }

    private static bool IsSame((CommitmentTelling Telling, ReportGrammar Report, HashSet<string> Words) a, (CommitmentTelling Telling, ReportGrammar Report, HashSet<string> Words) b)
    {
        if (a.Telling.Negative != b.Telling.Negative || !SameDue(a.Telling, a.Report, b.Telling, b.Report)) return false;
        if (a.Telling.Kind == CommitmentKind.Deadline != (b.Telling.Kind == CommitmentKind.Deadline)) return false;
        var known = a.Telling.Who is not null && b.Telling.Who is not null;
        var sameHolder = known && a.Telling.Who!.IsSame(b.Telling.Who!);
        var dated = a.Telling.Due?.Dates is not null && b.Telling.Due?.Dates is not null;
        if (known && !sameHolder && !dated) return false;
        if (a.Telling.Kind == CommitmentKind.Deadline && sameHolder && dated) return true;
        return ActWords.Share(a.Words, b.Words) >= (sameHolder ? SameAct : SameActUnknown);
    }

    private static bool SameDue(CommitmentTelling a, ReportGrammar ra, CommitmentTelling b, ReportGrammar rb)
    {
        if (a.Due is not { } one || b.Due is not { } other) return true;
        if (one.Dates is { } d && other.Dates is { } e) return d.From <= e.To && e.From <= d.To;
        var (da, db) = (ra.Story.Day(ra.Article.Article.Id, one.Index), rb.Story.Day(rb.Article.Article.Id, other.Index));
        return da is not null && db is not null ? da.Key == db.Key || (ra.Position == rb.Position && da.Value == db.Value) : one.Value == other.Value;
    }
}
