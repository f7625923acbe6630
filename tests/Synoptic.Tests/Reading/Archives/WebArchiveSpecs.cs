using Synoptic.Reading;

namespace Synoptic.Tests.Reading.Archives;

public sealed class WebArchiveSpecs
{
    private const string Site = "https://www.sundmark-tribune.example/";

    private static ReadResult Read(params byte[][] records) => Folder.ReadPaths(["-"], null, [.. records.SelectMany(r => r)]);

    private static byte[] Response(string number, string more = "", int longer = 0) => Packed.Response($"{Site}{number}.html", Packed.Page(number), more, longer);

    private static void HoldsBridges(ReadResult result, params string[] numbers) =>
        Assert.Equal(numbers, result.Articles.Select(a => a.Text.Split("number ")[1].Split(' ')[0]));

    private static string[] Codes(ReadResult result) => [.. result.Failures.Select(f => $"{f.Code} {f.Subject}")];

    private static byte[] Answer(string fields, byte[] body) => Packed.Record("response", $"{Site}x", "application/http; msgtype=response", Packed.Answer(fields, body));

    [Fact]
    public void The_pages_of_a_web_archive_are_reports_and_the_rest_is_none()
    {
        byte[][] records =
        [
            Packed.Record("warcinfo", "", "application/warc-fields", "software: none\r\n"u8.ToArray()), Packed.Record("request", $"{Site}1.html", "application/http", "GET / HTTP/1.1\r\n\r\n"u8.ToArray()),
            Response("1"), Answer("404 Not Found\r\nContent-Type: text/html", Packed.Utf8(Packed.Page("9"))), Answer("200 OK\r\nContent-Type: image/png", [1, 2, 3]),
            Packed.Record("resource", $"{Site}2.html", "text/html", Packed.Utf8(Packed.Page("2"))), Packed.Record("metadata", $"{Site}1.html", "application/warc-fields", "a: b"u8.ToArray()),
        ];
        foreach (var result in new[] { Read(records), Read([.. records.Select(Packed.Gzip)]), Read(Packed.Gzip([.. records.SelectMany(r => r)])) })
        {
            HoldsBridges(result, "1", "2");
            Assert.Empty(result.Failures);
            Assert.Equal($"{Site}1.html", result.Articles[0].Source.Url);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_page_is_taken_out_of_the_codings_it_was_sent_in(string coding)
    {
        var body = Packed.Coded(coding, Packed.Utf8(Packed.Page("1")));
        byte[] chunked = [.. Packed.Utf8($"{10:X}\r\n"), .. body[..10], .. Packed.Utf8($"\r\n{body.Length - 10:x};a=b\r\n"), .. body[10..], .. "\r\n0\r\n\r\n"u8];
        HoldsBridges(Read(Answer($"200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}", body)), "1");
        HoldsBridges(Read(Answer($"200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}\r\nTransfer-Encoding: chunked", chunked)), "1");
        HoldsBridges(Read(Answer($"200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}\r\nTransfer-Encoding: chunked", Packed.Utf8(Packed.Page("1")))), "1");
    }

    [Fact]
    public void A_revisit_is_silent_where_its_page_is_in_the_file_and_counted_where_not()
    {
        static byte[] Revisit(string digest) => Packed.Record("revisit", $"{Site}again", "application/http; msgtype=response", Packed.Utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), $"WARC-Payload-Digest: {digest}\r\n");
        Assert.Empty(Read(Revisit("sha1:AAAA"), Response("1", "WARC-Payload-Digest: sha1:AAAA\r\n"), Revisit("sha1:AAAA")).Failures);
        var result = Read(Response("1", "WARC-Payload-Digest: sha1:AAAA\r\n"), Revisit("sha1:BBBB"), Revisit("sha1:CCCC"));
        Assert.Equal(["SYN1025 -"], Codes(result));
        Assert.StartsWith("2 ", result.Failures[0].Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100_000)]
    [InlineData(-60)]
    public void A_record_whose_length_is_wrong_is_named_and_the_others_are_read(int longer)
    {
        foreach (var pack in new Func<byte[], byte[]>[] { r => r, Packed.Gzip })
        {
            var result = Read([.. new[] { Response("1"), Response("2", "", longer), Response("3"), Response("4") }.Select(pack)]);
            HoldsBridges(result, "1", "3", "4");
            Assert.Equal([$"SYN1022 -!/{Site}2.html"], Codes(result));
        }
    }

    [Fact]
    public void A_member_that_is_damaged_ends_only_its_record()
    {
        var members = new[] { "1", "2", "3", "4" }.Select(n => Packed.Gzip(Response(n))).ToArray();
        members[1][200] ^= 0x55;
        var result = Read(members);
        HoldsBridges(result, "1", "3", "4");
        Assert.Equal("SYN1022", Assert.Single(result.Failures).Code);
        members[1] = members[1][..150];
        HoldsBridges(Read(members), "1", "3", "4");
    }

    [Fact]
    public void A_web_archive_that_is_cut_off_gives_what_is_whole()
    {
        byte[] plain = [.. Response("1"), .. Response("2")];
        var result = Folder.ReadPaths(["-"], null, plain[..^100]);
        HoldsBridges(result, "1");
        Assert.Equal([$"SYN1022 -!/{Site}2.html"], Codes(result));
    }

    [Fact]
    public void Of_a_WACZ_only_the_web_archives_are_read()
    {
        var result = Folder.ReadPaths(["-"], null, Packed.Zip(
            ("datapackage.json", "{\"profile\":\"data-package\"}"u8.ToArray()), ("archive/data.warc.gz", [.. Packed.Gzip(Response("1")), .. Packed.Gzip(Response("2"))]),
            ("pages/pages.jsonl", "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"x\"}\n"u8.ToArray()), ("indexes/index.cdx", "x"u8.ToArray())));
        HoldsBridges(result, "1", "2");
        Assert.Empty(result.Failures);
    }
}
