using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Synoptic.Reading.Archives;

/// <summary>The lines that a record of a web archive, or a message of HTTP, begins with.</summary>
internal sealed class HeaderLines
{
    /// <summary>Bytes of a header at most: 8 times what servers allow.</summary>
    public const int Longest = 1 << 16;

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    private HeaderLines(string first) => First = first;

    /// <summary>The first line: version or status.</summary>
    public string First { get; }

    /// <summary>The value of a field; the first where it is given several times.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <summary>A field that is a number, not negative.</summary>
    public long? Number(string name) => long.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Reads a header and the empty line after it; <see langword="null"/> if there is no end to it.</summary>
    public static HeaderLines? Read(ReplayStream bytes)
    {
        // Most are short: little is looked at first.
        for (var size = 1 << 11; size <= Longest; size *= 8)
        {
            var head = bytes.Peek(size);
            var length = LengthOf(head);
            if (length > 0)
            {
                var header = Parse(Text(head[..length]));
                bytes.Skip(length);
                return header;
            }

            if (head.Length < size) return null;
        }

        return null;
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        for (var at = 0; at < head.Length; at++)
        {
            var end = head[at..].IndexOf((byte)'\n');
            if (end < 0) return 0;
            if (end == 0 || (end == 1 && head[at] == '\r')) return at + end + 1;
            at += end;
        }

        return 0;
    }

    private static string Text(ReadOnlySpan<byte> head) => Utf8.IsValid(head) ? Encoding.UTF8.GetString(head) : Encoding.Latin1.GetString(head);

    private static HeaderLines Parse(string text)
    {
        var lines = text.Split('\n');
        var header = new HeaderLines(lines[0].Trim());
        foreach (var line in lines.AsSpan(1))
        {
            // A line that begins with a blank went on with the one before it in mail; nothing that is asked for here is so long.
            if (line.Length > 0 && line[0] is ' ' or '\t') continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            header.fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return header;
    }
}
