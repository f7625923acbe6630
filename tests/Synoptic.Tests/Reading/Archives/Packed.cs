using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Synoptic.Tests.Reading.Archives;

/// <summary>Packs invented reports in every way, by the framework's own writers where it has them.</summary>
internal static class Packed
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A page whose report names its number, so that it is no other's.</summary>
    public static string Page(string number) => $"""
        <html><head><title>Bridge {number} reopens</title></head><body><article><h1>Bridge {number} reopens</h1>
        <p>The bridge number {number} over the Harl was opened to lorries on Tuesday, two years after the flood that had taken its middle span.</p>
        <p>“We waited for this day,” said Ada Brinck, the mayor of Sundmark, who cut the ribbon in front of some two hundred people.</p></article></body></html>
        """;

    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(content);
        return packed.ToArray();
    }

    public static byte[] Coded(string coding, byte[] content)
    {
        using var packed = new MemoryStream();
        using (Stream coder = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, true),
            _ => new BrotliStream(packed, CompressionLevel.Fastest, true),
        })
        {
            coder.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Tar(TarEntryFormat format, params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var writer = new TarWriter(packed, format, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var data = new MemoryStream(content);
                TarEntry entry = format switch
                {
                    TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, name),
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
                    _ => new UstarTarEntry(TarEntryType.RegularFile, name),
                };
                entry.DataStream = data;
                entry.ModificationTime = new DateTimeOffset(2031, 2, 4, 0, 0, 0, TimeSpan.Zero);
                writer.WriteEntry(entry);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Record(string type, string address, string contentType, byte[] content, string more = "", int longer = 0) =>
        [
            .. Utf8(string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2031-02-04T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:{address.Length:D8}>\r\n{more}Content-Type: {contentType}\r\nContent-Length: {content.Length + longer}\r\n\r\n")),
            .. content, .. "\r\n\r\n"u8,
        ];

    public static byte[] Answer(string fields, byte[] body) => [.. Utf8($"HTTP/1.1 {fields}\r\n\r\n"), .. body];

    public static byte[] Response(string address, string page, string more = "", int longer = 0) =>
        Record("response", address, "application/http; msgtype=response", Answer("200 OK\r\nContent-Type: text/html; charset=utf-8", Utf8(page)), more, longer);
}
