using System.Data.Common;
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
    /// <returns>The store, or why there is none. The engine is the store's from here on, or disposed.</returns>
    public static (SqlStore? Store, Failure? Failure) Open(ISqlEngine engine, CancellationToken cancellation)
    {
        try
        {
            if (Migrations.Run(engine, cancellation) is { } failure)
            {
                engine.Dispose();
                return (null, failure);
            }

            return (new SqlStore(engine), null);
        }
        catch (Exception e) when (engine.Explain(e) is not null)
        {
            var failure = engine.Explain(e);
            engine.Dispose();
            return (null, failure);
        }
    }

    /// <inheritdoc/>
    public IStoreReader Read()
    {
        var connection = engine.OpenReader();
        return new SqlReader(engine, connection, engine.Begin(connection, isWriter: false));
    }

    /// <inheritdoc/>
    public (IStoreWriter? Writer, Failure? Failure) Write(CancellationToken cancellation = default)
    {
        DbConnection? connection = null;
        try
        {
            connection = engine.OpenWriter(cancellation);
            return (new SqlWriter(engine, connection, engine.Begin(connection, isWriter: true)), null);
        }
        catch (Exception e) when (engine.Explain(e) is not null)
        {
            connection?.Dispose();
            return (null, engine.Explain(e));
        }
    }

    /// <inheritdoc/>
    public Failure? Explain(Exception fault) => engine.Explain(fault);

    /// <inheritdoc/>
    public void Dispose() => engine.Dispose();
}
