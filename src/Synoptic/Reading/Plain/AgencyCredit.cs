using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>Tells which news agency a report says that its words come from. A report that only cites an agency credits none.</summary>
internal sealed class AgencyCredit
{
    /// <summary>Characters of the first paragraph that a dateline takes up.</summary>
    private const int DatelineReach = 90;

    /// <summary>Lines at the end of a report in which credits stand.</summary>
    private const int Tail = 6;

    /// <summary>Words of a line at the end that is a credit and no paragraph; one that names six reporters has about 40.</summary>
    private const int Longest = 45;

    private readonly PhraseTable<(string Agency, string Spelled)> names;
    private readonly PhraseTable<string> phrases;
    private readonly FrozenSet<string> roles;

    public AgencyCredit(WordTables tables)
    {
        names = new(tables.Rows("agencies").SelectMany(r => (r.Length > 1 ? r[1].Split('|', StringSplitOptions.RemoveEmptyEntries) : []).Prepend(r[0]).Select(n => (Forms(n), (r[0], n)))));
        var rows = tables.Rows("agency-credits");
        phrases = new(rows.Where(r => r[0] != "role").Select(r => (r[1], r[0])));
        roles = rows.Where(r => r[0] == "role").Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The agency that an outlet or author is.</summary>
    public string? Named(string? name)
    {
        if (name is null || name.Length > 80) return null;
        var words = Words(name);
        return At(words, 0, name) is var (agency, end) && end == words.Count ? agency : null;
    }

    /// <summary>The agency in a byline: "By Ana Lopez, Associated Press", "AP Sports Writer", "Reuters".</summary>
    public string? InByline(string? byline)
    {
        if (byline is null || byline.Length > 400) return null;
        var words = Words(byline);
        for (var i = 0; i < words.Count; i++)
        {
            if (At(words, i, byline) is not var (agency, end)) continue;
            var begins = i == 0 || byline.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).ContainsAny(',', '/', '|') || byline.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).ContainsAny('(', '-', '–') || !words[i - 1].Capital;
            var ends = end == words.Count || roles.Contains(words[end].Form) || byline.AsSpan(words[end - 1].End, words[end].Start - words[end - 1].End).ContainsAnyExcept(' ', '\u00a0');
            if (begins && ends) return agency;
        }

        return null;
    }

    /// <summary>The agency that a report credits in its dateline or at its end.</summary>
    /// <param name="text">The body.</param>
    /// <param name="dropped">What was taken out of it: credits too, but those of pictures are not the report's.</param>
    public string? Find(string text, ImmutableArray<Dropped> dropped)
    {
        if (Dateline(text) is { } first) return first;
        var end = text.Length;
        for (var lines = 0; lines < Tail && end > 0;)
        {
            var start = text.LastIndexOf('\n', end - 1) + 1;
            if (end - start > 1)
            {
                lines++;
                if (Credit(text, start, end, isLast: lines == 1) is { } found) return found;
            }

            end = start - 1;
        }

        foreach (var piece in dropped)
        {
            if (piece.Reason is "contributors" or "source" or "byline" or "copyright" && Credit(piece.Text, 0, piece.Text.Length, isLast: piece.Reason is "source" or "byline") is { } credit) return credit;
        }

        return null;
    }

    /// <summary>"HARBOUR CITY (Reuters) -", "PORT LOWELL, March 3 (AP) —": names and a day before the bracket, a dash behind it.</summary>
    private string? Dateline(string text)
    {
        var line = text.AsSpan().IndexOf('\n') is var end && end < 0 ? text.Length : end;
        var open = text.AsSpan(0, Math.Min(line, DatelineReach)).IndexOf('(');
        if (open < 0) return null;
        var close = text.AsSpan(open, Math.Min(40, text.Length - open)).IndexOf(')');
        if (close < 0) return null;
        var after = text.AsSpan(open + close + 1, Math.Min(4, text.Length - open - close - 1)).TrimStart();
        if (after.Length == 0 || after[0] is not ('-' or '–' or '—' or ':')) return null;
        var before = new List<LineWord>();
        LineReader.ReadWords(text, 0, open, before, 14);
        if (before.Count > 10 || before.Exists(w => !w.Capital && char.IsLetter(w.Form[0]) && w.Form.Length > 3)) return null;
        return InByline(text.Substring(open + 1, close - 1));
    }

    private string? Credit(string text, int start, int end, bool isLast)
    {
        if (end - start > 600) start = end - 600;
        var line = text[start..end];
        var words = Words(line);
        if (words.Count == 0) return null;

        // A last line or a bracket that is the agency's name and nothing else.
        if (words.Count <= 5 && Named(line.Trim(' ', '(', ')', '[', ']', '-', '–', '—', '.', '*', '/')) is { } whole && (isLast || line.AsSpan().Trim()[0] is '(' or '-' or '–' or '—' or '[')) return whole;
        if (Bracketed(line) is { } bracketed) return bracketed;
        if (line.IndexOf('©', StringComparison.Ordinal) is >= 0 and var sign && Behind(words, words.FindIndex(w => w.Start > sign), line, isRights: true) is { } owner) return owner;
        for (var i = 0; i < words.Count && words.Count <= Longest + 20; i++)
        {
            foreach (var phrase in phrases.At(words, i))
            {
                var next = i + phrase.Words.Length;
                if (phrase.Value == "before")
                {
                    if (Before(words, i, line) is { } giver) return giver;
                }
                else if (phrase.Value == "rights" ? phrase.Words[0].Length > 1 || (i == 0 && line.AsSpan().TrimStart()[0] == '(') : words.Count < 16 && (i == 0 || !char.IsLetterOrDigit(line[words[i].Start - 1]) && line[words[i].Start - 1] is '(' or '-' or '–' or '—' or '.' || phrase.Words.Length > 1))
                {
                    if (Behind(words, next, line, phrase.Value == "rights") is { } taken) return taken;
                }
            }
        }

        return null;
    }

    /// <summary>The agency alone in a bracket that ends a line: "… the ministry said. (AFP)".</summary>
    private string? Bracketed(string line)
    {
        var content = line.AsSpan().TrimEnd(" .\u00a0");
        if (content.Length < 4 || content[^1] is not (')' or ']')) return null;
        var open = content.LastIndexOfAny('(', '[');
        if (open < 0 || content.Length - open > 60) return null;
        var before = content[..open].TrimEnd();
        return before.Length == 0 || before[^1] is '.' or '”' or '"' or '!' or '?' or '’' ? Named(content[(open + 1)..^1].ToString()) ?? InByline(content[(open + 1)..^1].ToString()) : null;
    }

    /// <summary>The agency that is named right behind a phrase, or behind a year and "the".</summary>
    private string? Behind(List<LineWord> words, int at, string line, bool isRights)
    {
        for (var i = at; i >= 0 && i < Math.Min(words.Count, at + (isRights ? 3 : 1)); i++)
        {
            if (At(words, i, line) is var (agency, _)) return agency;
            if (!char.IsAsciiDigit(words[i].Form[0]) && words[i].Form.Length > 3) return null;
        }

        return null;
    }

    /// <summary>The agency that is named before a phrase in the same sentence.</summary>
    private string? Before(List<LineWord> words, int at, string line)
    {
        for (var i = at - 1; i >= 0 && at - i < Longest; i--)
        {
            if (At(words, i, line) is var (agency, _)) return agency;
            if (i > 0 && words[i].Capital && words[i - 1].Form.Length > 1 && line.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).Contains('.')) return null;
        }

        return null;
    }

    /// <summary>The agency whose name begins at a word, and where it ends. Short names are also other words when they are not spelled as the table spells them.</summary>
    private (string Agency, int End)? At(List<LineWord> words, int at, string text)
    {
        foreach (var name in names.At(words, at))
        {
            var end = at + name.Words.Length;
            var isShort = name.Words.Length == 1 && name.Words[0].Length <= 5;
            if (isShort ? !text.AsSpan(words[at].Start, words[at].End - words[at].Start).SequenceEqual(name.Value.Spelled) : !words[at].Capital) continue;
            return (name.Value.Agency, end);
        }

        return null;
    }

    private static string Forms(string name) => string.Join(' ', Words(name).Select(w => w.Form));

    private static List<LineWord> Words(string text)
    {
        var words = new List<LineWord>();
        LineReader.ReadWords(text, 0, text.Length, words, LineReader.MostWords);
        return words;
    }
}
