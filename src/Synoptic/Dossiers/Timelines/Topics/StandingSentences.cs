using Synoptic.Text;

namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>Which sentences can stand alone before a reader, told from their marks alone: no fragments, questions or mere quotations.</summary>
internal static class StandingSentences
{
    // Fewer words seldom tell anything alone; more are not read. By eye on news text.
    private const int FewestWords = 8;
    private const int MostWords = 60;

    /// <summary>Whether a sentence is whole, of a readable length, no question and mostly the report's own telling.</summary>
    public static bool Stands(Annotations article, Sentence sentence)
    {
        var words = 0;
        for (var t = sentence.First; t < sentence.End; t++)
            if (article.Analysis.Tokens[t].Kind is TokenKind.Word or TokenKind.Number) words++;
        if (words is < FewestWords or > MostWords) return false;
        var text = sentence.Span.In(article.Text);
        var last = text.TrimEnd("”’\"'`)] ");
        if (last.Length == 0 || last[^1] is not ('.' or '!')) return false;
        return (char.IsUpper(text[0]) || char.IsAsciiDigit(text[0]) || text[0] is '“' or '"' or '`') && 2 * Quoted(text) < text.Length;
    }

    // Characters between double quotation marks, also where they are typed as `` and ''.
    private static int Quoted(ReadOnlySpan<char> text)
    {
        int quoted = 0, open = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var twice = i + 1 < text.Length && text[i] == text[i + 1] && text[i] is '`' or '\'';
            if (open < 0 && (text[i] is '“' or '"' || (twice && text[i] == '`')))
            {
                open = i;
            }
            else if (open >= 0 && (text[i] is '”' or '"' || (twice && text[i] == '\'')))
            {
                quoted += i + 1 - open;
                open = -1;
            }
            else if (open < 0 && (text[i] == '”' || (twice && text[i] == '\'')))
            {
                // Closed but not opened: it goes on from the sentence before.
                quoted = i + 1;
            }
        }

        return open < 0 ? quoted : quoted + text.Length - open;
    }
}
