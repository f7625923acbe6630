using System.IO.Compression;
using System.Text;

namespace Synoptic.Tests.Fetching;

public sealed class LimitSpecs : IDisposable
{
    private readonly Newsroom room = new();

    public LimitSpecs() => room.Options = room.Options with { LargestAnswer = 1 << 20, RequestTime = TimeSpan.FromSeconds(2), Tries = 1 };

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip, gzip")]
    public async Task A_small_answer_that_unpacks_to_a_large_one_is_refused(string coding)
    {
        var bytes = new byte[64 << 20];
        foreach (var name in coding.Split(", "))
        {
            var packed = new MemoryStream();
            using (Stream zip = name switch { "br" => new BrotliStream(packed, CompressionLevel.Fastest, true), "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, true), _ => new GZipStream(packed, CompressionLevel.Fastest, true) }) zip.Write(bytes);
            bytes = packed.ToArray();
        }

        Assert.True(bytes.Length < 1 << 20);
        room.Server.On("/1", LoopbackServer.Reply(200, $"Content-Type: text/html\r\nContent-Encoding: {coding}\r\n", bytes));
        await OneFailure("SYN5007");
    }

    [Fact]
    public async Task An_answer_that_announces_too_much_is_not_taken_in()
    {
        room.Server.On("/1", Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"));
        await OneFailure("SYN5007");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", "")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "10000\r\n")]
    public async Task An_answer_without_an_end_is_cut_off_at_the_limit(string head, string before)
    {
        room.Server.On("/1", async (_, stream, stopped) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stopped);
            var part = new byte[0x10000];
            Array.Fill(part, (byte)'a');
            while (true)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(before), stopped);
                await stream.WriteAsync(part, stopped);
                if (before.Length > 0) await stream.WriteAsync("\r\n"u8.ToArray(), stopped);
            }
        });
        await OneFailure("SYN5007");
    }

    [Fact]
    public async Task An_answer_that_drips_is_given_up_when_its_time_is_over()
    {
        room.Options = room.Options with { RequestTime = TimeSpan.FromMilliseconds(400) };
        room.Server.On("/1", async (_, stream, stopped) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n"u8.ToArray(), stopped);
            while (true)
            {
                await stream.WriteAsync("a"u8.ToArray(), stopped);
                await Task.Delay(50, stopped);
            }
        });
        await OneFailure("SYN5006");
    }

    [Fact]
    public async Task So_is_one_that_never_begins()
    {
        room.Options = room.Options with { RequestTime = TimeSpan.FromMilliseconds(300) };
        room.Server.On("/1", (_, _, stopped) => Task.Delay(Timeout.Infinite, stopped));
        await OneFailure("SYN5006");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n<html>", true)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<html>\r\n", false)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<html>\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\n<html>", false)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: snappy\r\nContent-Length: 6\r\n\r\n<html>", false)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip, gzip\r\nContent-Length: 6\r\n\r\n<html>", false)]
    [InlineData("SSH-2.0-Harsk\r\n", true)]
    [InlineData("", true)]
    public async Task An_answer_that_breaks_the_rules_of_HTTP_is_a_failure_and_not_the_end(string answer, bool closes)
    {
        room.Server.On("/1", async (_, stream, stopped) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), stopped);
            if (closes) throw new IOException("hung up");
        });
        await OneFailure("SYN5010");
    }

    [Fact]
    public async Task Headers_have_a_limit_too()
    {
        room.Server.On("/1", LoopbackServer.Reply(200, $"X-Long: {new string('a', 100_000)}\r\n"));
        await OneFailure("SYN5010");
    }

    [Fact]
    public async Task A_port_that_speaks_no_TLS_and_one_that_nobody_listens_at_are_told()
    {
        await room.Fetch($"https://127.0.0.1:{room.Server.Port}/1");
        Assert.Equal(["SYN5005"], room.Codes);
        string url;
        using (var closed = new LoopbackServer()) url = closed.Url("/1");
        await room.Fetch(url);
        Assert.Equal(["SYN5005"], room.Codes);
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_told()
    {
        room.Options = room.Options with { Resolve = (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound) };
        await room.Fetch("http://nowhere.test/");
        Assert.Equal(["SYN5005"], room.Codes);
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj")]
    [InlineData("image/png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")]
    [InlineData("application/zip", "PK\u0003\u0004\u0014\0\0\0")]
    public async Task What_is_no_page_is_kept_and_told(string type, string body)
    {
        room.Server.On("/1", LoopbackServer.Reply(200, $"Content-Type: {type}\r\n", Encoding.Latin1.GetBytes(body)));
        Assert.Equal(0, (await room.Fetch(room.Server.Url("/1"))).Articles);
        Assert.NotEmpty(room.Failures);
        Assert.Contains(Warc.Records(Directory.GetFiles(Path.Combine(room.Out, "raw")).Single()), r => r.Type == "response" && r.Block.EndsWith(body, StringComparison.Ordinal));
    }

    // The bad page is told, and the good one beside it is read.
    private async Task OneFailure(string code)
    {
        room.Server.Page("/good", Newsroom.Article("flood"));
        var sum = await room.Fetch(room.Server.Url("/1"), room.Server.Url("/good"));
        Assert.Equal([code], room.Codes);
        Assert.Equal((1, 1), (sum.Articles, sum.Failed));
    }

    public void Dispose() => room.Dispose();
}
