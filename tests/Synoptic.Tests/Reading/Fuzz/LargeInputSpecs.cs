using System.Text;
using Synoptic.Tests.Reading.Archives;

namespace Synoptic.Tests.Reading.Fuzz;

/// <summary>Inputs that are made to cost more than they are long.</summary>
public sealed class LargeInputSpecs
{
    public static TheoryData<string, string, string, int> Repeated() => new()
    {
        { "", " ", "", 30_000_000 }, { "", "\n", "", 30_000_000 }, { "", "x", "", 15_000_000 }, { "", "x\n", "", 2_000_000 }, { "", "A word. ", "", 200_000 },
        { "", "[", "", 8_000_000 }, { "", "{\"a\":", "", 2_000_000 }, { "{\"text\":\"One.\",", "\"a\":1,", "\"b\":2}", 500_000 }, { "{\"text\":\"", "x", "\"}", 20_000_000 },
        { "", "<", "", 8_000_000 }, { "<html><body>", "<", "", 500_000 }, { "<html><body>", "<div>", "A word.", 100_000 }, { "<html><body><p>", "<b>", "A word.", 100_000 }, { "<html><body>", "<table><tr><td>", "A word.", 30_000 }, { "<html><body>", "<a href=x>", "A word.", 100_000 },
        { "<html><body>", "<p>", "A word.", 100_000 }, { "<html><body><p>", "&amp;", "", 500_000 }, { "<html><body>", "<p>A word.</p>", "", 60_000 }, { "<html ", "a=b ", "><body><p>A word.", 200_000 }, { "<html><body><!--", "x", "", 10_000_000 }, { "<html><head><script type=\"application/ld+json\">", "[", "</script><body><p>A word.", 500_000 },
        { "", "https://a.example/b?c=d ", "", 200_000 }, { "Date: ", "1 ", "\n\nA word.", 500_000 }, { "From: a@b.example\nSubject: ", "=?utf-8?b?QQ==?= ", "\n\nA word.", 100_000 }, { "From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n", "--x\n", "", 200_000 },
        { "From: a@b.example\n", "X-A: b\n", "\nA word.", 300_000 }, { "id,text\n", "1,", "", 2_000_000 }, { "id,text\n1,\"", "\"\"", "", 2_000_000 }, { "id,text\n", "1,A word\n", "", 20_000 }, { "# A title\n\n", "> ", "A word.", 200_000 }, { "# A title\n\n", "*", "A word.", 200_000 }, { "# A title\n\n", "[", "](x)", 200_000 }, { "---\ntitle: x\n", "a: b\n", "---\n\nA word.", 200_000 },
        { "<?xml version=\"1.0\"?><rss><channel>", "<item>", "", 100_000 }, { "<?xml version=\"1.0\"?><rss><channel>", "<item><title>a</title><description>b</description></item>", "</channel></rss>", 20_000 }, { "<?xml version=\"1.0\"?>", "<a>", "", 100_000 }, { "WARC/1.0\r\n", "a: b\r\n", "", 500_000 }, { "", "WARC/1.0\r\nContent-Length: 900000\r\n\r\n", "", 20_000 },
        { "", "PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "", 20_000 }, { "PK\u0003\u0004", "PK\u0005\u0006", "", 200_000 },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void What_says_the_same_over_and_over_takes_no_longer_than_its_length(string head, string repeated, string tail, int times)
    {
        var bytes = Encoding.Latin1.GetBytes(new StringBuilder(head.Length + (repeated.Length * times) + tail.Length).Append(head).Insert(head.Length, repeated, times).Append(tail).ToString());
        Assert.Null(FuzzRun.Fault(() => new MemoryStream(bytes)));
    }

    [Fact]
    public void Entities_that_name_entities_ten_deep_are_not_unfolded()
    {
        var entities = string.Concat(Enumerable.Range(1, 10).Select(static i => $"<!ENTITY e{i} \"{string.Concat(Enumerable.Repeat($"&e{i - 1};", 10))}\">"));
        foreach (var root in new[] { "rss><channel><item><title>&e10;</title><description>&e10;</description></item></channel></rss", "feed><entry><title>&e10;</title><content>&e10;</content></entry></feed", "newsItem><contentSet>&e10;</contentSet></newsItem", "html><body><p>&e10;</p></body></html" })
        {
            var bytes = Packed.Utf8($"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e0 \"lol\">{entities}<!ENTITY f SYSTEM \"file:///etc/passwd\">]><{root}>");
            Assert.Null(FuzzRun.Fault(() => new MemoryStream(bytes)));
            Assert.DoesNotContain(FuzzRun.Read(bytes).Articles, static a => a.Text.Contains("lollol", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Gzip_of_200_megabytes_of_nothing_is_refused_at_once()
    {
        var bomb = Packed.Gzip(new byte[200 << 20]);
        foreach (var bytes in new[] { bomb, Packed.Gzip(bomb), Packed.Zip(("a.gz", bomb), ("b.txt", bomb)), Packed.Record("response", "https://a.example/1", "application/http", Packed.Answer("200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", bomb)) })
        {
            Assert.Null(FuzzRun.Fault(() => new MemoryStream(bytes)));
            Assert.Contains(FuzzRun.Read(bytes).Failures, static f => f.Code == "SYN1021");
        }
    }

    [Fact]
    public void A_thousand_names_for_the_same_packed_bytes_are_read_no_oftener_than_they_are_long()
    {
        var bytes = Packed.Zip([.. Enumerable.Range(0, 1000).Select(static i => ($"{i}.txt", i == 0 ? new byte[3 << 20] : Packed.Utf8($"{i}")))]);
        // Every entry of the directory is led to the first.
        for (var at = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8); at >= 0 && at < bytes.Length - 46;)
        {
            bytes.AsSpan(at + 42, 4).Clear();
            var next = bytes.AsSpan(at + 4).IndexOf("PK\u0001\u0002"u8);
            if (next < 0) break;
            at += 4 + next;
        }

        Assert.Null(FuzzRun.Fault(() => new MemoryStream(bytes)));
    }
}
