using Synoptic.Knowledge;

namespace Synoptic.Reading;

/// <summary>Reads files, folders and streams into articles. Immutable; share it across threads.</summary>
/// <param name="tables">Words of the language: furniture phrases, month names, agencies.</param>
/// <param name="options">What the user asked for.</param>
public sealed class ArticleReader(WordTables tables, ReadingOptions options)
{
    private readonly InputReader reader = new(tables, options);

    /// <summary>
    /// Reads paths in the order given; folders whole, in ordinal order of the path below them, without hidden files.
    /// The format is told by content, and by name where that does not tell. Files are read on all cores; the result does not depend on how many there are.
    /// Never throws for an input: what can't be read is a failure.
    /// </summary>
    /// <param name="paths">Files, folders, or <c>-</c> for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Read where a path is <c>-</c>.</param>
    /// <param name="cancellation">Stops between files.</param>
    public ReadResult Read(IReadOnlyList<string> paths, Stream standardInput, CancellationToken cancellation = default)
    {
        var inputs = InputWalk.Walk(paths, cancellation);
        var read = new List<ReadItem>[inputs.Count];
        for (var i = 0; i < inputs.Count; i++)
        {
            // There is one standard input: it is read by one thread, and is empty where it is named again.
            if (inputs[i].Path == InputWalk.StandardInput) read[i] = ReadStandardInput(standardInput, cancellation);
        }

        Parallel.For(0, inputs.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var (path, failure) = inputs[i];
            read[i] ??= failure is null ? reader.ReadFile(path, cancellation) : [ReadItem.Failed(path, path, failure)];
        });

        var gathering = new Gathering(options);
        foreach (var items in read)
        {
            foreach (var item in items) gathering.Add(item);
        }

        return gathering.Result();
    }

    /// <summary>
    /// Reads one input as it is asked for, so that a stream may be longer than memory: JSON lines some hundred at once, anything else whole.
    /// Never throws for an input: what can't be read is a failure.
    /// </summary>
    /// <param name="path">A file, or <c>-</c> for <paramref name="standardInput"/>.</param>
    /// <param name="standardInput">Read where the path is <c>-</c>.</param>
    /// <param name="recent">What was read before; takes in what is read.</param>
    /// <param name="cancellation">Stops between reports.</param>
    public IEnumerable<ReadResult> ReadEach(string path, Stream standardInput, RecentArticles recent, CancellationToken cancellation = default)
    {
        var (input, failure) = Open(path, standardInput);
        if (failure is not null)
        {
            yield return new ReadResult([], [failure]);
            yield break;
        }

        using var file = path == InputWalk.StandardInput ? null : input;
        using var batches = reader.ReadEach(input!, path, cancellation).GetEnumerator();
        var gathering = new StreamGathering(options, recent);
        while (true)
        {
            IReadOnlyList<ReadItem>? batch = null;
            try
            {
                if (batches.MoveNext()) batch = batches.Current;
            }
            catch (IOException e)
            {
                failure = ReadingFailures.Unreadable(path, e.Message);
            }

            if (batch is not null) yield return gathering.Add(batch);
            else if (failure is not null) yield return new ReadResult([], [failure]);
            if (batch is null) yield break;
        }
    }

    private static (Stream? Input, Text.Failure? Failure) Open(string path, Stream standardInput)
    {
        if (path == InputWalk.StandardInput) return (standardInput, null);
        if (!File.Exists(path)) return (null, ReadingFailures.NoSuchPath(path));
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            return (null, ReadingFailures.Unreadable(path, e.Message));
        }
    }

    private List<ReadItem> ReadStandardInput(Stream standardInput, CancellationToken cancellation)
    {
        try
        {
            return reader.Read(standardInput, InputWalk.StandardInput, cancellation);
        }
        catch (IOException e)
        {
            return [ReadItem.Failed(InputWalk.StandardInput, InputWalk.StandardInput, ReadingFailures.Unreadable(InputWalk.StandardInput, e.Message))];
        }
    }
}
