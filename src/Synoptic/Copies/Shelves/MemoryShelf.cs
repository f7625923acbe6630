namespace Synoptic.Copies.Shelves;

/// <summary>Articles that are in memory anyway.</summary>
internal sealed class MemoryShelf : IArticleShelf
{
    private readonly List<WordSequence> kept = [];
    private int oldest;

    /// <inheritdoc/>
    public void Add(WordSequence words) => kept.Add(words);

    /// <inheritdoc/>
    public WordSequence Get(int number) => kept[number - oldest];

    /// <inheritdoc/>
    public void Forget(int before)
    {
        if (before <= oldest) return;
        kept.RemoveRange(0, before - oldest);
        oldest = before;
    }

    /// <summary>Nothing: what is in memory is not resumed.</summary>
    public void Write(BinaryWriter writer)
    {
    }

    /// <inheritdoc/>
    public void DeleteForgotten()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
