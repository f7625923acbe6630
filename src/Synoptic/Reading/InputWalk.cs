using Synoptic.Text;

namespace Synoptic.Reading;

/// <summary>One file to read, as the user named it (<c>-</c>: standard input), or what was found in its place.</summary>
internal sealed record Input(string Path, Failure? Failure);

/// <summary>Turns paths into files: folders are walked whole, in ordinal order of the path below them, whatever order the disk has.</summary>
internal static class InputWalk
{
    public const string StandardInput = "-";

    public static List<Input> Walk(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var inputs = new List<Input>();
        foreach (var path in paths)
        {
            cancellation.ThrowIfCancellationRequested();
            if (path == StandardInput) inputs.Add(new Input(path, null));
            else if (Directory.Exists(path)) AddFolder(path, inputs, cancellation);
            else if (File.Exists(path)) inputs.Add(new Input(path, null));
            else inputs.Add(new Input(path, ReadingFailures.NoSuchPath(path)));
        }

        return inputs;
    }

    private static void AddFolder(string root, List<Input> inputs, CancellationToken cancellation)
    {
        var found = new List<(string Key, Input Input)>();
        var pending = new Stack<(string Path, string Key, string[] Ancestors)>();
        pending.Push((root, "", [RealPath(root)]));
        while (pending.TryPop(out var folder))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                foreach (var entry in new DirectoryInfo(folder.Path).EnumerateFileSystemInfos())
                {
                    if (entry.Name.StartsWith('.')) continue;
                    var path = Path.Join(folder.Path, entry.Name);
                    var key = folder.Key.Length == 0 ? entry.Name : $"{folder.Key}/{entry.Name}";
                    if (!Directory.Exists(path))
                    {
                        found.Add((key, new Input(path, null)));
                        continue;
                    }

                    var real = RealPath(path);
                    if (entry.LinkTarget is not null && Array.Exists(folder.Ancestors, a => a == real)) found.Add((key, new Input(path, ReadingFailures.Loop(path))));
                    else pending.Push((path, key, [.. folder.Ancestors, real]));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
            {
                found.Add((folder.Key, new Input(folder.Path, ReadingFailures.Unreadable(folder.Path, e.Message))));
            }
        }

        if (found.Count == 0) inputs.Add(new Input(root, ReadingFailures.EmptyFolder(root)));
        found.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        foreach (var (_, input) in found) inputs.Add(input);
    }

    /// <summary>The folder's path with links followed. Links in the folders above it are left: a loop comes round to the same text in the end.</summary>
    private static string RealPath(string path)
    {
        try
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            return new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true) is { } target ? Path.TrimEndingDirectorySeparator(target.FullName) : full;
        }
        catch (IOException)
        {
            return path;
        }
    }
}
