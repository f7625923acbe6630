using System.Collections.Frozen;
using Synoptic.Knowledge;

namespace Synoptic.Copies;

/// <summary>
/// Finds lines and sentences of an article that a site puts around its reports: links to more, calls to sign up, rights, and the
/// appeals for witnesses that police send to everybody. Reading takes the surest out; here text is looked at that the caller keeps as it is.
/// Immutable; share it across threads.
/// </summary>
internal sealed class FurnitureLines
{
    // As in the tables: a longer line is rather told than furnished, unless what it holds is wording of its own kind.
    private const int LongestStart = 40;
    private const int LongestAny = 60;

    private readonly FrozenDictionary<ulong, Phrase[]> byFirst;

    /// <summary>Reads the tables of furniture and of appeals.</summary>
    public FurnitureLines(WordTables tables)
    {
        var phrases = new Dictionary<ulong, List<Phrase>>();
        foreach (var row in tables.Rows("furniture-phrases"))
            if (row.Length > 2) Add(row[2], row[1] switch { "line" or "list" => Place.Whole, "start" => Place.Start, "label" => Place.Label, _ => Place.Any });
        foreach (var row in tables.Rows("furniture-promotion"))
            if (row.Length > 1) Add(row[1], row[0] == "call" ? Place.Call : Place.Thing);
        foreach (var row in tables.Rows("copies-appeals")) Add(row[0], Place.Any);
        byFirst = phrases.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());

        void Add(string phrase, Place place)
        {
            var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) return;
            var keys = new ulong[words.Length];
            for (var i = 0; i < keys.Length; i++) keys[i] = WordHash.Of(words[i]);
            if (!phrases.TryGetValue(keys[0], out var list)) phrases.Add(keys[0], list = []);
            list.Add(new Phrase(keys, place));
        }
    }

    private enum Place
    {
        Whole,
        Start,
        Label,
        Any,
        Call,
        Thing,
    }

    /// <summary>The lines as ranges of words, in order.</summary>
    public List<(int First, int End)> Find(WordSequence words)
    {
        var found = new List<(int First, int End)>();
        for (var first = 0; first < words.Count;)
        {
            var end = first + 1;
            while (end < words.Count && !Ends(words, end)) end++;
            if (IsFurniture(words, first, end)) found.Add((first, end));
            first = end;
        }

        return found;
    }

    // A line ends, or a sentence does: a full stop inside a number or an abbreviation has no space after it or is part of the word.
    private static bool Ends(WordSequence words, int next)
    {
        var from = words.Spans[next - 1].End;
        var between = words.Article.Text.AsSpan(from, words.Spans[next].Start - from);
        for (var i = 0; i < between.Length; i++)
        {
            if (between[i] == '\n') return true;
            if (between[i] is '.' or '!' or '?' && i + 1 < between.Length) return true;
        }

        return false;
    }

    private bool IsFurniture(WordSequence words, int first, int end)
    {
        if (end - first > LongestAny) return false;
        bool call = false, thing = false;
        for (var i = first; i < end; i++)
        {
            if (!byFirst.TryGetValue(words.Keys[i], out var phrases)) continue;
            foreach (var phrase in phrases)
            {
                var after = i + phrase.Keys.Length;
                if (after > end || !Matches(words, i, phrase.Keys)) continue;
                switch (phrase.Place)
                {
                    case Place.Any: return true;
                    case Place.Thing: thing = true; break;
                    case Place.Whole when i == first && after == end: return true;
                    case Place.Start when i == first && end - first <= LongestStart: return true;
                    case Place.Label when i == first && end - first <= LongestStart && Labels(words, after - 1): return true;
                    case Place.Call when i == first && end - first <= LongestStart: call = true; break;
                    default: break;
                }
            }
        }

        return call && thing;
    }

    private static bool Matches(WordSequence words, int at, ulong[] keys)
    {
        for (var k = 1; k < keys.Length; k++)
            if (words.Keys[at + k] != keys[k]) return false;
        return true;
    }

    private static bool Labels(WordSequence words, int last)
    {
        var text = words.Article.Text;
        var at = words.Spans[last].End;
        while (at < text.Length && text[at] == ' ') at++;
        return at < text.Length && text[at] is ':' or '|' or '–' or '—' or '»' or '›' or '→';
    }

    private readonly record struct Phrase(ulong[] Keys, Place Place);
}
