using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Synoptic.Copies.Shelves;

/// <summary>
/// Articles in files of a folder, so that memory holds eight bytes for each. Files are only added to, and one is deleted when all its
/// articles are forgotten and the shelf has been saved since: what a crash leaves is what the last save described.
/// </summary>
internal sealed class DiskShelf : IArticleShelf
{
    // Large enough that a folder of a million articles holds few, small enough that little that is forgotten stays.
    private const long FullFile = 64 << 20;

    private readonly string folder;
    private readonly HashSet<ulong> stopWords;
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 16);
    private readonly List<ShelfFile> files = [];
    private readonly List<string> forgotten = [];

    /// <summary>A shelf in a folder that exists; empty, whatever files of another shelf may lie there.</summary>
    /// <param name="folder">Where the files go.</param>
    /// <param name="stopWords">Words of grammar.</param>
    public DiskShelf(string folder, HashSet<ulong> stopWords)
    {
        this.folder = folder;
        this.stopWords = stopWords;
    }

    /// <inheritdoc/>
    public void Add(WordSequence words)
    {
        if (files.Count == 0 || files[^1].Length >= FullFile)
        {
            var first = files.Count == 0 ? 0 : files[^1].Next;
            files.Add(ShelfFile.Create(Path.Combine(folder, $"articles-{first:D10}.bin"), first));
        }

        buffer.ResetWrittenCount();
        ShelfRecord.Write(buffer, words);
        files[^1].Append(buffer.WrittenSpan);
    }

    /// <inheritdoc/>
    public WordSequence Get(int number)
    {
        var file = files.FindLast(file => file.First <= number) ?? throw new ArgumentOutOfRangeException(nameof(number), number, "not on the shelf");
        var bytes = ArrayPool<byte>.Shared.Rent(file.LengthOf(number));
        try
        {
            return ShelfRecord.Read(file.Read(number, bytes), stopWords);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <inheritdoc/>
    public void Forget(int before)
    {
        while (files.Count > 1 && files[1].First <= before)
        {
            forgotten.Add(files[0].Path);
            files[0].Dispose();
            files.RemoveAt(0);
        }
    }

    /// <inheritdoc/>
    public void Write(BinaryWriter writer)
    {
        writer.Write(files.Count);
        foreach (var file in files) file.Write(writer);
    }

    /// <summary>Opens the shelf that <see cref="Write"/> described.</summary>
    /// <exception cref="IOException">A file is missing or shorter than it was.</exception>
    public static DiskShelf Read(BinaryReader reader, string folder, HashSet<ulong> stopWords)
    {
        var shelf = new DiskShelf(folder, stopWords);
        for (var left = reader.ReadInt32(); left > 0; left--) shelf.files.Add(ShelfFile.Read(reader, folder));
        return shelf;
    }

    /// <inheritdoc/>
    public void DeleteForgotten()
    {
        foreach (var path in forgotten) File.Delete(path);
        forgotten.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var file in files) file.Dispose();
    }

    private sealed class ShelfFile : IDisposable
    {
        private readonly SafeFileHandle handle;
        private readonly List<int> ends;

        private ShelfFile(string path, int first, SafeFileHandle handle, List<int> ends)
        {
            Path = path;
            First = first;
            this.handle = handle;
            this.ends = ends;
        }

        public string Path { get; }

        public int First { get; }

        public int Next => First + ends.Count;

        public long Length => ends.Count == 0 ? 0 : ends[^1];

        public static ShelfFile Create(string path, int first) =>
            new(path, first, File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read), []);

        public static ShelfFile Read(BinaryReader reader, string folder)
        {
            var name = reader.ReadString();
            var first = reader.ReadInt32();
            var ends = new List<int>();
            for (var left = reader.ReadInt32(); left > 0; left--) ends.Add(reader.ReadInt32());
            var path = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(name));
            var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
            var found = RandomAccess.GetLength(handle);
            if (ends.Count > 0 && found < ends[^1])
            {
                handle.Dispose();
                throw new IOException($"{path}: found {found} bytes; expected {ends[^1]}");
            }

            return new ShelfFile(path, first, handle, ends);
        }

        public void Write(BinaryWriter writer)
        {
            writer.Write(System.IO.Path.GetFileName(Path));
            writer.Write(First);
            writer.Write(ends.Count);
            foreach (var end in ends) writer.Write(end);
        }

        public void Append(ReadOnlySpan<byte> record)
        {
            RandomAccess.Write(handle, record, Length);
            ends.Add((int)Length + record.Length);
        }

        public int LengthOf(int number) => ends[number - First] - StartOf(number);

        public ReadOnlySpan<byte> Read(int number, byte[] buffer)
        {
            var wanted = buffer.AsSpan(0, LengthOf(number));
            for (var read = 0; read < wanted.Length;)
            {
                var more = RandomAccess.Read(handle, wanted[read..], StartOf(number) + read);
                if (more == 0) throw new IOException($"{Path}: found its end at {StartOf(number) + read}; expected {wanted.Length} bytes from {StartOf(number)}");
                read += more;
            }

            return wanted;
        }

        public void Dispose() => handle.Dispose();

        private int StartOf(int number) => number == First ? 0 : ends[number - First - 1];
    }
}
