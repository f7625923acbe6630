using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Language.Segmentation;

/// <summary>What the model of sentence ends sees of a text's tokens: their classes, words as hashes, and how words are written elsewhere in the text.</summary>
internal sealed class BoundaryContext
{
    // Bits of a token.
    private const byte Spaced = 1, SeenLower = 2, SeenCapitalInside = 4, SeenWithoutPoint = 8;

    private readonly string text;
    private readonly ImmutableArray<Token>.Builder tokens;
    private readonly TokenClass[] classes;
    private readonly uint[] words;
    private readonly byte[] bits;

    public BoundaryContext(string text, ImmutableArray<Token>.Builder tokens, TokenClasses kinds)
    {
        this.text = text;
        this.tokens = tokens;
        classes = new TokenClass[tokens.Count];
        words = new uint[tokens.Count];
        bits = new byte[tokens.Count];
        var quoted = false;
        for (var i = 0; i < classes.Length; i++)
        {
            var span = tokens[i].Span;
            // Quotation marks are paired within a paragraph; what stands between tokens is white space.
            var gap = i == 0 ? 0 : span.Start - tokens[i - 1].Span.End;
            if (gap > 0)
            {
                bits[i] = Spaced;
                if (quoted && HasLineEnd(tokens[i - 1].Span.End, span.Start)) quoted = false;
            }

            var kind = kinds.Of(text, tokens, i, quoted);
            if (kind == TokenClass.OpenQuote) quoted = true;
            else if (kind == TokenClass.CloseQuote) quoted = false;
            classes[i] = kind;
            words[i] = kind < TokenClass.Stop ? Hash(text.AsSpan(span.Start, span.Length)) : (uint)kind * 0x9E3779B1;
        }

        MarkRepeated();
    }

    public string Text => text;

    public int Count => classes.Length;

    public TokenClass Class(int i) => classes[i];

    public uint Word(int i) => words[i];

    public Span Span(int i) => tokens[i].Span;

    public bool IsSpaced(int i) => (bits[i] & Spaced) != 0;

    /// <summary>How the word is written elsewhere in the text: in small letters, with a capital after a small word, without the point that follows here.</summary>
    public uint Seen(int i) => (uint)bits[i] >> 1;

    /// <summary>Hash of a word in small letters.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            var folded = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c < 0x80 ? c : c == '’' ? '\'' : char.ToLowerInvariant(c);
            hash = (hash ^ folded) * 16777619u;
        }

        return hash;
    }

    private bool HasLineEnd(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (Characters.IsLineEnd(text[i])) return true;
        return false;
    }

    /// <summary>Two Bloom filters with one hash each; a filter has at least sixteen bits to a token, so that few words are taken for others.</summary>
    private void MarkRepeated()
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, classes.Length));
        var (lower, inside, unpointed) = (new ushort[size], new ushort[size], new ushort[size]);
        for (var i = 0; i < classes.Length; i++)
        {
            var kind = classes[i];
            if (kind == TokenClass.Lower) Set(lower, words[i]);
            else if (kind == TokenClass.Capitalized && i > 0 && classes[i - 1] is TokenClass.Lower or TokenClass.Comma && IsSpaced(i)) Set(inside, words[i]);
            if (kind is TokenClass.Lower or TokenClass.Capitalized && !(i + 1 < classes.Length && classes[i + 1] == TokenClass.Stop)) Set(unpointed, words[i]);
        }

        for (var i = 0; i < classes.Length; i++)
        {
            if (classes[i] is not (TokenClass.Capitalized or TokenClass.Lower)) continue;
            if (Has(lower, words[i])) bits[i] |= SeenLower;
            if (Has(inside, words[i])) bits[i] |= SeenCapitalInside;
            if (Has(unpointed, words[i])) bits[i] |= SeenWithoutPoint;
        }
    }

    private static void Set(ushort[] filter, uint word)
    {
        word *= 0x9E3779B1;
        filter[(word >> 4) & (uint)(filter.Length - 1)] |= (ushort)(1 << (int)(word & 15));
    }

    private static bool Has(ushort[] filter, uint word)
    {
        word *= 0x9E3779B1;
        return (filter[(word >> 4) & (uint)(filter.Length - 1)] & 1 << (int)(word & 15)) != 0;
    }
}
