using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using Synoptic.Storage.Search;
using Synoptic.Storage.Sql;
using Synoptic.Text;

namespace Synoptic.Storage.Sqlite;

/// <summary>SQLite in one file: write-ahead log, so that readers and the writer do not wait for each other; FTS5 for words.</summary>
internal sealed class SqliteEngine : ISqlEngine
{
    // How long another's writing is waited for: longer than a batch takes, short enough that someone at a terminal does not give up first.
    private const int WaitSeconds = 30;

    private readonly string reading;
    private readonly string writing;

    public SqliteEngine(string path)
    {
        Place = path;
        var common = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = WaitSeconds, Pooling = true };
        writing = new SqliteConnectionStringBuilder(common.ConnectionString) { Mode = SqliteOpenMode.ReadWriteCreate }.ConnectionString;
        reading = new SqliteConnectionStringBuilder(common.ConnectionString) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString;
    }

    /// <inheritdoc/>
    public string Place { get; }

    // SQLITE_MAX_VARIABLE_NUMBER is 32766.
    /// <inheritdoc/>
    public int MostParameters => 10_000;

    /// <inheritdoc/>
    public DbConnection OpenReader() => Open(File.Exists(Place) ? reading : writing);

    /// <inheritdoc/>
    public DbConnection OpenWriter(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Open(writing);
    }

    // A deferred transaction is a snapshot from its first read on; an immediate one holds the right to write.
    /// <inheritdoc/>
    public DbTransaction Begin(DbConnection connection, bool isWriter) => ((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: !isWriter);

    /// <inheritdoc/>
    public bool HasTable(DbConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from sqlite_master where type = 'table' and name = @name";
        command.Add("@name", name);
        return command.ExecuteScalar() is > 0L;
    }

    /// <inheritdoc/>
    public string Adapt(string statement) => statement.Replace("{blob}", "blob", StringComparison.Ordinal).Replace("{double}", "real", StringComparison.Ordinal);

    // Contentless: the words stand in the tables already. Porter's stemmer finds other forms of an English word; accents are folded.
    /// <inheritdoc/>
    public string OwnSchema(int version) => version == 1
        ? """
          create virtual table articles_words using fts5(words, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
          create virtual table lines_words using fts5(words, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
          """
        : "";

    /// <inheritdoc/>
    public void PrepareIndexing(DbCommand command, string index)
    {
        command.CommandText = $"insert into {index}_words (rowid, words) values (@number, @words)";
        command.Add("@number", 0L);
        command.Add("@words", "");
    }

    /// <inheritdoc/>
    public string Unindexing(string index, string numbers) => $"delete from {index}_words where rowid {numbers}";

    /// <inheritdoc/>
    public string Matching(string index, string number, WordQuery words, DbCommand command)
    {
        command.Add("@match", Match(words));
        return $"{number} in (select rowid from {index}_words where {index}_words match @match)";
    }

    /// <inheritdoc/>
    public Failure? Explain(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 } => StoreFailures.Busy(Place),
        SqliteException { SqliteErrorCode: 8 } e => StoreFailures.ReadOnly(Place, Words(e)),
        SqliteException { SqliteErrorCode: 13 } e => StoreFailures.Full(Place, Words(e)),
        SqliteException { SqliteErrorCode: 11 } e => StoreFailures.Damaged(Place, Words(e)),
        SqliteException { SqliteErrorCode: 26 } => StoreFailures.NoStore(Place, "a file that is no database"),
        SqliteException { SqliteErrorCode: 14 or 10 } e => StoreFailures.Unusable(Place, Words(e)),
        InvalidDataException e => StoreFailures.Damaged(Place, e.Message),
        _ => null,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        using var one = new SqliteConnection(reading);
        SqliteConnection.ClearPool(one);
        using var other = new SqliteConnection(writing);
        SqliteConnection.ClearPool(other);
    }

    // What was typed, in FTS5's language: every word stands in quotation marks, where nothing has a meaning.
    private static string Match(WordQuery words)
    {
        var text = new StringBuilder();
        foreach (var term in words.Terms.Where(static term => !term.IsUnwanted)) text.Append(text.Length == 0 ? "" : " AND ").Append(Of(term));
        foreach (var term in words.Terms.Where(static term => term.IsUnwanted)) text.Append(" NOT ").Append(Of(term));
        return text.ToString();

        static string Of(WordTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.Kind == TermKind.Beginning ? " *" : "")}";
    }

    // "SQLite Error 14: 'unable to open database file'."
    private static string Words(SqliteException e) => e.Message.Split('\'') is [_, var words, ..] ? words : e.Message;

    private static SqliteConnection Open(string how)
    {
        var connection = new SqliteConnection(how);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // Full: what a commit said is on the disk also when the power fails. The cache is 64 MB, the map of the file 256.
            command.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma temp_store = memory; pragma cache_size = -65536; pragma mmap_size = 268435456;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
