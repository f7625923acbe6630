using Synoptic.Fetching.Addresses;
using Synoptic.Fetching.Requests;

namespace Synoptic.Fetching.Robots;

/// <summary>The robots.txt of each origin, fetched once a run and again after a day (RFC 9309).</summary>
/// <param name="client">Asks for it.</param>
/// <param name="lines">Told what pauses a host asks for.</param>
/// <param name="options">How far redirects are followed.</param>
/// <param name="clock">Tells when a day is over.</param>
/// <param name="keep">Keeps what came.</param>
internal sealed class RobotsCache(PoliteClient client, HostLines lines, FetchOptions options, TimeProvider clock, Action<Answer> keep)
{
    /// <summary>The product token that groups name.</summary>
    public const string Token = "synoptic";

    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (DateTimeOffset At, Task<RobotsAnswer?> Answer)> known = new(StringComparer.Ordinal);

    /// <summary>What the origin of a URL allows; <see langword="null"/> where its host was left.</summary>
    public Task<RobotsAnswer?> For(Uri url, CancellationToken cancellation)
    {
        var origin = UrlGuard.Origin(url);
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (known.TryGetValue(origin, out var earlier) && now - earlier.At < Fresh) return earlier.Answer;
            var answer = Fetch(new Uri(url, "/robots.txt"), cancellation);
            known[origin] = (now, answer);
            return answer;
        }
    }

    private async Task<RobotsAnswer?> Fetch(Uri first, CancellationToken cancellation)
    {
        await Task.Yield();
        var url = first;
        for (var hops = 0; hops <= options.MostRedirects; hops++)
        {
            if (await client.Get(url, null, RobotsParser.Longest, cut: true, cancellation) is not { } reply) return null;
            if (reply.Answer is not { } answer) return new RobotsAnswer(null, reply.Failure);
            keep(answer);
            if (Redirects.IsRedirect(answer.Status))
            {
                if (Redirects.Next(answer, out var refused) is not { } next) return new RobotsAnswer(null, refused);
                url = next;
                continue;
            }

            return Judge(first, answer, reply);
        }

        // As RFC 9309 has it: where redirects do not end there is none.
        return new RobotsAnswer(RobotsRules.All, null);
    }

    // A client's error says that there is none; that it is too busy (429) or broken (5xx) says nothing, and until it does nothing is fetched.
    private RobotsAnswer Judge(Uri first, Answer answer, Reply reply)
    {
        if (answer.Status is >= 400 and < 500 and not 429) return new RobotsAnswer(RobotsRules.All, null);
        if (answer.Status is < 200 or > 299) return new RobotsAnswer(null, reply.Failure ?? FetchFailures.BadStatus(answer.Url.AbsoluteUri, answer.Status, ""));
        var rules = RobotsParser.Read(answer.Content.Span, Token);
        if (rules.Delay is { } seconds) lines.Of(UrlGuard.Host(first)).AskFor(TimeSpan.FromSeconds(Math.Min(seconds, options.LongestDelay.TotalSeconds)));
        return new RobotsAnswer(rules, null);
    }
}

/// <summary>What is known of a robots.txt.</summary>
/// <param name="Rules">What it allows.</param>
/// <param name="Failure">Why that is not known.</param>
internal sealed record RobotsAnswer(RobotsRules? Rules, Synoptic.Text.Failure? Failure);
