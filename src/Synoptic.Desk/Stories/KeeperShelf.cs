using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Stories;

/// <summary>
/// Where the stream of stories lies between two additions of one program, so that a report that comes alone need not wait until the state of
/// thousands is read. Safe for several threads; who finds it empty opens a keeper of their own.
/// </summary>
/// <param name="store">The store.</param>
public sealed class KeeperShelf(IStore store) : IDisposable
{
    private StoryKeeper? lying;

    /// <summary>Takes the keeper that lies here, if one does.</summary>
    public StoryKeeper? Take() => Interlocked.Exchange(ref lying, null);

    /// <summary>Lays a keeper here in place of another.</summary>
    public void Put(StoryKeeper keeper) => Interlocked.Exchange(ref lying, keeper)?.Dispose();

    /// <summary>Saves the state of what lies here, so that the next run need take in nothing again.</summary>
    /// <returns>Why it could not be; the next run then takes in what came since.</returns>
    public Failure? Save()
    {
        if (Take() is not { } keeper) return null;
        var failure = keeper.HasUnsaved ? store.Change(writer =>
        {
            keeper.CatchUp(writer);
            keeper.Save(writer);
        }) : null;
        if (failure is null) Put(keeper);
        else keeper.Dispose();
        return failure;
    }

    /// <inheritdoc/>
    public void Dispose() => Take()?.Dispose();
}
