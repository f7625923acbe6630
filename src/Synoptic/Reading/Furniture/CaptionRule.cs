using Synoptic.Knowledge;

namespace Synoptic.Reading.Furniture;

/// <summary>Captions, told by the credit in or below them, and credits.</summary>
internal sealed class CaptionRule : ILineRule
{
    /// <summary>Words of a line that may be a caption; those of the development pages end at 55.</summary>
    private const int LongestCaption = 60;

    /// <summary>Words of a credit: a name or two, and one or two holders of rights.</summary>
    private const int LongestCredit = 12;

    private readonly PhraseTable<string> marks;

    public CaptionRule(WordTables tables) => marks = new(tables.Rows("furniture-credits").Select(r => (r[1], r[0])));

    public void Mark(Page page)
    {
        var lines = page.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Reason is not null || line.WordCount is 0 or > LongestCaption) continue;
            if (IsCredit(page.Text, line))
            {
                line.Reason = "caption";

                // The words above a credit are its caption when no empty line parts them from it and others are so parted.
                if (i > 0 && page.IsSpaced && !line.AfterBlank && lines[i - 1].WordCount <= LongestCaption) lines[i - 1].Reason ??= "caption";
            }
            else if (EndsWithCredit(page.Text, line) || EndsWithHolder(page.Text, line))
            {
                line.Reason = "caption";
            }
            else if (Bracket(page.Text, line) is var (open, isAgency))
            {
                // An agency alone behind a whole sentence is where a paragraph was taken from; behind a fragment it is the credit of a caption.
                if (isAgency && LineReader.EndsSentence(page.Text, line.ContentStart, open)) page.MarkTail(i, open, "source");
                else line.Reason = "caption";
            }
        }
    }

    private bool IsCredit(string text, TextLine line)
    {
        if (line.WordCount > LongestCredit) return false;
        foreach (var mark in marks.At(line.Words, 0))
        {
            var length = mark.Words.Length;
            if (mark.Value == "label" && IsColon(text, line.Words[length - 1].End, line.ContentEnd)) return !line.EndsSentence && IsNames(line, length);
            if (mark.Value == "by" && length < line.Words.Count && line.Words[length].Capital) return !line.EndsSentence;
            if (mark.Value == "holder" && length == line.WordCount) return true;
        }

        return false;
    }

    /// <summary>Whether the words after a label are names: with small words among them they are the title of a video or gallery.</summary>
    private static bool IsNames(TextLine line, int from)
    {
        var capital = 0;
        for (var i = from; i < line.Words.Count; i++)
        {
            if (line.Words[i].Capital) capital++;
        }

        return capital * 3 >= (line.Words.Count - from) * 2;
    }

    private bool EndsWithCredit(string text, TextLine line)
    {
        for (var i = Math.Max(1, line.Words.Count - LongestCredit); i < line.Words.Count; i++)
        {
            if (!line.Words[i].Capital) continue;
            foreach (var mark in marks.At(line.Words, i))
            {
                var after = i + mark.Words.Length;
                if (after >= line.Words.Count || !line.Words[after].Capital) continue;
                if (mark.Value == "label" && IsColon(text, line.Words[after - 1].End, line.ContentEnd)) return true;
                if (mark.Value == "by" && IsBreak(text, line.Words[i].Start, line.ContentStart)) return true;
            }
        }

        return false;
    }

    /// <summary>The bracket with a credit that ends the line, and whether it holds nothing but a holder of rights.</summary>
    private (int Open, bool IsAgency)? Bracket(string text, TextLine line)
    {
        var end = line.ContentEnd;
        if (end > line.ContentStart && text[end - 1] == '.') end--;
        if (end <= line.ContentStart || text[end - 1] is not (')' or ']')) return null;
        var open = text.AsSpan(line.ContentStart, end - line.ContentStart).LastIndexOfAny('(', '[') + line.ContentStart;
        if (open <= line.ContentStart) return null;
        var first = line.Words.FindIndex(w => w.Start > open);
        if (first < 0 || line.Words.Count - first > LongestCredit) return null;
        for (var i = first; i < line.Words.Count; i++)
        {
            foreach (var mark in marks.At(line.Words, i))
            {
                var whole = i == first && i + mark.Words.Length == line.Words.Count;
                if (mark.Value is "frame" && whole) return (open, false);
                if (mark.Value is "by" && i == first) return (open, false);
                if (mark.Value is "label" && i == first && IsColon(text, line.Words[i + mark.Words.Length - 1].End, end)) return (open, false);
                if (mark.Value is not "holder") continue;
                if (Beside(text, line, i, i + mark.Words.Length, '/')) return (open, false);

                // Short ones are also abbreviations of other things when they are not in capitals.
                if (whole && (line.Words[i].Form.Length > 3 || text.AsSpan(line.Words[i].Start, line.Words[i].Form.Length).IndexOfAnyInRange('a', 'z') < 0)) return (open, true);
            }
        }

        return null;
    }

    /// <summary>Whether the line ends with a slash or bar and a holder of rights: "A. Name/Agency".</summary>
    private bool EndsWithHolder(string text, TextLine line)
    {
        for (var i = Math.Max(1, line.Words.Count - 4); i < line.Words.Count; i++)
        {
            foreach (var mark in marks.At(line.Words, i))
            {
                if (mark.Value == "holder" && i + mark.Words.Length == line.Words.Count && (Beside(text, line, i, line.Words.Count, '/') || Beside(text, line, i, line.Words.Count, '|'))) return true;
            }
        }

        return false;
    }

    private static bool Beside(string text, TextLine line, int first, int end, char divider)
    {
        var before = line.Words[first].Start - 1;
        while (before > line.ContentStart && text[before] == ' ') before--;
        if (text[before] == divider) return true;
        var after = line.Words[end - 1].End;
        while (after < line.ContentEnd - 1 && text[after] == ' ') after++;
        return after < line.ContentEnd && text[after] == divider;
    }

    /// <summary>Whether a sentence, bracket or column ended before <paramref name="at"/>.</summary>
    private static bool IsBreak(string text, int at, int start)
    {
        while (at > start && char.IsWhiteSpace(text[at - 1])) at--;
        return at > start && text[at - 1] is '.' or '!' or '?' or '"' or '”' or '’' or ')' or '(' or '|' or '–' or '—' or '-' or '/';
    }

    private static bool IsColon(string text, int at, int end)
    {
        while (at < end && text[at] == ' ') at++;
        if (at >= end) return false;
        return text[at] is ':' or '|' or '…' or '/' || (text[at] == '.' && at + 1 < end && text[at + 1] == '.');
    }
}
