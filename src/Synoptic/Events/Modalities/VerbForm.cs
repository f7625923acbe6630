using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>How a verb stands by its own helpers.</summary>
internal enum VerbMood
{
    /// <summary>Not finite: as real as what governs it says.</summary>
    Bare,

    /// <summary>An infinitive with its particle.</summary>
    Infinitive,

    /// <summary>A participle or gerund with <c>-ing</c>.</summary>
    Gerund,
    Past,
    Present,

    /// <summary>Under way at the time of telling.</summary>
    Progressive,
    Future,
    Would,
    Possible,
    Duty,

    /// <summary>"would have", "could have": it did not come.</summary>
    Unreal,

    /// <summary>Without a subject, said to somebody.</summary>
    Imperative,
}

/// <summary>Reads tense, aspect, mood and negation of a verb from its helpers.</summary>
internal readonly struct VerbForm
{
    public VerbMood Mood { get; private init; }

    public bool IsNegated { get; private init; }

    /// <summary>Under "if" or "whether", or asked.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Whether it has a helper of its own.</summary>
    public bool HasHelper { get; private init; }

    public static VerbForm Of(Analysis analysis, SyntaxTree tree, ModalityWords words, int verb)
    {
        string? modal = null;
        int have = -1, be = -1, copula = -1, progressive = -1, infinitive = -1;
        bool negated = false, open = false, conditioned = false, yet = false;
        foreach (var dependent in tree.Dependents(verb))
        {
            var relation = tree.Relation(dependent);
            var tag = tree.Tag(dependent);
            if (relation == "cop") copula = dependent;
            else if (SyntaxTree.Matches(relation, "aux"))
            {
                if (tag.Xpos == "MD") modal ??= words.Helper(analysis, dependent);
                else if (tag.Lemma == "have") have = dependent;
                else if (tag.Lemma is "be" or "get" && tag.Xpos == "VBG") progressive = dependent;
                else if (tag.Lemma is "be" or "do") be = be < 0 ? dependent : be;
            }

            if (tag.Xpos == "TO") infinitive = dependent;
            if (relation == "mark" && dependent < verb && words.Helper(analysis, dependent) is "if" or "whether") open = true;
            if (relation is "advcl" or "advcl:relcl" && IsCondition(analysis, tree, words, dependent)) conditioned = true;
            if (words.Negates(analysis, tree, dependent)) negated = true;
            else if (relation is "advmod" && words.IsYet(tag.Lemma)) yet = true;
        }

        var mood = modal is not null ? OfModal(modal, have >= 0)
            : have >= 0 ? tree.Tag(verb).Xpos == "VBG" && tree.Tag(have).Xpos is "VBZ" or "VBP" ? VerbMood.Progressive : infinitive >= 0 ? VerbMood.Infinitive : VerbMood.Past
            : copula >= 0 && infinitive < 0 ? Finite(tree.Tag(copula).Xpos, VerbMood.Progressive)
            : infinitive >= 0 ? be >= 0 || copula >= 0 ? ToCome(tree, Math.Max(be, copula)) : VerbMood.Infinitive
            : be >= 0 ? OfBe(tree, verb, be, progressive)
            : Alone(tree, verb);
        // "will be emptied if the rebels attack"
        if (conditioned && mood == VerbMood.Future) mood = VerbMood.Would;
        return new VerbForm { Mood = mood, IsNegated = negated || (yet && mood == VerbMood.Infinitive), IsOpen = open, HasHelper = modal is not null || have >= 0 || be >= 0 || copula >= 0 || infinitive >= 0 };
    }

    // "is to visit", "was to have met"
    private static VerbMood ToCome(SyntaxTree tree, int be) => tree.Tag(be).Xpos is "VB" or "VBN" or "VBG" ? VerbMood.Infinitive : VerbMood.Future;

    private static VerbMood OfModal(string part, bool perfect) => part switch
    {
        "future" => VerbMood.Future,
        _ when perfect => VerbMood.Unreal,
        "possible" => VerbMood.Possible,
        "duty" => VerbMood.Duty,
        _ => VerbMood.Would,
    };

    private static VerbMood OfBe(SyntaxTree tree, int verb, int be, int progressive)
    {
        var form = tree.Tag(be).Xpos;
        // "did not see", "does he see"
        if (tree.Tag(be).Lemma != "be") return Finite(form, VerbMood.Present);
        var isUnderWay = tree.Tag(verb).Xpos == "VBG" || progressive >= 0;
        return Finite(form, isUnderWay ? VerbMood.Progressive : VerbMood.Present);
    }

    private static VerbMood Finite(string xpos, VerbMood present) => xpos switch
    {
        "VBD" => VerbMood.Past,
        "VBZ" or "VBP" => present,
        "VBG" => VerbMood.Gerund,
        _ => VerbMood.Bare,
    };

    private static VerbMood Alone(SyntaxTree tree, int verb) => tree.Tag(verb).Xpos switch
    {
        "VBD" => VerbMood.Past,
        "VBZ" or "VBP" => VerbMood.Present,
        "VBG" => VerbMood.Gerund,
        // A plural's present has the infinitive's letters.
        "VB" when tree.Relation(verb) is "root" or "acl:relcl" => tree.OwnSubject(verb) >= 0 ? VerbMood.Present : VerbMood.Imperative,
        // A participle with a subject and no helper is a past tense that the tagger missed, or a headline's.
        "VBN" when tree.Relation(verb) is "root" or "ccomp" or "parataxis" => VerbMood.Past,
        _ => VerbMood.Bare,
    };

    private static bool IsCondition(Analysis analysis, SyntaxTree tree, ModalityWords words, int clause)
    {
        foreach (var dependent in tree.Dependents(clause))
            if (tree.Relation(dependent) == "mark" && words.Helper(analysis, dependent) == "if") return true;
        return false;
    }
}
