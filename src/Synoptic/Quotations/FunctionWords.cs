using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Quotations;

/// <summary>Classes of small words that the search for speakers and told clauses steps over or stops at.</summary>
[Flags]
internal enum WordClass
{
    /// <summary>A word of content.</summary>
    None = 0,

    /// <summary>Makes a passive or progressive.</summary>
    Be = 1 << 0,

    /// <summary>Another auxiliary.</summary>
    Aux = 1 << 1,

    /// <summary>Negation.</summary>
    Not = 1 << 2,

    /// <summary>Opens a told clause.</summary>
    That = 1 << 3,

    /// <summary>Opens an indirect question.</summary>
    If = 1 << 4,

    /// <summary>Marks an infinitive.</summary>
    To = 1 << 5,

    /// <summary>Opens a relative clause.</summary>
    Relative = 1 << 6,

    /// <summary>Subordinates a clause.</summary>
    Sub = 1 << 7,

    /// <summary>Joins equals.</summary>
    And = 1 << 8,

    /// <summary>Joins clauses against each other.</summary>
    But = 1 << 9,

    /// <summary>A pronoun that may be a subject.</summary>
    Person = 1 << 10,

    /// <summary>Opens a noun phrase.</summary>
    Det = 1 << 11,

    /// <summary>A preposition.</summary>
    Prep = 1 << 12,

    /// <summary>A preposition that often belongs to the noun before it.</summary>
    NounPrep = 1 << 13,

    /// <summary>May stand between subject and verb.</summary>
    Adv = 1 << 14,

    /// <summary>Names the speaker of a passive.</summary>
    By = 1 << 15,

    /// <summary>As in "quoted as saying".</summary>
    As = 1 << 16,

    /// <summary>Opens a phrase with its own subject.</summary>
    With = 1 << 17,

    /// <summary>Possessive mark.</summary>
    Own = 1 << 18,

    /// <summary>Stands before a name.</summary>
    Title = 1 << 19,

    /// <summary>A preposition that may open an occasion.</summary>
    Where = 1 << 20,

    /// <summary>A pronoun that is hardly a speaker.</summary>
    Thing = 1 << 21,

    /// <summary>A pronoun for who writes or reads.</summary>
    Self = 1 << 22,

    /// <summary>Names whose a noun is.</summary>
    Of = 1 << 23,

    /// <summary>A noun for words themselves: what stands between marks behind it was said or written, and is no title.</summary>
    Saying = 1 << 24,
}

/// <summary>The small words of a language.</summary>
internal sealed class FunctionWords
{
    /// <summary>Letters of the longest word that is looked up; no small word is longer.</summary>
    private const int Longest = 24;

    private readonly FrozenDictionary<string, (string Word, WordClass Classes)> classes;
    private readonly FrozenDictionary<string, (string Word, WordClass Classes)>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>Reads <c>quotation-words</c>.</summary>
    public FunctionWords(WordTables tables)
    {
        var all = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var row in tables.Rows("quotation-words"))
        {
            var found = WordClass.None;
            foreach (var part in row[1].Split(',', StringSplitOptions.TrimEntries))
            {
                found |= Enum.TryParse<WordClass>(part, ignoreCase: true, out var one) ? one : throw new FormatException($"quotation-words: found class '{part}'; expected one of {string.Join(", ", Enum.GetNames<WordClass>())}");
            }

            all[row[0]] = found;
        }

        classes = all.ToFrozenDictionary(static pair => pair.Key, static pair => (pair.Key, pair.Value), StringComparer.Ordinal);
        lookup = classes.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The classes of a lower-case word.</summary>
    public WordClass this[string word] => classes.TryGetValue(word, out var found) ? found.Classes : WordClass.None;

    /// <summary>A word in lower-case letters, and its classes. The small words, half of any text, are not made anew each time.</summary>
    public string Lower(ReadOnlySpan<char> word, out WordClass found)
    {
        found = WordClass.None;
        if (word.Length > Longest) return word.ToString().ToLowerInvariant();
        System.Span<char> lower = stackalloc char[Longest];
        lower = lower[..word.ToLowerInvariant(lower)];
        if (!lookup.TryGetValue(lower, out var known)) return lower.ToString();
        found = known.Classes;
        return known.Word;
    }
}
