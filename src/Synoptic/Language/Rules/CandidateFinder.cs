using Synoptic.Language.Segmentation;
using Synoptic.Text;

namespace Synoptic.Language.Rules;

/// <summary>The readings that a token may have where it stands: its lexicon's readings, and what its capitals tell.</summary>
internal sealed class CandidateFinder(TagLexicon lexicon, TagStates states)
{
    // Costs of capitals, set by hand and checked on the training part of a treebank: a capital inside a sentence is a name
    // unless the word is known, and even then mostly; at the beginning it tells nothing of a known word.
    private const byte KnownAtStart = 3, UnknownAtStart = 0, ListedInside = 4, ClosedInside = 3, GuessedInside = 4;

    private readonly MarkReader marks = new(states);
    private readonly byte nnp = states["NNP"], nnps = states["NNPS"], jj = states["JJ"], nn = states["NN"], nns = states["NNS"], cd = states["CD"], add = states["ADD"];

    /// <summary>Readings of a token.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="token">The token.</param>
    /// <param name="capitals">What a capital tells in its place.</param>
    /// <param name="readings">Takes them.</param>
    /// <returns>How many.</returns>
    public int Find(string text, Token token, CapitalSense capitals, Span<Reading> readings)
    {
        var span = token.Span;
        var word = text.AsSpan(span.Start, span.Length);
        if (token.Kind == TokenKind.Number) return One(cd, readings);
        if (token.Kind != TokenKind.Word && !(span.Length == 1 && (Characters.IsApostrophe(word[0]) || word[0] == '&')))
            return One(marks.Read(text, span), readings);
        if (span.Length > TagLexicon.Longest) return IsAddress(word) ? One(add, readings) : Long(word, capitals, readings);

        Span<char> lower = stackalloc char[span.Length];
        word.ToLowerInvariant(lower);
        if (char.IsAsciiDigit(word[0])) return WithDigits(lower, readings);
        var upper = char.IsUpper(word[0]);
        var shouted = upper && span.Length > 1 && IsUpper(word) && capitals != CapitalSense.None;
        if (lexicon.TryClosed(lower, out var closed))
        {
            closed.CopyTo(readings);
            if (!upper || capitals is CapitalSense.None or CapitalSense.First && !shouted || span.Length == 1) return closed.Length;
            var set = Continue(readings, closed.Length, shouted ? (byte)3 : (byte)0);
            set.Add(new Reading(nnp, shouted ? (byte)0 : ClosedInside, null));
            return set.Count;
        }

        if (token.Kind != TokenKind.Word) return One(marks.Read(text, span), readings);
        if (IsAddress(word)) return One(add, readings);
        var count = lexicon.Known(lower, readings);
        var known = count > 0;
        if (!known)
        {
            if (upper && capitals == CapitalSense.Name) return Named(lower, readings);
            count = lexicon.Guess(lower, readings);
        }

        if (!upper) return count;
        if (lexicon.IsNationality(lower)) return Nationality(word, readings);
        if (capitals == CapitalSense.None) return count;
        var name = capitals switch
        {
            CapitalSense.First when shouted && !known => (byte)0,
            CapitalSense.First => known ? KnownAtStart : UnknownAtStart,
            CapitalSense.Title => (byte)(known ? 2 : 0),
            _ => (byte)0,
        };
        var more = capitals switch
        {
            CapitalSense.First => known ? (byte)0 : (byte)1,
            CapitalSense.Title => known ? (byte)0 : (byte)1,
            _ => known ? ListedInside : GuessedInside,
        };
        var result = Continue(readings, count, more);
        var plural = IsPlural(readings[..count], nns);
        result.Add(new Reading(plural ? nnps : nnp, name, plural ? PluralLemma(word) : null));
        if (plural) result.Add(new Reading(nnp, (byte)(name + 1), null));
        return result.Count;
    }

    private int Named(ReadOnlySpan<char> lower, Span<Reading> readings)
    {
        readings[0] = new Reading(nnp, 0, null);
        readings[1] = new Reading(lower.EndsWith("s") && !lower.EndsWith("ss") ? nnps : jj, 3, null);
        return 2;
    }

    private int Nationality(ReadOnlySpan<char> word, Span<Reading> readings)
    {
        readings[0] = new Reading(jj, 0, new string(word));
        readings[1] = new Reading(nnp, 2, null);
        return 2;
    }

    private int WithDigits(ReadOnlySpan<char> lower, Span<Reading> readings)
    {
        var last = lower[^1];
        // 18th and 3rd end with two letters, 1980s and 1980's with one.
        if (lower.Length > 2 && char.IsAsciiDigit(lower[^3]) && char.IsAsciiLetter(last) && char.IsAsciiLetter(lower[^2])) return One(jj, readings);
        if (last == 's') return One(nns, readings);
        readings[0] = new Reading(cd, 0, null);
        readings[1] = new Reading(nn, 1, null);
        readings[2] = new Reading(nnp, 1, null);
        return 3;
    }

    private int Long(ReadOnlySpan<char> word, CapitalSense capitals, Span<Reading> readings) =>
        One(char.IsUpper(word[0]) && capitals != CapitalSense.None ? nnp : nn, readings);

    private static ReadingSet Continue(Span<Reading> readings, int count, byte more)
    {
        var set = new ReadingSet(readings);
        for (var i = 0; i < count; i++) set.Add(readings[i] with { Cost = (byte)(readings[i].Cost + more) });
        return set;
    }

    private static int One(byte state, Span<Reading> readings)
    {
        readings[0] = new Reading(state, 0, null);
        return 1;
    }

    private static string PluralLemma(ReadOnlySpan<char> word) => new(word[^1] is 's' or 'S' ? word[..^1] : word);

    private static bool IsPlural(ReadOnlySpan<Reading> readings, byte nns)
    {
        foreach (var reading in readings)
            if (reading.State == nns && reading.Cost < ListedInside + 2) return true;
        return false;
    }

    private static bool IsAddress(ReadOnlySpan<char> word) =>
        word[0] == '@' || word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || word.Contains('@');

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLower(c)) return false;
        return true;
    }
}

/// <summary>What a capital tells of a word.</summary>
internal enum CapitalSense
{
    /// <summary>The word is a name.</summary>
    Name,

    /// <summary>Nothing: every sentence begins with one.</summary>
    First,

    /// <summary>Little: most words of the sentence have one, as in a headline.</summary>
    Title,

    /// <summary>Nothing: the sentence is all in capitals.</summary>
    None,
}
