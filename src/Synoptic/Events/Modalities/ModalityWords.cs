using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>Helpers and cues together. Immutable; share it across threads.</summary>
internal sealed class ModalityWords
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> helpers;

    public ModalityWords(WordTables tables)
    {
        Cues = new ModalityCues(tables);
        helpers = tables.Map("situation-helpers").GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ModalityCues Cues { get; }

    /// <summary>The part that an auxiliary or subordinator has; <see langword="null"/> for any other word.</summary>
    public string? Helper(Analysis analysis, int token)
    {
        Span<char> lower = stackalloc char[12];
        var form = analysis.Tokens[token].Span.In(analysis.Text);
        if (form.Length > lower.Length) return null;
        var length = form.ToLowerInvariant(lower);
        return helpers.TryGetValue(lower[..length], out var part) ? part : null;
    }

    /// <summary>Whether a dependent negates the word that it hangs on: "not", "nobody", "no talks".</summary>
    public bool Negates(Analysis analysis, SyntaxTree tree, int dependent)
    {
        var relation = tree.Relation(dependent);
        if (SyntaxTree.Matches(relation, "nsubj") || relation is "obj")
            return IsNo(tree.Tag(dependent).Lemma) || HasNo(tree, dependent);
        if (relation is not ("advmod" or "det" or "cc" or "cc:preconj")) return false;
        // "not only"
        return IsNo(tree.Tag(dependent).Lemma) && tree.Tag(dependent).Upos != "NOUN" && !IsOnly(tree, dependent);
    }

    /// <summary>Whether a noun is told as none: "no talks", "neither side".</summary>
    public bool HasNo(SyntaxTree tree, int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
            if (tree.Relation(dependent) is "det" or "cc:preconj" or "det:predet" && IsNo(tree.Tag(dependent).Lemma)) return true;
        return false;
    }

    public bool IsYet(string lemma) => Cues.Find(lemma, "not", CueFrame.To).Effect == CueEffect.Denied;

    public bool IsNo(string lemma) => Cues.Find(lemma, "not", CueFrame.Modifier).Effect == CueEffect.Denied;

    private bool IsOnly(SyntaxTree tree, int no) => no + 1 < tree.Count && Cues.Find(tree.Tag(no + 1).Lemma, "not", "@only").Effect != CueEffect.None;
}
