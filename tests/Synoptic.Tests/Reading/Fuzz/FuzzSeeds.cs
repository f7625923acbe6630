using System.Formats.Tar;
using System.Text;
using Synoptic.Tests.Reading.Archives;

namespace Synoptic.Tests.Reading.Fuzz;

/// <summary>A small sound input of each format, all invented.</summary>
internal static class FuzzSeeds
{
    private const string Body = "The bridge over the Harl was opened to lorries on Tuesday, two years after the flood that had taken its middle span.\n\n“We waited for this day,” said Ada Brinck, the mayor of Sundmark, who cut the ribbon – in front of some two hundred people.\n\nBy then the café in Zürau had closed.";

    private static readonly string Paragraphs = string.Concat(Body.Split("\n\n").Select(static p => $"<p>{p}</p>\n"));

    public static readonly (string Name, byte[] Content)[] All =
    [
        ("text", Utf8($"Bridge reopens\n\nBy Ana Lopez\n\n4 February 2031\n\n{Body}\n")),
        ("wide text", Encoding.Unicode.GetBytes($"\uFEFFBridge reopens\n\n{Body}\n")),
        ("html", Html()),
        ("mhtml", Utf8($"From: <Saved by a browser>\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"--b1\"\r\n\r\n----b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/1\r\n\r\n{Quoted($"<html><body><h1>Bridge</h1>{Paragraphs}</body></html>")}\r\n----b1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----b1--\r\n")),
        ("markdown", Utf8($"---\ntitle: Bridge reopens\ndate: 2031-02-04\nauthor: Ana Lopez\n---\n\n# Bridge reopens\n\n{Body}\n\n* a list [of](https://a.example) *words*\n\n> a quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n")),
        ("mail", Utf8($"From: =?utf-8?q?Ana_L=C3=B3pez?= <ana@wire.example>\r\nTo: desk@a.example\r\nSubject: =?utf-8?b?QnJpZGdl?=\r\nDate: Tue, 4 Feb 2031 09:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Utf8(Body), Base64FormattingOptions.InsertLineBreaks)}\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>{Paragraphs}</body></html>\r\n--x--\r\n")),
        ("json lines", Utf8($"{Json("1")}\n{Json("2")}\n{Json("3")}\n")),
        ("json", Utf8($"[{Json("1")},{Json("2")},{{\"deep\":[[[{{}}]]],\"text\":null}}]")),
        ("csv", Utf8($"id,title,text,published\n1,Bridge,\"{Body.Replace("\"", "\"\"", StringComparison.Ordinal)}\",2031-02-04\n2,Harbour,\"The harbour, it was said, \"\"closed\"\" on Monday because of ice on the Harl.\",2031-02-05\n")),
        ("rss", Utf8($"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Sundmark Tribune</title><item><title>Bridge</title><link>https://a.example/1</link><pubDate>Tue, 04 Feb 2031 09:30:00 GMT</pubDate><content:encoded><![CDATA[{Paragraphs}]]></content:encoded></item><item><title>Harbour</title><description>The harbour was closed on Monday because of ice &amp; wind on the river.</description></item></channel></rss>")),
        ("atom", Utf8($"<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Sundmark Tribune</title><entry><title>Bridge</title><id>tag:1</id><updated>2031-02-04T09:30:00Z</updated><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{Paragraphs}</div></content></entry></feed>")),
        ("ninjs", Utf8($"{{\"uri\":\"urn:a:1\",\"type\":\"text\",\"versioncreated\":\"2031-02-04T09:30:00Z\",\"headline\":\"Bridge\",\"byline\":\"Ana Lopez\",\"body_xhtml\":\"{Paragraphs.Replace("\n", "\\n", StringComparison.Ordinal)}\"}}")),
        ("newsml", Utf8($"<?xml version=\"1.0\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:a:1\" version=\"1\" standard=\"NewsML-G2\"><itemMeta><versionCreated>2031-02-04T09:30:00Z</versionCreated></itemMeta><contentMeta><headline>Bridge</headline><by>Ana Lopez</by></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{Paragraphs}</body></html></inlineXML></contentSet></newsItem>")),
        ("warc", WebArchive(static r => r)),
        ("warc.gz", WebArchive(Packed.Gzip)),
        ("wacz", Packed.Zip(("archive/a.warc.gz", WebArchive(Packed.Gzip)), ("pages/pages.jsonl", "{}"u8.ToArray()), ("datapackage.json", "{}"u8.ToArray()))),
        ("zip", Packed.Zip(("a/1.html", Html()), ("2.txt", Utf8(Body)), ("3.jsonl.gz", Packed.Gzip(Utf8(Json("1")))), ("p.png", [1, 2]))),
        ("tar", Packed.Tar(TarEntryFormat.Pax, ("a/1.html", Html()), ("2.txt", Utf8(Body)), (new string('n', 120), Utf8(Json("1"))))),
        ("tar.gz", Packed.Gzip(Packed.Tar(TarEntryFormat.Gnu, ("1.html", Html()), (new string('n', 120), Utf8(Body))))),
        ("gz", Packed.Gzip(Utf8(Body))),
        ("gz of gz", Packed.Gzip(Packed.Gzip(Html()))),
    ];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Html() => Utf8($"<!doctype html><html lang=en><head><meta charset=utf-8><title>Bridge reopens</title><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Bridge reopens\",\"datePublished\":\"2031-02-04T09:30:00+02:00\"}}</script></head><body><nav><a href=/>Home</a></nav><article><h1>Bridge reopens</h1><time datetime=2031-02-04>4 Feb</time>{Paragraphs}<ul><li><a href=/2>More</a></li></ul></article></body></html>");

    private static string Json(string id) => $"{{\"id\":\"{id}\",\"title\":\"Bridge {id}\",\"text\":\"{Body.Replace("\n", "\\n", StringComparison.Ordinal)} ({id})\",\"published\":\"2031-02-04\"}}";

    private static string Quoted(string text) => string.Concat(Utf8(text).Select(static b => b is >= 32 and < 127 and not (byte)'=' ? ((char)b).ToString() : b == '\n' ? "\r\n" : $"={b:X2}"));

    private static byte[] WebArchive(Func<byte[], byte[]> pack) =>
    [
        .. pack(Packed.Record("warcinfo", "", "application/warc-fields", "software: none\r\n"u8.ToArray())), .. pack(Packed.Response("https://a.example/1.html", Packed.Page("1"))),
        .. pack(Packed.Record("response", "https://a.example/2", "application/http; msgtype=response", Packed.Answer("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", Packed.Gzip(Html())))),
        .. pack(Packed.Record("revisit", "https://a.example/3", "application/http; msgtype=response", Utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"))),
    ];
}
