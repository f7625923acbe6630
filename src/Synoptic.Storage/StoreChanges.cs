using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>Short ways to write.</summary>
public static class StoreChanges
{
    /// <summary>Writes something whole, or nothing of it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="change">What is written.</param>
    /// <param name="cancellation">Stops the wait for another writer.</param>
    /// <returns>Why nothing was written: another writes, the disk is full, ….</returns>
    public static Failure? Change(this IStore store, Action<IStoreWriter> change, CancellationToken cancellation = default)
    {
        var (writer, failure) = store.Write(cancellation);
        if (writer is null) return failure;
        using (writer)
        {
            try
            {
                change(writer);
                writer.Commit();
                return null;
            }
            catch (Exception e) when (store.Explain(e) is not null)
            {
                return store.Explain(e);
            }
        }
    }
}
