using Synoptic.Text;

namespace Synoptic.App.Terminal;

/// <summary>A file for a second result, beside standard output.</summary>
internal static class OutputFile
{
    /// <summary>Writes one result to a file, or to standard output where none is asked for. The file is opened first, so that a place that can't be written is found before any work is done.</summary>
    /// <param name="streams">Of the run.</param>
    /// <param name="path">The file; <see langword="null"/> for standard output.</param>
    /// <param name="inputs">What is read: never overwritten.</param>
    /// <param name="run">Writes the result; what it returns is the exit code.</param>
    public static int Use(Streams streams, string? path, ReadOnlySpan<string> inputs, Func<Stream, int> run)
    {
        using var chosen = Open(path, inputs, out var blocked);
        if (blocked is null) return run(path is null ? streams.Result : chosen);
        FailureLines.Write(streams.Messages, [blocked]);
        return ExitCode.Usage;
    }

    /// <summary>Opens it for writing; a stream that keeps nothing where none is asked for.</summary>
    /// <param name="path">Where; <see langword="null"/> for nowhere.</param>
    /// <param name="input">What is read: never overwritten.</param>
    /// <param name="blocked">Why it can't be opened.</param>
    public static Stream Open(string? path, string input, out Failure? blocked) => Open(path, [input], out blocked);

    /// <summary>The same, where several files are read.</summary>
    public static Stream Open(string? path, ReadOnlySpan<string> inputs, out Failure? blocked)
    {
        blocked = null;
        if (path is null) return Stream.Null;
        var found = "the input itself";
        try
        {
            var isInput = false;
            foreach (var input in inputs) isInput |= input != "-" && Path.GetFullPath(input) == Path.GetFullPath(path);
            if (!isInput) return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            found = e.Message;
        }

        blocked = new Failure("SYN2006", Severity.Error, path, found, "a file that can be written");
        return Stream.Null;
    }
}
