namespace Synoptic.Reading.JsonLines;

/// <summary>A line of bytes.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Bytes">Without the line end; empty if too long.</param>
/// <param name="TooLong">Whether it was longer than allowed; it was skipped.</param>
internal readonly record struct ByteLine(int Number, byte[] Bytes, bool TooLong);

/// <summary>Divides a stream into lines. Memory is bounded by the longest line allowed.</summary>
internal static class LineSplitter
{
    /// <summary>The lines.</summary>
    /// <param name="stream">From its first byte.</param>
    /// <param name="longest">Bytes of a line that is not skipped.</param>
    /// <param name="keepEmpty">Whether lines without ink are given too.</param>
    public static IEnumerable<ByteLine> Split(Stream stream, long longest, bool keepEmpty = false)
    {
        var buffer = new byte[1 << 16];
        using var line = new MemoryStream();
        var (number, tooLong) = (1, false);
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            var at = 0;
            while (at < read)
            {
                var length = Array.IndexOf(buffer, (byte)'\n', at, read - at) is var end && end < 0 ? read - at : end - at;
                if (line.Length + length > longest) tooLong = true;
                if (!tooLong) line.Write(buffer, at, length);
                at += length;
                if (at >= read) break;
                at++;
                if (tooLong || keepEmpty || HasInk(line)) yield return new ByteLine(number, tooLong ? [] : line.ToArray(), tooLong);
                number++;
                tooLong = false;
                line.SetLength(0);
            }
        }

        if (tooLong || HasInk(line)) yield return new ByteLine(number, tooLong ? [] : line.ToArray(), tooLong);
    }

    private static bool HasInk(MemoryStream line) => line.GetBuffer().AsSpan(0, (int)line.Length).ContainsAnyExcept((byte)' ', (byte)'\t', (byte)'\r');
}
