using System.Text;

namespace Synoptic.Dossiers.Exports.ICalendar;

/// <summary>
/// Content lines of iCalendar (RFC 5545, section 3.1): CRLF, at most 75 octets, folded between letters. The maintained library for .NET
/// folds between the halves of a letter beyond the basic plane, which UTF-8 then can't hold; the tests read with it what is written here.
/// </summary>
internal sealed class ICalendarText(Stream output) : IDisposable
{
    private const int MostOctets = 75;

    private readonly StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);

    /// <summary>A property whose value needs no escape.</summary>
    public void Line(string name, string value) => Fold($"{name}:{value}");

    /// <summary>A property whose value is of the type TEXT.</summary>
    public void Words(string name, string words) => Fold($"{name}:{Escape(words)}");

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    // TEXT has no control characters but line ends and tabs, and UTF-8 no halves of letters.
    private static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\\' or ';' or ',') text.Append('\\').Append((char)rune.Value);
            else if (rune.Value == '\n') text.Append("\\n");
            else if (!Rune.IsControl(rune) || rune.Value == '\t') text.Append(rune);
        }

        return text.ToString();
    }

    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                writer.Write("\r\n ");
                octets = 1;
            }

            octets += rune.Utf8SequenceLength;
            writer.Write(rune.ToString());
        }

        writer.Write("\r\n");
    }
}
