using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Times.Situations;

/// <summary>Reads the situation of each predicate of an article.</summary>
internal sealed class ClauseReader
{
    // A sentence of more words is a list or a table, and its tree a chain.
    private const int LongestSentence = 300;

    // From a noun up to what tells of it.
    private const int LongestWay = 6;

    private readonly Analysis analysis;
    private readonly SyntaxTree tree;
    private readonly ImmutableArray<TimeExpression> times;
    private readonly SituationLexicon lexicon;
    private readonly ClauseForms forms;
    private readonly ClauseTimes attached;
    private readonly bool[] predicates;
    private readonly Situation?[] known;

    public ClauseReader(Analysis analysis, SyntaxTree tree, ImmutableArray<TimeExpression> times, SituationLexicon lexicon)
    {
        (this.analysis, this.tree, this.times, this.lexicon) = (analysis, tree, times, lexicon);
        forms = new ClauseForms(analysis, tree, lexicon);
        predicates = new bool[analysis.Tokens.Length];
        foreach (var sentence in analysis.Sentences)
        {
            if (sentence.End - sentence.First > LongestSentence) continue;
            for (var t = sentence.First; t < sentence.End; t++) predicates[t] = tree.Tag(t).IsVerb ? tree.Relation(t) is not ("amod" or "compound" or "case" or "mark" or "flat" or "cc") : tree.Dependent(t, "cop") >= 0;
        }

        attached = new ClauseTimes(analysis, tree, times, forms, predicates);
        known = new Situation?[predicates.Length];
        Clauses = [.. Enumerable.Range(0, predicates.Length).Where(t => predicates[t]).Select(t => new Clause(t, Of(t)))];
    }

    public ImmutableArray<Clause> Clauses { get; }

    public bool IsPredicate(int token) => predicates[token];

    /// <summary>What a predicate speaks of: itself, or the doing that it plans, wants, threatens or begins.</summary>
    public int SpeaksOf(int predicate)
    {
        for (var steps = 0; steps < LongestWay && lexicon.Governs(tree.Tag(predicate).Lemma) != Effect.None; steps++)
        {
            if (tree.Dependent(predicate, "xcomp") is not (>= 0 and var inner) || !predicates[inner]) break;
            predicate = inner;
        }

        return predicate;
    }

    /// <summary>The situation of a predicate.</summary>
    public Situation Of(int predicate)
    {
        if (known[predicate] is { } found) return found;
        // What hangs on itself in a broken tree is unknown.
        known[predicate] = default(Situation);
        var status = Status(predicate, forms.Of(predicate), out var negated);
        negated ^= IsNegated(predicate);
        var time = Time(predicate);
        if (status == TimeStatus.Ongoing && time is { } ahead && (IsAhead(ahead) || IsScheduled(ahead, forms.Of(predicate)))) status = TimeStatus.Announced;
        // "struck the town before winter": nothing says when.
        if (time is { } wrong && (Contradicts(status, wrong) || (status == TimeStatus.Past && attached.IsBeyond(wrong)))) time = null;
        return (known[predicate] = new Situation(time, status, negated)).Value;
    }

    /// <summary>The situation of a noun as its own words tell it; <see langword="null"/> where they tell nothing.</summary>
    public Situation? OfNoun(int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
        {
            // "a planned meeting", "an expected attack"
            if (tree.Relation(dependent) == "amod" && tree.Tag(dependent).Xpos is "VBN" or "JJ" && lexicon.Governs(tree.Tag(dependent).Lemma) == Effect.Announced) return new Situation(attached.Of(noun), TimeStatus.Announced);
        }

        foreach (var dependent in tree.Dependents(noun))
        {
            // "the strike that began in May", "talks scheduled for Friday": the clause tells when the thing is, if it is its subject.
            if (predicates[dependent] && tree.Is(dependent, "acl") && attached.Of(noun) is null && tree.Subject(dependent) == noun && Of(dependent) is { Time: not null } clause) return clause;
        }

        if (attached.Of(noun) is not { } time) return null;
        return new Situation(time, times[time] switch
        {
            var told when IsAhead(time) => TimeStatus.Announced,
            { Relative.Direction: TimeDirection.Past } => TimeStatus.Past,
            { Resolved: { } days } when analysis.Article.Published is { } published && days.To < published.Day => TimeStatus.Past,
            _ => TimeStatus.Unknown,
        });
    }

    /// <summary>What a verb makes of the thing that it governs: "announced a visit", "called for talks".</summary>
    public Situation? Governed(int noun, int predicate)
    {
        var reach = tree.Relation(noun) == "obj" ? Reach.Object : tree.Relation(noun) == "obl" && tree.Marker(noun) is >= 0 and var marker && forms.Part(marker) == "for" ? Reach.For : Reach.None;
        if (reach == Reach.None || tree.Tag(noun).Upos == "PROPN") return null;
        var made = lexicon.Governs(tree.Tag(predicate).Lemma, reach) switch
        {
            Effect.Announced => TimeStatus.Announced,
            Effect.Threatened => TimeStatus.Threatened,
            Effect.Hypothetical => TimeStatus.Hypothetical,
            _ => TimeStatus.Unknown,
        };
        return made == TimeStatus.Unknown ? null : new Situation(null, made);
    }

    private TimeStatus Status(int predicate, ClauseForm form, out bool negated)
    {
        negated = false;
        var head = tree.Head(predicate);
        var relation = tree.Relation(predicate);
        // "will meet and sign": the second verb has the helpers of the first.
        if (relation == "conj" && head >= 0 && predicates[head] && !forms.HasAuxiliary(predicate) && tree.OwnSubject(predicate) < 0 && (form == forms.Of(head) || form is ClauseForm.Infinitive or ClauseForm.Participle or ClauseForm.Gerund)) return Of(head).Status;
        foreach (var dependent in tree.Dependents(predicate))
        {
            if (tree.Relation(dependent) == "mark" && forms.Part(dependent) is "if" or "whether") return TimeStatus.Hypothetical;
        }

        // "Had the guard seen it", "should the talks fail": a condition without its word.
        if (relation == "advcl" && tree.OwnSubject(predicate) is >= 0 and var subject && tree.Dependent(predicate, "aux") is >= 0 and var first && first < subject) return TimeStatus.Hypothetical;
        var isGoverned = head >= 0 && (predicates[head] || tree.Tag(head).IsNoun || tree.Tag(head).Upos == "ADJ") && relation is "xcomp" or "ccomp" or "advcl" or "acl" or "csubj";
        var governed = isGoverned ? Governed(predicate, head, relation, form, out negated) : null;
        if (governed is { } made) return made;
        var status = form switch
        {
            ClauseForm.Past => TimeStatus.Past,
            ClauseForm.PastState => IsTold(predicate) ? TimeStatus.Ongoing : TimeStatus.Past,
            ClauseForm.Present => TimeStatus.Ongoing,
            ClauseForm.Future => TimeStatus.Announced,
            ClauseForm.Possible or ClauseForm.Unreal => TimeStatus.Hypothetical,
            ClauseForm.Duty => Time(predicate) is { } due && IsAhead(due) ? TimeStatus.Announced : TimeStatus.Hypothetical,
            ClauseForm.Would => IsTold(predicate) ? TimeStatus.Announced : TimeStatus.Hypothetical,
            ClauseForm.Participle => lexicon.Governs(tree.Tag(predicate).Lemma) == Effect.Announced ? TimeStatus.Announced : relation is "acl" or "advcl" or "acl:relcl" ? TimeStatus.Past : TimeStatus.Unknown,
            ClauseForm.Gerund when head >= 0 && predicates[head] && relation is "advcl" or "xcomp" or "conj" => Of(head).Status,
            ClauseForm.Gerund when relation == "acl" => Above(head) is >= 0 and var above ? Of(above).Status : TimeStatus.Ongoing,
            _ => TimeStatus.Unknown,
        };
        if (status is TimeStatus.Announced or TimeStatus.Hypothetical && form is ClauseForm.Future or ClauseForm.Would or ClauseForm.Possible && IsThreat(predicate, head, relation)) return TimeStatus.Threatened;
        return status is TimeStatus.Announced && form == ClauseForm.Future && HasCondition(predicate) ? TimeStatus.Hypothetical : status;
    }

    // What the word above makes of the clause; null where the clause's own tense tells.
    private TimeStatus? Governed(int predicate, int head, string relation, ClauseForm form, out bool negated)
    {
        negated = false;
        var open = form is ClauseForm.Infinitive or ClauseForm.Gerund or ClauseForm.None or ClauseForm.Participle;
        var lemma = tree.Tag(head).Lemma;
        if (!open)
        {
            return lexicon.Governs(lemma, Reach.Clause) == Effect.Hypothetical && relation is "ccomp" or "csubj" ? TimeStatus.Hypothetical : null;
        }

        // "asked the witness to speak": the infinitive may hang on the one who is asked.
        if (relation == "acl" && form == ClauseForm.Infinitive && tree.Relation(head) is "obj" or "iobj" && tree.Head(head) is >= 0 and var verb && predicates[verb] && lexicon.Governs(lemma) == Effect.None && lexicon.Governs(tree.Tag(verb).Lemma) is Effect.Hypothetical or Effect.Announced) (head, lemma, relation) = (verb, tree.Tag(verb).Lemma, "xcomp");
        var above = predicates[head] ? Of(head) : default;
        if (relation is "advcl" && form != ClauseForm.Infinitive) return null;
        switch (lexicon.Governs(lemma))
        {
            case Effect.Announced when lemma != "go" || tree.Tag(head).Xpos == "VBG":
                return above.Status is TimeStatus.Hypothetical or TimeStatus.Threatened ? above.Status : TimeStatus.Announced;
            case Effect.Threatened:
                return TimeStatus.Threatened;
            case Effect.Hypothetical when form == ClauseForm.Infinitive || relation != "acl":
                return TimeStatus.Hypothetical;
            case Effect.Refused:
                negated = true;
                return above.Status;
        }

        if (form != ClauseForm.Infinitive) return relation is "xcomp" && predicates[head] ? above.Status : null;
        if (lemma == "be" && relation == "xcomp") return TimeStatus.Announced;
        if (lemma == "have" && relation == "xcomp") return Time(predicate) is { } due && IsAhead(due) ? TimeStatus.Announced : TimeStatus.Hypothetical;
        if (relation == "xcomp" && predicates[head]) return above.Status;
        return above.Status is TimeStatus.Announced or TimeStatus.Hypothetical or TimeStatus.Threatened ? above.Status : TimeStatus.Unknown;
    }

    // "issued an order raising tariffs": the predicate that tells of the noun.
    private int Above(int noun)
    {
        for (var steps = 0; steps < LongestWay && noun >= 0; steps++, noun = tree.Head(noun))
            if (predicates[noun]) return noun;
        return -1;
    }

    private bool IsThreat(int predicate, int head, string relation)
    {
        if (relation is "ccomp" && head >= 0 && lexicon.Governs(tree.Tag(head).Lemma) == Effect.Threatened) return true;
        foreach (var dependent in tree.Dependents(predicate))
            if (tree.Relation(dependent) is "parataxis" && lexicon.Governs(tree.Tag(dependent).Lemma) == Effect.Threatened) return true;
        return false;
    }

    // Whether somebody says it.
    private bool IsTold(int predicate)
    {
        if (tree.Relation(predicate) is "ccomp" or "conj" && tree.Head(predicate) is >= 0 and var head && predicates[head]) return lexicon.IsSaying(tree.Tag(head).Lemma) || (tree.Relation(predicate) == "conj" && IsTold(head));
        foreach (var dependent in tree.Dependents(predicate))
            if (tree.Relation(dependent) is "parataxis" && lexicon.IsSaying(tree.Tag(dependent).Lemma)) return true;
        return false;
    }

    private bool HasCondition(int predicate)
    {
        foreach (var dependent in tree.Dependents(predicate))
        {
            if (tree.Relation(dependent) != "advcl") continue;
            foreach (var mark in tree.Dependents(dependent))
                if (tree.Relation(mark) == "mark" && forms.Part(mark) == "if") return true;
        }

        return false;
    }

    private bool IsNegated(int predicate)
    {
        foreach (var dependent in tree.Dependents(predicate))
        {
            if (tree.Relation(dependent) is "advmod" or "det" or "neg" or "cc" && dependent < predicate && forms.Part(dependent) == "not") return true;
            // "no charges were filed"
            if (!tree.Is(dependent, "nsubj") && tree.Relation(dependent) != "obj") continue;
            foreach (var determiner in tree.Dependents(dependent))
                if (tree.Relation(determiner) == "det" && forms.Part(determiner) == "not") return true;
        }

        return false;
    }

    // The verb's own time; else that of the verb it goes with, where the words for it stand before both.
    private int? Time(int predicate)
    {
        if (attached.Of(predicate) is { } own) return own;
        // "Speaking on Monday, the mayor praised …"
        if (Speaking(predicate) is { } spoken) return spoken;
        var head = tree.Head(predicate);
        if (head < 0 || !predicates[head]) return null;
        var relation = tree.Relation(predicate);
        if (relation == "conj" && forms.Of(predicate) == forms.Of(head) && attached.Of(head) is { } shared) return tree.OwnSubject(predicate) < 0 || analysis.Tokens[head].Span.Start > times[shared].Span.Start ? shared : null;
        return relation == "xcomp" && lexicon.Governs(tree.Tag(head).Lemma) is Effect.Same or Effect.Refused or Effect.None ? Time(head) : null;
    }

    private int? Speaking(int predicate)
    {
        foreach (var dependent in tree.Dependents(predicate))
        {
            if (tree.Relation(dependent) == "advcl" && tree.Tag(dependent).Xpos == "VBG" && lexicon.IsSaying(tree.Tag(dependent).Lemma) && attached.Of(dependent) is { } told) return told;
            if (!tree.Is(dependent, "nsubj")) continue;
            foreach (var clause in tree.Dependents(dependent))
                if (tree.Relation(clause) == "acl" && tree.Tag(clause).Xpos == "VBG" && attached.Of(clause) is { } said) return said;
        }

        return null;
    }

    private bool IsAhead(int time) => times[time] switch
    {
        { Resolved: { } days } when analysis.Article.Published is { } published => days.From > published.Day,
        { Relative: { Direction: TimeDirection.Future, Anchor: TimeAnchor.Publication } } => true,
        _ => false,
    };

    // "The schools open on Friday": the present tense with a single day is a timetable's.
    private bool IsScheduled(int time, ClauseForm form) => form == ClauseForm.Present && times[time].Relative is { Weekday: not null, Offset: null, Direction: TimeDirection.Unknown } or { Offset: > 0, Anchor: TimeAnchor.Publication };

    private bool Contradicts(TimeStatus status, int time) =>
        times[time].Resolved is { } days && analysis.Article.Published is { } published
        && (status == TimeStatus.Past ? days.From > published.Day : status is TimeStatus.Announced or TimeStatus.Threatened && days.To < published.Day);
}
