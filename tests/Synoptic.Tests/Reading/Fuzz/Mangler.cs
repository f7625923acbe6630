using System.Text;

namespace Synoptic.Tests.Reading.Fuzz;

/// <summary>Damages an input, the same way for the same number.</summary>
internal static class Mangler
{
    /// <summary>What formats have to be careful with.</summary>
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "<", "<p>", "</p>", "<div><div>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<table><tr><td>", "&", "&amp;", "&#xD800;", "&#99999999;", "{", "}", "[", "]", "\"", "\\", "\\ud800", "\"a\":", "null", "1e999",
            "\r", "\n", "\n\n", "\r\n\r\n", "\t", ",", ";", "--x", "----b1", "=?utf-8?b?", "?=", "=\r\n", "Content-Length: 99999999999\r\n", "Content-Length: -1\r\n", "Content-Encoding: br\r\n", "Transfer-Encoding: chunked\r\n", "WARC/1.0\r\n", "HTTP/1.1 200 OK\r\n\r\n",
            "ustar\0", "../../", "PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "\u0000", "---\n", "# ", "> ", "|", "\uFEFF", "\u2028", "<!DOCTYPE a [<!ENTITY b \"&c;&c;\">]>", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "charset=utf-7",
        }.Select(static t => Encoding.UTF8.GetBytes(t)),
        [0x1F, 0x8B, 8, 0], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0x80], [0xC3], [0xED, 0xA0, 0x80],
    ];

    /// <summary>Between one and five damages.</summary>
    public static byte[] Mangle(byte[] sound, Random random)
    {
        var bytes = new List<byte>(sound);
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 0; times--) Damage(bytes, random);
        return [.. bytes];
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(bytes.Count - at, 1 + random.Next(random.Next(4) == 0 ? bytes.Count : 40));
        switch (random.Next(9))
        {
            case 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes[at] = (byte)random.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, length);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 5:
                var many = random.Next(20) == 0 ? random.Next(2000) : random.Next(1, 4);
                var token = Tokens[random.Next(Tokens.Length)];
                for (var i = 0; i < many; i++) bytes.InsertRange(at, token);
                break;
            case 6:
                for (var i = at; i < at + length; i++) bytes[i] = (byte)random.Next(256);
                break;
            case 7:
                // Another encoding from here on.
                var wide = Encoding.Unicode.GetBytes(Encoding.Latin1.GetString([.. bytes.GetRange(at, length)]));
                bytes.RemoveRange(at, length);
                bytes.InsertRange(at, wide);
                break;
            default:
                var cut = bytes.GetRange(at, length);
                bytes.RemoveRange(at, length);
                bytes.InsertRange(random.Next(bytes.Count + 1), cut);
                break;
        }
    }
}
