using System.Net;

namespace Synoptic.Fetching;

/// <summary>What the user asked of fetching, and the bounds that keep it polite and safe.</summary>
public sealed record FetchOptions
{
    /// <summary>Time between the end of a request and the next to the same host. Default 1 s, which hosts take for a reader's; a robots.txt may ask for more.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest that a Crawl-delay is kept to. Default 1 min: with more a feed of 30 items would take the day.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Hosts that are asked at once, 1 and more. Default 8. One host is never asked for two things at once.</summary>
    public int Hosts { get; init; } = 8;

    /// <summary>Bytes of one answer, packed and unpacked. Default 10 MiB: a long page with its pictures written into it.</summary>
    public int LargestAnswer { get; init; } = 10 << 20;

    /// <summary>Time for one request with its whole answer. Default 30 s. Also what ends an answer that drips.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time for a connection, the name's resolution and TLS with it. Default 10 s.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Redirects that are followed. Default 5, as RFC 9309 asks for robots.txt.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>Times that a page is asked for where the fault may pass. Default 3.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Rest of a host after a failure that may pass; twice as long after each other in a row. Default 2 s.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait that a host may ask for with Retry-After; with more it is left for this run. Default 2 min.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Requests in a row, of whatever pages, that fail before a host is left for this run. Default 6: after the fifth it has rested for a minute in all.</summary>
    public int MostFailures { get; init; } = 6;

    /// <summary>New pages that are fetched from one feed in one run. Default 500.</summary>
    public int MostPages { get; init; } = 500;

    /// <summary>Ignores what earlier runs know: everything is asked for again.</summary>
    public bool Again { get; init; }

    /// <summary>Follows the feed that a page names as its own.</summary>
    public bool FollowFeedsOfPages { get; init; }

    /// <summary>Who runs it: an address or a URL, told to each host.</summary>
    public string? Contact { get; init; }

    /// <summary>How the fetcher names itself: <c>Synoptic/0.1.0 (+https://newsroom.example)</c>.</summary>
    public string Agent => $"Synoptic/{typeof(FetchOptions).Assembly.GetName().Version?.ToString(3)}" + (Contact is null ? "" : $" (+{Contact})");

    /// <summary>Only in tests, whose servers are on loopback. No argument, variable or file sets it.</summary>
    internal bool AllowLoopback { get; init; }

    /// <summary>Gives the addresses of a name.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>>? Resolve { get; init; }

    /// <summary>Waits; tests wait in a time of their own.</summary>
    internal Func<TimeSpan, CancellationToken, Task>? Pause { get; init; }

    /// <summary>What makes no sense in these options; <see langword="null"/> if all does.</summary>
    public string? Fault() => this switch
    {
        { Delay.TotalSeconds: < 0 or > 3600 } => "a delay of 0 to 3600 seconds",
        { MostPages: < 1 } => "at least 1 page",
        { Hosts: < 1 } => "at least 1 host",
        { Contact: { } contact } when contact.Length is 0 or > 200 || contact.AsSpan().ContainsAnyExceptInRange('!', '~') || contact.AsSpan().ContainsAny('(', ')', '\\') =>
            "a contact of up to 200 letters, digits and signs without spaces or brackets, such as a URL or an address",
        _ => null,
    };
}
