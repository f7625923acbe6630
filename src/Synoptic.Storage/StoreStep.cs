namespace Synoptic.Storage;

/// <summary>A store that an earlier program made is brought to the next version.</summary>
/// <param name="Place">The store, as its messages name it.</param>
/// <param name="From">The version that it has.</param>
/// <param name="To">The version that it gets.</param>
public sealed record StoreStep(string Place, int From, int To);
