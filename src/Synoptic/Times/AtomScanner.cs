using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Divides a text into atoms.</summary>
internal static class AtomScanner
{
    public static ImmutableArray<Atom> Scan(string text, TimeLexicon lexicon)
    {
        var atoms = ImmutableArray.CreateBuilder<Atom>(text.Length / 4);
        var spaced = false;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                atoms.Add(new Atom(new Span(i, ++i), AtomKind.Break, null, 0, spaced));
                spaced = true;
                continue;
            }

            if (char.IsWhiteSpace(c))
            {
                spaced = true;
                i++;
                continue;
            }

            var start = i;
            if (char.IsAsciiDigit(c))
            {
                i = NumberEnd(text, i);
                atoms.Add(new Atom(new Span(start, i), AtomKind.Number, null, NumberValue(text.AsSpan(start, i - start)), spaced));
            }
            else if (char.IsLetter(c))
            {
                while (i < text.Length && (char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark)) i++;
                var word = lexicon.Find(text.AsSpan(start, i - start));
                atoms.Add(new Atom(new Span(start, i), AtomKind.Word, word, 0, spaced));
            }
            else
            {
                atoms.Add(new Atom(new Span(start, ++i), AtomKind.Mark, null, c == '½' ? 0.5 : 0, spaced));
            }

            spaced = false;
        }

        return atoms.ToImmutable();
    }

    // Digits; a comma goes on with a number only before exactly three digits, a point only before a digit.
    private static int NumberEnd(string text, int i)
    {
        var start = i;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        while (i + 3 < text.Length && i - start <= 12 && text[i] == ',' && Digits(text, i + 1) == 3) i += 4;
        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        }

        return i;
    }

    private static int Digits(string text, int i)
    {
        var count = 0;
        while (count < 4 && i + count < text.Length && char.IsAsciiDigit(text[i + count])) count++;
        return count;
    }

    private static double NumberValue(ReadOnlySpan<char> digits) =>
        double.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
