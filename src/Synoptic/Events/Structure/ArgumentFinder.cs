using Synoptic.Text;

namespace Synoptic.Events.Structure;

/// <summary>Who does what a verb or noun tells, and whom it is done to. Grammar decides; where it names a thing, the one whose it is takes part.</summary>
/// <param name="article">The article.</param>
/// <param name="nominals">Which of its words stand for somebody.</param>
internal sealed class ArgumentFinder(ArticleStructure article, Nominals nominals)
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

    /// <summary>Index of the mention of the place that the words of an event name; <see langword="null"/> where they name none.</summary>
    public int? Place(int trigger, Arguments arguments)
    {
        foreach (var above in (ReadOnlySpan<int>)[trigger, arguments.Helper, arguments.Carried])
        {
            if (above < 0) continue;
            foreach (var phrase in tree.Dependents(above))
            {
                if (!(tree.Is(phrase, "obl") || tree.Is(phrase, "nmod")) || !article.IsMarked(phrase, StructureClass.Where)) continue;
                if (article.MentionAt(phrase) is >= 0 and var place && article.Mentions[place] is { Type: EntityType.Place or EntityType.Facility, Kind: MentionKind.Name }) return place;
            }
        }

        return null;
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

    // "a wave of Xish raids hit": whoever raids.
    private void AddMeasuredActors(int measure, List<int> actors, int depth)
    {
        foreach (var phrase in tree.Dependents(measure))
            if (phrase > measure && tree.Relation(phrase) == "nmod" && article.IsMarked(phrase, StructureClass.Of)) AddNounActors(phrase, actors, depth);
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

    // "sent troops and food to the island", where the parser hangs the island on the food.
    private bool AddGoal(int verb, int moved, Arguments found)
    {
        for (var steps = 0; steps < Deepest && moved >= 0; steps++)
        {
            foreach (var phrase in tree.Dependents(moved))
                if (phrase > moved && tree.Is(phrase, "nmod") && article.IsMarked(phrase, StructureClass.Towards | StructureClass.Where) && nominals.IsNamedActor(phrase) && Take(phrase, found)) return true;
            moved = tree.Dependent(moved, "conj");
        }

        foreach (var phrase in tree.Dependents(verb))
            if (phrase > verb && tree.Relation(phrase) == "obl" && article.IsMarked(phrase, StructureClass.Where) && nominals.IsNamedActor(phrase) && Take(phrase, found)) return true;
        return false;
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

    // "imposed a curfew in the town": where nobody else is told, it is done to the place.
    private bool AddPlaces(int above, Arguments found, int depth)
    {
        foreach (var phrase in tree.Dependents(above))
        {
            if (phrase < above) continue;
            if ((tree.Is(phrase, "obl") || tree.Is(phrase, "nmod")) && article.IsMarked(phrase, StructureClass.Where))
            {
                if (article.MentionAt(phrase) is >= 0 and var place && article.Mentions[place].Type is EntityType.Place && Take(phrase, found)) return true;
                if (article.Has(phrase, StructureClass.Territory | StructureClass.Measure) && (InsidePlace(phrase, found) || article.Has(phrase, StructureClass.Territory) && Take(phrase, found))) return true;
            }
            else if (depth < Deepest && (tree.Relation(phrase) == "xcomp" || (tree.Relation(phrase) == "obj" && tree.Tag(phrase).IsNoun) || tree.Is(phrase, "acl")) && AddPlaces(phrase, found, depth + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool InsidePlace(int noun, Arguments found)
    {
        foreach (var phrase in tree.Dependents(noun))
            if (tree.Relation(phrase) is "nmod" or "compound" or "nmod:poss" or "appos" && article.MentionAt(phrase) is >= 0 and var place && article.Mentions[place].Type is EntityType.Place && Take(phrase, found)) return true;
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

    // Of two subjects the nearer one: the other is the town of the dateline, or what is talked about.
    private int Subject(int verb)
    {
        if (Controller(verb) is >= 0 and var controller) return controller;
        var subject = tree.Subject(verb);
        if (subject < 0 || tree.Head(subject) != verb) return subject;
        foreach (var dependent in tree.Dependents(verb))
            if (dependent > subject && dependent < verb && tree.Relation(dependent) == "nsubj" && !tree.IsRelative(dependent) && (nominals.IsNamedActor(dependent) || article.Has(dependent, StructureClass.Actor))) subject = dependent;
        if (nominals.MentionOf(subject) is not { Type: EntityType.Place }) return subject;
        // "TOLM (Wire): The council and the army condemned"
        foreach (var dependent in tree.Dependents(subject))
            if (dependent > subject && tree.Relation(dependent) is "appos" or "parataxis" && IsAfterDash(dependent) && nominals.MayAct(dependent)) return dependent;
        return subject;
    }

    // "asked the army to leave", "called on the council to act": not who asks leaves.
    private int Controller(int verb)
    {
        if (tree.Relation(verb) is not ("xcomp" or "advcl" or "acl") || !IsInfinitive(verb) || tree.Head(verb) is not (>= 0 and var above) || tree.OwnSubject(verb) >= 0) return -1;
        var control = article.Has(above, StructureClass.Control) && tree.Relation(verb) != "acl";
        foreach (var dependent in tree.Dependents(above))
        {
            // "a deadline for the council to act"
            if (dependent > above && dependent < verb && article.IsMarked(dependent, StructureClass.For) && Phrases.End(article, dependent) == tree.Marker(verb) && nominals.MayAct(dependent)) return dependent;
            if (control && dependent > above && dependent < verb && (tree.Relation(dependent) is "obj" or "iobj" || (tree.Relation(dependent) == "obl" && article.IsMarked(dependent, StructureClass.Towards))) && nominals.MayAct(dependent)) return dependent;
        }

        return -1;
    }

    private bool IsAfterDash(int token)
    {
        var before = Phrases.First(article, token) - 1;
        while (before > 0 && tree.Tag(before).Upos == "DET") before--;
        return before > 0 && article.Analysis.Text[article.Analysis.Tokens[before].Span.Start] is ':' or '-' or '–' or '—';
    }

    private int Patient(int verb)
    {
        if (tree.Relation(verb) == "amod" && tree.Tag(verb).Xpos == "VBN") return tree.Head(verb);
        if (IsPassiveForm(verb) && !IsPassive(verb)) return tree.Dependent(verb, "obj");
        var patient = tree.Patient(verb);
        if (patient >= 0 || IsPassiveForm(verb)) return patient;
        // "arrested at least ten students": what measures the object makes an adjunct of it for the parser.
        foreach (var dependent in tree.Dependents(verb))
            if (dependent > verb && tree.Relation(dependent) == "obl" && tree.Marker(dependent) < 0 && nominals.MayAct(dependent)) return dependent;
        return -1;
    }

    // "were engaged in": of such verbs the participle tells a state.
    private bool IsPassive(int verb) => IsPassiveForm(verb) && (!article.Has(verb, StructureClass.Motion) || tree.Dependent(verb, "obl:agent") >= 0);

    private bool IsPassiveForm(int verb) => tree.IsPassive(verb) || (tree.Tag(verb).Xpos == "VBN" && (tree.Relation(verb) is "acl" or "amod" && !HasObject(verb) || tree.Dependent(verb, "obl:agent") >= 0));

    // "a wave of raids killed six people", where the parser takes the verb for a participle.
    private bool HasObject(int verb)
    {
        foreach (var dependent in tree.Dependents(verb))
            if (dependent > verb && (tree.Relation(dependent) == "obj" || (tree.Relation(dependent) == "obl" && tree.Marker(dependent) < 0 && nominals.MayAct(dependent)))) return true;
        return false;
    }

    private int AgentPhrase(int verb)
    {
        foreach (var phrase in tree.Dependents(verb))
            if (tree.Relation(phrase) == "obl:agent" || (tree.Relation(phrase) == "obl" && article.IsMarked(phrase, StructureClass.Agent))) return phrase;
        return -1;
    }

    private bool IsInfinitive(int verb) => tree.Marker(verb) is >= 0 and var mark && tree.Tag(mark).Xpos == "TO";

    private int Complement(int verb)
    {
        foreach (var clause in tree.Dependents(verb))
            if (tree.Relation(clause) is "xcomp" or "ccomp") return clause;
        return -1;
    }

    private int Carried(int verb, int direct)
    {
        if (!article.Has(verb, StructureClass.Light | StructureClass.Motion)) return -1;
        if (direct >= 0 && nominals.IsCommon(direct) && article.Has(direct, StructureClass.Happening)) return direct;
        return -1;
    }

    private int Helper(int noun)
    {
        var head = tree.Head(noun);
        return head >= 0 && article.Has(head, StructureClass.Light) && tree.Tag(head).IsVerb && tree.Relation(noun) is "obj" or "nsubj:pass" ? head : -1;
    }
}
