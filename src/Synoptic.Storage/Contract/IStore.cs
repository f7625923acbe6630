using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>
/// Keeps reports with their bytes, what is derived from them, and what people put right by hand. There are two: one file of SQLite, and
/// PostgreSQL; a table of behaviours holds for both. Many may read at once, each a state that does not move under it; one may write.
/// Safe for several threads.
/// </summary>
public interface IStore : IDisposable
{
    /// <summary>Where it is: the file, or host and database, never with a password.</summary>
    string Place { get; }

    /// <summary>Reads what is there at this moment, until it is disposed; what is written meanwhile is not seen. Not for several threads at once.</summary>
    IStoreReader Read();

    /// <summary>
    /// Writes: all of it when <see cref="IStoreWriter.Commit"/> returns, nothing before. Waits for another writer to end, up to a bound.
    /// </summary>
    /// <returns>The writer, or why there is none: another writes, nothing can be written there.</returns>
    (IStoreWriter? Writer, Failure? Failure) Write(CancellationToken cancellation = default);

    /// <summary>What went wrong with the store, as a user is told; <see langword="null"/> where it is a fault of the program.</summary>
    Failure? Explain(Exception fault);
}
