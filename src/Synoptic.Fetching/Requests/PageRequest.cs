using System.Collections.Immutable;
using Synoptic.Fetching.Robots;
using Synoptic.Text;

namespace Synoptic.Fetching.Requests;

/// <summary>Fetches a page: asks robots.txt, follows redirects, and judges each step anew.</summary>
internal sealed class PageRequest(PoliteClient client, HostLines lines, RobotsCache robots, FetchOptions options)
{
    /// <summary>Fetches.</summary>
    /// <param name="url">Judged already.</param>
    /// <param name="known">Of an earlier answer; sent only to where that came from.</param>
    /// <param name="cameFrom">Where it came from.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Retrieval> Get(Uri url, Validators? known, string? cameFrom, CancellationToken cancellation)
    {
        var steps = ImmutableArray.CreateBuilder<Answer>();
        for (var hops = 0; hops <= options.MostRedirects; hops++)
        {
            if (await robots.For(url, cancellation) is not { } asked) return LeftOut(url);
            if (asked.Rules is not { } rules) return End(NoRules(url, asked.Failure!));
            if (!rules.Allows(url)) return End(FetchFailures.RefusedByRobots(url.AbsoluteUri));
            if (await client.Get(url, url.AbsoluteUri == cameFrom ? known : null, options.LargestAnswer, cut: false, cancellation) is not { } reply) return LeftOut(url);
            if (reply.Answer is not { } answer) return End(reply.Failure!);
            steps.Add(answer);
            if (reply.Failure is { } failure) return End(failure);
            if (answer.Status is 200 or 203) return new Retrieval(answer, null, steps.DrainToImmutable());
            if (answer.Status == 304 && known is not null) return new Retrieval(null, null, []) { IsUnchanged = true };
            if (!Redirects.IsRedirect(answer.Status)) return End(FetchFailures.BadStatus(url.AbsoluteUri, answer.Status, answer.Reason));
            if (Redirects.Next(answer, out var refused) is not { } next) return End(refused!);
            url = next;
        }

        return End(FetchFailures.BadRedirect(url.AbsoluteUri, $"more than {options.MostRedirects} redirects"));

        Retrieval End(Failure failure) => new(null, failure, steps.DrainToImmutable());
    }

    // What is wrong with the host is told as that, not as what it says of robots.
    private static Failure NoRules(Uri url, Failure failure) => failure.Code switch
    {
        "SYN5001" or "SYN5002" or "SYN5005" or "SYN5006" => failure with { Subject = url.AbsoluteUri },
        _ => FetchFailures.NoRobots(url.AbsoluteUri, failure.Found),
    };

    private Retrieval LeftOut(Uri url)
    {
        lines.Of(Addresses.UrlGuard.Host(url)).PassOver();
        return new Retrieval(null, null, []);
    }
}

/// <summary>What came of a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Failure">Why there is none; <see langword="null"/> too where its host was left.</param>
/// <param name="Steps">Every answer on the way, the page's with them.</param>
internal sealed record Retrieval(Answer? Page, Failure? Failure, ImmutableArray<Answer> Steps)
{
    /// <summary>Whether it is as it was.</summary>
    public bool IsUnchanged { get; init; }
}
