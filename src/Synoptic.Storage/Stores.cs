using Synoptic.Storage.Sql;
using Synoptic.Storage.Sqlite;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>Opens stores.</summary>
public static class Stores
{
    /// <summary>Opens a store, or makes one.</summary>
    /// <param name="place">A file, such as <c>desk.db</c>; or the address of a database, such as <c>postgres://user@host/name</c>.</param>
    /// <param name="create">Whether a store is made where there is none.</param>
    /// <param name="cancellation">Stops the wait for another writer.</param>
    /// <returns>The store, or why there is none.</returns>
    public static (IStore? Store, Failure? Failure) Open(string place, bool create = true, CancellationToken cancellation = default)
    {
        if (Directory.Exists(place)) return (null, StoreFailures.NoStore(place, "a folder"));
        if (!create && !File.Exists(place)) return (null, StoreFailures.NoStore(place, "nothing"));
        var (store, failure) = SqlStore.Open(new SqliteEngine(place), cancellation);
        return (store, failure);
    }
}
