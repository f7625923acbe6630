using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Desk.Watching;

/// <summary>What a look into a folder found.</summary>
/// <param name="Files">Files to read, in ordinal order.</param>
/// <param name="Failures">What can't be read, each told once until it can.</param>
public sealed record FolderNews(ImmutableArray<string> Files, ImmutableArray<Failure> Failures);

/// <summary>
/// Which files of a folder are new or have changed since they were asked for last. The folder is looked through each time: what the system tells
/// of changes is lost on network drives and when much comes at once. A file that is still being written is left until it rests.
/// </summary>
/// <param name="folder">The folder, with those below it; hidden ones are left out, as everywhere. A link to a folder is followed once.</param>
/// <param name="own">Files and folders that are left out: a store that lies in the folder changes with each report that is added to it.</param>
public sealed class FolderWatch(string folder, IEnumerable<string>? own = null)
{
    // Looks after which a file that grows with each of them is read all the same, where it is made of lines: those that are whole say what they say. Half a minute at the rate that is the default.
    private const int Restless = 15;

    private readonly HashSet<string> leftOut = new((own ?? []).Select(Path.GetFullPath), StringComparer.Ordinal);
    private readonly Dictionary<string, State> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private Dictionary<string, (State State, int Changes)> before = new(StringComparer.Ordinal);

    /// <summary>Files that are new or changed, and were the same when the folder was looked through before.</summary>
    /// <param name="atOnce">Whether files need not have rested: for what is there when the watch begins.</param>
    public FolderNews Next(bool atOnce = false)
    {
        var now = new Dictionary<string, (State State, int Changes)>(StringComparer.Ordinal);
        var (ready, failures) = (new List<string>(), new List<Failure>());
        var faults = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, state) in Files(failures, faults))
        {
            var changes = before.TryGetValue(path, out var last) ? last.State == state ? 0 : last.Changes + 1 : 0;
            now[path] = (state, changes);
            if (seen.TryGetValue(path, out var known) && known == state) continue;
            var rests = atOnce || (before.ContainsKey(path) && changes == 0);
            if (!rests && changes >= Restless)
            {
                if (IsLines(path))
                {
                    now[path] = (state, 0);
                    rests = true;
                }
                else
                {
                    faults.Add(path);
                    if (told.Add(path)) failures.Add(new Failure("SYN2011", Severity.Warning, path, "a file that is written to again and again", "one that rests for a moment; it is read when it does"));
                }
            }

            if (!rests) continue;
            seen[path] = state;
            ready.Add(path);
        }

        told.IntersectWith(faults);
        before = now;
        ready.Sort(StringComparer.Ordinal);
        return new FolderNews([.. ready], [.. failures]);
    }

    /// <summary>Gives files again that could not be kept.</summary>
    public void Again(IEnumerable<string> files)
    {
        foreach (var file in files) seen.Remove(file);
    }

    private static bool IsLines(string path) => Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON";

    private List<(string Path, State State)> Files(List<Failure> failures, HashSet<string> faults)
    {
        var files = new List<(string, State)>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (pending.TryPop(out var next))
        {
            try
            {
                if (!visited.Add(RealPath(next))) continue;
                foreach (var entry in next.EnumerateFileSystemInfos())
                {
                    if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden)) continue;
                    var path = Path.Join(next.FullName == Path.GetFullPath(folder) ? folder : next.ToString(), entry.Name);
                    if (leftOut.Count > 0 && leftOut.Contains(Path.GetFullPath(path))) continue;
                    if (Directory.Exists(path)) pending.Push(new DirectoryInfo(path));
                    else if (Look(path) is { } state) files.Add((path, state));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
            {
                faults.Add(next.FullName);
                if (told.Add(next.FullName)) failures.Add(new Failure("SYN2009", Severity.Warning, next.ToString(), e.Message, "a folder that can be read; it is looked for again"));
            }
        }

        return files;
    }

    // Null where it went in between, or is a link to nothing.
    private static State? Look(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null) file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            return file is { Exists: true } ? new State(file.Length, file.LastWriteTimeUtc) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Links in the folders above are followed as they come.
    private static string RealPath(DirectoryInfo folder) =>
        Path.TrimEndingDirectorySeparator((folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName);

    private readonly record struct State(long Length, DateTime Written);
}
