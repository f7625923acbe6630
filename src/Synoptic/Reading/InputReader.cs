using System.Text;
using Synoptic.Knowledge;
using Synoptic.Reading.Html;
using Synoptic.Reading.JsonLines;
using Synoptic.Reading.Plain;

namespace Synoptic.Reading;

/// <summary>Reads one input, whatever its format. What can't be read is a failure; nothing is thrown but cancellation.</summary>
internal sealed class InputReader
{
    private readonly ReadingOptions options;
    private readonly PlainTextReader plain;
    private readonly JsonLinesReader json;
    private readonly HtmlReader html;

    public InputReader(WordTables tables, ReadingOptions options)
    {
        this.options = options;
        var dates = new HeadDates(tables);
        plain = new PlainTextReader(tables, new FurnitureFilter(tables), dates);
        json = new JsonLinesReader(new JsonLineReader(plain, dates, options), options);
        html = new HtmlReader(tables, plain, dates);
    }

    /// <summary>Reads a file.</summary>
    public List<ReadItem> ReadFile(string path, CancellationToken cancellation)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
            return Read(stream, path, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or System.Security.SecurityException)
        {
            return [ReadItem.Failed(path, path, ReadingFailures.Unreadable(path, e.Message))];
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    public List<ReadItem> Read(Stream stream, string name, CancellationToken cancellation)
    {
        var head = new byte[Formats.Head];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!IsUtf8JsonLines(head.AsSpan(0, length), name)) return ReadWhole(stream, head, length, name, cancellation);
        using var joined = new PrefixedStream(head.AsMemory(0, length), stream);
        return json.Read(joined, name, cancellation);
    }

    /// <summary>Reads a stream as it is asked for: JSON lines some hundred at once, anything else whole.</summary>
    public IEnumerable<IReadOnlyList<ReadItem>> ReadEach(Stream stream, string name, CancellationToken cancellation)
    {
        var head = new byte[Formats.Head];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!IsUtf8JsonLines(head.AsSpan(0, length), name))
        {
            yield return ReadWhole(stream, head, length, name, cancellation);
            yield break;
        }

        using var joined = new PrefixedStream(head.AsMemory(0, length), stream);
        foreach (var batch in json.ReadEach(joined, name, cancellation)) yield return batch;
    }

    private List<ReadItem> ReadWhole(Stream stream, byte[] head, int length, string name, CancellationToken cancellation)
    {
        if (stream.CanSeek && stream.Length > options.LargestFile) return Fail(name, ReadingFailures.TooLarge(name, options.LargestFile));

        var whole = new MemoryStream(Math.Max(length, 16));
        whole.Write(head, 0, length);
        var buffer = new byte[1 << 16];
        for (int read; length == head.Length && (read = stream.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            whole.Write(buffer, 0, read);
            if (whole.Length > options.LargestFile) return Fail(name, ReadingFailures.TooLarge(name, options.LargestFile));
        }

        if (whole.Length > options.LargestFile) return Fail(name, ReadingFailures.TooLarge(name, options.LargestFile));
        return Read(whole.GetBuffer().AsSpan(0, (int)whole.Length), name);
    }

    private List<ReadItem> Read(ReadOnlySpan<byte> bytes, string name)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is not { } text)
        {
            return Fail(name, decoded.Kind == DecodedKind.Binary ? ReadingFailures.Binary(name, decoded.Found) : ReadingFailures.Undecodable(name, decoded.Found));
        }

        if (string.IsNullOrWhiteSpace(text)) return Fail(name, ReadingFailures.Empty(name));
        var items = Read(text, name);
        if (decoded.Kind == DecodedKind.Repaired) items.Insert(0, ReadItem.Failed(name, name, ReadingFailures.Repaired(name, decoded.Found)));
        return items;
    }

    private List<ReadItem> Read(string text, string name)
    {
        switch (Formats.Tell(text, name))
        {
            case Format.JsonLines:
                return json.Read(text, name);
            case Format.JsonDocument:
                return json.ReadDocument(text, name) ?? json.Read(text, name);
            case Format.Xml:
                return Fail(name, ReadingFailures.OtherFormat(name, "an XML document"));
            case Format.Html:
                return [html.Read(text, name)];
            default:
                var draft = plain.Read(text);
                return draft.Text.Length == 0 ? Fail(name, ReadingFailures.Empty(name)) : [new ReadItem(name, name, draft, draft.OnlyFurniture ? [ReadingFailures.OnlyFurniture(name)] : [])];
        }
    }

    /// <summary>Whether the head is that of JSON lines in UTF-8: these are read as a stream, however long.</summary>
    private static bool IsUtf8JsonLines(ReadOnlySpan<byte> start, string name)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) start = start[3..];
        if (start.Contains((byte)0)) return false;
        if (JsonLinesReader.IsJsonLines(Encoding.Latin1.GetString(start))) return true;
        return Path.GetExtension(name).ToLowerInvariant() is ".jsonl" or ".ndjson" && start.ContainsAnyExcept(" \t\r\n"u8) && start.TrimStart(" \t\r\n"u8)[0] != (byte)'<';
    }

    private static List<ReadItem> Fail(string name, Text.Failure failure) => [ReadItem.Failed(name, name, failure)];
}
