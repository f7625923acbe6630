using System.Collections.Immutable;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Exports;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary>Where exports go: one form to standard output or a file, several to a folder with a file each. Found out before any work is done.</summary>
/// <param name="Folder">The folder, where it is one.</param>
/// <param name="File">The file, where it is one.</param>
internal sealed record ExportPlace(string? Folder, string? File)
{
    /// <summary>The place, or why it can't be one.</summary>
    /// <param name="output">As the user named it; <see langword="null"/> for standard output.</param>
    /// <param name="formats">What is to be written.</param>
    /// <param name="inputs">What is read: never overwritten.</param>
    public static (ExportPlace Place, Failure? Blocked) Of(string? output, ImmutableArray<ExportFormat> formats, string[] inputs)
    {
        var nowhere = new ExportPlace(null, null);
        if (output is null) return (nowhere, formats.Length == 1 ? null : new Failure("SYN7002", Severity.Error, "standard output", $"{formats.Length} forms, which are a file each", "-o FOLDER"));
        try
        {
            if (formats.Length == 1 && !Directory.Exists(output) && !Path.EndsInDirectorySeparator(output)) return (new ExportPlace(null, output), Input(output, inputs));
            if (System.IO.File.Exists(output)) return (nowhere, new Failure("SYN2001", Severity.Error, output, "a file", "a folder, or a name that is free"));
            Directory.CreateDirectory(output);
            foreach (var format in formats)
            {
                var path = Path.Combine(output, format.FileName);
                if (Input(path, inputs) is { } blocked) return (nowhere, blocked);
                using (new FileStream(path + ".part", FileMode.Create, FileAccess.Write, FileShare.None)) { }

                System.IO.File.Delete(path + ".part");
            }

            return (new ExportPlace(output, null), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (nowhere, new Failure("SYN2003", Severity.Error, output, e.Message, "a folder that can be written"));
        }
    }

    /// <summary>Writes every form, in a folder each file whole or not at all.</summary>
    /// <param name="formats">What.</param>
    /// <param name="write">Writes one form.</param>
    /// <param name="result">Where to, if not into a folder.</param>
    /// <returns>What went wrong, or <see langword="null"/>.</returns>
    public Failure? Write(ImmutableArray<ExportFormat> formats, Action<ExportFormat, Stream> write, Stream result)
    {
        try
        {
            foreach (var format in formats)
            {
                if (Folder is null) write(format, result);
                else WholeFile.Write(Path.Combine(Folder, format.FileName), stream => write(format, stream));
            }

            result.Flush();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Failure("SYN2006", Severity.Error, Folder ?? File ?? "standard output", e.Message, "a place that can be written");
        }
    }

    // A file that is there and lies in a folder that is read may be one of the reports.
    private static Failure? Input(string path, string[] inputs)
    {
        var full = Path.GetFullPath(path);
        foreach (var input in inputs)
        {
            if (input == "-") continue;
            var read = Path.GetFullPath(input);
            if (read == full || (System.IO.File.Exists(full) && full.StartsWith(Path.TrimEndingDirectorySeparator(read) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
                return new Failure("SYN2006", Severity.Error, path, "one of the inputs", "a file that is not read");
        }

        return null;
    }
}
