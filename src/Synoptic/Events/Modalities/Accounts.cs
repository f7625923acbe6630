using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Events.Modalities;

/// <summary>By whose account each word of an article is told: by the verb that governs its clause, else by the quotation that it stands in.</summary>
internal sealed class Accounts
{
    // From a word up to who tells it. Deeper nests are broken trees.
    private const int LongestWay = 24;

    private readonly Analysis analysis;
    private readonly SyntaxTree tree;
    private readonly Governors governors;
    private readonly ModalityWords words;
    private readonly ImmutableArray<Quotation> quotations;
    private readonly int[] innermost;

    public Accounts(Analysis analysis, SyntaxTree tree, Governors governors, ModalityWords words, ImmutableArray<Quotation> quotations)
    {
        (this.analysis, this.tree, this.governors, this.words, this.quotations) = (analysis, tree, governors, words, quotations);
        innermost = new int[tree.Count];
        Array.Fill(innermost, -1);
        for (var q = 0; q < quotations.Length; q++)
        {
            if (quotations[q].Act is not (QuotationAct.Speech or QuotationAct.Thought)) continue;
            foreach (var piece in quotations[q].Content)
            {
                for (var t = analysis.TokenAt(piece.Start); t < innermost.Length && analysis.Tokens[t].Span.Start < piece.End; t++)
                    if (innermost[t] < 0 || quotations[q].Span.Length <= quotations[innermost[t]].Span.Length) innermost[t] = q;
            }
        }
    }

    /// <summary>By whose account a word is told.</summary>
    public Account Of(int token)
    {
        var quoted = innermost[token];
        var at = token;
        var isFact = false;
        for (var steps = 0; steps < LongestWay; steps++)
        {
            at = governors.First(at);
            if (Added(at) is { IsTold: true } added) return quoted >= 0 && quotations[quoted].Speaker is not null ? new Account(true, -1, quoted, added.Cue) : added;
            var governor = governors.Of(at, governors.IsClause(at));
            if (governor.Word < 0) break;
            if (Tells(governor)) return Told(governor, at, quoted);
            // "angry that the council raised the tax"
            isFact |= governor is { Frame: CueFrame.That, Cue.Effect: CueEffect.Fact };
            at = governor.Word;
        }

        return quoted >= 0 && !(isFact && quotations[quoted].Kind != QuotationKind.Direct) && IsAccount(quotations[quoted], token) ? new Account(true, -1, quoted, CueOf(quotations[quoted])) : Account.Own;
    }

    /// <summary>Whether a governing word tells what it governs as an account.</summary>
    public static bool Tells(Governor governor) =>
        governor.Word >= 0 && (governor.Cue.IsTold || governor.Cue.Effect == CueEffect.Reported || (governor.Frame == CueFrame.That && governor.Cue.Effect is CueEffect.Planned or CueEffect.Promised or CueEffect.Threatened));

    /// <summary>The word of a quotation's cue that governs; -1 without one.</summary>
    public int CueOf(Quotation quotation)
    {
        if (quotation.Cue is not { } cue) return -1;
        var first = analysis.TokenAt(cue.Start);
        var end = first;
        while (end < tree.Count && analysis.Tokens[end].Span.Start < cue.End) end++;
        return end > first ? tree.Top(first, end) : -1;
    }

    // The layer of quotations has looked for the speaker of each with more than the heads; where it has none, the heads may name one.
    private Account Told(Governor governor, int token, int quoted) =>
        quoted >= 0 && quotations[quoted].Speaker is not null && CueOf(quotations[quoted]) == governor.Word ? new Account(true, -1, quoted, governor.Word) : Account.Of(TellerOf(governor, token), governor.Word);

    /// <summary>Who tells what a word governs: its subject, or whose a noun's claim is.</summary>
    public int TellerOf(Governor governor, int token)
    {
        var word = governor.Word;
        // "said to have fled", "believed to have died": nobody is the subject of that saying.
        if (tree.Tag(word).IsVerb && governor.Frame == CueFrame.To && !governor.Cue.IsTold) return tree.Dependent(word, "obl:agent");
        if (tree.Tag(word).IsVerb) return tree.IsPassive(word) || (tree.Tag(word).Xpos == "VBN" && tree.Relation(word) == "acl") ? tree.Dependent(word, "obl:agent") : tree.Subject(word);
        foreach (var dependent in tree.Dependents(word))
        {
            if (dependent == token) continue;
            if (tree.Relation(dependent) == "nmod:poss") return dependent;
            if (tree.Relation(dependent) == "nmod" && dependent < NextClause(word) && tree.Marker(dependent) is >= 0 and var marker && words.Cues.Find(tree.Tag(marker).Lemma, "p", "teller").Effect != CueEffect.None) return dependent;
        }

        return -1;
    }

    private int NextClause(int noun)
    {
        foreach (var dependent in tree.Dependents(noun))
            if (dependent > noun && tree.Is(dependent, "acl")) return dependent;
        return int.MaxValue;
    }

    // "A bomb exploded, police said": the telling hangs on what is told.
    private Account Added(int token)
    {
        foreach (var dependent in tree.Dependents(token))
        {
            if (tree.Relation(dependent) != "parataxis" || !tree.Tag(dependent).IsVerb || tree.IsPassive(dependent) || (tree.Tag(dependent).Xpos == "VBN" && tree.Dependent(dependent, "aux") < 0) || words.Cues.Find(tree.Tag(dependent).Lemma, "v", CueFrame.That) is not { IsTold: true }) continue;
            if (tree.OwnSubject(dependent) is >= 0 and var teller && tree.Dependent(dependent, "ccomp") < 0) return Account.Of(teller, dependent);
        }

        return Account.Own;
    }

    // "threatened to close the strait": who threatens takes part in that, and tells nothing.
    private bool IsAccount(Quotation quotation, int token)
    {
        if (quotation.Kind == QuotationKind.Direct || quotation.Cue is null) return true;
        var cue = CueOf(quotation);
        if (cue < 0 || !tree.Tag(cue).IsVerb) return true;
        var at = token;
        for (var steps = 0; steps < LongestWay; steps++)
        {
            at = governors.First(at);
            var governor = governors.Of(at, governors.IsClause(at));
            if (governor.Word < 0) return true;
            if (governor.Word == cue) return Tells(governor) || (!governor.Says && governor.Frame == CueFrame.That);
            at = governor.Word;
        }

        return true;
    }
}
