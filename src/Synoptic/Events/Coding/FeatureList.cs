namespace Synoptic.Events.Coding;

/// <summary>Hashed features with their values, in groups that each have a length of their own.</summary>
internal sealed class FeatureList
{
    private readonly Dictionary<uint, int> places = new();
    private readonly List<uint> keys = [];
    private readonly List<float> values = [];
    private int begun;

    /// <summary>The features.</summary>
    public IReadOnlyList<uint> Keys => keys;

    /// <summary>Their values.</summary>
    public IReadOnlyList<float> Values => values;

    /// <summary>Hash of a feature's parts (FNV-1a).</summary>
    public static uint Hash(uint seed, string part)
    {
        var hash = (seed ^ 2166136261u) * 16777619u;
        foreach (var c in part) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        return hash ^ hash >> 15;
    }

    /// <summary>Adds to a feature.</summary>
    public void Add(uint key, float value = 1)
    {
        if (places.TryGetValue(key, out var place) && place >= begun)
        {
            values[place] += value;
            return;
        }

        places[key] = keys.Count;
        keys.Add(key);
        values.Add(value);
    }

    /// <summary>Ends a group: what was added since the last one gets a length.</summary>
    public void EndGroup(float length)
    {
        var sum = 0f;
        for (var i = begun; i < values.Count; i++) sum += values[i] * values[i];
        var scale = sum > 0 ? length / MathF.Sqrt(sum) : 0;
        for (var i = begun; i < values.Count; i++) values[i] *= scale;
        begun = keys.Count;
    }
}
