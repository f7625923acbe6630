using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Synoptic.Bench;

/// <summary>
/// <c>warc MEGABYTES FILE</c> writes a web archive of invented pages, gzipped record by record as crawlers do: pages of 20 to 120 KB, of which a third is
/// scripts and most of the rest is what stands around a report; one in a hundred of 1 to 5 MB, as live blogs and pages with hundreds of comments are; pictures, revisits and redirects.
/// </summary>
internal static class WarcVerb
{
    private const int Reports = 400;

    public static void Run(int megabytes, string file)
    {
        var random = new Random(1);
        var reports = new ReportGenerator(1).Reports(Reports, 600).ToArray();
        using var output = new BufferedStream(File.Create(file), 1 << 20);
        var (written, pages) = (0L, 0);
        written += Write(output, "warcinfo", "", "application/warc-fields", "software: invented\r\n"u8.ToArray());
        while (written < megabytes * 1_000_000L)
        {
            var address = $"https://outlet{random.Next(40)}.example/{random.Next(1 << 30)}";
            switch (random.Next(20))
            {
                case 0 or 1 or 2:
                    var picture = new byte[random.Next(5_000, 200_000)];
                    random.NextBytes(picture);
                    written += Write(output, "response", address + ".jpg", "application/http; msgtype=response", [.. "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"u8, .. picture]);
                    break;
                case 3:
                    written += Write(output, "revisit", address, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"u8.ToArray(), "WARC-Payload-Digest: sha1:SAME\r\n");
                    break;
                case 4:
                    written += Write(output, "response", address, "application/http; msgtype=response", "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\nLocation: /\r\n\r\n<a href=/>moved</a>"u8.ToArray());
                    break;
                default:
                    var page = Page(reports, ++pages, random);
                    written += Write(output, "request", address, "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray());
                    written += Write(output, "response", address, "application/http; msgtype=response", Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page), "WARC-Payload-Digest: sha1:SAME\r\n");
                    break;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages in {written / 1_000_000} MB"));
    }

    private static long Write(Stream output, string type, string address, string contentType, byte[] content, string more = "")
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-03-01T10:00:00Z\r\n{more}Content-Type: {contentType}\r\nContent-Length: {content.Length}\r\n\r\n"));
        using var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        gzip.Write(head);
        gzip.Write(content);
        gzip.Write("\r\n\r\n"u8);
        return head.Length + content.Length + 4;
    }

    private static string Page((string Title, string Text, DateOnly Published, string Outlet)[] reports, int number, Random random)
    {
        var report = reports[random.Next(reports.Length)];
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=en><head><title>{report.Title} ({number})</title><meta property=\"article:published_time\" content=\"{report.Published:yyyy-MM-dd}T08:00:00Z\"><script>var state={{");
        for (var i = random.Next(300, 1200); i > 0; i--) page.Append(CultureInfo.InvariantCulture, $"\"k{random.Next()}\":\"{random.NextInt64():x}\",");
        page.Append("};</script></head><body><header><nav><ul>");
        for (var i = random.Next(10, 60); i > 0; i--) Link(page, reports, random, "li");
        page.Append(CultureInfo.InvariantCulture, $"</ul></nav></header><main><article><h1>{report.Title} ({number})</h1>");
        var big = random.Next(100) == 0;
        Paragraphs(page, report.Text, number, random);
        for (var size = big ? random.Next(1_000_000, 5_000_000) : 0; page.Length < size;) Paragraphs(page, reports[random.Next(reports.Length)].Text, number, random);
        page.Append("</article><aside><h2>More</h2>");
        for (var i = random.Next(20, 120); i > 0; i--) Link(page, reports, random, "div");
        page.Append("</aside></main><footer><p>All rights reserved</p></footer></body></html>");
        return page.ToString();
    }

    private static void Paragraphs(StringBuilder page, string text, int number, Random random)
    {
        foreach (var paragraph in text.Split("\n\n")) page.Append(CultureInfo.InvariantCulture, $"<p class=\"p{random.Next(9)}\" data-n=\"{number}\">{paragraph} It is <a href=\"/{random.Next()}\">report</a> {number}.</p>\n");
    }

    private static void Link(StringBuilder page, (string Title, string Text, DateOnly Published, string Outlet)[] reports, Random random, string tag) =>
        page.Append(CultureInfo.InvariantCulture, $"<{tag} class=\"teaser t{random.Next(9)}\"><a href=\"/{random.NextInt64()}\"><span>{reports[random.Next(reports.Length)].Title}</span></a></{tag}>\n");
}
