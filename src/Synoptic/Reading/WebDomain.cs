namespace Synoptic.Reading;

/// <summary>The domain of a web address.</summary>
internal static class WebDomain
{
    /// <summary>The host in lower case without <c>www.</c>; <see langword="null"/> for what is no address of the web.</summary>
    public static string? Of(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.Scheme is not ("http" or "https")) return null;
        var host = uri.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
