using Npgsql;
using Synoptic.Storage;
using Synoptic.Tests.Command;
using Synoptic.Text;

namespace Synoptic.Tests.Storage;

/// <summary>Both engines, for theories: every behaviour of the contract holds for each.</summary>
public sealed class EveryEngine : TheoryData<string>
{
    public EveryEngine()
    {
        Add("sqlite");
        Add("postgres");
    }
}

/// <summary>A store of a test's own in one of the engines, gone after it.</summary>
internal sealed class TestStore : IDisposable
{
    private const string Variable = "SYNOPTIC_TEST_POSTGRES";

    private static int made;

    private readonly TemporaryFolder folder = new();
    private readonly string? schema;
    private IStore? store;

    public TestStore(string engine)
    {
        if (engine == "sqlite")
        {
            Place = folder.In("desk.db");
            return;
        }

        schema = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";
        Place = $"{Server()}?schema={schema}";
    }

    /// <summary>What is given to <see cref="Stores.Open(string, bool, IProgress{StoreStep}, CancellationToken)"/>.</summary>
    public string Place { get; }

    /// <summary>The store, opened when it is first asked for.</summary>
    public IStore Store => store ??= Open();

    /// <summary>The address of the server that the test script started; where there is none, the test is skipped.</summary>
    public static string Server()
    {
        var address = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(address), $"found no server of PostgreSQL ({Variable} is not set): ./test.sh starts one where PostgreSQL is installed");
        return address!;
    }

    /// <summary>Opens the store; another of the same place where one is open.</summary>
    public IStore Open(TimeSpan? wait = null)
    {
        var (opened, failure) = Stores.Open(Place, create: true, wait ?? TimeSpan.FromSeconds(30), cancellation: TestContext.Current.CancellationToken);
        Assert.Null(failure);
        return opened!;
    }

    /// <summary>Closes the store and opens it again.</summary>
    public void Reopen()
    {
        store?.Dispose();
        store = null;
    }

    public void Change(Action<IStoreWriter> change) => Assert.Null(Store.Change(change, TestContext.Current.CancellationToken));

    public T Read<T>(Func<IStoreReader, T> read)
    {
        using var reader = Store.Read();
        return read(reader);
    }

    /// <summary>Runs statements beside the store.</summary>
    public void Sql(string statements) => Execute(command =>
    {
        command.CommandText = statements;
        command.ExecuteNonQuery();
        return 0;
    });

    /// <summary>Asks for one value beside the store.</summary>
    public object? Value(string statement) => Execute(command =>
    {
        command.CommandText = statement;
        return command.ExecuteScalar();
    });

    public void Dispose()
    {
        store?.Dispose();
        if (schema is not null) Sql($"drop schema if exists {schema} cascade");
        folder.Dispose();
    }

    private T Execute<T>(Func<System.Data.Common.DbCommand, T> run)
    {
        var (engine, failure) = Stores.Engine(Place, TimeSpan.FromSeconds(5));
        Assert.Null(failure);
        using (engine)
        {
            using System.Data.Common.DbConnection connection = schema is null
                ? new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Place};Pooling=False")
                : new NpgsqlConnection(Synoptic.Storage.Postgres.PostgresAddress.Read(Place).Address!.Connection + ";Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            return run(command);
        }
    }
}
