namespace Synoptic.Language.Names;

/// <summary>What a trained name finder gives for a text: the logarithm of the probability of each label, token by token.</summary>
/// <param name="values">Tokens times labels.</param>
/// <param name="labels">The labels.</param>
internal readonly ref struct NameScores(ReadOnlySpan<float> values, NameLabels labels)
{
    /// <summary>Least logarithm of a probability: what a network holds impossible is only unlikely (about 1 in 160,000).</summary>
    private const float Least = -12;

    private readonly ReadOnlySpan<float> values = values;

    /// <summary>The labels.</summary>
    public NameLabels Labels { get; } = labels;

    /// <summary>Number of tokens.</summary>
    public int Length => values.Length / Labels.Count;

    /// <summary>Score of one label.</summary>
    public float this[int token, int label] => Math.Max(Least, values[(token * Labels.Count) + label]);

    /// <summary>Score of the tokens from <paramref name="first"/> up to <paramref name="end"/> as one name of a kind.</summary>
    public float Name(int first, int end, int kind)
    {
        var sum = this[first, Labels.Kinds[kind].Begin];
        for (var i = first + 1; i < end; i++) sum += this[i, Labels.Kinds[kind].Inside];
        return sum;
    }

    /// <summary>Score of the tokens as no name.</summary>
    public float Outside(int first, int end)
    {
        var sum = 0f;
        for (var i = first; i < end; i++) sum += this[i, Labels.Outside];
        return sum;
    }
}
