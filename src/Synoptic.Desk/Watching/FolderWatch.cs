namespace Synoptic.Desk.Watching;

/// <summary>
/// Which files of a folder are new or have changed since they were asked for last. The folder is looked through each time: what the system tells
/// of changes is lost on network drives and when much comes at once. A file that is still being written is left until it rests.
/// </summary>
/// <param name="folder">The folder, with those below it; hidden ones are left out, as everywhere.</param>
public sealed class FolderWatch(string folder)
{
    private readonly Dictionary<string, (long Length, DateTime Written)> seen = new(StringComparer.Ordinal);
    private Dictionary<string, (long Length, DateTime Written)> before = new(StringComparer.Ordinal);

    /// <summary>Files that are new or changed, and were the same when the folder was looked through before; in ordinal order.</summary>
    /// <param name="atOnce">Whether files need not have rested: for what is there when the watch begins.</param>
    /// <exception cref="IOException">The folder can't be read.</exception>
    public IReadOnlyList<string> Next(bool atOnce = false)
    {
        var now = new Dictionary<string, (long Length, DateTime Written)>(StringComparer.Ordinal);
        var ready = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System }).Order(StringComparer.Ordinal))
        {
            if (Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(static part => part.StartsWith('.'))) continue;
            var file = new FileInfo(path);
            if (!file.Exists) continue;
            var state = (file.Length, file.LastWriteTimeUtc);
            now[path] = state;
            if (seen.TryGetValue(path, out var known) && known == state) continue;
            if (!atOnce && (!before.TryGetValue(path, out var last) || last != state)) continue;
            seen[path] = state;
            ready.Add(path);
        }

        before = now;
        return ready;
    }
}
