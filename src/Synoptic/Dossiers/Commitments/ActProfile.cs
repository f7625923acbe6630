using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>What a telling of a commitment's outcome must speak of: the verb, who does it, and what it is done to.</summary>
internal sealed class ActProfile
{
    // Letters that a noun shares with the verb it is made from: meet and meeting, visit and visit.
    private const int LeastStem = 4;

    private readonly CommitmentGroup group;
    private readonly HashSet<string> words;

    public ActProfile(CommitmentGroup group)
    {
        this.group = group;
        var shown = group.Shown;
        words = ActWords.Of(group.ShownReport, shown.ActSpan, shown.Due);
        Verb = group.ShownReport.Lemma(shown.Act);
        words.Remove(Verb);
        if (group.Who?.Cast is { } cast) words.Remove("@" + cast);
    }

    /// <summary>Dictionary form of the act's verb or noun.</summary>
    public string Verb { get; }

    /// <summary>How much of the act a clause tells, beside its verb; 0 where another does it.</summary>
    public double Share(PastClause clause)
    {
        var report = clause.Report;
        var subject = report.Tree.IsPassive(clause.Verb) ? report.Tree.Dependent(clause.Verb, "obl:agent") : report.Subject(clause.Verb);
        var told = clause.Words();
        if (group.Who is { } who)
        {
            var actor = subject < 0 ? null : new PartyReader(report).Of(subject);
            // "the bridge was reopened": nobody is told to have done it, but it was done to what the act is about.
            var same = actor is not null ? actor.IsSame(who) : report.Tree.IsPassive(clause.Verb) && report.Subject(clause.Verb) is >= 0 and var patient && words.Contains(report.Lemma(patient));
            if (!same) return 0;
        }
        else if (words.Count < 2)
        {
            return 0;
        }

        if (words.Count == 0) return 1;
        return (double)words.Count(told.Contains) / words.Count;
    }

    /// <summary>How much of the act another commitment of the same verb tells.</summary>
    public double Share(ActProfile other) => words.Count == 0 ? 0 : (double)words.Count(other.words.Contains) / words.Count;

    /// <summary>Whether a clause puts this to another time or calls it off.</summary>
    public bool IsChangedBy(PastClause clause)
    {
        if (clause.IsSameTelling) return true;
        var report = clause.Report;
        var thing = report.Tree.IsPassive(clause.Verb) ? report.Subject(clause.Verb) : report.Tree.Dependent(clause.Verb, "obj");
        if (thing < 0) return false;
        var noun = report.Lemma(thing);
        var deadline = group.Shown.Kind == CommitmentKind.Deadline && report.Is(thing, "deadline");
        if (!deadline && !IsStem(noun) && !words.Contains(noun)) return false;
        var told = clause.Words();
        var sides = 0;
        if (group.Who?.Cast is { } who && told.Contains("@" + who)) sides++;
        if (group.Shown.Bound?.Cast is { } bound && told.Contains("@" + bound)) sides++;
        var subject = report.Subject(clause.Verb);
        if (sides == 0 && group.Who is { } holder && subject >= 0 && new PartyReader(report).Of(subject) is { } party && party.IsSame(holder)) sides++;
        if (group.Who is { Cast: null } named && sides == 0) sides += named.Name.Split(' ').Count(word => told.Contains(word.ToLowerInvariant()) || told.Contains(word.TrimEnd('s').ToLowerInvariant())) >= 2 ? 1 : 0;
        return sides > 0 && (deadline || IsStem(noun) || words.Count(told.Contains) >= 2);
    }

    // The noun of the act: "meeting" of "meet", "appeal" of "appeal".
    private bool IsStem(string noun) => Verb.Length >= LeastStem && noun.Length >= Verb.Length && noun.StartsWith(Verb, StringComparison.Ordinal);
}
