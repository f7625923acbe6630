using System.IO.Compression;
using System.Text;

namespace Synoptic.Tests.Fetching;

/// <summary>Reads a WARC file as strictly as it is meant: members of gzip, one record each.</summary>
internal sealed record Warc(string Type, string? Url, IReadOnlyDictionary<string, string> Headers, string Block)
{
    public static List<Warc> Records(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        unpacked.CopyTo(whole);
        var text = Encoding.Latin1.GetString(whole.ToArray());
        var records = new List<Warc>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf("\r\n\r\n", at, StringComparison.Ordinal);
            var lines = text[at..end].Split("\r\n");
            Assert.Equal("WARC/1.1", lines[0]);
            var headers = lines.Skip(1).ToDictionary(l => l[..l.IndexOf(':')], l => l[(l.IndexOf(':') + 2)..], StringComparer.Ordinal);
            var length = int.Parse(headers["Content-Length"]);
            records.Add(new Warc(headers["WARC-Type"], headers.GetValueOrDefault("WARC-Target-URI"), headers, text.Substring(end + 4, length)));
            at = end + 4 + length;
            Assert.Equal("\r\n\r\n", text.Substring(at, 4));
            at += 4;
        }

        return records;
    }
}
