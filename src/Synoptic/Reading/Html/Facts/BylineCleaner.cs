using System.Collections.Frozen;
using Synoptic.Knowledge;
using Synoptic.Reading.Furniture;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading.Html.Facts;

/// <summary>Makes a byline of what pages write where the author goes: names with commas between, without roles, handles, addresses, dates and the outlet's own name.</summary>
internal sealed class BylineCleaner
{
    /// <summary>Authors that are kept; more are the staff list.</summary>
    private const int Most = 10;

    /// <summary>Words of a name: "María del Carmen Ruiz de la Torre".</summary>
    private const int LongestName = 7;

    private readonly HeadDates dates;
    private readonly AgencyCredit agencies;
    private readonly PhraseTable<bool> openings;
    private readonly FrozenSet<string> roles;
    private readonly FrozenSet<string> nobody;
    private readonly FrozenSet<string> joins;
    private readonly FrozenSet<string> ends;
    private readonly FrozenSet<string> outletWords;

    public BylineCleaner(WordTables tables, HeadDates dates, AgencyCredit agencies)
    {
        this.agencies = agencies;
        this.dates = dates;
        openings = new(tables.Rows("reading-head").Where(r => r[0] is "by" or "by-label").Select(r => (r[1], true)));
        roles = Kind("role");
        nobody = Kind("nobody");
        joins = Kind("join");
        ends = Kind("end");
        outletWords = tables.Words("reading-outlets");

        FrozenSet<string> Kind(string kind) => tables.Rows("byline-words").Where(r => r[0] == kind).Select(r => r[1]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The names in a value that is said to be the author; <see langword="null"/> if it names nobody.</summary>
    public string? Clean(string? value, string? outlet) => value is null || value.Length > 600 ? null : Join(value, outlet, wantsCapital: false);

    /// <summary>The names in an element that is said to hold the author, where all of it reads as names.</summary>
    public string? Names(string text, string? outlet) => Join(text, outlet, wantsCapital: true);

    /// <summary>The names in a line that begins as bylines do.</summary>
    public string? Line(string text, string? outlet)
    {
        var words = Words(text);
        var opening = openings.At(words, 0);
        return opening.MoveNext() && words.Count > opening.Current.Words.Length && words[opening.Current.Words.Length].Capital ? Join(text, outlet, wantsCapital: true) : null;
    }

    private string? Join(string value, string? outlet, bool wantsCapital)
    {
        var names = new List<string>();
        foreach (var piece in Pieces(value))
        {
            if (Name(piece, outlet) is not { } name || names.Count >= Most) continue;
            if (wantsCapital && !IsPerson(name)) continue;
            if (!names.Exists(n => n.Equals(name, StringComparison.OrdinalIgnoreCase))) names.Add(name);
        }

        // An agency beside names is whom they work for; alone it is the author.
        if (names.Count > 1 && names.Exists(n => agencies.Named(n) is null)) names.RemoveAll(n => agencies.Named(n) is not null);
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>Whether what a line shows reads as somebody's name: two words and more, in capitals, none of them an outlet's.</summary>
    private bool IsPerson(string name)
    {
        var words = Words(name);
        return words.Count is > 1 and < 6 && words.TrueForAll(w => (w.Capital || w.Form.Length < 4) && !outletWords.Contains(w.Form) && char.IsLetter(w.Form[0])) && !name.Contains(':', StringComparison.Ordinal);
    }

    /// <summary>Divides at commas, bars, dashes between blanks, and "and".</summary>
    private IEnumerable<string> Pieces(string value)
    {
        var start = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            var length = i == value.Length ? 1 : value[i] is ',' or ';' or '|' or '•' or '·' or '/' or '&' or '\n' or '(' or ')' or '<' or '>' ? 1 : IsDash(value, i) ? 1 : Joint(value, i);
            if (length == 0) continue;
            if (i > start) yield return value[start..i];
            i += length - 1;
            start = i + 1;
        }
    }

    private static bool IsDash(string value, int at) =>
        value[at] is '-' or '–' or '—' && at > 0 && value[at - 1] == ' ' && at + 1 < value.Length && value[at + 1] == ' ';

    /// <summary>Length of the word between two names that stands here between blanks; 0 for none.</summary>
    private int Joint(string value, int at)
    {
        if (value[at] != ' ') return 0;
        var end = value.IndexOf(' ', at + 1);
        return end > at + 1 && end - at < 8 && joins.Contains(value[(at + 1)..end].ToLowerInvariant()) ? end - at + 1 : 0;
    }

    private string? Name(string piece, string? outlet)
    {
        piece = piece.Trim(' ', '.', ':', '*', '"', '“', '”', '\t', '\u00a0');
        if (piece.Length is < 2 or > 80 || PageText.IsAddress(piece) || piece.Contains("://", StringComparison.Ordinal)) return null;
        var words = Words(piece);
        var first = 0;
        for (var opening = openings.At(words, first); opening.MoveNext(); opening = openings.At(words, first)) first += opening.Current.Words.Length;
        var last = first;
        while (last < words.Count && !IsEnd(piece, words, last)) last++;
        if (last == first || last - first > LongestName || !words.Exists(w => char.IsLetter(w.Form[0]))) return null;
        if (dates.Line(words, piece) is not null) return null;
        // "Ana Lopez Ana Lopez" is the text of a picture, and the name under it.
        if ((last - first) % 2 == 0 && IsTwice(words, first, last)) last = first + ((last - first) / 2);
        var from = words[first].Start;
        var to = words[last - 1].End;
        if (last == words.Count && to < piece.Length && piece[to] == '.') to++;
        var name = piece[from..to];

        // What holds a word of work and nothing that could be a name names nobody: "Staff Writer", "AP Sports Writer".
        for (var i = first; i < last; i++)
        {
            if (roles.Contains(words[i].Form)) return null;
        }

        if (nobody.Contains(string.Join(' ', words.Skip(first).Take(last - first).Select(w => w.Form)))) return null;
        if (last - first == 1 && !IsNameAlone(name)) return null;
        return outlet is null ? name : WithoutOutlet(name, outlet);
    }

    private static bool IsTwice(List<LineWord> words, int first, int last)
    {
        var half = (last - first) / 2;
        if (half == 0) return false;
        for (var i = first; i < first + half; i++)
        {
            if (words[i].Form != words[i + half].Form) return false;
        }

        return true;
    }

    /// <summary>Whether one word may be somebody's name: "Regan", but not "jsmith2", "kevin-r" or a code in capitals.</summary>
    private static bool IsNameAlone(string name) =>
        char.IsLetter(name[0]) && (!char.IsUpper(name[0]) ? !name.AsSpan().ContainsAnyInRange('a', 'z') : name.Length < 4 || !name.AsSpan(1).ContainsAnyInRange('A', 'Z') || name.AsSpan(1).ContainsAnyInRange('a', 'z'));

    /// <summary>The name without the outlet's behind it; <see langword="null"/> if nothing else is left.</summary>
    private static string? WithoutOutlet(string name, string outlet)
    {
        string bare = PageText.Bare(name), own = PageText.Bare(outlet);
        if (own.Length < 3) return name;
        if (bare.StartsWith(own, StringComparison.Ordinal) || (own.StartsWith(bare, StringComparison.Ordinal) && bare.Length > 3)) return null;
        if (!name.EndsWith(outlet, StringComparison.OrdinalIgnoreCase)) return name;
        var rest = name[..^outlet.Length].TrimEnd(' ', '.', '-', ',');
        return rest.Length > 1 ? rest : null;
    }

    /// <summary>Whether a name ends before a word: a handle, an address, a word such as "for" or "in", a number.</summary>
    private bool IsEnd(string piece, List<LineWord> words, int at)
    {
        var word = words[at];
        if (dates.IsDayWord(words, at)) return true;
        if (word.Start > 0 && piece[word.Start - 1] == '@') return true;
        if (word.End < piece.Length && piece[word.End] == '@') return true;
        return (at > 0 && ends.Contains(word.Form)) || (at > 0 && char.IsDigit(word.Form[0]));
    }

    private static List<LineWord> Words(string text)
    {
        var words = new List<LineWord>();
        LineReader.ReadWords(text, 0, text.Length, words, 40);
        return words;
    }
}
