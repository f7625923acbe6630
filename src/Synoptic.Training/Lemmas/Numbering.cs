namespace Synoptic.Training.Lemmas;

/// <summary>Numbers things in the order in which they come.</summary>
internal sealed class Numbering<T>
    where T : notnull
{
    private readonly Dictionary<T, int> numbers = [];
    private readonly List<T> items = [];

    /// <summary>Everything that has a number, in order.</summary>
    public IReadOnlyList<T> Items => items;

    /// <summary>The number of a thing, from 0.</summary>
    public int this[T item]
    {
        get
        {
            if (numbers.TryGetValue(item, out var number)) return number;
            numbers.Add(item, items.Count);
            items.Add(item);
            return items.Count - 1;
        }
    }
}
