namespace Synoptic.Training.Network;

/// <summary>Arrays that are used again from batch to batch, by name; they only grow.</summary>
internal sealed class Buffers
{
    private readonly Dictionary<string, float[]> _arrays = new(StringComparer.Ordinal);

    public float[] this[string name] => _arrays[name];

    /// <summary>An array of at least <paramref name="length"/> numbers; what stood in it may still stand there unless it is cleared.</summary>
    public float[] Get(string name, int length, bool clear = false)
    {
        if (!_arrays.TryGetValue(name, out var array) || array.Length < length) _arrays[name] = array = new float[length + (length / 4)];
        if (clear) array.AsSpan(0, length).Clear();
        return array;
    }
}
