using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>Verbs that say of a plan whether it comes.</summary>
internal sealed class PlanWords
{
    private readonly FrozenDictionary<string, (string Says, string Word)[]> verbs;

    public PlanWords(WordTables tables)
    {
        verbs = tables.Rows("plan-words").GroupBy(static row => row[1], StringComparer.Ordinal)
            .ToFrozenDictionary(static verb => verb.Key, static verb => verb.Select(static row => (row[0], row.Length > 2 ? row[2] : "")).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>What a verb says of a plan: "go", "off", "late"; <see langword="null"/> if nothing.</summary>
    public string? Says(SyntaxTree tree, int verb)
    {
        if (!verbs.TryGetValue(tree.Tag(verb).Lemma, out var frames)) return null;
        foreach (var (says, word) in frames)
        {
            if (word.Length == 0) return says;
            // "called off the talks": a particle that the tree takes for a preposition.
            if (verb + 1 < tree.Count && tree.Tag(verb + 1).Lemma == word) return says;
            foreach (var dependent in tree.Dependents(verb))
                if (tree.Tag(dependent).Lemma == word) return says;
        }

        return null;
    }
}
