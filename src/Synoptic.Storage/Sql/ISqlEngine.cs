using System.Collections.Immutable;
using System.Data.Common;
using Synoptic.Text;

namespace Synoptic.Storage.Sql;

/// <summary>Where SQLite and PostgreSQL differ. All statements elsewhere are common to both; parameters are written <c>@name</c>.</summary>
internal interface ISqlEngine : IDisposable
{
    /// <summary>Where the store is, without a password.</summary>
    string Place { get; }

    /// <summary>Bounds of one statement's parameters.</summary>
    int MostParameters { get; }

    /// <summary>A connection for reading, ready for use; what it reads in a transaction does not move.</summary>
    DbConnection OpenReader();

    /// <summary>The connection for writing, with the right to write held; the caller disposes it.</summary>
    /// <exception cref="DbException">See <see cref="Explain"/>.</exception>
    DbConnection OpenWriter(CancellationToken cancellation);

    /// <summary>Begins the transaction of a reader or writer.</summary>
    DbTransaction Begin(DbConnection connection, bool isWriter);

    /// <summary>Whether the store has tables already.</summary>
    bool HasTable(DbConnection connection, string name);

    /// <summary>The engine's form of a statement of a schema: its types for <c>{blob}</c> and <c>{double}</c>.</summary>
    string Adapt(string statement);

    /// <summary>Statements of a schema version that only this engine has: its index of words.</summary>
    string OwnSchema(int version);

    /// <summary>Puts a text into an index of words.</summary>
    /// <param name="command">To be filled; run many times with other values.</param>
    /// <param name="index"><c>articles</c> or <c>lines</c>.</param>
    void PrepareIndexing(DbCommand command, string index);

    /// <summary>Takes entries out of an index of words.</summary>
    /// <param name="index"><c>articles</c> or <c>lines</c>.</param>
    /// <param name="numbers">A condition on their numbers, such as <c>between @from and @to</c>.</param>
    string Unindexing(string index, string numbers);

    /// <summary>A condition that a row's words match, for a statement in which the row's number is <paramref name="number"/>.</summary>
    /// <param name="index"><c>articles</c> or <c>lines</c>.</param>
    /// <param name="number">Column of the number.</param>
    /// <param name="words">What is looked for.</param>
    /// <param name="command">Takes the parameters.</param>
    string Matching(string index, string number, Search.WordQuery words, DbCommand command);

    /// <summary>What went wrong, in words of a user; <see langword="null"/> if it is a fault of the program.</summary>
    Failure? Explain(Exception fault);
}
