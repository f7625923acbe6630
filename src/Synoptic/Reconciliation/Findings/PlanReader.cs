using System.Collections.Immutable;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// Reads what one report says of whether something planned comes: clauses whose verb says just that of a noun of an event ("the sanctions
/// take effect on Friday", "the talks were called off"), and meetings of two people that are to come. The clause alone is asked, not the sentence.
/// </summary>
internal sealed class PlanReader(StoryIndex story, Annotations article, PlanWords words)
{
    private readonly SyntaxTree tree = new(article.Analysis);
    private readonly Dictionary<int, int> nouns = Nouns(article);

    /// <summary>The claims in order of place.</summary>
    public IEnumerable<PlanClaim> Read()
    {
        foreach (var (predicate, when) in article.Clauses)
        {
            if (tree.Tag(predicate).IsVerb && words.Says(tree, predicate) is { } says && Noun(predicate) is >= 0 and var noun && Standing(predicate, says, when) is { } standing)
            {
                var day = Day(when);
                // What is threatened, or is somebody's doing on no day, need not be this plan.
                if (day is null && (says == "do" || when.Status == TimeStatus.Threatened)) continue;
                yield return Make(predicate, nouns[noun], article.Events[nouns[noun]].Code!.Type, Name(noun), day, standing, when.Status);
            }
        }

        for (var i = 0; i < article.Events.Length; i++)
        {
            var happening = article.Events[i];
            var id = article.Article.Id;
            if (Day(happening.About) is not { } day || happening.Modality == Modality.Denied || happening.Code is not { Type: var type }) continue;
            if (story.Cast(id, happening.Actor?.Entity) is not { Entity.Type: EntityType.Person } actor || story.Cast(id, happening.Recipient?.Entity) is not { Entity.Type: EntityType.Person } recipient || actor == recipient) continue;
            var verb = article.Analysis.TokenAt(happening.Trigger.Start);
            if (!tree.Tag(verb).IsVerb || Standing(verb, "go", happening.About) is not { } standing) continue;
            var (one, other) = string.CompareOrdinal(actor.Entity.Id, recipient.Entity.Id) < 0 ? (actor, recipient) : (recipient, actor);
            yield return Make(verb, i, $"{type}/{one.Entity.Id}/{other.Entity.Id}", $"{one.Entity.Name} and {other.Entity.Name}: {tree.Tag(verb).Lemma}", day, standing, happening.About.Status);
        }
    }

    // The words for an event that may be planned, with the event of each.
    private static Dictionary<int, int> Nouns(Annotations article)
    {
        var nouns = new Dictionary<int, int>();
        for (var i = 0; i < article.Events.Length; i++)
        {
            if (article.Events[i].Code is null) continue;
            var token = article.Analysis.TokenAt(article.Events[i].Trigger.Start);
            if (article.Analysis.Tags[token].Upos == "NOUN") nouns.TryAdd(token, i);
        }

        return nouns;
    }

    private static PlanStanding? Standing(int verb, string says, Situation when)
    {
        var standing = when.Status switch
        {
            TimeStatus.Announced or TimeStatus.Threatened => PlanStanding.Settled,
            TimeStatus.Hypothetical => PlanStanding.Open,
            TimeStatus.Past or TimeStatus.Ongoing when says is "off" or "late" => PlanStanding.Settled,
            _ => (PlanStanding?)null,
        };
        if (standing is null) return null;
        // "will not go ahead" is off; "will not be cancelled" is settled, and "may be cancelled" is open.
        if (says is "go" or "do") return when.IsNegated && standing == PlanStanding.Settled ? PlanStanding.Off : standing;
        if (standing == PlanStanding.Open) return PlanStanding.Open;
        return when.IsNegated ? PlanStanding.Settled : says == "late" ? PlanStanding.Late : PlanStanding.Off;
    }

    // The thing that is planned: what the clause is about, has for an object, or names after a preposition.
    private int Noun(int verb)
    {
        foreach (var dependent in tree.Dependents(verb))
        {
            if (!tree.Is(dependent, "nsubj") && !tree.Is(dependent, "obj") && tree.Relation(dependent) != "obl") continue;
            if (Event(tree.Antecedent(dependent)) is >= 0 and var found) return found;
        }

        if (tree.Relation(verb) is "acl" or "acl:relcl") return Event(tree.Head(verb));
        var subject = tree.Subject(verb);
        return subject >= 0 ? Event(subject) : Loose(verb);
    }

    // Where the tree has cut off the subject it hangs on something as an apposition: the last such noun of an event before the verb.
    private int Loose(int verb)
    {
        var first = article.Analysis.Sentences[article.Analysis.SentenceAt(article.Analysis.Tokens[verb].Span.Start)].First;
        for (var i = verb - 1; i >= first; i--)
            if (nouns.ContainsKey(i) && tree.Relation(i) is "appos" or "dep" or "root") return i;
        return -1;
    }

    // "sanctions", "a round of sanctions", "the sanctions rollout".
    private int Event(int token)
    {
        if (nouns.ContainsKey(token)) return token;
        foreach (var dependent in tree.Dependents(token))
            if ((tree.Relation(dependent) == "compound" || (tree.Relation(dependent) == "nmod" && tree.Marker(dependent) == dependent - 1)) && nouns.ContainsKey(dependent)) return dependent;
        return -1;
    }

    private StoryDay? Day(Situation when) =>
        when.Time is { } time && article.Times[time].Type is TimeType.Date or TimeType.Time && (when.Status is TimeStatus.Announced or TimeStatus.Threatened || article.Times[time].Relative is { Direction: TimeDirection.Future }) ? story.Day(article.Article.Id, time) : null;

    // "Sanction", but "round of sanctions": a word that says nothing alone is told with the one that hangs on it.
    private string Name(int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
            if (dependent > noun && tree.Relation(dependent) == "nmod" && tree.Marker(dependent) == dependent - 1 && dependent == noun + 2) return Span.Covering(article.Analysis.Tokens[noun].Span, article.Analysis.Tokens[dependent].Span).Slice(article.Text);
        return tree.Tag(noun).Lemma;
    }

    private PlanClaim Make(int predicate, int happening, string kind, string noun, StoryDay? day, PlanStanding standing, TimeStatus status)
    {
        var span = Wording(predicate);
        var modality = standing switch { PlanStanding.Settled => Modality.Planned, PlanStanding.Open => Modality.Conditional, _ => Modality.Denied };
        return new PlanClaim(new Claim(new Subject("", "whether", ""), span.Slice(article.Text), null, null, day?.Key, new Evidence(article.Article.Id, span), modality) { Status = status, Event = new EventReference(article.Article.Id, happening) }, kind, noun, day, standing);
    }

    // The clause with what governs it ("was expected to", "would decide whether to"), so that the wording says how it stands.
    private Span Wording(int predicate)
    {
        var top = predicate;
        while (tree.Relation(top) is "xcomp" or "ccomp" or "advcl" && tree.Head(top) is >= 0 and var head && tree.OwnSubject(top) < 0) top = head;
        return ClauseWords.Of(article, tree, predicate, top);
    }
}
