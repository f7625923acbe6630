using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Synoptic.Tests.Web.Guard;

/// <summary>A body that is too large is answered, also where the client sends all of it before it listens.</summary>
public sealed class LargeBodySpecs(FilledDesk filled) : IClassFixture<FilledDesk>
{
    private const int Most = 32 << 20;

    private readonly RunningDesk desk = filled.Desk;

    [Theory]
    [InlineData("/api/v1/reports", Most + 1, false)]
    [InlineData("/api/v1/reports", 2 * Most, false)]
    [InlineData("/api/v1/reports", 2 * Most, true)]
    [InlineData("/api/v1/corrections", 3 << 20, false)]
    [InlineData("/api/v1/corrections", 3 << 20, true)]
    public async Task A_client_that_does_not_ask_first_is_told_that_it_is_too_large(string path, int length, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Spaces(length)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = chunked;
        using var answer = await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("SYN6109", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_a_page_that_says_so()
    {
        using var form = new StringContent("text=" + new string('a', 2 << 20), Encoding.ASCII, "application/x-www-form-urlencoded");
        using var answer = await desk.Client.PostAsync(new Uri("/corrections", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_client_that_sends_all_before_it_reads_is_answered_and_may_ask_again_on_the_same_connection()
    {
        using var socket = await Connect();
        await Send(socket, Head("POST /api/v1/reports", $"Content-Length: {2 * Most}"));
        await socket.SendAsync(Spaces(2 * Most), TestContext.Current.CancellationToken);
        await Send(socket, Head("GET /api/v1/", "Connection: close"));
        var answers = await Rest(socket);
        Assert.StartsWith("HTTP/1.1 413", answers, StringComparison.Ordinal);
        Assert.Contains("SYN6109", answers, StringComparison.Ordinal);
        Assert.Contains("HTTP/1.1 200", answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_asks_first_is_told_before_it_sends_anything()
    {
        using var socket = await Connect();
        await Send(socket, Head("POST /api/v1/reports", $"Content-Length: {2 * Most}", "Expect: 100-continue", "Connection: close"));
        Assert.StartsWith("HTTP/1.1 413", await Rest(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_an_end_is_broken_off()
    {
        using var socket = await Connect();
        await Send(socket, Head("POST /api/v1/reports", "Transfer-Encoding: chunked"));
        var chunk = Encoding.ASCII.GetBytes($"{1 << 20:x}\r\n{new string(' ', 1 << 20)}\r\n");
        var sent = 0;
        // It takes 32 MB and drops 256 more; what lies in the buffers of the two machines comes on top.
        await Assert.ThrowsAnyAsync<SocketException>(async () =>
        {
            for (; sent < 600; sent++) await socket.SendAsync(chunk, TestContext.Current.CancellationToken);
        });
        Assert.InRange(sent, 200, 599);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/api/v1/")).Status);
    }

    private static byte[] Spaces(int length)
    {
        var body = new byte[length];
        body.AsSpan().Fill((byte)' ');
        return body;
    }

    private string Head(string line, params string[] headers) =>
        $"{line} HTTP/1.1\r\nHost: {desk.Address.Authority}\r\nContent-Type: application/json\r\n{string.Concat(headers.Select(static header => header + "\r\n"))}\r\n".ToString(CultureInfo.InvariantCulture);

    private async Task<Socket> Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, desk.Address.Port, TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task Send(Socket socket, string text) => await socket.SendAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);

    private static async Task<string> Rest(Socket socket)
    {
        await using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
