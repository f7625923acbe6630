using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Synoptic.Storage.Layers;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

/// <summary>What can be asked of a database, within one transaction.</summary>
internal partial class SqlReader(ISqlEngine engine, DbConnection connection, DbTransaction transaction) : IStoreReader
{
    private const string LineColumns = "a.number, a.id, a.title, a.outlet, a.url, a.day, a.language, a.story, a.words, a.batch, a.added";

    protected ISqlEngine Engine => engine;

    protected DbConnection Connection => connection;

    protected DbTransaction Transaction => transaction;

    /// <inheritdoc/>
    public StoreCounts Counts() => new(
        Ask("select count(*) from articles").Number(),
        Ask("select count(*) from stories").Number(),
        Ask("select (select count(*) from articles) - (select count(*) from layers where made_by = (select coalesce(max(value), '') from meta where name = 'made_by'))").Number());

    /// <inheritdoc/>
    public long LastBatch() => Meta("batch") is { } value ? long.Parse(value, CultureInfo.InvariantCulture) : 0;

    /// <inheritdoc/>
    public ImmutableDictionary<string, string> Known(IReadOnlyCollection<string> contents) =>
        Among(contents, "select content, id from articles where content", static row => KeyValuePair.Create(row.GetString(0), row.GetString(1))).ToImmutableDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ImmutableHashSet<string> Taken(IReadOnlyCollection<string> ids) =>
        Among(ids, "select id from articles where id", static row => row.GetString(0)).ToImmutableHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public StoredArticle? Article(string id) =>
        Ask("select a.number, a.batch, a.added, a.raw, a.story, t.facts, t.body from articles a join texts t on t.number = a.number where a.id = @id", ("@id", id))
            .First(static row => new StoredArticle(row.GetInt64(0), row.GetInt64(1), row.Moment(2), row.TextOrNull(3), row.TextOrNull(4), ArticleFacts.Read(row.GetString(5), row.GetString(6))));

    /// <inheritdoc/>
    public ImmutableArray<ArticleLine> Articles(ArticleQuery query)
    {
        var command = Ask("");
        var conditions = new List<string>();
        if (query.Story is { } story)
        {
            conditions.Add("a.story = @story");
            command.Add("@story", Now(story));
        }

        if (query.AfterBatch > 0)
        {
            conditions.Add("a.batch > @after");
            command.Add("@after", query.AfterBatch);
        }

        if (query.Before is { } before)
        {
            conditions.Add("a.number < @before");
            command.Add("@before", before);
        }

        command.Add("@most", query.Most);
        command.CommandText = $"select {LineColumns} from articles a{Where(conditions)} order by a.number desc limit @most";
        return [.. command.All(static row => Line(row))];
    }

    /// <inheritdoc/>
    public Reading.RawPart? Raw(string id) =>
        Ask("select r.bytes, r.packed, a.part from articles a join raws r on r.hash = a.raw where a.id = @id", ("@id", id))
            .First(static row => RawFacts.Read(row.GetString(2), row.GetInt32(1) == 0 ? row.Bytes(0) : LayerCodec.Unsqueeze(row.Bytes(0))));

    /// <inheritdoc/>
    public ImmutableArray<Annotations?> Layers(IReadOnlyList<string> ids, string madeBy)
    {
        var found = new Dictionary<string, (string Facts, string Body, byte[] Data)>(StringComparer.Ordinal);
        // Ids are cleaned as they were when they came.
        ids = [.. ids.Select(DbText.Clean)];
        foreach (var chunk in ids.Distinct(StringComparer.Ordinal).Chunk(engine.MostParameters - 1))
        {
            var command = Ask("", ("@maker", madeBy));
            command.CommandText = $"select a.id, t.facts, t.body, l.data from articles a join texts t on t.number = a.number join layers l on l.number = a.number where l.made_by = @maker and a.id in ({In(command, chunk)})";
            foreach (var (id, facts, body, data) in command.All(static row => (row.GetString(0), row.GetString(1), row.GetString(2), row.Bytes(3)))) found.Add(id, (facts, body, data));
        }

        var layers = new Annotations?[ids.Count];
        // Unpacking takes longer than fetching; the database is not asked here.
        Parallel.For(0, layers.Length, i => layers[i] = found.TryGetValue(ids[i], out var row) ? LayerCodec.Annotations(row.Data, ArticleFacts.Read(row.Facts, row.Body)) : null);
        return ImmutableArray.Create(layers);
    }

    /// <inheritdoc/>
    public ImmutableArray<string> Batch(long batch) => [.. Ask("select id from articles where batch = @batch order by number", ("@batch", batch)).All(static row => row.GetString(0))];

    /// <inheritdoc/>
    public ImmutableArray<string> Stale(string madeBy, int most) =>
        [.. Ask("select a.id from articles a left join layers l on l.number = a.number where l.number is null or l.made_by <> @maker order by a.number limit @most", ("@maker", madeBy), ("@most", most)).All(static row => row.GetString(0))];

    /// <inheritdoc/>
    public StoredState? State(string name)
    {
        var head = Ask("select made_by, batch from states where name = @name", ("@name", name)).First(static row => Tuple.Create(row.GetString(0), row.GetInt64(1)));
        if (head is null) return null;
        using var whole = new MemoryStream();
        foreach (var chunk in Ask("select data from chunks where name = @name order by chunk", ("@name", name)).All(static row => row.Bytes(0))) whole.Write(LayerCodec.Unsqueeze(chunk));
        return new StoredState(head.Item1, head.Item2, whole.ToArray());
    }

    /// <inheritdoc/>
    public ImmutableArray<Correction> Corrections() =>
        [.. Ask("select number, kind, what, who, moment, undone_by, undone from corrections order by number").All(static row => CorrectionText.Read(
            row.GetInt64(0), (CorrectionKind)row.GetInt32(1), row.GetString(2), row.GetString(3), row.Moment(4), row.TextOrNull(5) is { } by ? (by, row.Moment(6)) : null))];

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        transaction.Dispose();
        connection.Dispose();
    }

    protected DbCommand Ask(string text, params ReadOnlySpan<(string Name, object? Value)> parameters) => connection.Command(transaction, text, parameters);

    protected string? Meta(string name)
    {
        using var command = Ask("select value from meta where name = @name", ("@name", name));
        return command.ExecuteScalar() as string;
    }

    /// <summary>Rows whose column is one of many values, in no order.</summary>
    /// <param name="values">Any number.</param>
    /// <param name="select">A statement that ends with the column.</param>
    /// <param name="map">Reads a row.</param>
    protected List<T> Among<T>(IReadOnlyCollection<string> values, string select, Func<DbDataReader, T> map)
    {
        var rows = new List<T>();
        foreach (var chunk in values.Distinct(StringComparer.Ordinal).Chunk(engine.MostParameters))
        {
            var command = Ask("");
            command.CommandText = $"{select} in ({In(command, chunk)})";
            rows.AddRange(command.All(map));
        }

        return rows;
    }

    /// <summary>The same for numbers.</summary>
    protected List<T> AmongNumbers<T>(IReadOnlyCollection<long> values, string select, Func<DbDataReader, T> map)
    {
        var rows = new List<T>();
        foreach (var chunk in values.Distinct().Chunk(engine.MostParameters))
        {
            var command = Ask("");
            command.CommandText = $"{select} in ({In(command, chunk.Select(static n => (object)n))})";
            rows.AddRange(command.All(map));
        }

        return rows;
    }

    protected static string In(DbCommand command, IEnumerable<object> values)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            names.Add(string.Create(CultureInfo.InvariantCulture, $"@in{names.Count}"));
            command.Add(names[^1], value);
        }

        return string.Join(", ", names);
    }

    /// <summary>Runs a statement for many rows of values, given in the order in which it first names its parameters.</summary>
    protected void Repeat(string statement, IReadOnlyList<object?[]> rows) => engine.Repeat(connection, transaction, statement, rows);

    private static string Where(List<string> conditions) => conditions.Count == 0 ? "" : " where " + string.Join(" and ", conditions);

    private static ArticleLine Line(DbDataReader row, int from = 0) => new(
        row.GetInt64(from), row.GetString(from + 1), row.TextOrNull(from + 2), row.TextOrNull(from + 3), row.TextOrNull(from + 4), row.DayOrNull(from + 5),
        row.TextOrNull(from + 6), row.TextOrNull(from + 7), row.GetInt32(from + 8), row.GetInt64(from + 9), row.Moment(from + 10));
}
