using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Synoptic.Tests.Fetching;

/// <summary>A request as it came.</summary>
internal sealed record Asked(string Path, IReadOnlyDictionary<string, string> Headers, int Connection)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>A server on loopback that says exactly what a test wants said, right or wrong.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, Func<Asked, Stream, CancellationToken, Task>> replies = new(StringComparer.Ordinal);
    private int connections;
    private int open;

    public LoopbackServer()
    {
        listener.Start();
        _ = Accept();
    }

    public ConcurrentQueue<Asked> Requests { get; } = new();

    /// <summary>Most requests that were answered at one time.</summary>
    public int MostAtOnce { get; private set; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IEnumerable<string> Paths => Requests.Select(r => r.Path);

    public string Url(string path, string host = "127.0.0.1") => $"http://{host}:{Port}{path}";

    public void On(string path, Func<Asked, Stream, CancellationToken, Task> reply) => replies[path] = reply;

    public void On(string path, Func<Asked, byte[]> reply) => replies[path] = (asked, stream, stopped) => stream.WriteAsync(reply(asked), stopped).AsTask();

    public void On(string path, byte[] reply) => On(path, _ => reply);

    public void Page(string path, string html, string headers = "") => On(path, Reply(200, "Content-Type: text/html; charset=utf-8\r\n" + headers, Encoding.UTF8.GetBytes(html)));

    public static byte[] Reply(int status, string headers = "", byte[]? body = null) =>
        [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status} Said\r\n{headers}Content-Length: {body?.Length ?? 0}\r\n\r\n"), .. body ?? []];

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = Serve(client, Interlocked.Increment(ref connections));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client, int connection)
    {
        using var owned = client;
        try
        {
            var stream = client.GetStream();
            while (await Read(stream, connection) is { } asked)
            {
                Requests.Enqueue(asked);
                var now = Interlocked.Increment(ref open);
                lock (replies) MostAtOnce = Math.Max(MostAtOnce, now);
                try
                {
                    if (replies.TryGetValue(asked.Path, out var reply)) await reply(asked, stream, stop.Token);
                    else await stream.WriteAsync(Reply(404));
                }
                finally
                {
                    Interlocked.Decrement(ref open);
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The fetcher hung up, as it may.
        }
    }

    private async Task<Asked?> Read(NetworkStream stream, int connection)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, stop.Token) == 0) return null;
            if (head.Length == 0 && one[0] == 0x16) return null; // TLS: it hangs up, as servers of HTTP alone do.
            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return new Asked(lines[0].Split(' ')[1], lines.Skip(1).ToDictionary(l => l[..l.IndexOf(':')], l => l[(l.IndexOf(':') + 1)..].Trim(), StringComparer.OrdinalIgnoreCase), connection);
    }
}
