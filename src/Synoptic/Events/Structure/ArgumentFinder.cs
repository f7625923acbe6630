using Synoptic.Text;

namespace Synoptic.Events.Structure;

/// <summary>Who does what a verb or noun tells, and whom it is done to. Grammar decides; where it names a thing, the one whose it is takes part.</summary>
/// <param name="article">The article.</param>
/// <param name="nominals">Which of its words stand for somebody.</param>
internal sealed partial class ArgumentFinder(ArticleStructure article, Nominals nominals)
{
    // How far the search goes down from a verb to what its objects and clauses are about. Deeper is another event. Tuned on PLOVER gold records.
    private const int Deepest = 3;

    // Before whom or what the words for a thing are about.
    private const StructureClass Whose = StructureClass.Towards | StructureClass.Of | StructureClass.Between;

    private readonly SyntaxTree tree = article.Tree;

    /// <summary>Those who take part in what a verb tells.</summary>
    public Arguments OfVerb(int verb)
    {
        var found = new Arguments { Object = Patient(verb), Complement = Complement(verb) };
        found.Carried = Carried(verb, found.Object);
        AddActors(verb, found.Actors, 0);
        AddRecipients(verb, found, 0);
        if (found.Recipients.Count == 0) found.ByPlace = AddPlaces(verb, found, 0);
        return found;
    }

    /// <summary>Those who take part in what a noun or an adjective tells.</summary>
    public Arguments OfNoun(int noun)
    {
        var found = new Arguments { Helper = Helper(noun) };
        if (tree.Tag(noun).Upos == "ADJ")
        {
            // "three were found dead": it befell whom it is said of.
            Take(tree.Relation(noun) == "amod" ? tree.Head(noun) : tree.Subject(noun), found);
            return found;
        }

        AddNounActors(noun, found.Actors, 0);
        // "faces sanctions"
        if (tree.Relation(noun) == "obj" && tree.Head(noun) is >= 0 and var verb && article.Has(verb, StructureClass.Undergoing) && nominals.Resolve(Subject(verb)) is >= 0 and var who && Take(who, found)) return found;
        AddNounRecipients(noun, found, 0);
        if (found.Recipients.Count == 0 && found.Helper >= 0) AddObliques(found.Helper, found, 0, noun);
        if (found.Recipients.Count == 0) found.ByPlace = AddPlaces(noun, found, 0) || (found.Helper >= 0 && AddPlaces(found.Helper, found, 0));
        return found;
    }

    private void AddActors(int verb, List<int> actors, int depth)
    {
        if (depth > Deepest) return;
        var passive = IsPassive(verb);
        var agent = passive ? AgentPhrase(verb) : -1;
        if (!passive)
        {
            // "the decision to attack": whose decision it is.
            if (tree.Relation(verb) == "acl" && tree.Marker(verb) >= 0 && Controller(verb) < 0 && tree.Head(verb) is >= 0 and var plan && tree.OwnSubject(verb) < 0)
            {
                AddNounActors(plan, actors, depth + 1);
                return;
            }

            agent = nominals.Resolve(Subject(verb));
        }

        if (agent < 0) return;
        if (nominals.MayAct(agent)) nominals.AddEquals(agent, actors);
        else if (article.Has(agent, StructureClass.Happening)) AddNounActors(agent, actors, depth + 1);
        else if (article.Has(agent, StructureClass.Measure)) AddMeasuredActors(agent, actors, depth + 1);
        else if (nominals.IsNationals(agent)) actors.Add(agent);
        else AddOwner(agent, actors);
    }

    private void AddRecipients(int verb, Arguments found, int depth)
    {
        if (depth > Deepest) return;
        var direct = Patient(verb);
        var indirect = tree.Dependent(verb, "iobj");
        if (indirect >= 0 && direct != indirect && (Take(indirect, found) || (direct < 0 && Inside(indirect, found, depth + 1)))) return;
        var moved = article.Has(verb, StructureClass.Transfer);
        if (!moved && direct >= 0 && Take(direct, found)) return;
        if (moved && (AddObliques(verb, found, depth, -1) || AddGoal(verb, direct, found))) return;
        if (direct >= 0 && (moved && Take(direct, found) || (!article.Has(verb, StructureClass.Talking) && Inside(direct, found, depth + 1)))) return;
        if (!moved && AddObliques(verb, found, depth, -1)) return;
        if (AddFromClauses(verb, found, depth)) return;
        if (direct >= 0) return;
        // "donated and brought food to the island": what stands with the second verb is of both.
        foreach (var second in tree.Dependents(verb))
            if (second > verb && tree.Relation(second) == "conj" && tree.Tag(second).IsVerb && tree.OwnSubject(second) < 0 && found.Recipients.Count == 0) AddRecipients(second, found, depth + 1);
    }

    // "demanded that the rebels leave", "agreed to send aid to the island".
    private bool AddFromClauses(int verb, Arguments found, int depth)
    {
        foreach (var clause in tree.Dependents(verb))
        {
            if (clause < verb || !(tree.Relation(clause) is "xcomp" or "ccomp" || (tree.Relation(clause) == "advcl" && (IsInfinitive(clause) || (article.IsMarked(clause, StructureClass.Towards) && tree.OwnSubject(clause) < 0))))) continue;
            if (tree.Relation(clause) == "ccomp" && tree.OwnSubject(clause) is >= 0 and var subject && Take(subject, found)) return true;
            AddRecipients(clause, found, depth + 1);
            if (found.Recipients.Count > 0) return true;
        }

        return AddFromAsides(verb, found, depth);
    }

    // "marched, calling for the minister to go", "threatened a strike unless the council yields".
    private bool AddFromAsides(int verb, Arguments found, int depth)
    {
        foreach (var clause in tree.Dependents(verb))
        {
            if (clause < verb || tree.Relation(clause) != "advcl") continue;
            if (tree.Tag(clause).Xpos == "VBG" && tree.Marker(clause) < 0)
            {
                AddRecipients(clause, found, depth + 1);
                if (found.Recipients.Count > 0) return true;
            }
            else if (article.IsMarked(clause, StructureClass.Condition) && tree.OwnSubject(clause) is >= 0 and var subject && Take(subject, found))
            {
                return true;
            }
        }

        return false;
    }

    // "met with the envoy", "demanded from the council".
    private bool AddObliques(int verb, Arguments found, int depth, int after)
    {
        for (var inside = 0; inside < 2; inside++)
        {
            foreach (var phrase in tree.Dependents(verb))
            {
                if (phrase <= after || !tree.Is(phrase, "obl") || tree.Relation(phrase) == "obl:agent" || !article.IsMarked(phrase, StructureClass.Towards)) continue;
                if (inside == 0 ? Take(phrase, found) : Inside(phrase, found, depth + 1)) return true;
            }
        }

        // "began an offensive in its war with the rebels"
        foreach (var phrase in tree.Dependents(verb))
        {
            if (phrase <= after || tree.Relation(phrase) != "obl" || !article.IsMarked(phrase, StructureClass.Where) || !article.Has(phrase, StructureClass.Happening)) continue;
            AddNounRecipients(phrase, found, depth + 1);
            if (found.Recipients.Count > 0) return true;
        }

        return false;
    }

    // Takes a word and its equals as recipients, unless it is who does it.
    private bool Take(int token, Arguments found)
    {
        token = nominals.Resolve(token);
        // "their forces": whose they are is hardly ever somebody else, and never told by the word.
        if (token >= 0 && tree.Tag(token).Xpos == "PRP$") return false;
        if (token < 0 || !nominals.MayUndergo(token) || IsActor(token, found)) return false;
        var owners = new List<int>();
        AddOwner(token, owners);
        // "withdrew its troops": one's own are no other.
        if (nominals.IsCommon(token) && (owners.Count > 0 && owners.TrueForAll(owner => IsActor(owner, found)) || IsOwn(token))) return false;
        nominals.AddEquals(token, found.Recipients);
        found.Recipients.RemoveAll(recipient => IsActor(recipient, found));
        return found.Recipients.Count > 0;
    }

    // "its troops": of whom, the sentence leaves to the subject.
    private bool IsOwn(int token)
    {
        foreach (var dependent in tree.Dependents(token))
            if (tree.Relation(dependent) == "nmod:poss" && tree.Tag(dependent).Xpos == "PRP$" && article.MentionAt(dependent) is var own && (own < 0 || article.Mentions[own].Entity is null)) return true;
        return false;
    }

    private bool IsActor(int token, Arguments found)
    {
        if (found.Actors.Contains(token)) return true;
        if (nominals.MentionOf(token)?.Entity is not { } entity) return false;
        foreach (var actor in found.Actors)
            if (nominals.MentionOf(actor)?.Entity is { } other && nominals.IsSame(entity, other)) return true;
        return false;
    }
}
