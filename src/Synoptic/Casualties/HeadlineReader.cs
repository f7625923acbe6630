using Synoptic.Text;

namespace Synoptic.Casualties;

/// <summary>Reads the words of harm of a headline by their order: <c>Boy shot in park</c> leaves out what a tree is read by.</summary>
internal sealed class HeadlineReader(Analysis analysis, SyntaxTree tree, CasualtyWords words, VictimReader victims)
{
    // Words before a word of harm among which who did it is stepped over. By reasoning.
    private const int Reach = 10;

    // Words behind a word of harm among which its object stands: an article and adjectives fit. By reasoning.
    private const int ObjectReach = 5;

    /// <summary>Each word of harm that somebody stands before, in order of place.</summary>
    public List<HeadlineHarm> Read()
    {
        var found = new List<HeadlineHarm>();
        for (var t = 1; t < analysis.Tokens.Length; t++)
        {
            var end = words.Headline(analysis.Text, analysis.Tokens[t].Span.Start, out var word);
            if (end < 0 || !word!.Is(CasualtyRoles.Title)) continue;
            var last = t;
            while (last + 1 < analysis.Tokens.Length && analysis.Tokens[last + 1].Span.End <= end) last++;
            if (!HasObject(last + 1) && Before(t) is >= 0 and var before && victims.IsPerson(before)) found.Add(new HeadlineHarm(before, t, last + 1, word.Fate));
            t = last;
        }

        return found;
    }

    /// <summary>Whether somebody stands right behind, who is then whom it befell: <c>shot, killed friend</c>.</summary>
    public bool HasObject(int from)
    {
        for (var t = from; t < Math.Min(analysis.Tokens.Length, from + ObjectReach); t++)
        {
            if (tree.Tag(t).Upos is "NOUN" or "PROPN" or "ADJ" or "NUM" && victims.IsPerson(t)) return true;
            if (tree.Tag(t).Upos is "ADP" or "SCONJ" or "AUX" or "VERB" && !IsTold(t)) return false;
            if (analysis.Tokens[t].Kind == TokenKind.Punctuation && t > from) return false;
        }

        return false;
    }

    // The word that stands before a word of harm, over numbers, other words of harm and "by son"; below zero for none.
    private int Before(int harm)
    {
        var before = harm - 1;
        while (before >= 0 && (analysis.Tokens[before].Kind == TokenKind.Number || IsTold(before))) before--;
        // "Mother shot by son dies"
        for (var at = before; at >= 0 && at > harm - Reach; at--)
        {
            if (tree.Tag(at).Upos == "ADP")
            {
                before = at - 1;
                while (before >= 0 && !tree.Tag(before).IsNoun) before--;
            }
            else if (!tree.Tag(at).IsNoun && tree.Tag(at).Upos is not ("ADJ" or "NUM" or "DET" or "PRON"))
            {
                break;
            }
        }

        return before;
    }

    private bool IsTold(int token) => words.Headline(analysis.Text, analysis.Tokens[token].Span.Start, out _) >= 0;
}

/// <summary>A word of harm of a headline and whom it befell.</summary>
/// <param name="Victim">Token of the victim.</param>
/// <param name="First">First token of the word.</param>
/// <param name="End">Token behind it.</param>
/// <param name="Fate">An indicator.</param>
internal readonly record struct HeadlineHarm(int Victim, int First, int End, string Fate);
