using Synoptic.Text;

namespace Synoptic.Events;

/// <summary>Which tokens stand between quotation marks: what is said there is the speaker's, not the report's.</summary>
internal static class QuotedTokens
{
    /// <summary>One flag for each token. A mark that is never closed ends with its paragraph.</summary>
    public static bool[] Of(Analysis analysis)
    {
        var quoted = new bool[analysis.Tokens.Length];
        var inside = false;
        var paragraph = -1;
        foreach (var sentence in analysis.Sentences)
        {
            if (sentence.Paragraph != paragraph) inside = false;
            paragraph = sentence.Paragraph;
            for (var t = sentence.First; t < sentence.End; t++)
            {
                var mark = analysis.Tokens[t].Span.Length == 1 ? analysis.Text[analysis.Tokens[t].Span.Start] : '\0';
                inside = mark switch { '“' => true, '”' => false, '"' => !inside, _ => inside };
                quoted[t] = inside;
            }
        }

        return quoted;
    }
}
