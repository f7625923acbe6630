using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Synoptic.Fetching.Robots;

/// <summary>Reads a robots.txt (RFC 9309). Never throws: lines that make no sense are passed over.</summary>
internal static class RobotsParser
{
    /// <summary>Bytes that are read; the RFC asks for no fewer.</summary>
    public const int Longest = 500 << 10;

    /// <summary>Patterns of more characters are no paths that anyone serves, and would cost time with each page.</summary>
    private const int LongestPattern = 2048;

    private const string Everyone = "*";

    /// <summary>The rules for one crawler: of all groups that name it; if there are none, of those for everyone.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="token">The crawler's product token, in lower case.</param>
    public static RobotsRules Read(ReadOnlySpan<byte> bytes, string token)
    {
        var text = Encoding.UTF8.GetString(bytes.Length > Longest ? bytes[..Longest] : bytes);
        var own = new Group();
        var all = new Group();
        var (forOwn, forAll, inRules) = (false, false, true);
        foreach (var raw in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            var line = raw.IndexOf('#') is >= 0 and var comment ? raw[..comment] : raw;
            var colon = line.IndexOf(':');
            if (colon < 0) continue;
            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (Is(key, "user-agent"))
            {
                // A group may name several crawlers, a line each; its rules end it.
                if (inRules) (forOwn, forAll, inRules) = (false, false, false);
                if (Is(Product(value), token)) forOwn = own.IsNamed = true;
                if (value.SequenceEqual(Everyone)) forAll = true;
            }
            else if (Is(key, "allow") || Is(key, "disallow"))
            {
                inRules = true;
                if (value.Length is 0 or > LongestPattern || value[0] is not ('/' or '*')) continue;
                var rule = new RobotsRule(Is(key, "allow"), RobotsPath.Normal(value.ToString()));
                if (forOwn) own.Rules.Add(rule);
                if (forAll) all.Rules.Add(rule);
            }
            else if (Is(key, "crawl-delay") && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            {
                inRules = true;
                if (forOwn) own.Delay = Math.Max(own.Delay ?? 0, seconds);
                if (forAll) all.Delay = Math.Max(all.Delay ?? 0, seconds);
            }
        }

        var group = own.IsNamed ? own : all;
        return new RobotsRules([.. group.Rules], group.Delay);
    }

    // "Synoptic/1.0" names the product Synoptic.
    private static ReadOnlySpan<char> Product(ReadOnlySpan<char> value)
    {
        var length = 0;
        while (length < value.Length && (char.IsAsciiLetter(value[length]) || value[length] is '-' or '_')) length++;
        return value[..length];
    }

    private static bool Is(ReadOnlySpan<char> key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);

    private sealed class Group
    {
        public ImmutableArray<RobotsRule>.Builder Rules { get; } = ImmutableArray.CreateBuilder<RobotsRule>();

        public bool IsNamed { get; set; }

        public double? Delay { get; set; }
    }
}
