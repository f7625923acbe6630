using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Synoptic.Storage.Layers;
using Synoptic.Storage.Search;

namespace Synoptic.Storage.Sql;

/// <summary>What can be written into a database, within one transaction.</summary>
internal sealed partial class SqlWriter(ISqlEngine engine, DbConnection connection, DbTransaction transaction) : SqlReader(engine, connection, transaction), IStoreWriter
{
    // A megabyte: a row that both engines handle well, of a state that may have a hundred.
    private const int ChunkLength = 1 << 20;

    // Below this, packing saves less than it costs.
    private const int WorthPacking = 256;

    // Statements that run once a row.
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);
    private bool committed;

    /// <inheritdoc/>
    public long Add(IReadOnlyList<ArticleInput> articles, DateTimeOffset now)
    {
        var batch = NextBatch();
        var number = Ask("select coalesce(max(number), 0) from articles").Number();
        foreach (var input in articles)
        {
            number++;
            var article = input.Article;
            var raw = input.Raw is { } part ? PutRaw(part.Bytes) : null;
            Run(
                "insert into articles (number, id, content, batch, added, title, outlet, url, day, language, words, facts, body, raw, part) values (@number, @id, @content, @batch, @added, @title, @outlet, @url, @day, @language, @words, @facts, @body, @raw, @part)",
                [number, article.Id, input.Content, batch, SqlRows.Of(now), Clean(article.Title), Clean(article.Source.Outlet), Clean(article.Source.Url), article.Published?.Day.DayNumber, article.Language, CountWords(article.Text), Clean(ArticleFacts.Write(article)), Body(article.Text), raw, input.Raw is null ? null : RawFacts.Write(input.Raw)]);
            Index("articles", number, $"{article.Title}\n{article.Text}");
        }

        return batch;
    }

    /// <inheritdoc/>
    public void PutLayers(IReadOnlyList<Derived> derived, string madeBy)
    {
        var packed = new byte[derived.Count][];
        Parallel.For(0, packed.Length, i => packed[i] = LayerCodec.Pack(derived[i].Annotations));
        var numbers = Numbers([.. derived.Select(static d => d.Annotations.Article.Id)]);
        for (var i = 0; i < packed.Length; i++)
        {
            if (!numbers.TryGetValue(derived[i].Annotations.Article.Id, out var number)) continue;
            ForgetDerived(number);
            Run("insert into layers (number, made_by, data) values (@number, @maker, @data)", [number, madeBy, packed[i]]);
            foreach (var name in derived[i].Names)
                Run("insert into names (number, entity, type, own_key, own_name, key, name, mentions) values (@number, @entity, @type, @key, @name, @key, @name, @mentions)", [number, name.Entity, (int)name.Type, Clean(name.Key), Clean(name.Name), name.Mentions]);
            var line = number * LinesOfArticle;
            foreach (var row in derived[i].Lines.AsSpan()[..Math.Min(derived[i].Lines.Length, LinesOfArticle)])
            {
                Run(
                    "insert into lines (line, number, kind, start, stop, words, who, whom, what, value, unit, day) values (@line, @number, @kind, @start, @stop, @words, @who, @whom, @what, @value, @unit, @day)",
                    [line, number, (int)row.Kind, row.Span.Start, row.Span.End, Clean(row.Words), row.Who, row.Whom, Clean(row.What), row.Value, Clean(row.Unit), row.Day?.DayNumber]);
                Index("lines", line, LineWords.Of(row));
                line++;
            }
        }

        SetMeta("made_by", madeBy);
    }

    /// <inheritdoc/>
    public bool Remove(string id)
    {
        var row = Ask("select number, raw, found from articles where id = @id", ("@id", id)).First(static row => Tuple.Create(row.GetInt64(0), row.TextOrNull(1), row.TextOrNull(2)));
        if (row is null) return false;
        var (number, raw, found) = row;
        ForgetDerived(number);
        Ask(Engine.Unindexing("articles", "= @number"), ("@number", number)).Run();
        Ask("delete from copies where a = @id or b = @id", ("@id", id)).Run();
        Ask("delete from articles where number = @number", ("@number", number)).Run();
        if (raw is not null) Ask("delete from raws where hash = @raw and not exists (select 1 from articles where raw = @raw)", ("@raw", raw)).Run();
        NextBatch();
        if (found is not null) RefreshStories([found]);
        return true;
    }

    /// <inheritdoc/>
    public void PutState(string name, StoredState state)
    {
        Ask("delete from chunks where name = @name", ("@name", name)).Run();
        Ask("delete from states where name = @name", ("@name", name)).Run();
        Ask("insert into states (name, made_by, batch) values (@name, @maker, @batch)", ("@name", name), ("@maker", state.MadeBy), ("@batch", state.Batch)).Run();
        for (var (at, chunk) = (0, 0); at < state.Data.Length; at += ChunkLength, chunk++)
            Ask("insert into chunks (name, chunk, data) values (@name, @chunk, @data)", ("@name", name), ("@chunk", chunk), ("@data", LayerCodec.Squeeze(state.Data.Span[at..Math.Min(state.Data.Length, at + ChunkLength)]))).Run();
    }

    /// <inheritdoc/>
    public long Correct(Correction correction)
    {
        var number = Ask("select coalesce(max(number), 0) from corrections").Number() + 1;
        Ask(
            "insert into corrections (number, kind, what, who, moment) values (@number, @kind, @what, @who, @moment)",
            ("@number", number),
            ("@kind", (int)correction.Kind),
            ("@what", Clean(CorrectionText.Write(correction))),
            ("@who", Clean(correction.Who)),
            ("@moment", SqlRows.Of(correction.When))).Run();
        Overlay(correction);
        return number;
    }

    /// <inheritdoc/>
    public bool Undo(long number, bool undone, string who, DateTimeOffset when)
    {
        var changed = undone
            ? Ask("update corrections set undone_by = @who, undone = @moment where number = @number and undone_by is null", ("@who", Clean(who)), ("@moment", SqlRows.Of(when)), ("@number", number)).Run()
            : Ask("update corrections set undone_by = null, undone = null where number = @number and undone_by is not null", ("@number", number)).Run();
        if (changed == 0) return false;
        foreach (var correction in Corrections())
            if (correction.Number == number) Overlay(correction);
        return true;
    }

    /// <inheritdoc/>
    public void Commit()
    {
        Transaction.Commit();
        committed = true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (var command in prepared.Values) command.Dispose();
        prepared.Clear();
        if (!committed)
        {
            try
            {
                Transaction.Rollback();
            }
            catch (Exception e) when (e is DbException or InvalidOperationException)
            {
                // The connection is gone, and the transaction with it: nothing of it is kept, as asked.
            }
        }

        base.Dispose(disposing);
    }

    // Text of an engine can't hold U+0000; reading takes it out of what it reads, callers of the library may not.
    private static string? Clean(string? text) => text is not null && text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;

    // In place of it a character of the same length, so that offsets stay right.
    private static string Body(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;

    private static int CountWords(string text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c);
            if (isWord && !inside) count++;
            inside = isWord;
        }

        return count;
    }

    private string PutRaw(ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (Ask("select count(*) from raws where hash = @hash", ("@hash", hash)).Number() > 0) return hash;
        var packed = bytes.Length < WorthPacking ? null : LayerCodec.Squeeze(bytes.Span);
        var isPacked = packed is not null && packed.Length < bytes.Length;
        Run("insert into raws (hash, length, packed, bytes) values (@hash, @length, @packed, @bytes)", [hash, (long)bytes.Length, isPacked ? 1 : 0, isPacked ? packed : bytes.ToArray()]);
        return hash;
    }

    private Dictionary<string, long> Numbers(IReadOnlyCollection<string> ids) =>
        Among(ids, "select id, number from articles where id", static row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1))).ToDictionary(StringComparer.Ordinal);

    private void ForgetDerived(long number)
    {
        Run("delete from layers where number = @number", [number]);
        Run("delete from names where number = @number", [number]);
        Run(Engine.Unindexing("lines", "between @from and @to"), [number * LinesOfArticle, (number * LinesOfArticle) + LinesOfArticle - 1]);
        Run("delete from lines where number = @number", [number]);
    }

    private long NextBatch()
    {
        var batch = LastBatch() + 1;
        SetMeta("batch", batch.ToString(CultureInfo.InvariantCulture));
        return batch;
    }

    private void SetMeta(string name, string value)
    {
        if (Ask("update meta set value = @value where name = @name", ("@value", value), ("@name", name)).Run() == 0) Ask("insert into meta (name, value) values (@name, @value)", ("@name", name), ("@value", value)).Run();
    }

    private void Index(string index, long number, string words)
    {
        if (!prepared.TryGetValue(index, out var command))
        {
            command = Ask("");
            Engine.PrepareIndexing(command, index);
            prepared.Add(index, command);
        }

        command.Parameters["@number"].Value = number;
        command.Parameters["@words"].Value = Body(words);
        command.ExecuteNonQuery();
    }

    // Runs a statement that is run for many rows: prepared once, its parameters in the order in which the statement first names them.
    private void Run(string statement, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(statement, out var command))
        {
            command = Ask(statement);
            foreach (var name in ParameterNames.Of(statement)) command.Add(name, null);
            prepared.Add(statement, command);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
