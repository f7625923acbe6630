using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Synoptic.Web.Guard;

/// <summary>How many requests one client may make: enough for a desk of people, too few to keep others out or to try tokens.</summary>
internal sealed class ClientLimits : IDisposable
{
    // A person who reads asks for one or two pages a minute with a few files each; a program that walks the interface for some hundreds a
    // second gets the machine no further. Twice that at once, since a page asks for several things.
    private const int BurstSeconds = 2;

    // Of a token with 192 bits nobody finds any part so; a short one that a person made is safe from patience.
    private const int LoginsPerMinute = 10;

    private readonly PartitionedRateLimiter<HttpContext> requests;
    private readonly PartitionedRateLimiter<HttpContext> logins;

    public ClientLimits(DeskOptions options)
    {
        requests = PartitionedRateLimiter.Create<HttpContext, IPAddress>(http => RateLimitPartition.GetTokenBucketLimiter(Client(http), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.RequestsPerSecond * BurstSeconds,
            TokensPerPeriod = Math.Max(1, options.RequestsPerSecond / 10),
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            QueueLimit = 0,
        }));
        logins = PartitionedRateLimiter.Create<HttpContext, IPAddress>(http => RateLimitPartition.GetFixedWindowLimiter(Client(http), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = LoginsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));
    }

    public void Use(WebApplication app) => app.Use(async (http, next) =>
    {
        Take(requests, http);
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.Path == "/login") Take(logins, http);
        await next(http).ConfigureAwait(false);
    });

    public void Dispose()
    {
        requests.Dispose();
        logins.Dispose();
    }

    private static void Take(PartitionedRateLimiter<HttpContext> limiter, HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http);
        if (lease.IsAcquired) return;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        throw new ProblemException(Problems.TooMany(Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))));
    }

    private static IPAddress Client(HttpContext http) => http.Connection.RemoteIpAddress ?? IPAddress.None;
}
