using Synoptic.Text;

namespace Synoptic.Times.Situations;

/// <summary>The form of a predicate: tense, aspect and mood of its verb chain.</summary>
internal enum ClauseForm
{
    None,
    Past,

    /// <summary>A state or a doing under way, told in the past tense: in somebody's words it may still be so.</summary>
    PastState,
    Present,
    Future,
    Possible,
    Duty,

    /// <summary>With "would": to come where it is told of somebody's words, else unreal.</summary>
    Would,

    /// <summary>With "would have" and the like: it did not come.</summary>
    Unreal,
    Infinitive,
    Participle,
    Gerund,
}

/// <summary>Reads forms from tags and auxiliaries.</summary>
internal sealed class ClauseForms(Analysis analysis, SyntaxTree tree, SituationLexicon lexicon)
{
    /// <summary>The form of a predicate.</summary>
    public ClauseForm Of(int predicate)
    {
        string? modal = null;
        int have = -1, be = -1, copula = -1, passive = -1;
        foreach (var dependent in tree.Dependents(predicate))
        {
            if (tree.Relation(dependent) == "cop") copula = dependent;
            if (!tree.Is(dependent, "aux")) continue;
            if (tree.Tag(dependent).Xpos == "MD") modal ??= lexicon.Part(Form(dependent)) ?? lexicon.Part(tree.Tag(dependent).Lemma);
            if (tree.Relation(dependent) == "aux:pass") passive = dependent;
            if (tree.Tag(dependent).Lemma == "have") have = dependent;
            else if (tree.Tag(dependent).Lemma is "be" or "do") be = be < 0 ? dependent : be;
        }

        if (modal is not null) return Modal(modal, have >= 0);
        if (have >= 0) return Perfect(predicate, have, copula);
        // "is to reopen"
        if (Math.Max(copula, be) >= 0 && IsInfinitive(predicate) && tree.Tag(Math.Max(copula, be)).Xpos is "VBZ" or "VBP") return ClauseForm.Future;
        if (copula >= 0) return Finite(copula, state: true);
        if (be >= 0) return Finite(be, state: tree.Tag(predicate).Xpos == "VBG" || (passive >= 0 && HasBeing(predicate)));
        return tree.Tag(predicate).Xpos switch
        {
            "VBD" => ClauseForm.Past,
            "VBZ" or "VBP" => ClauseForm.Present,
            // A plural's present has the infinitive's letters.
            "VB" => tree.Relation(predicate) is "root" or "acl:relcl" && tree.OwnSubject(predicate) >= 0 && !IsInfinitive(predicate) ? ClauseForm.Present : ClauseForm.Infinitive,
            "VBN" => ClauseForm.Participle,
            "VBG" => ClauseForm.Gerund,
            _ => ClauseForm.None,
        };
    }

    private bool IsInfinitive(int predicate)
    {
        foreach (var dependent in tree.Dependents(predicate))
            if (tree.Tag(dependent).Xpos == "TO") return true;
        return false;
    }

    /// <summary>Whether a predicate has an auxiliary of its own.</summary>
    public bool HasAuxiliary(int predicate) => tree.Dependent(predicate, "aux") >= 0 || tree.Dependent(predicate, "cop") >= 0;

    /// <summary>The part that the word of a token has as auxiliary, subordinator or negation.</summary>
    public string? Part(int token) => lexicon.Part(Form(token));

    private static ClauseForm Modal(string part, bool perfect) => part switch
    {
        "future" => ClauseForm.Future,
        _ when perfect => ClauseForm.Unreal,
        "possible" => ClauseForm.Possible,
        "duty" => ClauseForm.Duty,
        _ => ClauseForm.Would,
    };

    // "has been searching", "has been without water": it goes on.
    private ClauseForm Perfect(int predicate, int have, int copula) => tree.Tag(have).Xpos is "VBZ" or "VBP" && (copula >= 0 || tree.Tag(predicate).Xpos == "VBG") ? ClauseForm.Present : ClauseForm.Past;

    private ClauseForm Finite(int verb, bool state) => tree.Tag(verb).Xpos switch
    {
        "VBD" => state ? ClauseForm.PastState : ClauseForm.Past,
        "VBZ" or "VBP" => ClauseForm.Present,
        "VBG" => ClauseForm.Gerund,
        "VBN" => ClauseForm.Participle,
        "VB" => ClauseForm.Infinitive,
        _ => ClauseForm.None,
    };

    private bool HasBeing(int predicate)
    {
        foreach (var dependent in tree.Dependents(predicate))
            if (tree.Is(dependent, "aux") && tree.Tag(dependent).Xpos == "VBG") return true;
        return false;
    }

    private ReadOnlySpan<char> Form(int token) => analysis.Tokens[token].Span.In(analysis.Text);
}
