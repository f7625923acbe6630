using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Answers;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// What one report tells and another denies: two whole clauses with one verb of one doer on one thing or person, one of them negated, that oppose each
/// other as answers do. The same act need not be meant, so what else the clauses say must be alike as well.
/// </summary>
/// <param name="tables">Words of the language.</param>
/// <param name="answers">Judges whether two clauses oppose each other.</param>
internal sealed class DenialFindings(WordTables tables, Lazy<AnswerComparer> answers)
{
    // Clauses on one thing that are compared: what a story tells more often is its subject, and not one claim.
    private const int Compared = 20;

    private readonly Opposites opposites = new(tables);
    private readonly FrozenSet<string> stopWords = tables.Words("stop-words");
    private readonly FrozenSet<string> saying = tables.Rows("reporting-verbs").Select(static row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A finding for each claim that one report makes and another denies.</summary>
    public IEnumerable<Finding> Of(StoryIndex story)
    {
        var told = new List<ToldClause>();
        foreach (var article in story.Story.Articles) Read(story, article, told);
        foreach (var group in told.GroupBy(static clause => (clause.Verb, clause.By, clause.Of)))
        {
            if (!group.Any(static clause => clause.IsNegated) || group.All(static clause => clause.IsNegated)) continue;
            var clauses = group.Take(Compared).ToList();
            var opposed = clauses.Where(one => clauses.Exists(other => Oppose(one, other))).ToList();
            if (opposed.Count < 2) continue;
            var about = new Subject($"whether/{group.Key.Verb}/{group.Key.By}/{group.Key.Of}", "whether", $"{opposed[0].Label}: whether it is so");
            var claims = opposed.ConvertAll(clause => new Claim(about, clause.Span.Slice(clause.Article.Text), null, null, null, new Evidence(clause.Article.Article.Id, clause.Span), clause.IsNegated ? Modality.Denied : Modality.Asserted) { Status = clause.Status });
            var sides = Sides.Of(claims, static claim => claim.Modality, story);
            var origins = story.Origins(claims.Select(static claim => claim.Evidence)).Length;
            if (origins < 2) continue;
            var status = StandingOrder.Replaces(sides[0], sides[1], story) ? FindingStatus.Superseded : FindingStatus.Contradict;
            yield return new Finding(about, status, sides, Weights.Of(status, null, origins), "One tells it, another denies it.");
        }
    }

    private bool Oppose(ToldClause one, ToldClause other) =>
        one.IsNegated != other.IsNegated && one.Article != other.Article
        && answers.Value.Compare(new Answer(one.Article, one.Span), new Answer(other.Article, other.Span)).Relation == AnswerRelation.Opposed;

    private void Read(StoryIndex story, Annotations article, List<ToldClause> told)
    {
        SyntaxTree? tree = null;
        foreach (var (predicate, when) in article.Clauses)
        {
            var tag = article.Analysis.Tags[predicate];
            if (when.Status is not (TimeStatus.Past or TimeStatus.Ongoing) || !tag.IsVerb || stopWords.Contains(tag.Lemma) || saying.Contains(tag.Lemma)) continue;
            tree ??= new SyntaxTree(article.Analysis);
            // A clause that stands for itself: with a subject of its own, and said by the report or by somebody.
            if (tree.OwnSubject(predicate) < 0 || tree.Relation(predicate) is not ("root" or "ccomp" or "conj" or "parataxis") || tree.Patient(predicate) is not (>= 0 and var patient)) continue;
            if (when.IsNegated && !IsPlain(tree, predicate)) continue;
            var agent = tree.Agent(predicate);
            var by = agent < 0 ? ("", "") : StoryNouns.Of(story, article, tree, agent);
            if (by is null || StoryNouns.Of(story, article, tree, patient) is not { } of) continue;
            var span = ClauseWords.Of(article, tree, predicate);
            told.Add(new ToldClause(article, span, tag.Lemma, by.Value.Item1, of.Id, $"{of.Name}: {article.Analysis.Tokens[predicate].Span.Slice(article.Text)}", when.IsNegated, when.Status));
        }
    }

    // "Did not lead until noon", "no shots were fired when he came": what is denied for a time only may be so at another. "Never hurt anybody
    // he helped": a negation before the subject is of something else.
    private bool IsPlain(SyntaxTree tree, int predicate)
    {
        var subject = tree.Dependent(predicate, "nsubj");
        foreach (var dependent in tree.Dependents(predicate))
        {
            if (tree.Is(dependent, "advcl")) return false;
            if (dependent < subject && opposites.Turns(tree.Tag(dependent).Lemma)) return false;
        }

        return true;
    }

    private sealed record ToldClause(Annotations Article, Span Span, string Verb, string By, string Of, string Label, bool IsNegated, TimeStatus Status);
}
