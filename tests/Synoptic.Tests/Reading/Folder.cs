using Synoptic.Knowledge;
using Synoptic.Reading;

namespace Synoptic.Tests.Reading;

/// <summary>A folder of files for one test, removed after it.</summary>
internal sealed class Folder : IDisposable
{
    public Folder() => Path = Directory.CreateTempSubdirectory("synoptic-").FullName;

    public string Path { get; }

    public string Add(string name, string text) => Add(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Add(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public ReadResult Read(ReadingOptions? options = null) => ReadPaths([Path], options);

    public static ReadResult ReadPaths(IReadOnlyList<string> paths, ReadingOptions? options = null, byte[]? standardInput = null) =>
        new ArticleReader(WordTables.English, options ?? new ReadingOptions()).Read(paths, new MemoryStream(standardInput ?? []));

    public static ReadResult ReadInput(string text, ReadingOptions? options = null) => ReadPaths(["-"], options, System.Text.Encoding.UTF8.GetBytes(text));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
