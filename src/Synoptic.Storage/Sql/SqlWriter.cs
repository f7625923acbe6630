using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Synoptic.Storage.Layers;
using Synoptic.Storage.Search;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

/// <summary>What can be written into a database, within one transaction.</summary>
internal sealed partial class SqlWriter(ISqlEngine engine, DbConnection connection, DbTransaction transaction) : SqlReader(engine, connection, transaction), IStoreWriter
{
    // A megabyte: a row that both engines handle well, of a state that may have a hundred.
    private const int ChunkLength = 1 << 20;

    // Below this, packing saves less than it costs.
    private const int WorthPacking = 256;

    private bool committed;

    /// <inheritdoc/>
    public long Add(IReadOnlyList<ArticleInput> articles, DateTimeOffset now, IReadOnlyList<PackedReport>? packed = null)
    {
        var batch = NextBatch();
        var first = Ask("select coalesce(max(number), 0) from articles").Number() + 1;
        // Numbers go up for ever: one that was given is not given again, also where its report was removed.
        first = Math.Max(first, (Meta("number") is { } last ? long.Parse(last, CultureInfo.InvariantCulture) : 0) + 1);
        var (rows, texts, index) = (new object?[articles.Count][], new object?[articles.Count][], new (long, IndexText)[articles.Count]);
        var writer = new IndexWriter();
        for (var i = 0; i < articles.Count; i++)
        {
            var (input, number) = (articles[i], first + i);
            index[i] = (number, packed?[i].Words ?? IndexText.Of(input.Article, writer));
            var article = input.Article with { Id = DbText.Clean(input.Article.Id) };
            var raw = input.Raw is { } part ? PutRaw(part.Bytes) : null;
            rows[i] = [number, article.Id, input.Content, batch, SqlRows.Of(now), article.Title, DbText.KeyOrNull(article.Source.Outlet), article.Source.Url, article.Published?.Day.DayNumber, article.Language, CountWords(article.Text), raw, input.Raw is null ? null : RawFacts.Write(input.Raw)];
            texts[i] = [number, ArticleFacts.Write(article), article.Text];
        }

        Repeat("insert into articles (number, id, content, batch, added, title, outlet, url, day, language, words, raw, part) values (@number, @id, @content, @batch, @added, @title, @outlet, @url, @day, @language, @words, @raw, @part)", rows);
        Repeat("insert into texts (number, facts, body) values (@number, @facts, @body)", texts);
        Engine.Index(Connection, Transaction, "articles", index);
        SetMeta("number", (first + articles.Count - 1).ToString(CultureInfo.InvariantCulture));
        Span(articles.Select(static input => input.Article.Published?.Day));
        return batch;
    }

    /// <inheritdoc/>
    public void PutLayers(IReadOnlyList<PackedReport> reports, string madeBy)
    {
        var numbers = Numbers([.. reports.Select(static report => report.Id)]);
        var known = reports.Select(report => (Packed: report, Number: numbers.GetValueOrDefault(DbText.Clean(report.Id)))).Where(static d => d.Number > 0).DistinctBy(static d => d.Number).ToArray();
        foreach (var number in AmongNumbers([.. known.Select(static d => d.Number)], "select number from layers where number", static row => row.GetInt64(0))) ForgetDerived(number);
        Repeat("insert into layers (number, made_by, data) values (@number, @maker, @data)", [.. known.Select(d => new object?[] { d.Number, madeBy, d.Packed.Layers })]);
        PutNames([.. known.SelectMany(d => d.Packed.Names.DistinctBy(static name => name.Entity).Select(name => Named(d.Number, DbText.Clean(d.Packed.Id), name)))]);

        var lines = known.SelectMany(static d => d.Packed.Lines.Take(LinesOfArticle).Select((line, i) => (Line: (d.Number * LinesOfArticle) + i, d.Number, Row: line, Index: d.Packed.LineWords[i]))).ToArray();
        Repeat(
            "insert into lines (line, number, kind, start, stop, words, who, whom, what, value, unit, day) values (@line, @number, @kind, @start, @stop, @words, @who, @whom, @what, @value, @unit, @day)",
            [.. lines.Select(static l => new object?[] { l.Line, l.Number, (int)l.Row.Kind, l.Row.Span.Start, l.Row.Span.End, l.Row.Words, l.Row.Who, l.Row.Whom, l.Row.What, l.Row.Value, l.Row.Unit, l.Row.Day?.DayNumber })]);
        Repeat("insert into classes (kind, what) values (@kind, @what) on conflict (kind, what) do nothing", [.. lines.Where(static l => l.Row.What is not null).Select(static l => (l.Row.Kind, What: DbText.Clean(l.Row.What!))).Distinct().Select(static c => new object?[] { (int)c.Kind, c.What })]);
        Engine.Index(Connection, Transaction, "lines", [.. lines.Select(static l => (l.Line, l.Index))]);
        Span(lines.Select(static l => l.Row.Day));
        SetMeta("made_by", madeBy);
    }

    /// <inheritdoc/>
    public bool Remove(string id)
    {
        var row = Ask("select number, raw, found, story from articles where id = @id", ("@id", id)).First(static row => Tuple.Create(row.GetInt64(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3)));
        if (row is null) return false;
        var (number, raw, found, story) = row;
        NextBatch();
        ForgetDerived(number);
        Ask(Engine.Unindexing("articles"), ("@from", number), ("@to", number)).Run();
        Ask("delete from copies where a = @id or b = @id", ("@id", id)).Run();
        Ask("delete from texts where number = @number", ("@number", number)).Run();
        Ask("delete from articles where number = @number", ("@number", number)).Run();
        if (raw is not null) Ask("delete from raws where hash = @raw and not exists (select 1 from articles where raw = @raw)", ("@raw", raw)).Run();
        if (story is not null) Reanchor(number, story);
        if (found is not null) Anew([found], story is null ? [] : [story]);
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
            ("@what", CorrectionText.Write(correction)),
            ("@who", correction.Who),
            ("@moment", SqlRows.Of(correction.When))).Run();
        Overlay(correction);
        return number;
    }

    /// <inheritdoc/>
    public bool Undo(long number, bool undone, string who, DateTimeOffset when)
    {
        var changed = undone
            ? Ask("update corrections set undone_by = @who, undone = @moment where number = @number and undone_by is null", ("@who", who), ("@moment", SqlRows.Of(when)), ("@number", number)).Run()
            : Ask("update corrections set undone_by = null, undone = null where number = @number and undone_by is not null", ("@number", number)).Run();
        if (changed == 0) return false;
        foreach (var correction in Corrections())
            if (correction.Number == number) Overlay(correction);
        return true;
    }

    /// <inheritdoc/>
    public void Commit()
    {
        Engine.Commit(Connection, Transaction);
        committed = true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
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
        Ask("insert into raws (hash, length, packed, bytes) values (@hash, @length, @packed, @bytes)", ("@hash", hash), ("@length", (long)bytes.Length), ("@packed", isPacked ? 1 : 0), ("@bytes", isPacked ? packed : bytes.ToArray())).Run();
        return hash;
    }

    private Dictionary<string, long> Numbers(IReadOnlyCollection<string> ids) =>
        Among(ids, "select id, number from articles where id", static row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1))).ToDictionary(StringComparer.Ordinal);

    private void ForgetDerived(long number)
    {
        Ask("delete from layers where number = @number", ("@number", number)).Run();
        DropNames([number]);
        var (from, to) = (number * LinesOfArticle, (number * LinesOfArticle) + LinesOfArticle - 1);
        Ask(Engine.Unindexing("lines"), ("@from", from), ("@to", to)).Run();
        Ask("delete from lines where line between @from and @to", ("@from", from), ("@to", to)).Run();
    }

    private long NextBatch()
    {
        var batch = LastBatch() + 1;
        SetMeta("batch", batch.ToString(CultureInfo.InvariantCulture));
        return batch;
    }

    // The first and the last day of what is there, or was: a range without an end is searched up to them.
    private void Span(IEnumerable<DateOnly?> days)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var day in days)
        {
            if (day is not { } known) continue;
            first = Math.Min(first, known.DayNumber);
            last = Math.Max(last, known.DayNumber);
        }

        if (first > last) return;
        if (Meta("first_day") is not { } earliest || int.Parse(earliest, CultureInfo.InvariantCulture) > first) SetMeta("first_day", first.ToString(CultureInfo.InvariantCulture));
        if (Meta("last_day") is not { } latest || int.Parse(latest, CultureInfo.InvariantCulture) < last) SetMeta("last_day", last.ToString(CultureInfo.InvariantCulture));
    }

    private void SetMeta(string name, string value) =>
        Ask("insert into meta (name, value) values (@name, @value) on conflict (name) do update set value = excluded.value", ("@name", name), ("@value", value)).Run();
}
