using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Answers;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// Why something was done: what several reports give as the reason of one act, the same verb with the same people. Whether they give
/// the same reason is judged as of two answers to one question.
/// </summary>
/// <param name="tables">Words of the language.</param>
/// <param name="answers">Judges reasons; made when the first two are found.</param>
internal sealed class ReasonFindings(WordTables tables, Lazy<AnswerComparer> answers)
{
    // "have", "be", "do": what is so, and not what was done.
    private readonly FrozenSet<string> stopWords = tables.Words("stop-words");

    // Reasons are told apart only where they are hardly likely to say the same; between that and a half nothing is said of them.
    // Of the development pairs of answers below it one in a hundred says the same.
    private const double Unlike = 0.25;

    // A reason of fewer words may have lost some where the tree is broken.
    private const int FewestWords = 4;

    private readonly ReasonWords words = new(tables);

    /// <summary>A finding for each act that two reports give reasons for.</summary>
    public IEnumerable<Finding> Of(StoryIndex story)
    {
        var reasons = new List<Reason>();
        foreach (var article in story.Story.Articles) Read(story, article, reasons);
        foreach (var act in reasons.GroupBy(static reason => (reason.Verb, reason.Who)))
        {
            if (act.Select(static reason => reason.Article.Article.Id).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            var told = act.ToList();
            var about = new Subject($"why/{told[0].Verb}/{told[0].Who}", "why", told[0].Label);
            var (sides, status) = Compare(told);
            var claims = told.ConvertAll(reason => new Claim(about, reason.Span.Slice(reason.Article.Text), null, null, null, new Evidence(reason.Article.Article.Id, reason.Span)) { Status = reason.Status });
            var bySide = new Dictionary<Evidence, int>();
            for (var i = 0; i < claims.Count; i++) bySide[claims[i].Evidence] = sides[i];
            var origins = story.Origins(claims.Select(static claim => claim.Evidence)).Length;
            if (status is { } known && origins > 1) yield return new Finding(about, known, Sides.Of(claims, claim => bySide[claim.Evidence], story), Weights.Of(known, null, origins));
        }
    }

    // Reasons that say the same stand on one side, with the first that does. No status where it can't be told whether two say the same.
    private (List<int> Sides, FindingStatus? Status) Compare(List<Reason> told)
    {
        var sides = new List<int>(told.Count);
        FindingStatus? status = FindingStatus.Agree;
        for (var i = 0; i < told.Count; i++)
        {
            var side = i;
            for (var k = 0; k < i; k++)
            {
                var judged = answers.Value.Compare(new Answer(told[k].Article, told[k].Span), new Answer(told[i].Article, told[i].Span));
                if (judged.IsSame && side == i) side = sides[k];
                status = Worse(status, judged, Words(told[k]) < FewestWords || Words(told[i]) < FewestWords);
            }

            sides.Add(side);
        }

        return (sides, status);
    }

    private static FindingStatus? Worse(FindingStatus? status, AnswerComparison judged, bool isShort) => judged.Relation switch
    {
        _ when status is null => null,
        AnswerRelation.Opposed => FindingStatus.Contradict,
        AnswerRelation.Different when judged.Score > Unlike || isShort => null,
        AnswerRelation.Different when status != FindingStatus.Contradict => FindingStatus.Differ,
        AnswerRelation.Detail when status == FindingStatus.Agree => FindingStatus.Precision,
        _ => status,
    };

    private static int Words(Reason reason) => reason.Article.Analysis.TokenAt(reason.Span.End - 1) - reason.Article.Analysis.TokenAt(reason.Span.Start) + 1;

    private void Read(StoryIndex story, Annotations article, List<Reason> reasons)
    {
        SyntaxTree? tree = null;
        foreach (var (predicate, when) in article.Clauses)
        {
            if (when.IsNegated || when.Status == TimeStatus.Hypothetical || !article.Analysis.Tags[predicate].IsVerb || stopWords.Contains(article.Analysis.Tags[predicate].Lemma)) continue;
            tree ??= new SyntaxTree(article.Analysis);
            foreach (var dependent in tree.Dependents(predicate))
            {
                if (dependent < predicate || words.First(tree, predicate, dependent) is not (>= 0 and var first)) continue;
                if (Who(story, article, tree, predicate) is not { } who) continue;
                var end = tree.Extent(dependent).End;
                while (end > first && article.Analysis.Tokens[end - 1].Kind == TokenKind.Punctuation) end--;
                if (end <= first) continue;
                var span = Span.Covering(article.Analysis.Tokens[first].Span, article.Analysis.Tokens[end - 1].Span);
                reasons.Add(new Reason(article, span, article.Analysis.Tags[predicate].Lemma, who.Id, $"{who.Name}: {article.Analysis.Tokens[predicate].Span.Slice(article.Text)}, why", when.Status));
            }
        }
    }

    // To whom it was done; of what nobody undergoes, who did it.
    private static (string Id, string Name)? Who(StoryIndex story, Annotations article, SyntaxTree tree, int verb)
    {
        var patient = tree.Patient(verb);
        var token = patient >= 0 ? patient : tree.Subject(verb);
        return token < 0 ? null : StoryNouns.Of(story, article, tree, token);
    }

    private sealed record Reason(Annotations Article, Span Span, string Verb, string Who, string Label, TimeStatus Status);
}
