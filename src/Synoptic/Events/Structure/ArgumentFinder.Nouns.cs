using Synoptic.Text;

namespace Synoptic.Events.Structure;

// What the words of a noun name.
internal sealed partial class ArgumentFinder
{
    // "a wave of Xish raids hit": whoever raids.
    private void AddMeasuredActors(int measure, List<int> actors, int depth)
    {
        foreach (var phrase in tree.Dependents(measure))
            if (phrase > measure && tree.Relation(phrase) == "nmod" && article.IsMarked(phrase, StructureClass.Of)) AddNounActors(phrase, actors, depth);
    }

    // Those whom the words of a noun itself name as doing it.
    private void AddOwnActors(int noun, List<int> actors)
    {
        foreach (var dependent in tree.Dependents(noun))
        {
            var relation = tree.Relation(dependent);
            if ((relation is "nmod" or "obl:agent" && article.IsMarked(dependent, StructureClass.Agent)) && nominals.MayAct(dependent)) nominals.AddEquals(dependent, actors);
            else if (relation == "nmod" && article.IsMarked(dependent, StructureClass.Between) && nominals.MayAct(dependent)) nominals.AddEquals(dependent, actors);
        }

        if (actors.Count == 0 && !article.Has(noun, StructureClass.Undergone)) AddOwner(noun, actors);
    }

    private void AddNounActors(int noun, List<int> actors, int depth)
    {
        if (depth > Deepest) return;
        AddOwnActors(noun, actors);
        if (actors.Count > 0) return;
        var head = tree.Head(noun);
        if (head < 0) return;
        var relationUp = tree.Relation(noun);
        if (tree.Tag(head).IsVerb || tree.Tag(head).Upos == "VERB")
        {
            var helps = relationUp == "obj" && article.Has(head, StructureClass.Light | StructureClass.Telling) && !IsPassive(head)
                || relationUp == "obl" && article.Has(head, StructureClass.Light | StructureClass.Motion) && Patient(head) < 0 && !article.IsMarked(noun, StructureClass.Adjunct);
            if (helps) AddActors(head, actors, depth + 1);
            else if (relationUp == "nsubj:pass" && article.Has(head, StructureClass.Light) && AgentPhrase(head) is >= 0 and var agent && nominals.MayAct(agent)) nominals.AddEquals(agent, actors);
        }
        else if (relationUp == "nmod" && (article.Has(head, StructureClass.Happening | StructureClass.Measure) || Helper(head) >= 0) && article.IsMarked(noun, StructureClass.Of))
        {
            // "a campaign of attacks"
            AddNounActors(head, actors, depth + 1);
        }
    }

    private void AddNounRecipients(int noun, Arguments found, int depth)
    {
        // "talks on the border", "a deal over the island": what two sides talk about has no part in it.
        var topics = article.Has(noun, StructureClass.Joint) ? StructureClass.Topic : StructureClass.None;
        for (var pass = 0; pass < 3; pass++)
        {
            foreach (var phrase in tree.Dependents(noun))
            {
                if (phrase < noun || !tree.Is(phrase, "nmod") || article.IsMarked(phrase, StructureClass.Agent | StructureClass.Between | topics)) continue;
                var right = pass == 1 ? article.IsMarked(phrase, StructureClass.Of) : article.IsMarked(phrase, StructureClass.Towards);
                if (right && (pass == 2 ? Inside(phrase, found, depth + 1) : Take(phrase, found))) return;
            }
        }

        foreach (var clause in tree.Dependents(noun))
            if (clause > noun && tree.Relation(clause) == "acl" && tree.OwnSubject(clause) is >= 0 and var subject && Take(subject, found)) return;
        if (!article.Has(noun, StructureClass.Undergone)) return;
        var owners = new List<int>();
        AddOwner(noun, owners);
        foreach (var owner in owners)
            if (!found.Actors.Contains(owner)) found.Recipients.Add(owner);
    }

    // The one whose something is: "the council's plan", "Tolmian boats", "the forces of the island".
    private void AddOwner(int noun, List<int> owners, int depth = 0)
    {
        foreach (var dependent in tree.Dependents(noun))
        {
            // "a council draft resolution"
            if (depth == 0 && dependent < noun && tree.Relation(dependent) == "compound" && nominals.IsCommon(dependent) && !nominals.MayAct(dependent))
            {
                AddOwner(dependent, owners, depth + 1);
                if (owners.Count > 0) return;
            }

            var relation = tree.Relation(dependent);
            if (relation == "nmod:poss" ? nominals.MayAct(dependent) && !IsUnknownOwner(dependent) : relation is "amod" or "compound" && (nominals.IsNamedActor(dependent) || (relation == "compound" && IsActorModifier(dependent, noun))))
            {
                nominals.AddEquals(dependent, owners);
                if (owners.Count > 0) return;
            }
        }
    }

    // "their" of nobody who is named says nothing.
    private bool IsUnknownOwner(int token) => tree.Tag(token).Xpos == "PRP$" && nominals.Resolve(token) == token && nominals.MentionOf(token)?.Entity is null;

    // "a police raid", not "guard networks" nor "state-of-the-art".
    private bool IsActorModifier(int token, int noun) => token == noun - 1 && article.Has(noun, StructureClass.Happening) && nominals.MayAct(token);

    private bool IsWhose(int phrase) => tree.Is(phrase, "nmod") && (tree.Marker(phrase) < 0 || article.IsMarked(phrase, Whose) || IsAmount(tree.Head(phrase)));

    // "ten million in aid to the island"
    private bool IsAmount(int token) => tree.Tag(token).Upos is "SYM" or "NUM" || article.Has(token, StructureClass.Measure);

    // Whoever the words for a thing name, the nearest to its head first.
    private bool Inside(int noun, Arguments found, int depth)
    {
        if (depth > Deepest) return false;
        var owners = new List<int>();
        if (article.Has(noun, StructureClass.Happening))
        {
            // "condemned the raid of the rebels on the town": what is done to a deed is done to who does it.
            AddOwnActors(noun, owners);
            foreach (var owner in owners)
                if (Take(owner, found)) return true;
            AddNounRecipients(noun, found, depth);
            if (found.Recipients.Count > 0) return true;
        }

        foreach (var phrase in tree.Dependents(noun))
            if (phrase > noun && IsWhose(phrase) && Take(phrase, found)) return true;
        owners.Clear();
        AddOwner(noun, owners);
        foreach (var owner in owners)
            if (Take(owner, found)) return true;
        foreach (var phrase in tree.Dependents(noun))
        {
            if (phrase < noun) continue;
            if ((IsWhose(phrase) || tree.Relation(phrase) == "conj" && !tree.Tag(phrase).IsVerb) && Inside(phrase, found, depth + 1)) return true;
            if (tree.Is(phrase, "acl") && tree.Relation(phrase) != "acl:relcl")
            {
                // "its demand that the council ease the ban"
                if (tree.OwnSubject(phrase) is >= 0 and var subject && Take(subject, found)) return true;
                AddRecipients(phrase, found, depth + 1);
                if (found.Recipients.Count > 0) return true;
            }
        }

        return false;
    }
}
