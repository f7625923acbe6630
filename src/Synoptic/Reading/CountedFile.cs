namespace Synoptic.Reading;

/// <summary>A file that tells how many of its bytes were read, each once; those that nobody asked for when it is closed.</summary>
internal sealed class CountedFile(string path, InputSize? size) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan)
{
    private readonly long length = GetLength(path);
    private long told;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => Told(base.Read(buffer));

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Told(base.Read(buffer, offset, count));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Tell(length);
        base.Dispose(disposing);
    }

    private static long GetLength(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }

    // Archives are read at one place and another, a few bytes twice: never more is told than there are.
    private int Told(int read)
    {
        if (read > 0) Tell(Math.Min(length, told + read));
        return read;
    }

    private void Tell(long reached)
    {
        if (size is null || reached <= told) return;
        size.Add(reached - told);
        told = reached;
    }
}
