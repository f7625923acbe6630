using System.Collections.Immutable;
using System.Data.Common;
using Synoptic.Storage.Search;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

/// <summary>Where SQLite and PostgreSQL differ. All statements elsewhere are common to both; parameters are written <c>@name</c>.</summary>
internal interface ISqlEngine : IDisposable
{
    /// <summary>Where the store is, without a password.</summary>
    string Place { get; }

    /// <summary>Bounds of one statement's parameters.</summary>
    int MostParameters { get; }

    /// <summary>Whether there is something at the place, before it is opened: of a server this is not known.</summary>
    bool Exists { get; }

    /// <summary>
    /// Lengths of blocks of reports, rising, that are searched one after the other where the newest are wanted first, and then all; none where the index of
    /// words gives the newest first by itself.
    /// </summary>
    ImmutableArray<int> NewestFirst { get; }

    /// <summary>A number of an index of words, as what narrows its rows down but must not be the way to them; where the engine would not take it for that, the number itself.</summary>
    string Aside(string number);

    /// <summary>A join with rows of a table that are looked up for each row before it, whatever the engine thinks of their number.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">Its name in the statement.</param>
    /// <param name="condition">Which of its rows: by its primary key, or the beginning of an index.</param>
    string OneByOne(string table, string name, string condition);

    /// <summary>A snapshot: what is read does not move.</summary>
    (DbConnection Connection, DbTransaction Transaction) BeginReading();

    /// <summary>The right to write, for one at a time.</summary>
    /// <exception cref="DbException">See <see cref="Explain"/>.</exception>
    (DbConnection Connection, DbTransaction Transaction) BeginWriting(CancellationToken cancellation);

    /// <summary>Ends a writer's transaction, and sees to what grows with writing.</summary>
    void Commit(DbConnection connection, DbTransaction transaction);

    /// <summary>Whether there is a table of this name.</summary>
    bool HasTable(DbConnection connection, DbTransaction transaction, string name);

    /// <summary>Whether there is nothing at all.</summary>
    bool IsEmpty(DbConnection connection, DbTransaction transaction);

    /// <summary>The engine's form of a statement of a schema: its types for <c>{blob}</c> and <c>{double}</c>.</summary>
    string Adapt(string statement);

    /// <summary>Statements of a schema version that only this engine has: its index of words.</summary>
    string OwnSchema(int version);

    /// <summary>Runs a statement for many rows of values, given in the order in which it first names its parameters.</summary>
    void Repeat(DbConnection connection, DbTransaction transaction, string statement, IReadOnlyList<object?[]> rows);

    /// <summary>Puts texts into an index of words.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="index"><c>articles</c> or <c>lines</c>.</param>
    /// <param name="texts">By number; none is there yet.</param>
    void Index(DbConnection connection, DbTransaction transaction, string index, IReadOnlyList<(long Number, IndexText Text)> texts);

    /// <summary>Takes the entries from <c>@from</c> to <c>@to</c> out of an index of words.</summary>
    string Unindexing(string index);

    /// <summary>Rows of an index that hold what is looked for.</summary>
    /// <param name="index"><c>articles</c> or <c>lines</c>.</param>
    /// <param name="lookup">What is looked for.</param>
    /// <param name="among">The reports among which it is; <see langword="null"/> for all.</param>
    /// <param name="command">Takes the parameters.</param>
    IndexRows Matching(string index, Lookup lookup, ReportBlocks? among, DbCommand command);

    /// <summary>What went wrong, in words of a user; <see langword="null"/> if it is a fault of the program.</summary>
    Failure? Explain(Exception fault);
}

/// <summary>Reports whose numbers lie close together.</summary>
/// <param name="Length">How many are in a block: one of <see cref="ISqlEngine.NewestFirst"/>.</param>
/// <param name="First">The first block's number: that of its reports, divided.</param>
/// <param name="Last">The last block's.</param>
internal readonly record struct ReportBlocks(int Length, long First, long Last);

/// <summary>Rows of an index of words.</summary>
/// <param name="Table">The table, which a statement names <c>w</c>.</param>
/// <param name="Number">Its column with the number of what is indexed.</param>
/// <param name="Condition">That a row holds what is looked for.</param>
internal readonly record struct IndexRows(string Table, string Number, string Condition)
{
    /// <summary>What the rows are put in order by.</summary>
    public string Order { get; init; } = Number;
}
