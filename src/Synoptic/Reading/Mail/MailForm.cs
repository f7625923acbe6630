using System.Collections.Frozen;
using System.Text;
using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Mail;

/// <summary>Tells a mail, or a page saved as one, by the header that it begins with.</summary>
internal static class MailForm
{
    /// <summary>Bytes of a header that are looked at: those of mails that went through many hands have 8,000.</summary>
    private const int Head = 16 << 10;

    /// <summary>Bytes of the longest header: mails to thousands of receivers have some 200,000.</summary>
    private const int Longest = 256 << 10;

    /// <summary>Fields that only a mail has, and fields that a text may begin with too.</summary>
    private static readonly FrozenSet<string> Sure = new[] { "mime-version", "message-id", "received", "content-type", "return-path", "delivered-to", "content-transfer-encoding", "dkim-signature", "snapshot-content-location", "x-mailer", "list-unsubscribe" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Usual = new[] { "from", "to", "cc", "date", "subject", "reply-to", "sender", "content-location", "content-base" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the bytes are a mail or an MHTML page.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes, PartOrigin origin)
    {
        if (bytes.StartsWith("\xEF\xBB\xBF"u8)) bytes = bytes[3..];
        if (bytes.IsEmpty || !char.IsAsciiLetter((char)bytes[0])) return false;
        if (!HasEnd(bytes)) return false;
        var (sure, usual) = Fields(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]));
        if (sure + usual == 0) return false;
        var isNamed = Path.GetExtension(origin.Name).ToLowerInvariant() is ".eml" or ".mht" or ".mhtml" or ".mime" || origin.MediaType?.StartsWith("message/", StringComparison.OrdinalIgnoreCase) == true;
        return isNamed || (sure > 0 && sure + usual >= 3);
    }

    /// <summary>Whether the header ends in time: parsers take long for one without end.</summary>
    private static bool HasEnd(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= Longest) return true;
        var start = bytes[..Longest];
        return start.IndexOf("\n\n"u8) >= 0 || start.IndexOf("\n\r\n"u8) >= 0;
    }

    private static (int Sure, int Usual) Fields(string head)
    {
        int sure = 0, usual = 0;
        var isFirst = true;
        var fields = Sure.GetAlternateLookup<ReadOnlySpan<char>>();
        var others = Usual.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in head.AsSpan().Split('\n'))
        {
            var line = head.AsSpan()[range].TrimEnd('\r');
            if (line.IsEmpty) break;
            var isPostmark = isFirst && line.StartsWith("From ", StringComparison.Ordinal);
            isFirst = false;
            if (isPostmark || line[0] is ' ' or '\t') continue;
            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAny(' ', '\t')) break;
            if (fields.Contains(line[..colon])) sure++;
            else if (others.Contains(line[..colon])) usual++;
        }

        return (sure, usual);
    }
}
