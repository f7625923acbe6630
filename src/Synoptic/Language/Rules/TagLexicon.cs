using Synoptic.Knowledge;

namespace Synoptic.Language.Rules;

/// <summary>All readings of a word: from the closed classes, the irregular forms, the lists of base forms with their inflections, and last from its ending.</summary>
internal sealed class TagLexicon
{
    /// <summary>No word is given more readings; the rarest are left out.</summary>
    public const int MaxReadings = 8;

    /// <summary>Longer words are in no list, and are read by their ending alone.</summary>
    public const int Longest = 24;

    private readonly TagStates states;
    private readonly Dictionary<string, Reading[]>.AlternateLookup<ReadOnlySpan<char>> closed, irregular, endings;
    private readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> open;
    private readonly Inflection[] inflections;
    private readonly int longestEnding;
    private readonly byte nn, nns, vb, vbp, vbd, vbn, vbg, jj, jjr, rb;

    public TagLexicon(WordTables tables, TagStates states)
    {
        this.states = states;
        (nn, nns, vb, vbp, vbd, vbn, vbg, jj, jjr, rb) = (states["NN"], states["NNS"], states["VB"], states["VBP"], states["VBD"], states["VBN"], states["VBG"], states["JJ"], states["JJR"], states["RB"]);
        closed = LexiconTables.Readings(tables.Rows("closed-class"), states).GetAlternateLookup<ReadOnlySpan<char>>();
        var byEnding = LexiconTables.Readings(tables.Rows("tagger-endings"), states);
        longestEnding = byEnding.Keys.Max(k => k.Length);
        endings = byEnding.GetAlternateLookup<ReadOnlySpan<char>>();
        irregular = LexiconTables.Irregular(tables.Rows("irregular-forms"), states).GetAlternateLookup<ReadOnlySpan<char>>();
        open = LexiconTables.Open(tables.Rows("tagger-lexicon")).GetAlternateLookup<ReadOnlySpan<char>>();
        inflections = LexiconTables.Inflections(tables.Rows("inflections"), states);
    }

    /// <summary>Readings from the closed classes.</summary>
    public bool TryClosed(ReadOnlySpan<char> word, out ReadOnlySpan<Reading> readings)
    {
        var found = closed.TryGetValue(word, out var array);
        readings = array;
        return found;
    }

    /// <summary>Whether a word is an adjective that is written with a capital.</summary>
    public bool IsNationality(ReadOnlySpan<char> word) => open.TryGetValue(word, out var kind) && (kind & WordClass.Nationality) != WordClass.None;

    /// <summary>Readings from the lists of the open classes.</summary>
    /// <param name="word">In small letters.</param>
    /// <param name="readings">Takes them.</param>
    /// <returns>How many; 0 if the word is in no list.</returns>
    public int Known(ReadOnlySpan<char> word, Span<Reading> readings)
    {
        var found = new ReadingSet(readings);
        if (irregular.TryGetValue(word, out var forms))
            foreach (var form in forms) found.Add(form);
        if (open.TryGetValue(word, out var lemma, out var kind)) AddBase(kind, lemma, ref found);
        // A listed verb is no form of another one: feed is not fee with an ending.
        if (forms is null && (kind & WordClass.AnyVerb) == WordClass.None) AddInflected(word, kind, ref found);
        return found.Count;
    }

    /// <summary>Readings from the ending alone.</summary>
    public int Guess(ReadOnlySpan<char> word, Span<Reading> readings)
    {
        var found = new ReadingSet(readings);
        for (var length = Math.Min(longestEnding, word.Length - 2); length > 0; length--)
        {
            if (!endings.TryGetValue(word[^length..], out var array)) continue;
            foreach (var reading in array)
                found.Add(reading.Lemma is null ? reading : reading with { Lemma = string.Concat(word[..^length], reading.Lemma) });
            return found.Count;
        }

        found.Add(new Reading(nn, 0, null));
        found.Add(new Reading(jj, 3, null));
        found.Add(new Reading(vb, 3, null));
        found.Add(new Reading(vbp, 4, null));
        return found.Count;
    }

    private void AddBase(WordClass kind, string lemma, ref ReadingSet found)
    {
        var noun = (kind & WordClass.AnyNoun) != WordClass.None;
        if ((kind & (WordClass.AnyAdjective | WordClass.Nationality)) != WordClass.None) found.Add(new Reading(jj, (byte)((kind & WordClass.Noun) != WordClass.None ? 1 : 0), lemma));
        if ((kind & WordClass.Adverb) != WordClass.None) found.Add(new Reading(rb, 0, lemma));
        var verbFirst = noun && (kind & WordClass.Verb) != WordClass.None;
        if (noun) found.Add(new Reading(nn, (byte)((kind & WordClass.AnyAdjective) != WordClass.None || verbFirst ? 1 : 0), lemma));
        else if ((kind & WordClass.Verb) != WordClass.None) found.Add(new Reading(nn, 4, lemma));
        if ((kind & WordClass.AnyVerb) == WordClass.None) return;
        var cost = (byte)((kind & (WordClass.AdjectiveVerb | WordClass.Adjective)) != WordClass.None ? 2 : noun && !verbFirst ? 1 : 0);
        found.Add(new Reading(vb, cost, lemma));
        found.Add(new Reading(vbp, (byte)(cost + 1), lemma));
    }

    private void AddInflected(ReadOnlySpan<char> word, WordClass listed, ref ReadingSet found)
    {
        Span<char> buffer = stackalloc char[Longest + 4];
        foreach (var rule in inflections)
        {
            var length = rule.StemLength(word, buffer);
            if (length < 2 || !open.TryGetValue(buffer[..length], out var lemma, out var kind) || (kind & rule.Class) == WordClass.None) continue;
            // A longer spelling of the same form (hop, hope) is told only once.
            if (found.Has(rule.States[0])) continue;
            // A form that is listed for itself (willing, building) is that before it is a verb's.
            var more = listed == WordClass.None ? 0 : 1;
            foreach (var state in rule.States) found.Add(new Reading(state, (byte)(Cost(state, kind) + more), lemma));
            if (rule.States[0] == vbd) found.Add(new Reading(jj, 3, null));
            if (rule.States[0] == vbg)
            {
                found.Add(new Reading(nn, 2, null));
                found.Add(new Reading(jj, 4, null));
            }
        }
    }

    private byte Cost(byte state, WordClass kind)
    {
        if (state == vbn || state == vbg || state == vbd) return 0;
        if (state == nns) return 0;
        // Comparatives in -er are rarer than nouns in -er.
        if (state == jjr) return 0;
        return (byte)((kind & WordClass.AnyNoun) != WordClass.None ? 1 : 0);
    }
}
