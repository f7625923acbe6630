using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Npgsql;
using Synoptic.Storage.Search;
using Synoptic.Storage.Sql;
using Synoptic.Text;

namespace Synoptic.Storage.Postgres;

/// <summary>PostgreSQL, for a desk of several machines: a schema of its own in a database; an advisory lock for the one writer; tsvector and GIN for words.</summary>
internal sealed partial class PostgresEngine : ISqlEngine
{
    // Commands that are sent together, without waiting for the answer of each.
    private const int BatchLength = 500;

    // The first half of the lock's number: "syno". The second is the schema's.
    private const int LockClass = 0x73796E6F;

    private readonly PostgresAddress address;
    private readonly TimeSpan wait;
    private readonly NpgsqlDataSource source;

    public PostgresEngine(PostgresAddress address, TimeSpan wait)
    {
        this.address = address;
        this.wait = wait;
        source = NpgsqlDataSource.Create(address.Connection);
    }

    /// <inheritdoc/>
    public string Place => address.Place;

    // The protocol counts parameters in 16 bits.
    /// <inheritdoc/>
    public int MostParameters => 10_000;

    // GIN gives its rows in no order, and all of them: which blocks a row is in stands in the index with its words. Each block is sixteen times the one
    // before: where two of one length have less than a page, two of the next have sixteen pages at most, if the words are spread evenly.
    /// <inheritdoc/>
    public ImmutableArray<int> NewestFirst => [64, 1024, 16_384];

    // Rows of the index of words have a key of their own.
    /// <inheritdoc/>
    public string Aside(string number) => number;

    // How many rows have two words, or a word and a day, the planner can't know: it would read a whole table from its end for some of them. What
    // stands before an offset it leaves as it is.
    /// <inheritdoc/>
    public string OneByOne(string table, string name, string condition) => $"cross join lateral (select * from {table} {name} where {condition} offset 0) {name}";

    /// <inheritdoc/>
    public bool Exists => true;

    /// <inheritdoc/>
    public (DbConnection Connection, DbTransaction Transaction) BeginReading()
    {
        var connection = source.OpenConnection();
        try
        {
            var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
            connection.Command(transaction, "set transaction read only").Run();
            // The snapshot is taken by the first statement that is not about the transaction itself. How often a word is decides the way to its
            // rows, so each search is planned for its own words; compiling a plan, or starting helpers, takes longer than most of them run; rows of a common word
            // are remembered one by one, since of pages alone every text would have to be read again.
            connection.Command(transaction, "select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true), set_config('work_mem', '32MB', true), set_config('max_parallel_workers_per_gather', '0', true)").Run();
            return (connection, transaction);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public (DbConnection Connection, DbTransaction Transaction) BeginWriting(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var connection = source.OpenConnection();
        try
        {
            var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
            // Held until the transaction ends, however it ends.
            using var command = connection.Command(transaction, "select set_config('lock_timeout', @wait, true), pg_advisory_xact_lock(@class, hashtext(@schema))", ("@wait", $"{(long)wait.TotalMilliseconds}ms"), ("@class", LockClass), ("@schema", address.Schema));
            using var stop = cancellation.Register(static command => ((NpgsqlCommand)command!).Cancel(), command);
            command.ExecuteNonQuery();
            return (connection, transaction);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.QueryCanceled && cancellation.IsCancellationRequested)
        {
            connection.Dispose();
            throw new OperationCanceledException(cancellation);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Commit(DbConnection connection, DbTransaction transaction) => transaction.Commit();

    /// <inheritdoc/>
    public bool HasTable(DbConnection connection, DbTransaction transaction, string name) =>
        connection.Command(transaction, "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = @schema and c.relname = @name", ("@schema", address.Schema), ("@name", name)).Number() > 0;

    /// <inheritdoc/>
    public bool IsEmpty(DbConnection connection, DbTransaction transaction) =>
        connection.Command(transaction, "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = @schema", ("@schema", address.Schema)).Number() == 0;

    // Texts are compared by their bytes, as SQLite does, whatever the database's own order is.
    /// <inheritdoc/>
    public string Adapt(string statement) => TextType().Replace(statement, "text collate \"C\"").Replace("{blob}", "bytea", StringComparison.Ordinal).Replace("{double}", "double precision", StringComparison.Ordinal);

    /// <inheritdoc/>
    public string OwnSchema(int version) => version switch
    {
        1 => $"create schema if not exists {address.Schema};\n{Migrations.Script("001.postgres")}",
        3 => Migrations.Script("003.postgres"),
        _ => "",
    };

    /// <inheritdoc/>
    public void Repeat(DbConnection connection, DbTransaction transaction, string statement, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0) return;
        var names = ParameterNames.Of(statement);
        var numbered = names.Select(static (name, i) => (Name: name, Number: i + 1)).OrderByDescending(static p => p.Name.Length).Aggregate(statement, static (text, p) => text.Replace(p.Name, $"${p.Number}", StringComparison.Ordinal));
        foreach (var chunk in rows.Chunk(BatchLength))
        {
            using var batch = new NpgsqlBatch((NpgsqlConnection)connection, (NpgsqlTransaction)transaction);
            foreach (var row in chunk)
            {
                var command = new NpgsqlBatchCommand(numbered);
                foreach (var value in row) command.Parameters.Add(new NpgsqlParameter { Value = SqlRows.ValueOf(value) });
                batch.BatchCommands.Add(command);
            }

            batch.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public void Index(DbConnection connection, DbTransaction transaction, string index, IReadOnlyList<(long Number, IndexText Text)> texts)
    {
        var (numbers, parts, words) = (new List<long>(), new List<int>(), new List<string>());
        foreach (var (number, text) in texts)
        {
            var part = 0;
            foreach (var vector in TextVectors.Of(text, Blocks(index == "lines" ? number / SqlReader.LinesOfArticle : number)))
            {
                numbers.Add(number);
                parts.Add(part++);
                words.Add(vector);
            }
        }

        connection.Command(transaction, $"insert into {index}_words (number, part, words) select n, p, w::tsvector from unnest(@numbers, @parts, @words) as u (n, p, w)", ("@numbers", numbers.ToArray()), ("@parts", parts.ToArray()), ("@words", words.ToArray())).Run();
        // The rows of a batch wait in a list and go into the index together, word by word, which is faster than row by row. At once, so that no search
        // reads through those that wait.
        connection.Command(transaction, $"select gin_clean_pending_list('{index}_words_gin')").Run();
    }

    /// <inheritdoc/>
    public string Unindexing(string index) => $"delete from {index}_words where number between @from and @to";

    /// <inheritdoc/>
    public IndexRows Matching(string index, Lookup lookup, ReportBlocks? among, DbCommand command)
    {
        var conditions = new List<string> { "w.part = 0" };
        var terms = among is { } blocks ? lookup.Terms.Add(Lookup.Any(TextVectors.Blocks(NewestFirst.IndexOf(blocks.Length), blocks.First, blocks.Last))) : lookup.Terms;
        var matches = 0;
        foreach (var group in lookup.Kind is null ? [terms] : Apart(terms))
        {
            var narrowing = TextVectors.Narrowing(group, lookup.Kind);
            if (narrowing.Length == 0) continue;
            var name = $"@match{matches++}";
            command.Add(name, narrowing);
            conditions.Add($"w.words @@ {name}::tsquery");
        }

        var phrases = 0;
        foreach (var term in lookup.Terms.Where(static term => term.IsPhrase))
        {
            // The places of words stand in whichever part of a long report has them. Without the offset, which changes nothing, the planner
            // would look for the phrase in all rows first, and remember them.
            var name = $"@phrase{phrases++}";
            command.Add(name, TextVectors.Query([term with { IsUnwanted = false }], lookup.Kind));
            conditions.Add($"{(term.IsUnwanted ? "not " : "")}(w.words @@ {name}::tsquery or exists (select 1 from {index}_words p where p.number = w.number and p.part > 0 and p.words @@ {name}::tsquery offset 0))");
        }

        return new IndexRows($"{index}_words", "w.number", string.Join(" and ", conditions)) { Order = "(w.number + 0)" };
    }

    /// <inheritdoc/>
    public Failure? Explain(Exception fault) => fault switch
    {
        PostgresException e => e.SqlState switch
        {
            "28P01" or "28000" => StoreFailures.Unreachable(Place, $"a server that does not let this user in: {e.MessageText}"),
            "3D000" => StoreFailures.Unreachable(Place, $"a server without this database: {e.MessageText}"),
            "53100" => StoreFailures.Full(Place, e.MessageText),
            "55P03" => StoreFailures.Busy(Place),
            "25006" or "42501" => StoreFailures.ReadOnly(Place, e.MessageText),
            "XX001" or "XX002" => StoreFailures.Damaged(Place, e.MessageText),
            "54000" or "58030" or "58P01" => StoreFailures.Unusable(Place, e.MessageText),
            "53300" or "57P01" or "57P02" or "57P03" => StoreFailures.Unreachable(Place, e.MessageText),
            _ when e.SqlState.StartsWith("08", StringComparison.Ordinal) => StoreFailures.Unreachable(Place, e.MessageText),
            _ => null,
        },
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } e => StoreFailures.Unreachable(Place, $"no answer: {e.InnerException!.Message}"),
        NpgsqlException e when e.InnerException is null => StoreFailures.Unreachable(Place, e.Message),
        SocketException e => StoreFailures.Unreachable(Place, e.Message),
        _ => null,
    };

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    // Of lines, each condition by itself: the index goes from where one has its next row to where the others can have theirs, and passes what lies
    // between. Of all in one it looks at each row of the rarest, such as a week's days. Of reports, one for all was faster. What is unwanted goes with
    // a condition that is wanted: by itself it would have the index read whole.
    private static IEnumerable<IEnumerable<LookupTerm>> Apart(ImmutableArray<LookupTerm> terms)
    {
        var wanted = terms.RemoveAll(static term => term.IsUnwanted);
        yield return [.. wanted.Take(1), .. terms.Where(static term => term.IsUnwanted)];
        foreach (var term in wanted.Skip(1)) yield return [term];
    }

    private IEnumerable<string> Blocks(long report) => NewestFirst.SelectMany((length, level) => TextVectors.Blocks(level, report / length, report / length));

    [GeneratedRegex(@"\btext\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TextType();
}
