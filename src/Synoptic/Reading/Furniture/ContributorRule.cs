using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Reading.Furniture;

/// <summary>Who else worked on a report: a line of its own at the end, or the last sentence, bracket or dash of the last paragraphs.</summary>
internal sealed class ContributorRule : ILineRule
{
    /// <summary>The name of the reason.</summary>
    public const string Reason = "contributors";

    /// <summary>Lines at the end in which such credits stand.</summary>
    private const int Tail = 8;

    /// <summary>Words of such a credit; one that names six reporters and their places has about 35.</summary>
    private const int Longest = 45;

    private readonly PhraseTable<string> phrases;

    private readonly FrozenSet<string> outletWords;

    public ContributorRule(WordTables tables)
    {
        phrases = new(tables.Rows("furniture-phrases").Where(r => r[0] == Reason).Select(r => (r[2], r[1])));
        outletWords = tables.Words("reading-outlets");
    }

    public void Mark(Page page)
    {
        var left = Tail;
        for (var i = page.Lines.Count - 1; i >= 0 && left > 0; i--)
        {
            var line = page.Lines[i];
            if (line.Reason is not null) continue;
            if (left-- == Tail && Origin(page.Text, line) is { } open) page.MarkTail(i, open, "source");
            else if (Start(page.Text, line) is { } from) page.MarkTail(i, from, Reason);
        }
    }

    /// <summary>Where the bracket begins that ends the last paragraph with the name of another outlet.</summary>
    private int? Origin(string text, TextLine line)
    {
        if (text[line.ContentEnd - 1] != ')') return null;
        var open = text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart).LastIndexOf('(') + line.ContentStart;
        if (open <= line.ContentStart || line.ContentEnd - open > 60 || !LineReader.EndsSentence(text, line.ContentStart, open)) return null;
        var words = new List<LineWord>();
        LineReader.ReadWords(text, open, line.ContentEnd, words, 6);
        return words.Count is > 0 and < 6 && words.TrueForAll(w => w.Capital) && words.Exists(w => outletWords.Contains(w.Form)) ? open : null;
    }

    private int? Start(string text, TextLine line)
    {
        // Long paragraphs: only their end is read.
        var words = line.Words;
        if (line.WordCount > words.Count)
        {
            words = [];
            LineReader.ReadWords(text, Math.Max(line.ContentStart, line.ContentEnd - 400), line.ContentEnd, words, LineReader.MostWords);
        }

        for (var i = Math.Max(0, words.Count - Longest); i < words.Count; i++)
        {
            foreach (var phrase in phrases.At(words, i))
            {
                if (phrase.Value == "any" && SentenceStart(text, line, words[i].Start) is { } sentence) return sentence;
                if (phrase.Value == "tail" && words[i].Capital && i + phrase.Words.Length < words.Count && words[i + phrase.Words.Length].Capital
                    && Opening(text, line, words[i].Start) is { } opening) return opening;
            }
        }

        return null;
    }

    /// <summary>Where the sentence that holds <paramref name="at"/> begins; a point after a single letter is an initial.</summary>
    private static int? SentenceStart(string text, TextLine line, int at)
    {
        for (var i = at - 1; i > line.ContentStart + 1; i--)
        {
            if (!char.IsWhiteSpace(text[i]) || text[i - 1] is not ('.' or '!' or '?' or '”' or '"' or ')')) continue;
            if (text[i - 1] == '.' && IsInitial(text, line.ContentStart, i - 1)) continue;
            return char.IsUpper(text[i + 1]) || text[i + 1] is '(' or '–' or '—' or '-' ? i + 1 : null;
        }

        return at - line.ContentStart < 400 ? line.ContentStart : null;
    }

    private static bool IsInitial(string text, int start, int point) =>
        point - 1 >= start && char.IsUpper(text[point - 1]) && (point - 2 < start || !char.IsLetterOrDigit(text[point - 2]));

    /// <summary>Where the dash or bracket before <paramref name="at"/> begins; <paramref name="at"/> itself at the beginning of a line or sentence.</summary>
    private static int? Opening(string text, TextLine line, int at)
    {
        var i = at - 1;
        while (i >= line.ContentStart && char.IsWhiteSpace(text[i])) i--;
        if (i < line.ContentStart) return line.ContentStart;
        if (text[i] is '(' or '[' or '–' or '—' or '-' or '*' or '•') return i;
        return text[i] is '.' or '!' or '?' or '”' or '"' or ')' or ';' ? at : null;
    }
}
