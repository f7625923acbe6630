using System.Collections.Immutable;

namespace Synoptic.Fetching.Robots;

/// <summary>What one robots.txt allows to one crawler (RFC 9309).</summary>
/// <param name="Rules">In any order: the longest that fits decides.</param>
/// <param name="Delay">Seconds between requests that the host asks for (Crawl-delay, an extension that many hosts use).</param>
internal sealed record RobotsRules(ImmutableArray<RobotsRule> Rules, double? Delay = null)
{
    /// <summary>Everything may be asked for.</summary>
    public static RobotsRules All { get; } = new([]);

    /// <summary>Whether a URL may be asked for.</summary>
    public bool Allows(Uri url)
    {
        var path = RobotsPath.Normal(url.PathAndQuery);
        if (path == "/robots.txt") return true;
        var best = -1;
        var allowed = true;
        foreach (var rule in Rules)
        {
            if (rule.Pattern.Length < best || !RobotsPath.Fits(rule.Pattern, path)) continue;

            // Of two rules of one length that which allows counts.
            allowed = rule.Allows || (rule.Pattern.Length == best && allowed);
            best = rule.Pattern.Length;
        }

        return allowed;
    }
}

/// <summary>One line of a robots.txt.</summary>
/// <param name="Allows">Whether it allows or forbids.</param>
/// <param name="Pattern">A path, with <c>*</c> for anything and <c>$</c> for the end; escapes in their normal form.</param>
internal readonly record struct RobotsRule(bool Allows, string Pattern);
