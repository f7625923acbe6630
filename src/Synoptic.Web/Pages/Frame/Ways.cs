using System.Globalization;

namespace Synoptic.Web.Pages.Frame;

/// <summary>Addresses of the desk's pages.</summary>
internal static class Ways
{
    public static string Story(string id, string? part = null) => "/stories/" + Uri.EscapeDataString(id) + (part is null ? "" : "/" + part);

    public static string Report(string id) => "/reports/" + Uri.EscapeDataString(id);

    public static string Report(string id, Text.Span at) => string.Create(CultureInfo.InvariantCulture, $"{Report(id)}?at={at.Start}-{at.End}#at");

    public static string Name(string key, string? part = null) => "/names/" + Uri.EscapeDataString(key) + (part is null ? "" : "/" + part);

    /// <summary>An address with some of its query.</summary>
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = path;
        foreach (var (name, value) in query)
        {
            if (string.IsNullOrEmpty(value)) continue;
            address += $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
        }

        return address;
    }

    // A slash within an id is the one thing that comes still encoded.
    public static string Id(string routed) => routed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address is one of this desk's, to go back to.</summary>
    public static bool IsOwn(string? address) => address is ['/', ..] and not ['/', '/', ..] and not ['/', '\\', ..] && !address.AsSpan().ContainsAnyInRange('\0', '\x1f');
}
