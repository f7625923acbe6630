using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security;

namespace Synoptic.Fetching.Addresses;

/// <summary>
/// Makes connections, to allowed addresses only. A name is resolved once for a connection, and what was judged is what is connected to:
/// a name that points elsewhere a moment later (DNS rebinding) is judged again with its next connection.
/// </summary>
/// <param name="resolve">Gives the addresses of a name.</param>
/// <param name="loopback">For tests: loopback may be connected to.</param>
internal sealed class GuardedConnector(Func<string, CancellationToken, Task<IPAddress[]>> resolve, bool loopback)
{
    private readonly ConcurrentDictionary<string, IPAddress> last = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The address that was connected to last for a host and port.</summary>
    public IPAddress? AddressOf(Uri url) => last.GetValueOrDefault(Key(url.IdnHost, url.Port));

    /// <summary>Connects; the callback of <see cref="SocketsHttpHandler"/>.</summary>
    /// <exception cref="SecurityException">The host stands only for addresses that are never connected to; becomes a failure in <c>HttpSender</c>.</exception>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await resolve(host, cancellation);
        string? refusal = null;
        SocketException? unreachable = null;
        foreach (var address in found)
        {
            if (AddressGuard.Refusal(address, loopback) is { } why)
            {
                refusal ??= $"{address}, {why}";
                continue;
            }

            try
            {
                var stream = await Connect(new IPEndPoint(address, port), cancellation);
                last[Key(host, port)] = address;
                return stream;
            }
            catch (SocketException e)
            {
                unreachable = e;
            }
        }

        throw unreachable ?? (refusal is null ? new SocketException((int)SocketError.HostNotFound) : (Exception)new SecurityException(refusal));
    }

    private static async Task<Stream> Connect(IPEndPoint to, CancellationToken cancellation)
    {
        Socket? socket = new(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, cancellation);
            var stream = new NetworkStream(socket, ownsSocket: true);
            socket = null;
            return stream;
        }
        finally
        {
            socket?.Dispose();
        }
    }

    private static string Key(string host, int port) => $"{host.Trim('[', ']')}|{port}";
}
