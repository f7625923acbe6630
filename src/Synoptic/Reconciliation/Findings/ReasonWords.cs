using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>Words by which a clause says why something was done.</summary>
internal sealed class ReasonWords
{
    private readonly FrozenDictionary<string, string> openers;
    private readonly FrozenSet<string> verbs;

    public ReasonWords(WordTables tables)
    {
        var (read, charged) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in tables.Rows("reason-words"))
        {
            if (row[0] == "verb") charged.Add(row[1]);
            else read[row[1]] = row[0];
        }

        (openers, verbs) = (read.ToFrozenDictionary(StringComparer.Ordinal), charged.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>First token of the reason after its opening words, where a dependent of a verb gives one; -1 where it does not.</summary>
    public int First(SyntaxTree tree, int verb, int dependent)
    {
        var relation = tree.Relation(dependent);
        if (relation is not ("advcl" or "obl")) return -1;
        var opener = tree.Marker(dependent);
        if (opener < 0) return -1;
        // "because of": the words that are fixed to the first one.
        var (words, end) = (tree.Tag(opener).Lemma.ToLowerInvariant(), opener + 1);
        while (end < dependent && (tree.Head(end) == opener || tree.Relation(end) is "case" or "mark"))
        {
            words += " " + tree.Tag(end).Lemma.ToLowerInvariant();
            end++;
        }

        return openers.GetValueOrDefault(words) switch
        {
            "clause" when relation == "advcl" => end,
            "phrase" => end,
            "charge" when verbs.Contains(tree.Tag(verb).Lemma) => end,
            _ => -1,
        };
    }
}
