using Synoptic.Knowledge;

namespace Synoptic.Reading.Furniture;

/// <summary>The author's box at the end of a report: who the author is, how to write to them, the name alone on a line.</summary>
internal sealed class AuthorRule : ILineRule
{
    /// <summary>Lines at the end in which an author's box stands.</summary>
    private const int Tail = 10;

    /// <summary>Words between the name and what the author is: "is the paper's chief foreign affairs correspondent".</summary>
    private const int Reach = 12;

    private readonly PhraseTable<string> words;

    public AuthorRule(WordTables tables) => words = new(tables.Rows("furniture-authors").Select(r => (r[1], r[0])));

    public void Mark(Page page)
    {
        var lines = page.Lines;
        var first = Math.Max(1, page.FromEnd(Tail));
        var box = false;
        for (var i = lines.Count - 1; i >= first; i--)
        {
            var line = lines[i];
            if (line.Reason is not null || line.WordCount > 80) continue;
            if (Found(line.Words, 0, "start") || IsAddress(page.Text, line)) line.Reason = "author-box";
            else if (NameLength(line) is var name and > 0 && Introduces(line, name) && !IsTold(lines, i, line.Words[name - 1].Form)) line.Reason = "author-box";
            box |= line.Reason is not null;
        }

        MarkNames(page, first, box);
    }

    /// <summary>Lines of a name alone, after the last paragraph, or above a box of that person.</summary>
    private static void MarkNames(Page page, int first, bool box)
    {
        var lines = page.Lines;
        for (var i = lines.Count - 1; i >= first && (lines[i].Reason is not null || IsName(page.Text, lines[i])); i--)
        {
            if (lines[i].Reason is null && (box || i == lines.Count - 1)) lines[i].Reason = "author-box";
        }
    }

    private static bool IsName(string text, TextLine line) =>
        line.WordCount is >= 2 and <= 4 && !line.EndsSentence && line.Words.TrueForAll(w => w.Capital) && !text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart).ContainsAny(":(,?");

    /// <summary>Capitalised words that the line begins with; 0 unless two to four.</summary>
    private static int NameLength(TextLine line)
    {
        var length = 0;
        while (length < line.Words.Count && line.Words[length].Capital) length++;
        return length is >= 2 and <= 4 ? length : 0;
    }

    private bool Introduces(TextLine line, int name)
    {
        if (!Found(line.Words, name, "is")) return false;
        for (var i = name + 1; i < Math.Min(line.Words.Count, name + Reach); i++)
        {
            if (!Found(line.Words, i, "role")) continue;
            for (var j = i + 1; j < Math.Min(line.Words.Count, i + 4); j++)
            {
                if (Found(line.Words, j, "for")) return true;
            }

            return i == line.Words.Count - 1;
        }

        return false;
    }

    /// <summary>Whether the report's own paragraphs speak of the person: then the line is news.</summary>
    private static bool IsTold(List<TextLine> lines, int box, string name)
    {
        for (var i = 0; i < box; i++)
        {
            if (lines[i].Reason is null && lines[i].IsFull && lines[i].Words.Exists(w => w.Form == name)) return true;
        }

        return false;
    }

    /// <summary>Whether the line is hardly more than a mail address or handle.</summary>
    private static bool IsAddress(string text, TextLine line)
    {
        if (line.WordCount > 10) return false;
        var content = text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart);
        var at = content.IndexOf('@');

        // A handle in brackets signs a post that the report shows.
        return at >= 0 && !(at > 0 && content[at - 1] == '(') && at + 1 < content.Length && char.IsLetterOrDigit(content[at + 1]) && !line.EndsSentence && !content.ContainsAny('"', '“', '”');
    }

    private bool Found(List<LineWord> line, int at, string kind)
    {
        foreach (var phrase in words.At(line, at))
        {
            if (phrase.Value == kind) return true;
        }

        return false;
    }
}
