using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Text;

namespace Synoptic.Reading.Plain;

/// <summary>Reads bylines: "By A. Name", "by A. Name · The Outlet", "By A. Name | 3 March 2024".</summary>
internal sealed class BylineReader
{
    /// <summary>Words of a byline with two names, an outlet and a date.</summary>
    private const int Longest = 16;

    private static readonly char[] OutletDividers = ['·', '|', '•', '—', '–', ','];

    private readonly PhraseTable<bool> openings;
    private readonly FrozenSet<string> outletWords;
    private readonly AgencyCredit agencies;
    private readonly PhraseTable<string> authorWords;
    private readonly HeadDates dates;

    public BylineReader(WordTables tables, HeadDates dates, AgencyCredit agencies)
    {
        this.agencies = agencies;
        this.dates = dates;
        openings = new(tables.Rows("reading-head").Where(r => r[0] == "by").Select(r => (r[1], true)));
        outletWords = tables.Words("reading-outlets");
        authorWords = new(tables.Rows("furniture-authors").Select(r => (r[1], r[0])));
    }

    /// <summary>What a line states as a byline; <see langword="null"/> if it is none.</summary>
    public HeadFacts? Read(string text, TextLine line)
    {
        if (line.WordCount is < 2 or > Longest || text[line.ContentEnd - 1] == ':' || (line.EndsSentence && line.WordCount > 6)) return null;
        var opening = openings.At(line.Words, 0);
        if (!opening.MoveNext() || opening.Current.Words.Length >= line.Words.Count) return null;
        if (!line.Words[opening.Current.Words.Length].Capital) return null;
        string? byline = null, outlet = null;
        var dated = HeadFacts.Unknown;
        var rest = text[line.Words[opening.Current.Words.Length - 1].End..line.ContentEnd];
        foreach (var segment in rest.Split(['·', '|', '•', '—', '–'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var piece = segment.TrimStart(':').Trim();
            if (piece.Length == 0) continue;
            if (Dates(piece) is { } stated) dated = dated.OrDates(stated);
            else if (IsOutlet(piece)) outlet ??= piece;
            else byline ??= piece;
        }

        if (byline is not null && outlet is null && byline.LastIndexOf(',') is var comma and > 0 && IsOutlet(byline[(comma + 1)..].Trim()))
        {
            outlet = byline[(comma + 1)..].Trim();
            byline = byline[..comma].Trim();
        }

        // Names only: a sentence that begins with such a word has small words.
        return byline is not null && !IsNames(byline) ? null : dated.OrByline(byline, ReportHead.Origin).OrOutlet(outlet, ReportHead.Origin);
    }

    /// <summary>A line of the head that is the outlet's name, alone or with a date: "The Outlet, 12 May 2024".</summary>
    public HeadFacts? Outlet(string text, TextLine line)
    {
        if (line.EndsSentence || line.WordCount is < 1 or > 9) return null;
        string? outlet = null;
        var dated = HeadFacts.Unknown;
        foreach (var piece in text[line.ContentStart..line.ContentEnd].Split(OutletDividers, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Dates(piece) is { } stated) dated = dated.OrDates(stated);
            else if (outlet is null && IsOutlet(piece) && IsWhollyNamed(piece)) outlet = piece;
            else return null;
        }

        return outlet is null ? null : dated.OrOutlet(outlet, ReportHead.Origin);
    }

    /// <summary>Adds what the author's box at the end states, where the head was silent.</summary>
    public HeadFacts ReadBoxes(Page page, HeadFacts facts)
    {
        foreach (var line in page.Lines)
        {
            if (line.Reason != "author-box") continue;
            var words = line.Words;
            var name = words.FindIndex(w => !w.Capital);
            if (name is < 2 or > 4 || !Found(words, name, "is")) continue;
            facts = facts.OrByline(page.Text[words[0].Start..words[name - 1].End], ReportHead.Origin);
            if (facts.Outlet is null) facts = facts.OrOutlet(BoxOutlet(page.Text, line, name), ReportHead.Origin);
        }

        return facts;
    }

    private List<StatedDate>? Dates(string piece)
    {
        var words = new List<LineWord>();
        LineReader.ReadWords(piece, 0, piece.Length, words, 25);
        return dates.Line(words, piece);
    }

    private string? BoxOutlet(string text, TextLine line, int from)
    {
        var words = line.Words;
        var role = from;
        while (role < words.Count && !Found(words, role, "role")) role++;
        for (var i = role + 1; i + 1 < words.Count; i++)
        {
            if (!Found(words, i, "for") || !words[i + 1].Capital) continue;
            var end = i + 1;
            while (end < words.Count && words[end].Capital && (end == i + 1 || text.AsSpan(words[end - 1].End, words[end].Start - words[end - 1].End).IsWhiteSpace())) end++;
            var name = text[words[i + 1].Start..words[end - 1].End];
            if (IsOutlet(name)) return name;
        }

        return null;
    }

    private bool IsOutlet(string piece)
    {
        if (piece.Length == 0 || agencies.Named(piece) is not null) return false;
        var words = new List<LineWord>();
        LineReader.ReadWords(piece, 0, piece.Length, words, 8);
        return words.Count is > 0 and < 8 && words.Exists(w => w.Capital && outletWords.Contains(w.Form));
    }

    /// <summary>Whether at most a third of the words are small: "Ana Lopez and Jon de Vries in Port Lowell".</summary>
    private static bool IsNames(string piece)
    {
        var words = new List<LineWord>();
        var all = LineReader.ReadWords(piece, 0, piece.Length, words, Longest);
        var small = words.Count(w => !w.Capital);
        return all > 0 && small * 3 <= all;
    }

    /// <summary>Whether every word of three letters or more is capitalised, and there are at most five words.</summary>
    private static bool IsWhollyNamed(string piece)
    {
        var words = new List<LineWord>();
        return LineReader.ReadWords(piece, 0, piece.Length, words, 6) <= 5 && words.TrueForAll(w => w.Capital || w.Form.Length < 3);
    }

    private bool Found(List<LineWord> line, int at, string kind)
    {
        foreach (var phrase in authorWords.At(line, at))
        {
            if (phrase.Value == kind) return true;
        }

        return false;
    }
}
