using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Synoptic.Storage.Search;
using Synoptic.Storage.Sql;
using Synoptic.Text;

namespace Synoptic.Storage.Sqlite;

/// <summary>SQLite in one file: write-ahead log, so that readers and the writer do not wait for each other; FTS5 for words.</summary>
internal sealed class SqliteEngine : ISqlEngine
{
    // What a statement waits for another process at most, beside the right to write: opening, a checkpoint.
    private const int WaitSeconds = 30;

    // A log that is longer is put back into the file also where a reader has to be passed by: 64 MB are read in an instant, and more is seldom needed at once.
    private const long LongestLog = 64 << 20;

    // Pages of the log that are put back at once while nobody stands in the way: 32 MB, half of what it may have. SQLite's own 4 MB hold a
    // batch or two of reports, and pages that every batch writes anew (the tops of its trees) would go to the file each time.
    private const int PutBackPages = 8192;

    private readonly string path;
    private readonly TimeSpan wait;
    private readonly string writing;
    private long putBackAt = LongestLog;
    private readonly string[] reading;

    public SqliteEngine(string place, TimeSpan wait)
    {
        Place = place;
        path = Path.GetFullPath(place);
        this.wait = wait;
        writing = String(path, SqliteOpenMode.ReadWriteCreate);
        reading =
        [
            String(path, SqliteOpenMode.ReadWrite),
            String(path, SqliteOpenMode.ReadOnly),
            // A store on a medium that can't be written, not even for the index of its log; only where there is no log that would be passed over.
            String($"file:{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1", SqliteOpenMode.ReadOnly),
        ];
    }

    /// <inheritdoc/>
    public string Place { get; }

    // SQLITE_MAX_VARIABLE_NUMBER is 32766.
    /// <inheritdoc/>
    public int MostParameters => 10_000;

    /// <inheritdoc/>
    public ImmutableArray<int> NewestFirst => [];

    // An index of words must not be asked for one report at a time: each time it looks for the words anew.
    /// <inheritdoc/>
    public string Aside(string number) => $"({number} + 0)";

    // Of a cross join SQLite keeps the order.
    /// <inheritdoc/>
    public string OneByOne(string table, string name, string condition) => $"cross join {table} {name} on {condition}";

    /// <inheritdoc/>
    public bool Exists => File.Exists(path);

    /// <summary>Why a place can't be a file of SQLite, where that is known before it is opened.</summary>
    public static Failure? Refuse(string place)
    {
        if (string.IsNullOrWhiteSpace(place) || place.Contains('\0', StringComparison.Ordinal)) return StoreFailures.Unusable(place.Replace('\0', '\uFFFD'), "no name of a file");
        var path = Path.GetFullPath(place);
        if (Directory.Exists(path)) return StoreFailures.NoStore(place, "a folder");
        // What the system offers as files and are none: opening them would do something, and leave files beside them.
        if (IsIn("/dev/") && !path.StartsWith("/dev/shm/", StringComparison.Ordinal)) return StoreFailures.NoStore(place, "a device");
        if (IsIn("/proc/") || IsIn("/sys/")) return StoreFailures.NoStore(place, "a file of the system");
        // SQLite takes a file that is shorter than its own head for an empty one, and would write over it.
        if (File.Exists(path) && new FileInfo(path).Length is > 0 and < 512) return StoreFailures.NoStore(place, "a file that is no database");
        var folder = Path.GetDirectoryName(path);
        return Directory.Exists(folder) ? null : StoreFailures.Unusable(place, $"no folder {folder}");

        bool IsIn(string start) => path.StartsWith(start, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public (DbConnection Connection, DbTransaction Transaction) BeginReading()
    {
        for (var way = 0; ; way++)
        {
            try
            {
                return Begin(reading[way]);
            }
            catch (SqliteException e) when (e.SqliteErrorCode is 8 or 14 && way + 1 < reading.Length && File.Exists(path) && (way == 0 || !File.Exists(path + "-wal")))
            {
                // Can't be opened for writing: the next way asks for less.
            }
        }
    }

    /// <inheritdoc/>
    public (DbConnection Connection, DbTransaction Transaction) BeginWriting(CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        var connection = Open(writing, $"pragma journal_mode = wal; pragma synchronous = full; pragma journal_size_limit = 67108864; pragma wal_autocheckpoint = {PutBackPages};");
        try
        {
            // A second at a time, so that it can be broken off.
            connection.DefaultTimeout = 1;
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
                    connection.DefaultTimeout = WaitSeconds;
                    return (connection, transaction);
                }
                catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6 && waited.Elapsed < wait)
                {
                    // Another writes.
                }
            }
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Commit(DbConnection connection, DbTransaction transaction)
    {
        transaction.Commit();
        var log = new FileInfo(path + "-wal");
        if (!log.Exists || log.Length < putBackAt) return;
        // The log is taken from its beginning again once no reader stands in it; without this it grows as long as readers follow on one another.
        // Readers that come meanwhile read the file alone, so that only those that are there are waited for.
        connection.Command(null, "pragma busy_timeout = 1000").Run();
        var isPassed = connection.Command(null, "pragma wal_checkpoint(restart)").Number() == 0;
        connection.Command(null, "pragma busy_timeout = 0").Run();
        // A reader that stays is not waited for again until the log has doubled.
        putBackAt = isPassed ? LongestLog : log.Length * 2;
    }

    /// <inheritdoc/>
    public bool HasTable(DbConnection connection, DbTransaction transaction, string name) =>
        connection.Command(transaction, "select count(*) from sqlite_master where type = 'table' and name = @name", ("@name", name)).Number() > 0;

    /// <inheritdoc/>
    public bool IsEmpty(DbConnection connection, DbTransaction transaction) => connection.Command(transaction, "select count(*) from sqlite_master").Number() == 0;

    /// <inheritdoc/>
    public string Adapt(string statement) => statement
        .Replace("{blob}", "blob", StringComparison.Ordinal)
        .Replace("{double}", "real", StringComparison.Ordinal)
        // Under this name a number is the row's own; under any other it would be looked up in an index first.
        .Replace("bigint primary key", "integer primary key", StringComparison.Ordinal);

    // Contentless: the words stand in the tables already. What comes in is split and folded; the tokenizer divides at blanks only, since it
    // takes every character beyond ASCII for a letter.
    /// <inheritdoc/>
    public string OwnSchema(int version) => version == 1
        ? """
          create virtual table articles_words using fts5(words, content='', contentless_delete=1, tokenize='ascii');
          create virtual table lines_words using fts5(words, content='', contentless_delete=1, tokenize='ascii');
          """
        : "";

    /// <inheritdoc/>
    public void Repeat(DbConnection connection, DbTransaction transaction, string statement, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0) return;
        using var repeated = new RepeatedStatement((SqliteConnection)connection, statement);
        foreach (var row in rows) repeated.Run(row);
    }

    /// <inheritdoc/>
    public void Index(DbConnection connection, DbTransaction transaction, string index, IReadOnlyList<(long Number, IndexText Text)> texts)
    {
        if (texts.Count == 0) return;
        using var repeated = new RepeatedStatement((SqliteConnection)connection, $"insert into {index}_words (rowid, words) values (@number, @words)");
        foreach (var (number, text) in texts) repeated.Run(number, text);
    }

    /// <inheritdoc/>
    public string Unindexing(string index) => $"delete from {index}_words where rowid between @from and @to";

    /// <inheritdoc/>
    public IndexRows Matching(string index, Lookup lookup, ReportBlocks? among, DbCommand command)
    {
        command.Add("@match", SqliteMatch.Of(lookup));
        return new IndexRows($"{index}_words", "w.rowid", $"w.{index}_words match @match");
    }

    /// <inheritdoc/>
    public Failure? Explain(Exception fault) => fault switch
    {
        // A read that comes up short: the file ends before it should.
        SqliteException { SqliteExtendedErrorCode: 522 } e => StoreFailures.Damaged(Place, Words(e)),
        SqliteException { SqliteErrorCode: 5 or 6 } => StoreFailures.Busy(Place),
        SqliteException { SqliteErrorCode: 8 } e => StoreFailures.ReadOnly(Place, Words(e)),
        SqliteException { SqliteErrorCode: 13 } e => StoreFailures.Full(Place, Words(e)),
        SqliteException { SqliteErrorCode: 11 } e => StoreFailures.Damaged(Place, Words(e)),
        SqliteException { SqliteErrorCode: 26 } => StoreFailures.NoStore(Place, "a file that is no database"),
        SqliteException { SqliteErrorCode: 14 or 10 } e => StoreFailures.Unusable(Place, Words(e)),
        _ => null,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        // Closing the last connection puts the log back into the file.
        foreach (var how in (string[])[.. reading, writing])
        {
            using var connection = new SqliteConnection(how);
            SqliteConnection.ClearPool(connection);
        }
    }

    // "SQLite Error 14: 'unable to open database file'."
    private static string Words(SqliteException e) => e.Message.Split('\'') is [_, var words, ..] ? words : e.Message;

    private static string String(string source, SqliteOpenMode mode) => new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, DefaultTimeout = WaitSeconds, Pooling = true }.ConnectionString;

    private static (DbConnection Connection, DbTransaction Transaction) Begin(string how)
    {
        var connection = Open(how, "");
        try
        {
            var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: true);
            // The snapshot is taken by the first read.
            connection.Command(transaction, "select count(*) from sqlite_master").Number();
            return (connection, transaction);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Open(string how, string more)
    {
        var connection = new SqliteConnection(how);
        try
        {
            connection.Open();
            // Full: what a commit said is on the disk also when the power fails. The cache is 64 MB, the map of the file 256.
            connection.Command(null, $"pragma temp_store = memory; pragma cache_size = -65536; pragma mmap_size = 268435456; {more}").Run();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
