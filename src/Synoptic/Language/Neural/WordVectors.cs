using Synoptic.Language.Models;
using Synoptic.Text;

namespace Synoptic.Language.Neural;

/// <summary>
/// Vectors of common words, one byte a dimension, each row with its scale. Words are not kept: a word is found by two hashes, and a word
/// that has no vector is taken for one that has about once in ten thousand times. Immutable.
/// </summary>
internal sealed class WordVectors(ModelFile model) : IWordVectors
{
    /// <summary>Numbers in a vector.</summary>
    public const int Dimensions = 100;

    private const uint SlotSeed = 101;
    private const uint PrintSeed = 102;

    /// <inheritdoc/>
    public int Width => Dimensions;

    /// <inheritdoc/>
    public int Count => model.Values<float>("scales").Length;

    /// <summary>Row of a word in lower case; -1 if it has none. A compound with a hyphen is looked up by its last part when it has no vector of its own.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var row = Look(word);
        if (row >= 0) return row;
        var dash = word.LastIndexOf('-');
        return dash > 0 && dash < word.Length - 1 ? Look(word[(dash + 1)..]) : -1;
    }

    /// <summary>Writes the vector of a row.</summary>
    public void Read(int row, Span<float> vector)
    {
        var scale = model.Values<float>("scales")[row];
        var numbers = model.Values<sbyte>("rows").Slice(row * Dimensions, Dimensions);
        for (var i = 0; i < Dimensions; i++) vector[i] = numbers[i] * scale;
    }

    /// <summary>The sections of a model that holds these words, the first of two equal ones.</summary>
    public static ModelFileWriter Write(IReadOnlyList<string> words, ReadOnlySpan<float> vectors)
    {
        var size = 1;
        while (size < words.Count * 2) size *= 2;
        var slots = new int[size];
        Array.Fill(slots, -1);
        var prints = new ushort[words.Count];
        var scales = new float[words.Count];
        var rows = new sbyte[words.Count * Dimensions];
        for (var row = 0; row < words.Count; row++)
        {
            prints[row] = (ushort)TokenFeatures.Hash(words[row], PrintSeed);
            var slot = TokenFeatures.Hash(words[row], SlotSeed) & (uint)(size - 1);
            while (slots[slot] >= 0) slot = (slot + 1) & (uint)(size - 1);
            slots[slot] = row;
            var vector = vectors.Slice(row * Dimensions, Dimensions);
            var greatest = 0f;
            foreach (var x in vector) greatest = MathF.Max(greatest, MathF.Abs(x));
            scales[row] = greatest / 127;
            for (var i = 0; i < Dimensions; i++) rows[(row * Dimensions) + i] = (sbyte)MathF.Round(vector[i] / scales[row]);
        }

        var writer = new ModelFileWriter();
        writer.Add<int>("slots", slots);
        writer.Add<ushort>("prints", prints);
        writer.Add<float>("scales", scales);
        writer.Add<sbyte>("rows", rows);
        return writer;
    }

    private int Look(ReadOnlySpan<char> word)
    {
        var slots = model.Values<int>("slots");
        var prints = model.Values<ushort>("prints");
        var print = (ushort)TokenFeatures.Hash(word, PrintSeed);
        var slot = TokenFeatures.Hash(word, SlotSeed) & (uint)(slots.Length - 1);
        while (slots[(int)slot] is >= 0 and var row)
        {
            if (prints[row] == print) return row;
            slot = (slot + 1) & (uint)(slots.Length - 1);
        }

        return -1;
    }
}
