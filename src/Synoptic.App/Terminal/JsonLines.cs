using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Synoptic.App.Terminal;

/// <summary>Writes JSON lines to a stream that is the caller's: it is never closed.</summary>
/// <param name="output">Where to.</param>
internal sealed class JsonLines(Stream output) : IDisposable
{
    // The output is read by programs, not put into pages: letters stay as they are.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int Full = 1 << 16;

    private readonly WaitingBytes waiting = new(output, Full);

    /// <summary>Writes one value as a line.</summary>
    public void Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        using (var json = new Utf8JsonWriter(waiting, Compact)) write(json, value);
        waiting.Write("\n"u8);
        if (waiting.Count >= Full) Flush();
    }

    public void Dispose() => Flush();

    /// <summary>Hands on what waits.</summary>
    public void Flush()
    {
        waiting.HandOn();
        output.Flush();
    }
}
