using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>The atoms of one article, with what the grammar asks of them. Every question about a place beyond the end is answered no.</summary>
internal sealed class Scan(Analysis analysis, TimeLexicon lexicon, DirectionReader directions)
{
    public Analysis Analysis { get; } = analysis;

    public string Text { get; } = analysis.Article.Text;

    public ImmutableArray<Atom> Atoms { get; } = AtomScanner.Scan(analysis.Article.Text, lexicon);

    public int Count => Atoms.Length;

    public bool Is(int i, WordClass wanted) => (uint)i < (uint)Atoms.Length && Atoms[i].Word is { } word && word.Is(wanted);

    public bool Is(int i, WordClass wanted, out Facet facet)
    {
        facet = default;
        return (uint)i < (uint)Atoms.Length && Atoms[i].Word is { } word && word.Is(wanted, out facet);
    }

    public bool IsMark(int i, char mark) => (uint)i < (uint)Atoms.Length && Atoms[i].Kind == AtomKind.Mark && Text[Atoms[i].Span.Start] == mark;

    public bool IsWord(int i) => (uint)i < (uint)Atoms.Length && Atoms[i].Kind == AtomKind.Word;

    public bool IsCapital(int i) => IsWord(i) && char.IsUpper(Text[Atoms[i].Span.Start]);

    public bool IsAllCapital(int i)
    {
        if (!IsWord(i)) return false;
        foreach (var c in Atoms[i].Span.In(Text))
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }

    /// <summary>A number written in digits without a decimal part, with its count of digits.</summary>
    public bool IsInteger(int i, out int value, out int digits)
    {
        value = digits = 0;
        if ((uint)i >= (uint)Atoms.Length || Atoms[i].Kind != AtomKind.Number || Atoms[i].Span.Length > 9) return false;
        foreach (var c in Atoms[i].Span.In(Text))
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + (c - '0');
            digits++;
        }

        return true;
    }

    /// <summary>Whether the atom touches the one before it.</summary>
    public bool Joined(int i) => i > 0 && i < Atoms.Length && !Atoms[i].Spaced && Atoms[i - 1].Kind != AtomKind.Break;

    public bool IsHyphen(int i) => (uint)i < (uint)Atoms.Length && Atoms[i].Kind == AtomKind.Mark && Text[Atoms[i].Span.Start] is '-' or '\u2010' or '\u2011' && Joined(i);

    public bool IsDash(int i) => (uint)i < (uint)Atoms.Length && Atoms[i].Kind == AtomKind.Mark && Text[Atoms[i].Span.Start] is '-' or '\u2010' or '\u2011' or '\u2013' or '/';

    public bool IsApostrophe(int i) => (uint)i < (uint)Atoms.Length && Atoms[i].Kind == AtomKind.Mark && Text[Atoms[i].Span.Start] is '\'' or '\u2019' or '\u2018' or '`';

    /// <summary>The place after a hyphen that joins two words, or the same place where there is none.</summary>
    public int AfterHyphen(int i) => IsHyphen(i) && Joined(i + 1) ? i + 1 : i;

    /// <summary>The place after a possessive ending, or the same place where there is none.</summary>
    public int AfterPossessive(int i)
    {
        if (!IsApostrophe(i) || !Joined(i)) return i;
        return Joined(i + 1) && IsWord(i + 1) && Atoms[i + 1].Span.Length == 1 && Text[Atoms[i + 1].Span.Start] is 's' or 'S' ? i + 2 : i + 1;
    }

    /// <summary>The place after a full stop that belongs to an abbreviation.</summary>
    public int AfterStop(int i) => IsMark(i, '.') && Joined(i) ? i + 1 : i;

    /// <summary>On which side of the report's own day the clause around an atom lies.</summary>
    public TimeDirection Direction(int i) => directions.Read(Analysis, Atoms[i].Span);

    /// <summary>The longest phrase of a kind that begins here.</summary>
    public bool IsPhrase(int i, string kind, out TimePhrase phrase, out int end)
    {
        phrase = null!;
        end = i;
        if ((uint)i >= (uint)Atoms.Length || Atoms[i].Word is not { Phrases.IsEmpty: false } word) return false;
        foreach (var candidate in word.Phrases)
        {
            if (candidate.Kind != kind || (end = PhraseEnd(i, candidate)) < 0) continue;
            phrase = candidate;
            return true;
        }

        return false;
    }

    private int PhraseEnd(int i, TimePhrase phrase)
    {
        var at = i;
        foreach (var word in phrase.Words)
        {
            if (at > i && IsApostrophe(at)) at++;
            if ((uint)at >= (uint)Atoms.Length || !Atoms[at].Span.In(Text).Equals(word, StringComparison.OrdinalIgnoreCase)) return -1;
            at++;
        }

        return at;
    }
}
