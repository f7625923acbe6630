using Synoptic.Language.Models;

namespace Synoptic.Events.Coding;

/// <summary>
/// A linear model over hashed features: a row of one byte a root code for each feature, found by open addressing. Words are not kept.
/// Immutable; share it across threads.
/// </summary>
internal sealed class CodingModel
{
    /// <summary>Name of the model file.</summary>
    public const string ModelName = "events";

    private readonly ModelFile file;
    private readonly float[] biases;
    private readonly float scale;

    /// <summary>A model over its file.</summary>
    public CodingModel(ModelFile file)
    {
        this.file = file;
        biases = file.Values<float>("biases")[..^1].ToArray();
        scale = file.Values<float>("biases")[^1];
    }

    /// <summary>How much speaks for each root code.</summary>
    /// <param name="features">Features of an event.</param>
    /// <param name="scores">One number for each root code; above nought the model would say yes to it alone.</param>
    public void Score(FeatureList features, Span<float> scores)
    {
        var slots = file.Values<uint>("slots");
        var rows = file.Values<sbyte>("rows");
        scores.Clear();
        for (var i = 0; i < features.Keys.Count; i++)
        {
            var key = Key(features.Keys[i]);
            var slot = (int)((ulong)key * (uint)slots.Length >> 32);
            while (slots[slot] != 0 && slots[slot] != key) slot = slot + 1 == slots.Length ? 0 : slot + 1;
            if (slots[slot] == 0) continue;
            var value = features.Values[i];
            var row = rows.Slice(slot * scores.Length, scores.Length);
            for (var c = 0; c < row.Length; c++) scores[c] += row[c] * value;
        }

        for (var c = 0; c < scores.Length; c++) scores[c] = scores[c] * scale + biases[c];
    }

    /// <summary>Packs weights.</summary>
    /// <param name="keys">Hashes of the features.</param>
    /// <param name="weights">For each root code a weight for each feature, then its bias.</param>
    public static byte[] Write(IReadOnlyList<uint> keys, float[][] weights)
    {
        var largest = 0f;
        foreach (var of in weights)
            for (var f = 0; f < keys.Count; f++) largest = MathF.Max(largest, MathF.Abs(of[f]));
        var step = largest / sbyte.MaxValue;
        var kept = Enumerable.Range(0, keys.Count).Where(f => weights.Any(of => MathF.Abs(of[f]) >= step / 2)).ToArray();
        // Filled to four fifths: a look-up ends after three steps on average.
        var slots = new uint[kept.Length * 5 / 4 + 1];
        var rows = new sbyte[slots.Length * weights.Length];
        foreach (var f in kept)
        {
            var key = Key(keys[f]);
            var slot = (int)((ulong)key * (uint)slots.Length >> 32);
            while (slots[slot] != 0 && slots[slot] != key) slot = slot + 1 == slots.Length ? 0 : slot + 1;
            slots[slot] = key;
            for (var c = 0; c < weights.Length; c++) rows[slot * weights.Length + c] = (sbyte)MathF.Round(weights[c][f] / step);
        }

        var writer = new ModelFileWriter();
        writer.Add<uint>("slots", slots);
        writer.Add<sbyte>("rows", rows);
        writer.Add<float>("biases", [.. weights.Select(static of => of[^1]), step]);
        return writer.ToBytes();
    }

    // Nought marks a free slot.
    private static uint Key(uint feature) => feature == 0 ? 1 : feature;
}
