using System.Data.Common;
using System.Globalization;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

/// <summary>Brings a store from the version it has to this program's, one version at a time, each in a transaction of its own.</summary>
internal static class Migrations
{
    /// <summary>The version that this program writes.</summary>
    public const int Latest = 3;

    /// <summary>Runs what is missing.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="create">Whether a store is made where there is none.</param>
    /// <param name="progress">Told before each version that a store which is there is brought to.</param>
    /// <param name="cancellation">Stops the wait for another writer.</param>
    /// <returns>Why the store can't be used: it is of a later version, or no store of ours.</returns>
    public static Failure? Run(ISqlEngine engine, bool create, IProgress<StoreStep>? progress, CancellationToken cancellation) => Run(engine, create, Latest, Schema, progress, cancellation);

    /// <summary>The same up to a version, with statements that are given: so that a test can bring a store to a version that is yet to come.</summary>
    internal static Failure? Run(ISqlEngine engine, bool create, int upTo, Func<int, string> schema, IProgress<StoreStep>? progress, CancellationToken cancellation)
    {
        // A store that is made here goes through all versions too, and nobody waits for it.
        var isOlder = false;
        if (engine.Exists)
        {
            var (connection, transaction) = engine.BeginReading();
            using (connection)
            using (transaction)
            {
                var (found, failure) = VersionOf(engine, connection, transaction);
                if (failure is not null || found == upTo) return failure;
                if (found > upTo) return StoreFailures.Newer(engine.Place, found, upTo);
                if (found == 0 && !create) return StoreFailures.NoStore(engine.Place, "nothing");
                isOlder = found > 0;
            }
        }
        else if (!create)
        {
            return StoreFailures.NoStore(engine.Place, "nothing");
        }

        while (true)
        {
            var (connection, transaction) = engine.BeginWriting(cancellation);
            using (connection)
            using (transaction)
            {
                // Asked again, now that nobody else can change it.
                var (found, failure) = VersionOf(engine, connection, transaction);
                if (failure is not null || found >= upTo) return failure;
                var next = found + 1;
                if (isOlder) progress?.Report(new StoreStep(engine.Place, found, next));
                foreach (var statement in Statements(engine.OwnSchema(next) + "\n" + engine.Adapt(schema(next)))) connection.Command(transaction, statement).Run();
                connection.Command(transaction, "delete from meta where name = 'version'").Run();
                connection.Command(transaction, "insert into meta (name, value) values ('version', @value)", ("@value", next.ToString(CultureInfo.InvariantCulture))).Run();
                engine.Commit(connection, transaction);
            }
        }
    }

    /// <summary>The statements of a script, which end with a semicolon at the end of a line; lines that begin with <c>--</c> are left out.</summary>
    internal static IEnumerable<string> Statements(string script)
    {
        var lines = new List<string>();
        foreach (var line in script.ReplaceLineEndings("\n").Split('\n'))
        {
            var words = line.TrimEnd();
            if (words.Length == 0 || words.TrimStart().StartsWith("--", StringComparison.Ordinal)) continue;
            var isLast = words.EndsWith(';');
            lines.Add(isLast ? words[..^1] : words);
            if (!isLast) continue;
            yield return string.Join('\n', lines);
            lines.Clear();
        }

        if (lines.Count > 0) yield return string.Join('\n', lines);
    }

    /// <summary>The statements of a version that are common to both engines.</summary>
    internal static string Schema(int version) => Script(version.ToString("D3", CultureInfo.InvariantCulture));

    /// <summary>A script of a version.</summary>
    internal static string Script(string of)
    {
        var name = $"Schema/{of}.sql";
        using var stream = typeof(Migrations).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"found no {name}; expected a schema for every version up to {Latest}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static (int Version, Failure? Failure) VersionOf(ISqlEngine engine, DbConnection connection, DbTransaction transaction)
    {
        if (!engine.HasTable(connection, transaction, "meta")) return engine.IsEmpty(connection, transaction) ? (0, null) : (0, StoreFailures.NoStore(engine.Place, "tables of another program"));
        string? found;
        try
        {
            using var command = connection.Command(transaction, "select value from meta where name = 'version'");
            found = command.ExecuteScalar() as string;
        }
        catch (DbException e) when (engine.Explain(e) is null)
        {
            // A table of the same name, with other columns.
            return (0, StoreFailures.NoStore(engine.Place, "tables of another program"));
        }

        return int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? (version, null) : (0, StoreFailures.NoStore(engine.Place, $"tables of another program: version '{found}'"));
    }
}
