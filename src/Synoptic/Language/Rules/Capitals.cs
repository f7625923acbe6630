using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>What capitals tell in a sentence.</summary>
internal static class Capitals
{
    /// <summary>Looks whether most words of four letters or more have capitals, as in a headline, or all are in capitals.</summary>
    public static CapitalSense Of(string text, ImmutableArray<Token> tokens, Sentence sentence)
    {
        int words = 0, capital = 0, shouted = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var span = tokens[i].Span;
            if (tokens[i].Kind != TokenKind.Word || span.Length < 4) continue;
            words++;
            if (!char.IsUpper(text[span.Start])) continue;
            capital++;
            if (char.IsUpper(text[span.Start + 1]) && char.IsUpper(text[span.End - 1])) shouted++;
        }

        // Fewer than four words tell nothing; three quarters, since headlines hold small words too.
        if (words >= 3 && shouted * 4 > words * 3) return CapitalSense.None;
        return words >= 4 && capital * 4 >= words * 3 ? CapitalSense.Title : CapitalSense.Name;
    }
}
