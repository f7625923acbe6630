using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Quantities;

/// <summary>Cuts the tokens of a sentence into atoms: digits apart from the letters that are written to them.</summary>
internal sealed class LineReader(UnitTable units, WordTables tables)
{
    // Bounds that are written to the number: sub-300.
    private readonly string[] prefixes = [.. tables.Rows("quantity-bounds").Select(r => r[0]).Where(w => w[^1] == '-')];

    /// <summary>The atoms of one sentence.</summary>
    public Line Read(Analysis analysis, Sentence sentence)
    {
        var atoms = new List<Atom>(sentence.End - sentence.First + 4);
        var text = analysis.Text;
        for (var t = sentence.First; t < sentence.End; t++)
        {
            var (start, end) = (analysis.Tokens[t].Span.Start, analysis.Tokens[t].Span.End);
            if (end <= start) continue;
            var first = text[start];
            if (char.IsAsciiDigit(first) || (first is '.' or '+' && end - start > 1 && char.IsAsciiDigit(text[start + 1])))
            {
                var digits = Digits(text, start, end);
                atoms.Add(new Atom(start, digits, t, AtomKind.Digits));
                if (digits < end) atoms.Add(new Atom(digits, end, t, KindOf(text[digits])));
                continue;
            }

            var letters = start;
            while (letters < end && !char.IsAsciiDigit(text[letters])) letters++;
            if (letters < end && letters > start && IsSign(text, start, letters))
            {
                atoms.Add(new Atom(start, letters, t, AtomKind.Mark));
                var digits = Digits(text, letters, end);
                atoms.Add(new Atom(letters, digits, t, AtomKind.Digits));
                if (digits < end) atoms.Add(new Atom(digits, end, t, KindOf(text[digits])));
                continue;
            }

            if (letters < end && letters > start && text[letters - 1] == '-' && IsPrefix(text.AsSpan(start, letters - start)))
            {
                atoms.Add(new Atom(start, letters, t, AtomKind.Word));
                start = letters;
                first = text[start];
            }

            atoms.Add(new Atom(start, end, t, KindOf(first)));
        }

        return new Line(analysis, [.. atoms]);
    }

    // RM120; the letters of $US113, of which the dollar is a token of its own.
    private bool IsSign(string text, int start, int end) =>
        units.IsCurrencySign(text.AsSpan(start, end - start)) || (start > 0 && text[start - 1] == '$' && units.IsCurrencySign(text.AsSpan(start - 1, end - start + 1)));

    private bool IsPrefix(ReadOnlySpan<char> letters)
    {
        foreach (var prefix in prefixes)
            if (letters.Equals(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // Digits with what may stand between digits; a mark at the end belongs to what follows.
    private static int Digits(string text, int i, int end)
    {
        i++;
        while (i < end && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' or ':' or '/' && i + 1 < end && char.IsAsciiDigit(text[i + 1])))) i++;
        return i;
    }

    private static AtomKind KindOf(char first) =>
        char.IsLetter(first) || char.IsSurrogate(first) ? AtomKind.Word
        : char.GetNumericValue(first) >= 0 ? AtomKind.Digits
        : AtomKind.Mark;
}
