namespace Synoptic.Desk.Watching;

/// <summary>A file of lines that grows: what was added to it since it was read last, whole lines only.</summary>
/// <param name="path">The file; it need not be there yet.</param>
public sealed class GrowingFile(string path)
{
    private long read;

    /// <summary>What is new; <see langword="null"/> where nothing is. A file that is shorter than before is another, and all of it is new.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public Stream? Open()
    {
        if (!File.Exists(path)) return null;
        FileStream? file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        try
        {
            if (file.Length < read) read = 0;
            var end = LastLineEnd(file);
            if (end <= read) return null;
            file.Position = read;
            var part = new Part(file, end);
            file = null;
            return part;
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>Says that what <see cref="Open"/> gave is kept: it is not given again.</summary>
    public void Keep(Stream opened) => read = ((Part)opened).End;

    // Behind the last line end; 0 where there is none.
    private long LastLineEnd(FileStream file)
    {
        var buffer = new byte[1 << 16];
        for (var end = file.Length; end > read;)
        {
            var from = Math.Max(read, end - buffer.Length);
            file.Position = from;
            var length = file.ReadAtLeast(buffer.AsSpan(0, (int)(end - from)), (int)(end - from), throwOnEndOfStream: false);
            if (buffer.AsSpan(0, length).LastIndexOf((byte)'\n') is >= 0 and var at) return from + at + 1;
            end = from;
        }

        return 0;
    }

    private sealed class Part(FileStream file, long end) : Stream
    {
        public long End => end;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => file.Read(buffer[..(int)Math.Min(buffer.Length, end - file.Position)]);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
            base.Dispose(disposing);
        }
    }
}
