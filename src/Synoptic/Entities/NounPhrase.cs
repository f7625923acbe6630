using Synoptic.Text;

namespace Synoptic.Entities;

/// <summary>Words that stand for somebody or something by a noun or a name, and what they tell of it.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Head">The word that the others belong to.</param>
/// <param name="Noun">The head in its dictionary form, small.</param>
/// <param name="Kind">What kind of thing the head stands for.</param>
/// <param name="IsPlural">Whether it stands for several.</param>
/// <param name="Opening">How it begins.</param>
/// <param name="Modifiers">Words that tell which one is meant, small and in their dictionary form.</param>
internal sealed record NounPhrase(int First, int End, int Head, string Noun, NounKind Kind, bool IsPlural, Opening Opening, IReadOnlyList<string> Modifiers);

/// <summary>How a noun phrase begins.</summary>
internal enum Opening
{
    /// <summary>With none of these words.</summary>
    Bare,

    /// <summary>With the definite article, or a word that points.</summary>
    Definite,

    /// <summary>With the indefinite article.</summary>
    Indefinite,

    /// <summary>With whose it is.</summary>
    Possessive,
}

/// <summary>Reads noun phrases by the heads of the words.</summary>
internal sealed class NounPhraseReader(EntityTables tables, NounKinds kinds, Analysis analysis, SyntaxTree tree)
{
    // Words looked at on each side of a head: no modifier that tells anything stands further off.
    private const int Reach = 8;

    /// <summary>The phrase of a stretch of tokens.</summary>
    public NounPhrase Read(int first, int end)
    {
        while (first + 1 < end && analysis.Tags[first].Upos is "ADP" or "PUNCT" or "SCONJ" or "CCONJ") first++;
        while (end - 1 > first && (analysis.Tags[end - 1].Upos == "PUNCT" || tables.Is(Word(end - 1), "possessive"))) end--;
        return At(Head(first, end), first, end);
    }

    /// <summary>The phrase around a head.</summary>
    public NounPhrase At(int head, int first, int end)
    {
        var word = Word(head).ToLowerInvariant();
        var lemma = analysis.Tags[head].Lemma.ToLowerInvariant();
        var known = kinds.Singular(word, out var plural);
        if (known is null) plural = analysis.Tags[head].Xpos is "NNS" or "NNPS";
        var noun = known ?? lemma;
        var kind = kinds.Of(noun);
        var modifiers = new List<string>();
        var opening = Opening.Bare;
        foreach (var dependent in tree.Dependents(head))
        {
            if (Math.Abs(dependent - head) > Reach) continue;
            var relation = tree.Relation(dependent);
            if (tree.Is(dependent, "nmod") && relation == "nmod:poss")
            {
                opening = Opening.Possessive;
                if (analysis.Tags[dependent].Upos != "PRON") modifiers.Add(Lemma(dependent));
            }
            else if (tree.Is(dependent, "det"))
            {
                if (opening != Opening.Possessive) opening = tables.Is(Word(dependent), "indefinite") ? Opening.Indefinite : Opening.Definite;
            }
            else if (dependent < head && (tree.Is(dependent, "amod") || tree.Is(dependent, "compound") || tree.Is(dependent, "nummod") || tree.Is(dependent, "flat")) || tree.Is(dependent, "nmod") && analysis.Tags[dependent].IsNoun)
            {
                modifiers.Add(Lemma(dependent));
                if (tree.Is(dependent, "nummod") && Word(dependent) is not "1" and not "one") plural |= known is null || kind.Class != NounClass.Group;
                foreach (var inner in tree.Dependents(dependent))
                    if (inner < dependent && (tree.Is(inner, "compound") || tree.Is(inner, "nummod") || tree.Is(inner, "amod"))) modifiers.Add(Lemma(inner));
            }
        }

        return new NounPhrase(first, end, head, noun, kind, plural, opening, modifiers);
    }

    private int Head(int first, int end)
    {
        var top = tree.Top(first, end);
        if (analysis.Tags[top].IsNoun || analysis.Tags[top].Upos is "PRON") return top;
        // The parser is at odds with the span: the last noun before the first mark or preposition.
        var found = -1;
        for (var i = first; i < end; i++)
        {
            if (found >= 0 && analysis.Tags[i].Upos is "ADP" or "PUNCT" or "SCONJ") break;
            if (analysis.Tags[i].IsNoun || analysis.Tags[i].Upos is "PRON") found = i;
        }

        return found >= 0 ? found : top;
    }

    private string Lemma(int i) => analysis.Tags[i].Lemma.ToLowerInvariant();

    private string Word(int i) => analysis.Tokens[i].Span.Slice(analysis.Text);
}
