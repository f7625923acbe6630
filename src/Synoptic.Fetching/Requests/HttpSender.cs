using System.Collections.Immutable;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security;
using System.Text;
using Synoptic.Fetching.Addresses;
using Synoptic.Text;

namespace Synoptic.Fetching.Requests;

/// <summary>
/// Sends one request, and takes in its answer within bounds of time and size. Knows no cookies, passwords or proxies (a proxy would resolve names where nobody
/// judges the addresses), and follows no redirect. What goes wrong is a value.
/// </summary>
internal sealed class HttpSender : IDisposable
{
    private const string Accepted = "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5";

    // Of an answer that is no page only so much is kept, to show what came.
    private const int LargestRefusal = 64 << 10;

    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly GuardedConnector connector;
    private readonly SocketsHttpHandler handler;
    private readonly HttpMessageInvoker client;

    public HttpSender(FetchOptions options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        connector = new GuardedConnector(options.Resolve ?? Dns.GetHostAddressesAsync, options.AllowLoopback);
        handler = new SocketsHttpHandler
        {
            ConnectCallback = connector.Connect,
            ConnectTimeout = options.ConnectTime,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseProxy = false,
            UseCookies = false,
            PreAuthenticate = false,
            ActivityHeadersPropagator = null,
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        };
        client = new HttpMessageInvoker(handler, disposeHandler: false);
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    /// <summary>Sends a request.</summary>
    /// <param name="url">Judged already; its addresses are judged here.</param>
    /// <param name="known">Of an earlier answer.</param>
    /// <param name="most">Bytes of the answer.</param>
    /// <param name="cut">Whether the first bytes are enough where there are more.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Reply> Send(Uri url, Validators? known, int most, bool cut, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(options.RequestTime);
        try
        {
            using var request = Request(url, known);
            var asked = clock.GetUtcNow();
            using var response = await client.SendAsync(request, time.Token);
            return await TakeIn(url, asked, request, response, most, cut, time.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Reply.Failed(FetchFailures.TooSlow(url.AbsoluteUri, (long)(time.IsCancellationRequested ? options.RequestTime : options.ConnectTime).TotalSeconds), mayPass: true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or SocketException or SecurityException)
        {
            return Fault(url, e);
        }
    }

    private HttpRequestMessage Request(Uri url, Validators? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.TryAddWithoutValidation("User-Agent", options.Agent);
        request.Headers.TryAddWithoutValidation("Accept", Accepted);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", ContentDecoder.Accepted);
        if (known?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } day) request.Headers.TryAddWithoutValidation("If-Modified-Since", day);
        return request;
    }

    private async Task<Reply> TakeIn(Uri url, DateTimeOffset asked, HttpRequestMessage request, HttpResponseMessage response, int most, bool cut, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (status is < 200 or > 299) (most, cut) = (Math.Min(most, LargestRefusal), true);
        if (!cut && response.Content.Headers.ContentLength > most) return TooLarge();
        var (body, whole) = await Body(await response.Content.ReadAsStreamAsync(cancellation), most, cancellation);
        if (!whole && !cut) return TooLarge();
        var headers = ImmutableArray.CreateRange(All(response.Headers).Concat(All(response.Content.Headers)));
        var answer = new Answer(url, asked, connector.AddressOf(url), [("Host", HostHeader(url)), .. All(request.Headers)], status, response.ReasonPhrase ?? "", headers, body, !whole);
        var content = ContentDecoder.Decode(body, status is < 200 or > 299 ? null : answer.Header("Content-Encoding"), most, cut, out var fault);
        if (content is null) return fault is "" ? TooLarge() : Reply.Failed(FetchFailures.BrokenAnswer(url.AbsoluteUri, fault!));
        answer = answer with { Content = content.Value };
        return status is 408 or 429 or 500 or 502 or 503 or 504
            ? new Reply(answer, FetchFailures.BadStatus(url.AbsoluteUri, status, Printable(answer.Reason)), MayPass: true) { RetryAfter = RetryAfter(response) }
            : new Reply(answer);

        Reply TooLarge() => Reply.Failed(FetchFailures.TooLarge(url.AbsoluteUri, most));
    }

    private static async Task<(byte[] Body, bool Whole)> Body(Stream stream, int most, CancellationToken cancellation)
    {
        var body = new MemoryStream();
        var buffer = new byte[1 << 15];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            var room = (int)Math.Min(read, most - body.Length);
            body.Write(buffer.AsSpan(0, room));
            if (room < read) return (body.ToArray(), false);
        }

        return (body.ToArray(), true);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is { } time && time < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    // As the handler sends it.
    private static string HostHeader(Uri url)
    {
        var host = url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;
        return url.IsDefaultPort ? host : $"{host}:{url.Port}";
    }

    private static IEnumerable<(string Name, string Value)> All(System.Net.Http.Headers.HttpHeaders headers)
    {
        foreach (var (name, values) in headers.NonValidated)
            foreach (var value in values) yield return (name, value);
    }

    private static Reply Fault(Uri url, Exception e)
    {
        var inner = e;
        while (inner.InnerException is not null && inner is not SecurityException) inner = inner.InnerException;
        var address = url.AbsoluteUri;
        if (inner is SecurityException) return Reply.Failed(FetchFailures.RefusedAddress(address, inner.Message));
        var error = e is HttpRequestException request ? request.HttpRequestError : e is HttpIOException io ? io.HttpRequestError : HttpRequestError.Unknown;
        return error switch
        {
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError => Reply.Failed(FetchFailures.Unreachable(address, Printable(inner.Message)), mayPass: true),
            HttpRequestError.SecureConnectionError => Reply.Failed(FetchFailures.Unreachable(address, $"no secure connection ({Printable(inner.Message)})")),
            HttpRequestError.ConfigurationLimitExceeded => Reply.Failed(FetchFailures.BrokenAnswer(address, "headers of more than 64 KiB")),
            _ => Reply.Failed(FetchFailures.BrokenAnswer(address, Printable(inner.Message)), mayPass: error is HttpRequestError.ResponseEnded or HttpRequestError.Unknown),
        };
    }

    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
