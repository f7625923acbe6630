using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Synoptic.Web.Guard;

/// <summary>
/// How large a body may be. The server has limits of its own, but ends the connection where one is passed; a client that is still sending
/// then never reads why. Here the answer is given first, and what still comes is read and dropped, so much and so long as is bearable.
/// </summary>
internal static class BodyLimits
{
    /// <summary>Bytes of a body, but of reports that are added.</summary>
    public const int MostBody = 1 << 20;

    // Eight times the largest body that is taken: somebody's folder as one file. What is larger is broken off.
    private const long MostDropped = 256L << 20;

    // Within the time of a request (DeskOptions.RequestTime).
    private static readonly TimeSpan DropWithin = TimeSpan.FromSeconds(30);

    /// <summary>Holds a request to what its address takes; after routing.</summary>
    public static void Use(WebApplication app) => app.Use(static (http, next) =>
    {
        var most = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? MostBody;
        var isRefused = http.Request.ContentLength > most;
        // Who asks first sends nothing when the answer is no: there the server's limit ends the connection at once, instead of waiting for a body.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server) server.MaxRequestBodySize = isRefused && AsksFirst(http) ? most : null;
        if (isRefused) throw new ProblemException(Problems.TooLarge());
        http.Request.Body = new LimitedBody(http.Request.Body, most);
        return next(http);
    });

    /// <summary>Reads what still comes of a body that was refused, behind the answer.</summary>
    public static async Task Drop(HttpContext http)
    {
        if (AsksFirst(http) && http.Request.Body is not LimitedBody) return;
        await http.Response.CompleteAsync().ConfigureAwait(false);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        end.CancelAfter(DropWithin);
        var body = http.Request.Body is LimitedBody limited ? limited.Whole : http.Request.Body;
        var buffer = new byte[1 << 16];
        try
        {
            for (long dropped = 0; dropped < MostDropped;)
            {
                var read = await body.ReadAsync(buffer, end.Token).ConfigureAwait(false);
                if (read == 0) return;
                dropped += read;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // Gone, or too slow: the answer is given, and what is lost was to be dropped.
        }

        http.Abort();
    }

    private static bool AsksFirst(HttpContext http) => http.Request.Headers.Expect.Count > 0;
}
