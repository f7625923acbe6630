using Synoptic.Storage.Postgres;
using Synoptic.Storage.Sql;
using Synoptic.Storage.Sqlite;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>Opens stores.</summary>
public static class Stores
{
    // How long another's writing is waited for: longer than a batch takes, short enough that someone at a terminal does not give up first.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);

    /// <summary>Opens a store, or makes one.</summary>
    /// <param name="place">A file, such as <c>desk.db</c>; or the address of a database, such as <c>postgres://user@host/name</c>.</param>
    /// <param name="create">Whether a store is made where there is none.</param>
    /// <param name="progress">Told before a store of an earlier version is brought to the next, from the same thread: of a large one that takes minutes.</param>
    /// <param name="cancellation">Stops the wait for another writer.</param>
    /// <returns>The store, or why there is none.</returns>
    public static (IStore? Store, Failure? Failure) Open(string place, bool create = true, IProgress<StoreStep>? progress = null, CancellationToken cancellation = default) => Open(place, create, Wait, progress, cancellation);

    /// <summary>The same, waiting for another writer no longer than is said.</summary>
    internal static (IStore? Store, Failure? Failure) Open(string place, bool create, TimeSpan wait, IProgress<StoreStep>? progress = null, CancellationToken cancellation = default)
    {
        var (engine, failure) = Engine(place, wait);
        if (engine is null) return (null, failure);
        var (store, closed) = SqlStore.Open(engine, create, progress, cancellation);
        return (store, closed);
    }

    /// <summary>The engine of a place.</summary>
    internal static (ISqlEngine? Engine, Failure? Failure) Engine(string place, TimeSpan wait)
    {
        if (PostgresAddress.IsOne(place))
        {
            var (address, failure) = PostgresAddress.Read(place);
            return address is null ? (null, failure) : (new PostgresEngine(address, wait), null);
        }

        return SqliteEngine.Refuse(place) is { } refused ? (null, refused) : (new SqliteEngine(place, wait), null);
    }
}
