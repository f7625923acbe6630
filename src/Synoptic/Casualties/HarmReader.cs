using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Casualties;

/// <summary>Reads the words of harm of one article, each with its victims.</summary>
internal sealed class HarmReader(Analysis analysis, SyntaxTree tree, CasualtyWords words, VictimReader victims, Situation?[] situations, HeadlineReader? headline)
{
    // From a word up to the predicate that it belongs to, and from a place of care up to the verb that carries there.
    private const int LongestWay = 6;

    // A sentence of more words is a list or a table, and its tree a chain.
    private const int LongestSentence = 300;

    private readonly List<Casualty> found = [];

    public ImmutableArray<Casualty> Read()
    {
        foreach (var sentence in analysis.Sentences)
            if (sentence.End - sentence.First <= LongestSentence) Read(sentence);
        if (headline is not null && analysis.Tokens.Length <= LongestSentence) ReadTitle(headline);
        found.Sort(static (x, y) => x.Trigger.CompareTo(y.Trigger) is not 0 and var c ? c : x.Victim.CompareTo(y.Victim));
        return [.. found];
    }

    private void Read(Sentence sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var end = words.Phrase(analysis.Text, analysis.Tokens[t].Span.Start, out var phrase);
            if (end >= 0 && phrase is not null)
            {
                var last = t;
                while (last + 1 < sentence.End && analysis.Tokens[last + 1].Span.End <= end) last++;
                if (phrase.Roles != CasualtyRoles.None && !phrase.Is(CasualtyRoles.Makes)) ReadPhrase(t, last + 1, phrase);
                t = last;
                continue;
            }

            var tag = tree.Tag(t);
            if (tag.Upos is not ("VERB" or "NOUN" or "PROPN" or "ADJ")) continue;
            var lemma = tag.Lemma.ToLowerInvariant();
            if (words.Of(tag.Upos, lemma) is { } word) ReadWord(t, word);
            else if (tag.Upos == "ADJ" && words.Of("VERB", lemma) is { } verb && verb.Is(CasualtyRoles.Object)) ReadWord(t, verb);
        }
    }

    // What the grammar of the headline has told already is not told again.
    private void ReadTitle(HeadlineReader headline)
    {
        foreach (var told in headline.Read())
            if (!found.Exists(c => c.Victim.Contains(analysis.Tokens[told.Victim].Span) && c.Fate == told.Fate)) Give(told.Victim, told.First, told.End, told.Fate);
    }

    private void ReadWord(int token, CasualtyWord word)
    {
        if (word.Is(CasualtyRoles.Object)) ReadObject(token, word);
        else if (word.Is(CasualtyRoles.Subject)) Give(Bearer(token), token, token + 1, word.Fate);
        if (word.Is(CasualtyRoles.State)) ReadState(token, token + 1, word.Fate, own: false);
        if (word.Is(CasualtyRoles.Of) || word.Is(CasualtyRoles.Event)) ReadNoun(token, word);
        if (word.Is(CasualtyRoles.Deadly)) ReadDeadly(token, word);
        if (word.Is(CasualtyRoles.Bears)) ReadBearing(token);
        if (word.Is(CasualtyRoles.Harm)) ReadHarm(token, word);
        if (word.Is(CasualtyRoles.Carries)) ReadCarried(token, word);
        if (word.Is(CasualtyRoles.Hits)) ReadHit(token, word);
    }

    // killed a man; a man was killed; the man killed; shot himself
    private void ReadObject(int verb, CasualtyWord word)
    {
        var fate = Made(verb, word.Fate);
        if (tree.Relation(verb) is "amod" or "compound")
        {
            // "the wounded man"
            if (tree.Tag(verb).Xpos is "VBN" or "JJ" or "VBD") Give(tree.Head(verb), verb, verb + 1, fate);
            return;
        }

        var patient = Patient(verb);
        if (patient < 0)
        {
            // "shot in the head, he …"
            // "Man shot in Tarn": a headline leaves out the auxiliary.
            if (word.Is(CasualtyRoles.Subject) || (headline is not null && tree.Tag(verb).Xpos is "VBD" or "VBN" && !headline.HasObject(verb + 1)) || tree.Tag(verb).Xpos is "VBN") Give(Bearer(verb), verb, verb + 1, fate);
            return;
        }

        var own = tree.Relation(patient) == "obj" && IsReflexive(patient);
        Give(own ? tree.Subject(verb) is >= 0 and var doer ? doer : patient : patient, verb, verb + 1, fate, own);
    }

    private void ReadPhrase(int first, int end, CasualtyWord phrase)
    {
        if (phrase.Is(CasualtyRoles.Event)) Imply(first, end, phrase.Fate, phrase.Count);
        else ReadState(first, end, phrase.Fate, phrase.Is(CasualtyRoles.Own));
    }

    // a dead man; the man is dead; left a man dead; a man in critical condition; the man was listed in critical condition
    private void ReadState(int first, int end, string fate, bool own)
    {
        var top = tree.Top(first, end);
        Give(SaidOf(top), first, end, fate, own);
    }

    private int SaidOf(int top)
    {
        var relation = tree.Relation(top);
        var head = tree.Head(top);
        if (relation is "amod" or "compound" or "acl" or "nmod" or "acl:relcl" && head >= 0 && victims.IsPerson(head)) return head;
        if (tree.OwnSubject(top) is >= 0 and var own) return own;
        if (tree.Tag(top).IsVerb && tree.IsPassive(top)) return tree.Subject(top);
        for (var steps = 0; steps < LongestWay && head >= 0; steps++)
        {
            relation = tree.Relation(top);
            if (relation is "nmod" or "acl" or "acl:relcl" or "appos" or "dep" or "obl" && !tree.Tag(head).IsVerb && victims.IsPerson(head)) return head;
            if (tree.Tag(head).IsVerb || tree.Dependent(head, "cop") >= 0)
            {
                if (relation is not ("conj" or "parataxis" or "ccomp") && tree.Dependent(head, "obj") is >= 0 and var thing && victims.IsPerson(thing)) return thing;
                var patient = tree.IsPassive(head) ? tree.Subject(head) : Bearer(head);
                return patient;
            }

            (top, head) = (head, tree.Head(head));
        }

        return -1;
    }

    // the death of a man; his death; a homicide
    private void ReadNoun(int noun, CasualtyWord word)
    {
        foreach (var dependent in tree.Dependents(noun))
        {
            // "attempted murder"
            if (words.Of(tree.Tag(dependent).Upos, tree.Tag(dependent).Lemma.ToLowerInvariant()) is { } other && other.Is(CasualtyRoles.Tries)) return;
        }

        var any = false;
        if (word.Is(CasualtyRoles.Of))
        {
            foreach (var dependent in tree.Dependents(noun))
            {
                if (tree.Relation(dependent) != "nmod:poss" && !(tree.Relation(dependent) == "nmod" && IsOf(dependent))) continue;
                any |= Give(dependent, noun, noun + 1, word.Fate);
            }
        }

        if (!any && word.Is(CasualtyRoles.Event) && tree.Relation(noun) != "compound") Imply(noun, noun + 1, word.Fate, word.Count);
    }

    private void ReadDeadly(int adjective, CasualtyWord word)
    {
        var head = tree.Head(adjective);
        if (tree.Relation(adjective) == "amod" && head >= 0 && words.Of("NOUN", tree.Tag(head).Lemma.ToLowerInvariant()) is { } thing && thing.Is(CasualtyRoles.Happening)) Imply(adjective, adjective + 1, word.Fate);
    }

    // sustained injuries
    private void ReadBearing(int verb)
    {
        if (tree.Dependent(verb, "obj") is not (>= 0 and var thing)) return;
        for (var steps = 0; steps < 2 && thing >= 0; steps++, thing = tree.Dependent(thing, "conj"))
        {
            if (words.Of("NOUN", tree.Tag(thing).Lemma.ToLowerInvariant()) is not { } harm || !harm.Is(CasualtyRoles.Harm)) continue;
            Give(Bearer(verb), verb, thing + 1, harm.Fate, open: true);
            return;
        }
    }

    // a man with a gunshot wound; found a man suffering from wounds; his wounds
    private void ReadHarm(int noun, CasualtyWord word)
    {
        if (tree.Relation(noun) == "compound") return;
        var owner = tree.Dependent(noun, "nmod:poss");
        if (owner >= 0)
        {
            Give(owner, noun, noun + 1, word.Fate, open: true);
            return;
        }

        if (tree.Relation(noun) is "nmod" or "obl" && tree.Marker(noun) >= 0) Give(SaidOf(noun), noun, noun + 1, word.Fate, open: true);
    }

    // taken to hospital
    private void ReadCarried(int verb, CasualtyWord word)
    {
        foreach (var dependent in tree.Dependents(verb))
        {
            if (tree.Relation(dependent) is not ("obl" or "obj" or "xcomp" or "advmod") || dependent < verb) continue;
            if (Care(dependent) is not (>= 0 and var place)) continue;
            var patient = Patient(verb);
            if (patient >= 0 && patient != dependent) Give(patient, verb, place + 1, word.Fate);
            return;
        }
    }

    private int Care(int top)
    {
        var (first, end) = tree.Extent(top);
        for (var t = first; t < Math.Min(end, first + 12); t++)
            if (words.Of(tree.Tag(t).Upos, tree.Tag(t).Lemma.ToLowerInvariant()) is { } word && word.Is(CasualtyRoles.Care)) return t;
        return -1;
    }

    // struck by a bullet; a bullet struck him
    private void ReadHit(int verb, CasualtyWord word)
    {
        var patient = Patient(verb);
        if (patient < 0) return;
        foreach (var dependent in tree.Dependents(verb))
        {
            if (tree.Relation(dependent) is not ("obl:agent" or "obl" or "nsubj")) continue;
            if (words.Of("NOUN", tree.Tag(dependent).Lemma.ToLowerInvariant()) is not { } thing || !thing.Is(CasualtyRoles.Missile)) continue;
            Give(patient, verb, verb + 1, word.Fate, open: true);
            return;
        }
    }

    // "shot and killed" leaves the passive to the first verb.
    private int Patient(int verb)
    {
        var patient = tree.Patient(verb);
        if (patient >= 0) return tree.Antecedent(patient);
        if (tree.Relation(verb) is "conj" && tree.Head(verb) is >= 0 and var first && tree.Tag(first).IsVerb && tree.Tag(verb).Xpos is "VBN" or "VBD" && tree.OwnSubject(verb) < 0)
        {
            var shared = Patient(first);
            return shared;
        }

        return -1;
    }

    private int Bearer(int verb)
    {
        var subject = tree.Subject(verb);
        return subject < 0 ? -1 : tree.Antecedent(subject);
    }

    // "fatally shot", "shot to death"
    private string Made(int verb, string fate)
    {
        foreach (var dependent in tree.Dependents(verb))
        {
            if (words.Of("ADV", tree.Tag(dependent).Lemma.ToLowerInvariant()) is { } word && word.Is(CasualtyRoles.Makes)) return word.Fate;
            if (dependent > verb && tree.Marker(dependent) is >= 0 and var marker && words.Phrase(analysis.Text, analysis.Tokens[marker].Span.Start, out var phrase) >= 0 && phrase!.Is(CasualtyRoles.Makes)) return phrase.Fate;
        }

        return fate;
    }

    private bool IsReflexive(int token) => victims.Words.IsReflexive(Small(token));

    private bool IsOf(int token) => tree.Marker(token) is >= 0 and var marker && victims.Words.Part(Small(marker)) == "of";

    private string Small(int token) => analysis.Tokens[token].Span.Slice(analysis.Text).ToLowerInvariant();

    private bool Give(int head, int first, int end, string fate, bool own = false, bool open = false)
    {
        if (head < 0) return false;
        var trigger = new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);
        var about = About(tree.Top(first, end));
        var any = false;
        foreach (var victim in victims.Read(head, tree.Top(first, end)))
        {
            // "Sheriff: Man dies": who says it.
            if (headline is not null && victim.Head + 1 < analysis.Tokens.Length && analysis.Text[analysis.Tokens[victim.Head + 1].Span.Start] == ':') continue;
            any = true;
            found.Add(new Casualty(victim.Words, trigger, fate, victim.Count, victim.Reference, about)
            {
                Quantity = victim.Quantity,
                Entity = victim.Entity,
                Age = victim.Age,
                Gender = victim.Gender,
                IsOwn = own,
                IsOpen = open || fate is "shot" or "hospitalised",
            });
        }

        return any;
    }

    private void Imply(int first, int end, string fate, int? count = null)
    {
        var trigger = new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);
        found.Add(new Casualty(trigger, trigger, fate, count, VictimReference.Implied, About(first)));
    }

    // The situation of the predicate that a word is or hangs on.
    private Situation About(int token)
    {
        for (var steps = 0; steps < LongestWay && token >= 0; steps++, token = tree.Head(token))
        {
            if (situations[token] is not { } known) continue;
            // "was closed in March, when a worker was hurt"
            return known.Time is null && tree.Relation(token) is "advcl" && tree.Head(token) is >= 0 and var above && situations[above] is { Time: { } time } ? known with { Time = time } : known;
        }

        return default;
    }
}
