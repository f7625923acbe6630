using System.Numerics;

namespace Synoptic.Copies.Spinning;

/// <summary>
/// Words that the model of swapped words knows, as rows of its tables. The words are not kept: a word is found by its hash, and one
/// that the model does not know is taken for one that it knows about once in ten thousand times. Immutable.
/// </summary>
internal sealed class SwapVocabulary
{
    /// <summary>Row of the beginning and the end of a paragraph.</summary>
    public const int Edge = 0;

    /// <summary>Row of a mark of punctuation.</summary>
    public const int Mark = 1;

    /// <summary>Row of a word that the model does not know.</summary>
    public const int Unknown = 2;

    /// <summary>Row of a number.</summary>
    public const int Number = 3;

    /// <summary>Row of a word with a capital that the model does not know.</summary>
    public const int Name = 4;

    /// <summary>Row of the first word.</summary>
    public const int FirstWord = 5;

    // A slot holds the row above and a part of the hash below.
    private const int PrintBits = 14;
    private const uint PrintMask = (1u << PrintBits) - 1;

    private readonly uint[] slots;

    /// <summary>A vocabulary over the slots of a model.</summary>
    public SwapVocabulary(uint[] slots) => this.slots = slots;

    /// <summary>The slots.</summary>
    public ReadOnlySpan<uint> Slots => slots;

    /// <summary>A vocabulary of words, the first in <see cref="FirstWord"/>. No word may stand twice.</summary>
    /// <param name="words">Hashes of the words (<see cref="WordHash"/>).</param>
    public static SwapVocabulary Create(IReadOnlyList<ulong> words)
    {
        var filled = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, words.Count + (words.Count / 2)))];
        for (var i = 0; i < words.Count; i++)
        {
            var slot = First(words[i], filled.Length);
            while (filled[slot] != 0) slot = (slot + 1) & (filled.Length - 1);
            filled[slot] = ((uint)(i + FirstWord) << PrintBits) | Print(words[i]);
        }

        return new SwapVocabulary(filled);
    }

    /// <summary>Row of a word; -1 if the model does not know it.</summary>
    public int Find(ulong word)
    {
        var print = Print(word);
        for (var slot = First(word, slots.Length); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
            if ((slots[slot] & PrintMask) == print) return (int)(slots[slot] >> PrintBits);
        return -1;
    }

    // FNV mixes its low bits well and its high ones badly, so both are taken from a finished hash.
    private static int First(ulong word, int size) => (int)(WordHash.Join(0, word) & (uint)(size - 1));

    private static uint Print(ulong word) => (uint)(WordHash.Join(0, word) >> (64 - PrintBits));
}
