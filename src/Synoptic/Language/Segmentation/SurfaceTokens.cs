using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Segmentation;

/// <summary>What is written as one: Universal Dependencies has surface tokens (<c>don't</c>) that are made of words (<c>do</c>, <c>n't</c>); our tokens are the words.</summary>
internal static class SurfaceTokens
{
    /// <summary>Whether token <paramref name="i"/> is written in one with the token before it: a clitic, or the second part of <c>cannot</c>.</summary>
    public static bool IsJoined(string text, ImmutableArray<Token> tokens, int i)
    {
        if (i == 0 || tokens[i].Kind != TokenKind.Word || tokens[i - 1].Span.End != tokens[i].Span.Start) return false;
        if (Characters.IsApostrophe(text[tokens[i].Span.Start])) return true;
        // A point ends what is written; a number and its unit are two.
        return tokens[i - 1].Kind == TokenKind.Word && IsPlain(text, tokens[i - 1].Span) && IsPlain(text, tokens[i].Span);
    }

    /// <summary>Letters and apostrophes only.</summary>
    private static bool IsPlain(string text, Span span)
    {
        for (var i = span.Start; i < span.End; i++)
            if (!char.IsLetter(text[i]) && !Characters.IsApostrophe(text[i])) return false;
        return true;
    }
}
