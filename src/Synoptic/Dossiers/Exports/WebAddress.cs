using System.Buffers;

namespace Synoptic.Dossiers.Exports;

/// <summary>Addresses of reports as links. A report may state any words as its address; only those of the web are ever written where a program would follow them.</summary>
internal static class WebAddress
{
    // What would end an address in the forms that hold it, and no address may have (RFC 3986).
    private static readonly SearchValues<char> Outside = SearchValues.Create("\"<>\\^`{|}");

    /// <summary>The address where it is one of <c>http</c> or <c>https</c>, escaped and without a password; else <see langword="null"/>, and it is written as words if at all.</summary>
    public static string? Of(string? address)
    {
        if (!Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.Host.Length == 0) return null;
        // A name of letters beyond ASCII goes into an address as the network knows it.
        var host = uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;
        var port = uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var whole = $"{uri.Scheme}://{host}{port}{uri.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped)}{Fragment(uri)}";
        return whole.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0 && whole.AsSpan().IndexOfAny(Outside) < 0 && Uri.TryCreate(whole, UriKind.Absolute, out _) ? whole : null;
    }

    private static string Fragment(Uri uri) => uri.GetComponents(UriComponents.Fragment, UriFormat.UriEscaped) is { Length: > 0 } fragment ? "#" + fragment : "";
}
