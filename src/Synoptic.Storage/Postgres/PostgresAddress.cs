using System.Text.RegularExpressions;
using Npgsql;
using Synoptic.Text;

namespace Synoptic.Storage.Postgres;

/// <summary>The address of a database of PostgreSQL: <c>postgres://USER[:PASSWORD]@HOST[:PORT]/NAME[?schema=NAME]</c>.</summary>
/// <param name="Place">The address as it is shown: without the password.</param>
/// <param name="Schema">The schema that holds the store.</param>
/// <param name="Connection">What a connection is opened with; never shown.</param>
internal sealed partial record PostgresAddress(string Place, string Schema, string Connection)
{
    private const string OwnSchema = "synoptic";

    /// <summary>Whether a place is meant as such an address.</summary>
    public static bool IsOne(string place) => place.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address. A password may also stand in the variable <c>PGPASSWORD</c> or in <c>~/.pgpass</c>.</summary>
    public static (PostgresAddress? Address, Failure? Failure) Read(string place)
    {
        if (!Uri.TryCreate(place, UriKind.Absolute, out var uri)) return Refuse("postgres://…", "an address that can't be read");
        var user = uri.UserInfo.Split(':', 2);
        var name = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/'));
        var host = uri.Host.Length == 0 ? "localhost" : uri.Host;
        var shown = $"postgres://{(user[0].Length > 0 ? user[0] + "@" : "")}{host}{(uri.Port > 0 ? ":" + uri.Port : "")}/{uri.AbsolutePath.TrimStart('/')}";
        if (name.Length == 0) return Refuse(shown, "an address without the name of a database");
        var schema = OwnSchema;
        foreach (var part in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('=', 2) is not ["schema", var given] || !SchemaName().IsMatch(given)) return Refuse(shown, "an address with more than schema=NAME, the name of small letters, digits and _");
            schema = given;
        }

        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = host,
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = name,
            SearchPath = schema,
            ApplicationName = "synoptic",
            // A rebuild runs statements over all reports.
            CommandTimeout = 0,
            TcpKeepAlive = true,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            PersistSecurityInfo = false,
        };
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        return (new PostgresAddress(schema == OwnSchema ? shown : $"{shown}?schema={schema}", schema, builder.ConnectionString), null);
    }

    /// <summary>Without what a connection is opened with.</summary>
    public override string ToString() => Place;

    private static (PostgresAddress? Address, Failure? Failure) Refuse(string place, string found) => (null, StoreFailures.BadAddress(place, found));

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,59}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SchemaName();
}
