using System.Data.Common;
using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

/// <summary>Brings a store from the version it has to this program's, one version at a time, each in a transaction of its own.</summary>
internal static class Migrations
{
    /// <summary>The version that this program writes.</summary>
    public const int Latest = 1;

    /// <summary>Runs what is missing.</summary>
    /// <returns>Why the store can't be used: it is of a later version, or no store of ours.</returns>
    public static Failure? Run(ISqlEngine engine, CancellationToken cancellation, int upTo = Latest)
    {
        using (var reader = engine.OpenReader())
        {
            var (found, failure) = VersionOf(engine, reader, null);
            if (failure is not null || found == upTo) return failure;
            if (found > upTo) return StoreFailures.Newer(engine.Place, found, upTo);
        }

        using var connection = engine.OpenWriter(cancellation);
        while (true)
        {
            using var transaction = engine.Begin(connection, isWriter: true);
            // Asked again, now that nobody else can change it.
            var (found, failure) = VersionOf(engine, connection, transaction);
            if (failure is not null || found >= upTo) return failure;
            var next = found + 1;
            foreach (var statement in Statements(engine, next)) connection.Command(transaction, statement).Run();
            connection.Command(transaction, "delete from meta where name = 'version'").Run();
            connection.Command(transaction, "insert into meta (name, value) values ('version', @value)", ("@value", next.ToString(CultureInfo.InvariantCulture))).Run();
            transaction.Commit();
        }
    }

    private static (int Version, Failure? Failure) VersionOf(ISqlEngine engine, DbConnection connection, DbTransaction? transaction)
    {
        if (!engine.HasTable(connection, "meta")) return engine.HasTable(connection, "articles") ? (0, StoreFailures.NoStore(engine.Place, "tables of another program")) : (0, null);
        using var command = connection.Command(transaction, "select value from meta where name = 'version'");
        var found = command.ExecuteScalar() as string;
        return int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? (version, null) : (0, StoreFailures.NoStore(engine.Place, $"version '{found}'"));
    }

    private static IEnumerable<string> Statements(ISqlEngine engine, int version)
    {
        var name = $"Schema/{version.ToString("D3", CultureInfo.InvariantCulture)}.sql";
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"found no {name}; expected a schema for every version up to {Latest}");
        using var reader = new StreamReader(stream);
        var all = engine.Adapt(reader.ReadToEnd()) + "\n" + engine.OwnSchema(version);
        foreach (var statement in all.Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (statement.Split('\n').Any(static line => !line.StartsWith("--", StringComparison.Ordinal) && line.Trim().Length > 0)) yield return statement.TrimEnd(';');
        }
    }
}
