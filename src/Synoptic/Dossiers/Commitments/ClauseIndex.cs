using Synoptic.Text;

namespace Synoptic.Dossiers.Commitments;

/// <summary>The clauses of a story's reports that may tell what became of its commitments: by verb, and those that change a plan or deadline.</summary>
internal sealed class ClauseIndex
{
    private readonly CommitmentLexicon lexicon;
    private readonly Dictionary<string, List<PastClause>> byVerb = new(StringComparer.Ordinal);
    private readonly List<PastClause> changes = [];

    public ClauseIndex(ReportGrammar[] reports, CommitmentLexicon lexicon, List<CommitmentGroup> groups, ToldSentences told)
    {
        this.lexicon = lexicon;
        var wanted = new HashSet<string>(groups.SelectMany(g => lexicon.SameAct(new ActProfile(g).Verb)), StringComparer.Ordinal);
        if (groups.Count == 0) return;
        foreach (var report in reports)
        {
            var analysis = report.Article.Analysis;
            for (var s = 0; s < analysis.Sentences.Length; s++)
            {
                if (reports.Length > 1 && told.IsSpun(new(report.Position, s))) break;
                for (var t = analysis.Sentences[s].First; t < analysis.Sentences[s].End; t++)
                {
                    if (analysis.Tags[t].Upos != "VERB") continue;
                    var lemma = report.Lemma(t);
                    var (delay, cancel) = (IsClass(report, t, lemma, "delay"), IsClass(report, t, lemma, "cancel"));
                    if (!delay && !cancel && !wanted.Contains(lemma)) continue;
                    if (!IsPast(report, t)) continue;
                    var clause = Read(report, t, s) with { IsCancel = cancel };
                    if ((delay || cancel) && !clause.IsNegated) changes.Add(clause);
                    if (!wanted.Contains(lemma)) continue;
                    if (!byVerb.TryGetValue(lemma, out var list)) byVerb[lemma] = list = [];
                    list.Add(clause);
                }
            }
        }
    }

    /// <summary>Clauses with a verb or one of its sense.</summary>
    public IEnumerable<PastClause> Like(string verb)
    {
        foreach (var lemma in lexicon.SameAct(verb))
        {
            if (!byVerb.TryGetValue(lemma, out var list)) continue;
            foreach (var clause in list) yield return clause;
        }
    }

    /// <summary>Clauses that change or call off something; of the commitment's own sentence those that go on from it with a pronoun.</summary>
    public IEnumerable<PastClause> Changes(CommitmentGroup group)
    {
        foreach (var clause in changes)
        {
            var same = group.Members.Exists(m => ReferenceEquals(m.Report, clause.Report) && m.Telling.Sentence.Sentence == clause.Sentence);
            if (!same) yield return clause;
            else if (clause.Report.Tree.Relation(clause.Verb) == "conj" && clause.Report.Tree.Dependent(clause.Verb, "obj") is >= 0 and var it && clause.Report.Tree.Tag(it).Xpos == "PRP") yield return clause with { IsSameTelling = true };
        }
    }

    private bool IsClass(ReportGrammar report, int token, string lemma, string name) =>
        lexicon.IsPhrase(lemma, ahead => token + ahead < report.Article.Analysis.Tokens.Length ? report.Word(token + ahead) : null, name);

    private static bool IsPast(ReportGrammar report, int verb)
    {
        var tree = report.Tree;
        // "had begun to arrive" tells that they arrived
        if (report.IsInfinitive(verb)) return tree.Relation(verb) == "xcomp" && tree.Head(verb) is >= 0 and var aspect && report.Is(aspect, "aspect") && !report.IsInfinitive(aspect) && IsPast(report, aspect);
        if (report.Modal(verb) >= 0 || report.HasDependent(verb, "hedge")) return false;
        bool have = false, pastBe = false, mark = false;
        foreach (var dependent in tree.Dependents(verb))
        {
            if (dependent > verb) break;
            if (tree.Is(dependent, "aux"))
            {
                have |= report.Is(dependent, "perfect") || report.Is(dependent, "did");
                pastBe |= tree.Tag(dependent) is { Xpos: "VBD" };
            }

            mark |= tree.Relation(dependent) == "mark" && report.Is(dependent, "condition");
        }

        if (mark) return false;
        return tree.Tag(verb).Xpos switch { "VBD" => true, "VBN" => have || pastBe, "VB" => pastBe || have, _ => false };
    }

    private static PastClause Read(ReportGrammar report, int verb, int sentence)
    {
        var dues = report.Dues;
        DateRange? days = null;
        string? key = null;
        var none = true;
        foreach (var index in dues.Times(report.Article.Analysis.Sentences[sentence]))
        {
            var time = report.Article.Times[index];
            var (first, end) = dues.Tokens(time);
            if (time.Type is TimeType.Duration or TimeType.Set || report.Tree.Head(report.Tree.Top(first, end)) != verb) continue;
            none = false;
            var day = report.Story.Day(report.Article.Article.Id, index);
            days = day?.Dates ?? time.Resolved;
            if (time.Relative?.Direction != TimeDirection.Future) key = day?.Key;
        }

        return new PastClause(report, verb, sentence, report.IsNegated(verb), days, key, none);
    }
}
