using Synoptic.Events.Actors;
using Synoptic.Text;

namespace Synoptic.Events.Senses;

/// <summary>Reads the sense of triggers of one article.</summary>
internal sealed class ArticleSenses(Analysis analysis, SyntaxTree tree, SenseWords words, SectorWords sectors)
{
    // A word of sport counts two, one that may be of sport one, a result ("3-1") two: three are a sentence of sport. Tuned on the odd half of the invented list.
    private const int Sporting = 3;

    // Before this year the past is that of history books. By reasoning.
    private const int History = 1900;

    // A sentence of more words is a list or a table.
    private const int LongestSentence = 300;

    private int scored = -1;
    private int score;
    private bool armed;

    /// <summary>What a trigger is.</summary>
    /// <param name="trigger">Token that tells an event.</param>
    public EventSense Of(int trigger)
    {
        var sentence = analysis.Sentences[analysis.SentenceAt(analysis.Tokens[trigger].Span.Start)];
        if (sentence.End - sentence.First > LongestSentence) return EventSense.Real;
        var lemma = tree.Tag(trigger).Lemma;
        var content = Content(trigger);
        if (!words.Triggers.Contains(lemma) && (content < 0 || !words.Triggers.Contains(tree.Tag(content).Lemma))) return IsTitle(trigger) || IsHistory(trigger) ? EventSense.Figurative : EventSense.Real;
        if (IsIdiom(trigger, lemma) || IsSport(trigger, lemma) || IsMarket(trigger, lemma) || IsForce(trigger, lemma) || IsGeneric(trigger) || IsTitle(trigger) || IsHistory(trigger)) return EventSense.Figurative;
        if (IsVerbal(trigger, lemma)) return EventSense.Verbal;
        return content < 0 ? EventSense.Real : IsIdiom(content, tree.Tag(content).Lemma) ? EventSense.Figurative : IsVerbal(content, tree.Tag(content).Lemma) ? EventSense.Verbal : EventSense.Real;
    }

    // "launched an attack": the noun that says what was launched.
    private int Content(int trigger) => tree.Tag(trigger).IsVerb ? tree.Dependent(trigger, "obj") is >= 0 and var noun && !tree.Tag(noun).IsName ? noun : -1 : -1;

    // "price war", "war of words", "battle with cancer", "struck a balance", "bombarded with questions"
    private bool IsIdiom(int trigger, string lemma)
    {
        string with = string.Concat("with:", lemma), of = string.Concat("of:", lemma), takes = string.Concat("object:", lemma);
        var fights = words.Is("fight", lemma);
        var pelts = words.Is("means-trigger", lemma);
        foreach (var dependent in tree.Dependents(trigger))
        {
            var word = tree.Tag(dependent).Lemma;
            switch (tree.Relation(dependent))
            {
                case "compound" or "amod":
                    if (words.Is(with, word)) return true;
                    break;
                case "nmod" or "obl" or "advcl":
                    if (words.Is(of, word) || (fights && IsFoe(dependent))) return true;
                    if (pelts && words.Is("means", word)) return true;
                    break;
                case "obj" or "nsubj:pass" or "obl:arg":
                    if (words.Is(takes, word) || (fights && IsFoe(dependent))) return true;
                    break;
            }
        }

        if (tree.Tag(trigger).IsVerb) return false;
        // "waging war on phones": what hangs on the verb may belong to its noun.
        var head = tree.Head(trigger);
        if (!fights || head < 0 || tree.Relation(trigger) is not ("obj" or "obl")) return false;
        foreach (var dependent in tree.Dependents(head))
            if (dependent > trigger && tree.Is(dependent, "obl") && IsFoe(dependent)) return true;
        return false;
    }

    private bool IsFoe(int noun)
    {
        if (words.Is("foe", tree.Tag(noun).Lemma)) return true;
        // "the handling of the flood" is attacked with words.
        if (words.Is("topic", tree.Tag(noun).Lemma)) return false;
        foreach (var dependent in tree.Dependents(noun))
            if (tree.Relation(dependent) is "nmod" or "compound" && words.Is("foe", tree.Tag(dependent).Lemma)) return true;
        return false;
    }

    private bool IsSport(int trigger, string lemma)
    {
        if (!words.Is("sport-trigger", lemma)) return false;
        Score(trigger);
        return score >= Sporting && !armed && !IsPolitical(Subject(trigger)) && !IsPolitical(Object(trigger));
    }

    // How much a sentence speaks of sport, and whether it speaks of harm; kept for the triggers of one sentence.
    private void Score(int trigger)
    {
        var at = analysis.SentenceAt(analysis.Tokens[trigger].Span.Start);
        if (at == scored) return;
        (scored, score, armed) = (at, 0, false);
        var sentence = analysis.Sentences[at];
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var tag = tree.Tag(t);
            if (analysis.Tokens[t].Kind == TokenKind.Number || tag.Upos == "NUM")
            {
                if (IsResult(analysis.Tokens[t].Span.In(analysis.Text))) score += 2;
                continue;
            }

            if (words.Armed.Contains(tag.Lemma)) armed = true;
            if (words.Sport.Contains(tag.Lemma) || (tag.Lemma.EndsWith('s') && words.Sport.Contains(tag.Lemma[..^1]))) score += 2;
            else if (words.SportOrNot.Contains(tag.Lemma)) score++;
        }
    }

    // "3-1"
    private static bool IsResult(ReadOnlySpan<char> number)
    {
        var dash = number.IndexOfAny('-', '–');
        return dash is 1 or 2 or 3 && number.Length - dash is 2 or 3 or 4 && char.IsAsciiDigit(number[0]) && char.IsAsciiDigit(number[^1]);
    }

    private bool IsMarket(int trigger, string lemma)
    {
        if (!words.Is("market-trigger", lemma)) return false;
        var verb = tree.Tag(trigger).IsVerb ? trigger : VerbOver(trigger);
        var subject = Subject(verb);
        if (subject < 0) return false;
        if (words.Is("market", tree.Tag(subject).Lemma) && !IsOfPeople(subject)) return true;
        if (!words.Is("trader", tree.Tag(subject).Lemma)) return false;
        foreach (var dependent in tree.Dependents(verb))
            if (tree.Relation(dependent) is "obj" or "obl" && words.Is("market", tree.Tag(dependent).Lemma)) return true;
        return false;
    }

    // "the crown of the king": a traded thing is nobody's.
    private bool IsOfPeople(int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
            if (tree.Relation(dependent) == "nmod:poss" && IsPolitical(dependent)) return true;
        return false;
    }

    private bool IsForce(int trigger, string lemma)
    {
        if (!words.Is("force-trigger", lemma)) return false;
        // Of a passive who does it counts: a ship that was struck is no force.
        var verb = tree.Tag(trigger).IsVerb ? trigger : VerbOver(trigger);
        var subject = verb < 0 ? -1 : tree.IsPassive(verb) || tree.Relation(verb) == "acl" ? tree.Agent(verb) : Subject(verb);
        return subject >= 0 && words.Is("force", tree.Tag(subject).Lemma) && !HasPolitical(subject) && !HasArmed(subject);
    }

    // "a car bomb exploded", "a truck with soldiers"
    private bool HasArmed(int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
            if (words.Armed.Contains(tree.Tag(dependent).Lemma)) return true;
        return false;
    }

    private bool HasPolitical(int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
            if (tree.Relation(dependent) is "nmod" or "compound" && IsPolitical(dependent)) return true;
        return false;
    }

    // "Wars kill civilians": told of no war at all.
    private bool IsGeneric(int trigger)
    {
        if (tree.Tag(trigger).Xpos is not ("VBP" or "VB") || tree.Relation(trigger) != "root" || tree.Dependent(trigger, "aux") >= 0) return false;
        var subject = tree.OwnSubject(trigger);
        if (subject < 0 || tree.Tag(subject).Xpos != "NNS" || tree.Dependents(subject).Length > 0) return false;
        var sentence = analysis.Sentences[analysis.SentenceAt(analysis.Tokens[trigger].Span.Start)];
        if (analysis.Tokens[sentence.End - 1].Kind != TokenKind.Punctuation) return false;
        for (var t = sentence.First; t < sentence.End; t++)
            if (tree.Tag(t).IsName || analysis.Tokens[t].Kind == TokenKind.Number) return false;
        return true;
    }

    // A trigger in the title of a work, or in what happens in one.
    private bool IsTitle(int trigger)
    {
        var sentence = analysis.Sentences[analysis.SentenceAt(analysis.Tokens[trigger].Span.Start)];
        var isTitled = trigger > sentence.First && char.IsUpper(analysis.Text[analysis.Tokens[trigger].Span.Start]) && HasUpperNeighbour(trigger, sentence);
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var lemma = tree.Tag(t).Lemma;
            if (isTitled && t != trigger && words.Is("media!", lemma)) return true;
            if (words.Is("media", lemma) && tree.Is(t, "obl") && tree.Head(t) is >= 0 and var verb && (verb == trigger || tree.Dominates(verb, trigger)) && IsPlace(t)) return true;
        }

        return false;
    }

    private bool HasUpperNeighbour(int trigger, Sentence sentence)
    {
        for (var t = Math.Max(sentence.First, trigger - 2); t < Math.Min(sentence.End, trigger + 3); t++)
            if (t != trigger && t != sentence.First && char.IsUpper(analysis.Text[analysis.Tokens[t].Span.Start])) return true;
        return false;
    }

    // "in the film", at the head of the sentence
    private bool IsPlace(int noun)
    {
        var marker = tree.Marker(noun);
        return marker >= 0 && analysis.Sentences[analysis.SentenceAt(analysis.Tokens[noun].Span.Start)].First == marker;
    }

    private bool IsHistory(int trigger)
    {
        var sentence = analysis.Sentences[analysis.SentenceAt(analysis.Tokens[trigger].Span.Start)];
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (words.Is("past", tree.Tag(t).Lemma)) return true;
            var span = analysis.Tokens[t].Span;
            if (span.Length == 4 && analysis.Tokens[t].Kind == TokenKind.Number && int.TryParse(span.In(analysis.Text), out var year) && year is > 999 and < History
                && tree.Is(t, "obl") && tree.Marker(t) == t - 1 && tree.Dependents(t).Length == 1) return true;
        }

        return false;
    }

    private bool IsVerbal(int trigger, string lemma)
    {
        if (tree.Tag(trigger).IsVerb && (words.Is("verbal!", lemma) || (trigger + 1 < tree.Count && words.Is("verbal!", string.Concat(lemma, " ", tree.Tag(trigger + 1).Lemma))))) return true;
        if (!words.Is("verbal", lemma)) return false;
        // What hangs on the verb of a noun belongs to it: "came under fire for his remarks".
        var verb = tree.Tag(trigger).IsVerb ? trigger : VerbOver(trigger);
        return HasTopic(trigger) || (verb >= 0 && verb != trigger && tree.Relation(trigger) is "obj" or "obl" && HasTopic(verb)) || (verb >= 0 && IsInForum(verb));
    }

    private bool HasTopic(int word)
    {
        foreach (var dependent in tree.Dependents(word))
        {
            var lemma = tree.Tag(dependent).Lemma;
            switch (tree.Relation(dependent))
            {
                case "obj" or "nmod" or "nsubj:pass" or "obl" when words.Is("topic", lemma) && !tree.Tag(dependent).IsName: return true;
                // "attacked her rival over taxes"
                case "obl" when tree.Marker(dependent) is >= 0 and var marker && words.Is("verbal-for", tree.Tag(marker).Lemma) && !IsNumber(dependent) && words.Is("topic", lemma): return true;
                default: break;
            }
        }

        return false;
    }

    private bool IsInForum(int verb)
    {
        foreach (var dependent in tree.Dependents(verb))
        {
            if (!tree.Is(dependent, "obl") || !words.Is("forum", tree.Tag(dependent).Lemma)) continue;
            if (tree.Marker(dependent) is >= 0 and var marker && tree.Tag(marker).Lemma is var preposition && words.Is("forum-in", preposition)) return true;
        }

        return false;
    }

    private bool IsNumber(int noun) => tree.Dependent(noun, "nummod") >= 0;

    private int Subject(int word)
    {
        var verb = word < 0 || tree.Tag(word).IsVerb ? word : VerbOver(word);
        if (verb < 0) return -1;
        var subject = tree.Subject(verb);
        if (subject >= 0) return subject;
        // A subject that the tree takes for a part of its verb.
        foreach (var dependent in tree.Dependents(verb))
            if (dependent < verb && tree.Relation(dependent) == "compound" && tree.Tag(dependent).IsNoun) return dependent;
        return -1;
    }

    private int Object(int trigger) => tree.Tag(trigger).IsVerb ? tree.Dependent(trigger, "obj") : -1;

    private int VerbOver(int noun)
    {
        for (var steps = 0; steps < 4 && noun >= 0; steps++)
        {
            noun = tree.Head(noun);
            if (noun >= 0 && tree.Tag(noun).IsVerb) return noun;
        }

        return -1;
    }

    // Whether a noun is of those who make war and politics; players, fans and workers may do either.
    private bool IsPolitical(int noun) => noun >= 0 && sectors.TryGet(SectorPart.Head, tree.Tag(noun).Lemma, out var sector) && sector is not null && words.Is("political", sector)
        || noun >= 0 && sectors.TryGet(SectorPart.Office, tree.Tag(noun).Lemma, out _);
}
