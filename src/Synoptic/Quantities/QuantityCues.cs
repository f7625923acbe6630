using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Quantities;

/// <summary>The small words around numbers.</summary>
internal sealed class QuantityCues
{
    private readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly Phrases<Cue> phrases;

    public QuantityCues(WordTables tables)
    {
        var flags = new Dictionary<string, Cue>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in tables.Rows("quantity-cues"))
        {
            var cue = Enum.TryParse<Cue>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var known)
                ? known
                : throw new FormatException($"found kind '{row[1]}' in quantity-cues; expected one of {string.Join(", ", Enum.GetNames<Cue>())}");
            var key = row[0].Replace('’', '\'');
            flags[key] = flags.GetValueOrDefault(key) | cue;
        }

        words = flags.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        phrases = new Phrases<Cue>(flags.Select(p => (p.Key, false, p.Value)));
    }

    /// <summary>Whether the atom is a word of a kind.</summary>
    public bool Is(Line line, int i, Cue cue)
    {
        if (!line.Has(i)) return false;
        var word = line.Word(i);
        if (word[0] == '’')
        {
            Span<char> straight = stackalloc char[2];
            if (word.Length > 2) return false;
            word.CopyTo(straight);
            straight[0] = '\'';
            return words.TryGetValue(straight[..word.Length], out var clitic) && (clitic & cue) != Cue.None;
        }

        return words.TryGetValue(word, out var known) && (known & cue) != Cue.None;
    }

    /// <summary>The longest phrase of a kind that begins at an atom; -1 for none.</summary>
    public int Match(Line line, int i, Cue cue)
    {
        var end = phrases.Match(line, i, out var known);
        return end > 0 && (known & cue) != Cue.None ? end : Is(line, i, cue) ? i + 1 : -1;
    }

    /// <summary>The longest phrase of a kind that ends before an atom; -1 for none.</summary>
    public int MatchBefore(Line line, int end, Cue cue)
    {
        var start = phrases.MatchBefore(line, end, out var known);
        return start >= 0 && (known & cue) != Cue.None ? start : Is(line, end - 1, cue) ? end - 1 : -1;
    }

    /// <summary>Whether a word of a kind stands in the same clause up to six atoms before an atom.</summary>
    public bool RunsInto(Line line, int i, Cue cue)
    {
        for (var j = i - 1; j >= Math.Max(0, i - 6) && line.Has(j); j--)
        {
            if (line.Is(j, AtomKind.Mark) && line.Text[line[j].Start] is ',' or ';' or '(' or '—') return false;
            if (Is(line, j, cue)) return true;
        }

        return false;
    }
}

/// <summary>Kinds of small words; the table tells what each is.</summary>
[Flags]
internal enum Cue : long
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Opens a range.</summary>
    Between = 1,

    /// <summary>Opens a range or tells the value before.</summary>
    From = 1 << 1,

    /// <summary>Leads to the upper end of a range.</summary>
    To = 1 << 2,

    /// <summary>Joins.</summary>
    And = 1 << 3,

    /// <summary>Joins two choices.</summary>
    Or = 1 << 4,

    /// <summary>Makes a rate with a unit.</summary>
    Per = 1 << 5,

    /// <summary>Makes a rate with anything.</summary>
    Ratio = 1 << 6,

    /// <summary>A number below nought.</summary>
    Minus = 1 << 7,

    /// <summary>May stand between what is counted and its verb.</summary>
    Auxiliary = 1 << 8,

    /// <summary>Opens a part of the number before.</summary>
    Including = 1 << 9,

    /// <summary>Sets a number to a noun.</summary>
    Copula = 1 << 10,

    /// <summary>Rise.</summary>
    Up = 1 << 11,

    /// <summary>Fall.</summary>
    Down = 1 << 12,

    /// <summary>Leads from a verb to the number.</summary>
    By = 1 << 13,

    /// <summary>Says that nobody is counted.</summary>
    Negative = 1 << 14,

    /// <summary>Says that none of a thing is counted.</summary>
    No = 1 << 15,

    /// <summary>Stands before the place.</summary>
    Locative = 1 << 16,

    /// <summary>Leads from a share or tariff to what it is of.</summary>
    Thing = 1 << 17,

    /// <summary>Leads from a sum to what it is for.</summary>
    Worth = 1 << 18,

    /// <summary>Leads to whoever gives the figure.</summary>
    According = 1 << 19,

    /// <summary>Leads to the time that a figure covers.</summary>
    Period = 1 << 20,

    /// <summary>A verb of how long something goes on.</summary>
    Lasting = 1 << 21,

    /// <summary>Sets a term.</summary>
    Deadline = 1 << 22,

    /// <summary>Before a duration, "over" is a bound only behind these.</summary>
    After = 1 << 23,

    /// <summary>Before "one": a pronoun or idiom.</summary>
    OneBefore = 1 << 24,

    /// <summary>After "one": a pronoun or idiom.</summary>
    OneAfter = 1 << 25,

    /// <summary>Marks a possessor.</summary>
    Possessive = 1 << 26,

    /// <summary>Is like a bound, but is read as a place in time before a duration.</summary>
    Span = 1 << 27,

    /// <summary>Opens a noun phrase.</summary>
    Determiner = 1 << 28,

    /// <summary>A verb of a meeting, which a duration with "for" measures.</summary>
    Talking = 1 << 29,

    /// <summary>Leads from a part to the whole.</summary>
    Whole = 1 << 30,

    /// <summary>Stands before the place that a tariff, share or sum is of.</summary>
    Origin = 1L << 31,

    /// <summary>Says that a number is an age.</summary>
    Age = 1L << 32,

    /// <summary>A verb of rise that with a sum alone means to collect it: raised $5 million.</summary>
    Collecting = 1L << 33,

    /// <summary>Leads to the number that one is compared with.</summary>
    Comparison = 1L << 34,

    /// <summary>A verb or noun by which pounds are weight.</summary>
    Weight = 1L << 35,

    /// <summary>A verb or noun by which pounds are money.</summary>
    Price = 1L << 36,

    /// <summary>Says that a number comes on top.</summary>
    More = 1L << 37,

    /// <summary>Opens a comparison.</summary>
    Than = 1L << 38,

    /// <summary>A verb that gives a figure behind "at".</summary>
    Put = 1L << 40,

    /// <summary>Leads to the figure that someone puts.</summary>
    At = 1L << 41,

    /// <summary>Stands for what is counted: two of them.</summary>
    Pronoun = 1L << 42,

    /// <summary>Behind a length, says that it is a distance.</summary>
    Distance = 1L << 43,

    /// <summary>A verb of rise or fall by a factor: doubled to.</summary>
    Multiplied = 1L << 44,

    /// <summary>Before two numbers, says that they are the votes or points of two sides.</summary>
    Tally = 1L << 39,
}
