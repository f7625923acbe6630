using System.Collections.Frozen;
using System.Text;
using Synoptic.Knowledge;

namespace Synoptic.Quantities;

/// <summary>Finds the words for what is counted behind a number.</summary>
internal sealed class NounPhrases
{
    // Four adjectives or nouns before the head are more than news writes.
    private const int Longest = 6;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> stops;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> plurals;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> persons;
    private readonly QuantityCues cues;

    public NounPhrases(WordTables tables, QuantityCues cues)
    {
        this.cues = cues;
        stops = Lookup(tables.Words("quantity-stops"));
        plurals = Lookup(tables.Words("quantity-plurals"));
        persons = Lookup(tables.Words("quantity-persons"));
    }

    /// <summary>The noun phrase that begins at an atom.</summary>
    /// <param name="line">The sentence.</param>
    /// <param name="first">Where it begins.</param>
    /// <param name="value">How many: of more than one, the first plural noun is the head.</param>
    /// <param name="end">Index after its head.</param>
    /// <param name="limit">Where something else begins, such as a date.</param>
    public bool Find(Line line, int first, double? value, out int end, int limit = int.MaxValue)
    {
        end = first;
        var several = value is not 1;
        var head = -1;
        for (var j = first; j < Math.Min(limit, first + Longest) && line.Has(j); j++)
        {
            if (head < 0 && j > first && JoinsAdjectives(line, j)) continue;
            if (!line.Is(j, AtomKind.Word)) break;
            // A participle may stand before the noun (rushing water), not behind it (a deal enabling).
            if (IsStop(line, j) && !JoinsNames(line, j, head)) break;
            if (head >= 0 && line.IsVerb(j)) break;
            // coal-fired: the two words are one, and what they describe follows.
            if (IsJoinedByHyphen(line, j))
            {
                j += 2;
                while (IsJoinedByHyphen(line, j)) j += 2;
                if (line.IsNoun(j)) head = j;
            }
            else if (line.IsNoun(j))
            {
                head = j;
                if (several && IsPlural(line, j) && !(line.Upos(j + 1) is "NOUN" && line.Is(j + 1, AtomKind.Word) && !IsStop(line, j + 1) && IsPlural(line, j + 1))) break;
            }

            // Ukraine's
            if (cues.Is(line, j + 1, Cue.Possessive) && line.IsJoined(j + 1)) j++;
        }

        if (head < 0) return false;
        end = head + 1;
        // Several of something have a plural; a name after a number is not what is counted.
        return !several || IsPlural(line, head) || line.Upos(head) == "NOUN";
    }

    private static bool IsJoinedByHyphen(Line line, int j) => line.IsHyphen(j + 1) && line.IsJoined(j + 1) && line.IsJoined(j + 2) && line.Is(j + 2, AtomKind.Word);

    // Norland and Ardania delegates: two names before one noun for both.
    private bool JoinsNames(Line line, int j, int head) =>
        head == j - 1 && line.Upos(head) == "PROPN" && !IsPlural(line, head) && cues.Is(line, j, Cue.And) && line.Upos(j + 1) == "PROPN" && line.Upos(j + 2) == "NOUN" && IsPlural(line, j + 2);

    // small and large boats; small, wooden boats
    private bool JoinsAdjectives(Line line, int j) =>
        (line.IsMark(j, ',') || cues.Is(line, j, Cue.And) || cues.Is(line, j, Cue.Or)) && line.Upos(j - 1) == "ADJ" && line.Upos(j + 1) == "ADJ" && !IsStop(line, j - 1) && !IsStop(line, j + 1);

    /// <summary>Skips "of the", "of its" before what is counted.</summary>
    public int SkipPartitive(Line line, int at)
    {
        if (!cues.Is(line, at, Cue.Thing) && !cues.Is(line, at, Cue.Whole)) return at;
        var next = at + 1;
        while (next < at + 3 && cues.Is(line, next, Cue.Determiner)) next++;
        return next;
    }

    /// <summary>Whether a noun phrase ends at an atom.</summary>
    public bool IsStop(Line line, int i) =>
        stops.Contains(line.Word(i)) || (line.IsVerb(i) && line.Xpos(i) is not ("VBN" or "VBG")) || (line.Upos(i) is "AUX" or "ADP" or "DET" or "PRON" or "CCONJ" or "SCONJ" or "PART" or "INTJ" && line.Xpos(i) is not ("NNP" or "NNPS"));

    /// <summary>Whether a noun stands for several.</summary>
    public bool IsPlural(Line line, int i)
    {
        if (line.Xpos(i) is "NNS" or "NNPS") return true;
        var word = line.Word(i);
        if (word.Length < 3) return false;
        return plurals.Contains(word) || (word[^1] == 's' && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("us", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal));
    }

    /// <summary>Whether a noun names people.</summary>
    public bool IsPerson(Line line, int i) => line.Is(i, AtomKind.Word) && persons.Contains(line.Word(i));

    /// <summary>Dictionary form of a noun phrase.</summary>
    public string Thing(Line line, int first, int end)
    {
        var words = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (cues.Is(line, i, Cue.Possessive) || line.IsMark(i, ',') || line.Upos(i) is "CCONJ" or "ADV") continue;
            // What was done to a thing is no part of its name: 300 recorded songs are songs.
            if (i < end - 1 && line.IsVerb(i) && !line.IsHyphen(i + 1) && !line.IsHyphen(i - 1)) continue;
            var hyphen = line.IsHyphen(i);
            if (words.Length > 0 && !hyphen && !(i > first && line.IsHyphen(i - 1))) words.Append(' ');
            if (hyphen) words.Append('-');
            else words.Append(line.Lemma(i).ToLowerInvariant());
        }

        return words.ToString();
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(FrozenSet<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
