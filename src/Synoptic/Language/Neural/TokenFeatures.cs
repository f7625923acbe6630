using Synoptic.Text;

namespace Synoptic.Language.Neural;

/// <summary>Reads the sparse features of tokens. Rows are numbers in the common table of all kinds, see <see cref="FeatureSpace"/>.</summary>
internal static class TokenFeatures
{
    /// <summary>Letters of a form that count; of a longer one its beginning and its end.</summary>
    public const int LongestForm = 40;

    private const int LongestShape = 12;

    /// <summary>Fills the features of the tokens of one sentence.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">Tokens of one sentence.</param>
    /// <param name="rows">Tokens × <see cref="FeatureSpace.Kinds"/> row numbers.</param>
    public static void Fill(string text, ReadOnlySpan<Token> tokens, Span<int> rows)
    {
        var casing = Casing(text, tokens);
        Span<char> lower = stackalloc char[LongestForm];
        for (var i = 0; i < tokens.Length; i++)
        {
            var form = tokens[i].Span.In(text);
            Fill(form, lower, (casing * 4) + (i == 0 ? 0 : i == tokens.Length - 1 ? 1 : 2), rows.Slice(i * FeatureSpace.Kinds, FeatureSpace.Kinds));
        }
    }

    private static void Fill(scoped ReadOnlySpan<char> form, Span<char> buffer, int place, Span<int> rows)
    {
        // A longer form keeps its beginning and its end.
        Span<char> cut = stackalloc char[LongestForm];
        if (form.Length > LongestForm)
        {
            form[..(LongestForm / 2)].CopyTo(cut);
            form[^(LongestForm / 2)..].CopyTo(cut[(LongestForm / 2)..]);
            form = cut;
        }

        var lower = buffer[..form.Length];
        for (var i = 0; i < form.Length; i++) lower[i] = Normal(form[i]);
        var n = lower.Length;
        var start = 0;
        var sizes = FeatureSpace.Rows;
        for (var kind = 0; kind < FeatureSpace.Kinds; kind++)
        {
            var row = kind switch
            {
                0 => Hash(lower, 0),
                1 => Hash(form[..1], 1),
                2 => Hash(lower[..Math.Min(2, n)], 2),
                3 => Hash(lower[..Math.Min(3, n)], 3),
                4 => Hash(lower[^1..], 4),
                5 => Hash(lower[^Math.Min(2, n)..], 5),
                6 => Hash(lower[^Math.Min(3, n)..], 6),
                7 => Hash(lower[^Math.Min(4, n)..], 7),
                8 => Shape(form),
                _ => (uint)place,
            };
            rows[kind] = start + (int)(row & (uint)(sizes[kind] - 1));
            start += sizes[kind];
        }
    }

    /// <summary>The form as vectors are looked up, in a buffer of <see cref="LongestForm"/>; a longer form is cut and has none.</summary>
    public static ReadOnlySpan<char> Lower(ReadOnlySpan<char> form, Span<char> buffer)
    {
        var length = Math.Min(form.Length, LongestForm);
        for (var i = 0; i < length; i++) buffer[i] = Normal(form[i]);
        return buffer[..length];
    }

    /// <summary>Lower case; every digit is 0; typographic quotation marks and apostrophes are the plain ones.</summary>
    internal static char Normal(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '\u2018' or '\u2019' or '\u0060' => '\'',
        '\u201C' or '\u201D' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2014' => '-',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>0: as usual; 1: all capitals; 2: most words begin with a capital; 3: no capital at all.</summary>
    private static int Casing(string text, ReadOnlySpan<Token> tokens)
    {
        int words = 0, capital = 0, upper = 0;
        foreach (var token in tokens)
        {
            var form = token.Span.In(text);
            if (form.Length == 0 || !char.IsLetter(form[0])) continue;
            words++;
            if (!char.IsUpper(form[0])) continue;
            capital++;
            if (form.Length == 1 || char.IsUpper(form[1])) upper++;
        }

        // Three words are the least of which a style can be told; two thirds leave room for the small words of a title.
        if (words < 3) return 0;
        return capital == 0 ? 3 : upper * 10 >= words * 8 ? 1 : capital * 3 >= words * 2 ? 2 : 0;
    }

    private static uint Shape(ReadOnlySpan<char> form)
    {
        // Letters as X and x, digits as d, the rest as it is; of a run of one class at most three are kept.
        Span<char> shape = stackalloc char[LongestShape];
        var length = 0;
        var run = 0;
        var last = '\0';
        foreach (var c in form)
        {
            var kind = char.IsAsciiLetterLower(c) ? 'x' : char.IsAsciiLetterUpper(c) ? 'X' : char.IsAsciiDigit(c) ? 'd' : char.IsLetter(c) ? (char.IsUpper(c) ? 'X' : 'x') : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run > 3) continue;
            shape[length++] = kind;
            if (length == LongestShape) break;
        }

        return Hash(shape[..length], 8);
    }

    /// <summary>FNV-1a over the characters (Fowler, Noll, Vo), mixed at the end as MurmurHash3 does.</summary>
    internal static uint Hash(ReadOnlySpan<char> characters, uint seed)
    {
        var hash = 2166136261u ^ (seed * 0x9E3779B9u);
        foreach (var c in characters) hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }
}
