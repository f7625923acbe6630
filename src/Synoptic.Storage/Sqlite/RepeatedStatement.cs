using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using Synoptic.Storage.Search;
using Synoptic.Storage.Sql;
using SQLitePCL;

namespace Synoptic.Storage.Sqlite;

/// <summary>
/// A statement that is run for many rows. Its values are bound by place, straight from where they are: a report takes some 150 rows, and the
/// provider looks up the name of each parameter, and makes an object of each value, with each of them.
/// </summary>
internal sealed class RepeatedStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] room = ArrayPool<byte>.Shared.Rent(1 << 12);

    /// <summary>Prepares a statement.</summary>
    /// <exception cref="SqliteException">It can't be.</exception>
    public RepeatedStatement(SqliteConnection connection, string text)
    {
        database = connection.Handle ?? throw new InvalidOperationException("found a closed connection; expected an open one");
        Check(raw.sqlite3_prepare_v2(database, text, out statement));
    }

    /// <summary>Runs it once.</summary>
    /// <param name="row">Values, in the order in which the statement first names their parameters.</param>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Run(ReadOnlySpan<object?> row)
    {
        for (var i = 0; i < row.Length; i++) Check(Bind(i + 1, row[i]));
        Step();
    }

    /// <summary>Runs it once, for a number and the words of an index.</summary>
    /// <exception cref="SqliteException">It failed.</exception>
    public void Run(long number, IndexText text)
    {
        Check(raw.sqlite3_bind_int64(statement, 1, number));
        var length = 0;
        foreach (var word in text.Words) Append(word, ref length);
        foreach (var term in text.Terms) Append(term, ref length);
        if (text.Kind is { } kind) Append(LineTerms.Kind(kind), ref length);
        Check(raw.sqlite3_bind_text(statement, 2, room.AsSpan(0, Math.Max(0, length - 1))));
        Step();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        statement.Dispose();
        ArrayPool<byte>.Shared.Return(room);
    }

    private void Step()
    {
        var code = raw.sqlite3_step(statement);
        // Where it failed, being reset says so again.
        var after = raw.sqlite3_reset(statement);
        Check(code is raw.SQLITE_DONE or raw.SQLITE_ROW ? after : code);
    }

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        double number => raw.sqlite3_bind_double(statement, place, number),
        string text => raw.sqlite3_bind_text(statement, place, Bytes(DbText.Clean(text))),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"found a value of {value.GetType()}; expected a number, a text, bytes or nothing", nameof(value)),
    };

    private ReadOnlySpan<byte> Bytes(string text)
    {
        var length = 0;
        Put(text, ref length);
        return room.AsSpan(0, length);
    }

    private void Append(string word, ref int length)
    {
        Put(word, ref length);
        room[length++] = (byte)' ';
    }

    // With room for one byte more.
    private void Put(string text, ref int length)
    {
        var most = length + Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        if (most > room.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(most, 2 * room.Length));
            room.AsSpan(0, length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(room);
            room = larger;
        }

        length += Encoding.UTF8.GetBytes(text, room.AsSpan(length));
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
