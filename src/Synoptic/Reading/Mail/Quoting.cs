using System.Text;
using Synoptic.Reading.Furniture;

namespace Synoptic.Reading.Mail;

/// <summary>Marks what a mail in text quotes from another (lines that begin with <c>&gt;</c>) and its signature (from the line <c>-- </c> on, RFC 3676).</summary>
internal static class Quoting
{
    /// <summary>The text with its paragraphs on one line each, and what is not its own.</summary>
    public static (string Text, List<MarkedStretch> Marks) Read(string body, bool isFlowed)
    {
        var lines = body.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var kinds = Array.ConvertAll(lines, l => l.StartsWith('>') ? "quoted-reply" : null);

        // A mail that is quoted whole is a report that was handed on.
        if (!lines.Where((l, i) => kinds[i] is null && !string.IsNullOrWhiteSpace(l)).Any())
        {
            lines = Array.ConvertAll(lines, l => l.TrimStart('>', ' '));
            Array.Clear(kinds);
        }

        for (var i = 1; i < lines.Length; i++)
        {
            // "A. Name wrote on that day:"
            if (kinds[i] is not null && kinds[i - 1] is null && Above(lines, i) is var above and >= 0 && lines[above].TrimEnd().EndsWith(':')) kinds[above] ??= kinds[i];
        }

        var signature = Array.FindLastIndex(lines, l => l.TrimEnd('\r') is "-- ");
        if (signature > 0 && lines.Take(signature).Any(l => !string.IsNullOrWhiteSpace(l))) Array.Fill(kinds, "signature", signature, lines.Length - signature);
        return Join(lines, kinds, isFlowed);
    }

    /// <summary>The nearest line above that holds something, at most one empty line away; -1 for none.</summary>
    private static int Above(string[] lines, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 2; i--)
        {
            if (!string.IsNullOrWhiteSpace(lines[i])) return i;
        }

        return -1;
    }

    private static (string Text, List<MarkedStretch> Marks) Join(string[] lines, string?[] kinds, bool isFlowed)
    {
        var text = new StringBuilder();
        var marks = new List<MarkedStretch>();
        for (var from = 0; from < lines.Length;)
        {
            var to = from + 1;
            while (to < lines.Length && kinds[to] == kinds[from]) to++;
            var run = isFlowed && kinds[from] is null ? Flowed(lines.AsSpan(from, to - from)) : string.Join('\n', lines, from, to - from);
            var part = PlainLines.Normalize(run);
            if (part.Length > 0)
            {
                if (text.Length > 0) text.Append("\n\n");
                var start = text.Length;
                text.Append(kinds[from] is null ? PlainLines.Unwrap(part) : part);
                if (kinds[from] is { } reason) marks.Add(new MarkedStretch(start, text.Length, reason));
            }

            from = to;
        }

        return (text.ToString(), marks);
    }

    /// <summary>Lines that end in a space go on in the next (RFC 3676).</summary>
    private static string Flowed(ReadOnlySpan<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(line).Append(line.EndsWith(' ') ? "" : "\n");
        return text.ToString();
    }
}
