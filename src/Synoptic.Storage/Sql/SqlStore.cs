using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

/// <summary>A store in a database of one of two engines.</summary>
internal sealed class SqlStore : IStore
{
    private readonly ISqlEngine engine;

    private SqlStore(ISqlEngine engine) => this.engine = engine;

    /// <inheritdoc/>
    public string Place => engine.Place;

    /// <summary>Opens a store, and brings one of an earlier version to this one's form.</summary>
    /// <param name="engine">The engine; it is the store's from here on, or disposed.</param>
    /// <param name="create">Whether a store is made where there is none.</param>
    /// <param name="progress">Told before each version that it is brought to.</param>
    /// <param name="cancellation">Stops the wait for another writer.</param>
    /// <returns>The store, or why there is none.</returns>
    public static (SqlStore? Store, Failure? Failure) Open(ISqlEngine engine, bool create, IProgress<StoreStep>? progress, CancellationToken cancellation)
    {
        try
        {
            var failure = Migrations.Run(engine, create, progress, cancellation);
            if (failure is null) return (new SqlStore(engine), null);
            engine.Dispose();
            return (null, failure);
        }
        catch (Exception e)
        {
            var failure = engine.Explain(e);
            engine.Dispose();
            if (failure is null) throw;
            return (null, failure);
        }
    }

    /// <inheritdoc/>
    public IStoreReader Read()
    {
        var (connection, transaction) = engine.BeginReading();
        return new SqlReader(engine, connection, transaction);
    }

    /// <inheritdoc/>
    public (IStoreWriter? Writer, Failure? Failure) Write(CancellationToken cancellation = default)
    {
        try
        {
            var (connection, transaction) = engine.BeginWriting(cancellation);
            return (new SqlWriter(engine, connection, transaction), null);
        }
        catch (Exception e) when (engine.Explain(e) is not null)
        {
            return (null, engine.Explain(e));
        }
    }

    /// <inheritdoc/>
    public Failure? Explain(Exception fault) => fault switch
    {
        AggregateException { InnerException: { } inner } => Explain(inner),
        InvalidDataException or JsonException => StoreFailures.Damaged(Place, fault.Message),
        _ => engine.Explain(fault),
    };

    /// <inheritdoc/>
    public void Dispose() => engine.Dispose();
}
