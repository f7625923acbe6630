using System.Collections.Concurrent;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;

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

            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), cancellation);
                last[Key(host, port)] = address;
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                socket.Dispose();
                unreachable = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw unreachable ?? (refusal is null ? new SocketException((int)SocketError.HostNotFound) : (Exception)new RefusedAddressException(refusal));
    }

    private static string Key(string host, int port) => $"{host.Trim('[', ']')}|{port}";
}

/// <summary>A host that stands only for addresses that are never connected to. Leaves the handler of HTTP as the inner exception, and becomes a failure there.</summary>
internal sealed class RefusedAddressException(string found) : Exception(found);
