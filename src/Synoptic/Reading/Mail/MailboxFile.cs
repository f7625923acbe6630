using System.Globalization;
using Synoptic.Reading.JsonLines;
using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Mail;

/// <summary>A file of many mails (mbox, RFC 4155), each after a line that begins with <c>From </c>.</summary>
internal sealed class MailboxFile(ReadingOptions options) : IContainer
{
    /// <inheritdoc/>
    public bool Holds(ReadOnlySpan<byte> head, PartOrigin origin)
    {
        if (!head.StartsWith("From "u8)) return false;
        var line = head[..Math.Max(0, head.IndexOf((byte)'\n'))].TrimEnd((byte)'\r');

        // "From name@example.org Tue Feb  4 09:30:00 2031", then a header.
        return line.Length is > 20 and < 300 && line[^4..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && line.Contains((byte)':') && MailForm.Is(head, origin);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadJob> Open(Stream stream, PartOrigin origin, PartOpener opener, CancellationToken cancellation)
    {
        var mail = new MemoryStream();
        var (number, isBlank, isTooLong) = (0, true, false);
        foreach (var line in LineSplitter.Split(stream, options.LargestFile, keepEmpty: true))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isBlank && line.Bytes.AsSpan().StartsWith("From "u8))
            {
                if (number > 0) yield return Job();
                number++;
                (mail, isTooLong) = (new MemoryStream(), false);
            }
            else if (line.TooLong || isTooLong || mail.Length + line.Bytes.Length > options.LargestFile)
            {
                isTooLong = true;
                mail.SetLength(0);
            }
            else
            {
                mail.Write(Unquoted(line.Bytes));
                mail.WriteByte((byte)'\n');
            }

            isBlank = line.Bytes.Length == 0 || line.Bytes is [(byte)'\r'];
        }

        if (number > 0) yield return Job();

        ReadJob Job()
        {
            var own = origin.Entry(number.ToString(CultureInfo.InvariantCulture)) with { Name = "mail.eml" };
            return isTooLong ? ReadJob.Failed(own, ReadingFailures.TooLarge(own.Subject, options.LargestFile)) : opener.Document(mail.GetBuffer().AsMemory(0, (int)mail.Length), own);
        }
    }

    /// <summary>A line of the text that would begin a mail has a <c>&gt;</c> before it.</summary>
    private static ReadOnlySpan<byte> Unquoted(byte[] line) => line.AsSpan().StartsWith(">From "u8) ? line.AsSpan(1) : line;
}
