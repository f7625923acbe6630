using System.Globalization;

namespace Synoptic.Reading.Archives;

/// <summary>What must be read from its end but comes as a stream is copied first: to memory if it is small, else to a file that goes with it.</summary>
internal static class Spool
{
    /// <summary>Bytes that are kept in memory: an archive of some reports.</summary>
    private const int InMemory = 1 << 20;

    /// <summary>Bytes at most: crawlers begin a new archive at 1 GB, and a disk for temporary files has several. A larger one can be given as a file of its own.</summary>
    private const long Most = 4L << 30;

    /// <summary>A copy that can be read from any place.</summary>
    public static Stream Of(Stream stream, CancellationToken cancellation)
    {
        Stream copy = new MemoryStream();
        try
        {
            var buffer = new byte[1 << 16];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                if (copy is MemoryStream memory && memory.Length + read > InMemory)
                {
                    copy = OnDisk();
                    memory.WriteTo(copy);
                }

                copy.Write(buffer, 0, read);
                if (copy.Length > Most) throw Faults.Bomb(string.Create(CultureInfo.InvariantCulture, $"an archive in another, or on standard input, of more than {Most} bytes"));
            }

            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    // Its name is chosen by the system and nothing of the input is in it; it is gone when it is closed.
    private static FileStream OnDisk() => new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
}
