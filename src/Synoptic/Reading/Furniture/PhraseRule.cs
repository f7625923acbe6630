using System.Buffers;
using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Reading.Furniture;

/// <summary>Lines that furniture phrases make: buttons, labels with a link, headings of link lists, comment forms, notices.</summary>
internal sealed class PhraseRule : ILineRule
{
    /// <summary>A line that begins with a phrase or label is a link only when short; longer ones were paragraphs, in the gun-violence stream.</summary>
    private const int LongestLabelled = 25;

    /// <summary>Links below one heading; more than a page shows in the midst of a text is a list of its own.</summary>
    private const int LongestList = 12;

    private static readonly SearchValues<char> Rules = SearchValues.Create("-_=*•·–—~#. \t");

    private readonly PhraseTable<(string Reason, string Place)> phrases;
    private readonly FrozenSet<string> buttons;

    public PhraseRule(WordTables tables)
    {
        phrases = new(tables.Rows("furniture-phrases").Select(r => (r[2], (r[0], r[1]))));
        buttons = tables.Words("furniture-share");
    }

    public void Mark(Page page)
    {
        var lines = page.Lines;
        var first = page.Kept(-1, 1);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Reason is not null || line.WordCount > 60) continue;
            if (line.WordCount == 0) line.Reason = IsDivider(page.Text, line) ? "divider" : null;
            else if (IsCopyright(page.Text, line)) line.Reason = "copyright";
            else if (IsButtonRow(line)) line.Reason = "share";
            else if (WholeLine(line) is var (reason, isList)) MarkHeading(lines, i, reason, isList);
            else line.Reason = Begins(page, line, i == first) ?? Holds(line);
        }
    }

    private static void MarkHeading(List<TextLine> lines, int heading, string reason, bool isList)
    {
        lines[heading].Reason = reason;
        if (!isList) return;
        for (var i = heading + 1; i < lines.Count && i <= heading + LongestList; i++)
        {
            var line = lines[i];
            if (line.EndsSentence || line.WordCount > LongestLabelled) break;
            line.Reason ??= reason;
        }
    }

    /// <summary>A rule drawn with marks: "---", "* * *", "___".</summary>
    private static bool IsDivider(string text, TextLine line) => !text.AsSpan(line.Start, line.End - line.Start).ContainsAnyExcept(Rules);

    private static bool IsCopyright(string text, TextLine line) => text.AsSpan(line.ContentStart).TrimStart("(").StartsWith("©") && line.WordCount <= 40;

    private bool IsButtonRow(TextLine line)
    {
        if (line.WordCount > 8) return false;
        var named = false;
        foreach (var word in line.Words)
        {
            if (char.IsDigit(word.Form[0])) continue;
            if (!buttons.Contains(word.Form)) return false;
            named = true;
        }

        return named && !line.EndsSentence;
    }

    private (string Reason, bool IsList)? WholeLine(TextLine line)
    {
        if (line.WordCount > 12) return null;
        var first = 0;
        while (first < line.Words.Count && char.IsDigit(line.Words[first].Form[0])) first++;
        foreach (var phrase in phrases.At(line.Words, first))
        {
            if (phrase.Value.Place is not ("line" or "list")) continue;
            var end = first + phrase.Words.Length;
            while (end < line.Words.Count && char.IsDigit(line.Words[end].Form[0])) end++;
            if (end == line.Words.Count) return (phrase.Value.Reason, phrase.Value.Place == "list");
        }

        return null;
    }

    private string? Begins(Page page, TextLine line, bool first)
    {
        // The first line may be a headline that has a label: it stays.
        if (first || line.WordCount > 40 || (line.EndsSentence && line.WordCount > LongestLabelled)) return null;
        foreach (var phrase in phrases.At(line.Words, 0))
        {
            var place = phrase.Value.Place;
            if (place == "start" || (place == "label" && IsLabel(page.Text, line.Words[phrase.Words.Length - 1].End, line))) return phrase.Value.Reason;
        }

        return null;
    }

    private static bool IsLabel(string text, int at, TextLine line)
    {
        var from = at;
        while (at < line.ContentEnd && char.IsWhiteSpace(text[at])) at++;
        if (at >= line.ContentEnd) return true;
        if (text[at] is ':' or '|' or '»' or '›' or '→' or '>') return true;
        return at > from && !line.EndsSentence && (text[at] is '-' or '–' or '—' || at - from > 1 || text[from] == '\t');
    }

    private string? Holds(TextLine line)
    {
        for (var i = 0; i < line.Words.Count; i++)
        {
            foreach (var phrase in phrases.At(line.Words, i))
            {
                // Who contributed may be the last sentence of a paragraph: ContributorRule looks for its beginning.
                if (phrase.Value.Place == "any" && phrase.Value.Reason != ContributorRule.Reason) return phrase.Value.Reason;
            }
        }

        return null;
    }
}
