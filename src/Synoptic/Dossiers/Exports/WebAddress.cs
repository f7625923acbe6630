namespace Synoptic.Dossiers.Exports;

/// <summary>Addresses of reports as links. A report may state any words as its address; only those of the web are ever written where a program would follow them.</summary>
internal static class WebAddress
{
    /// <summary>The address where it is one of <c>http</c> or <c>https</c>, escaped; else <see langword="null"/>, and it is written as words if at all.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 ? Ascii(uri.AbsoluteUri) : null;

    // An address of letters beyond ASCII is an IRI; every program reads the escaped form.
    private static string? Ascii(string uri)
    {
        foreach (var letter in uri)
            if (!char.IsAscii(letter)) return Uri.EscapeDataString(uri) is var escaped ? Unescape(escaped) : null;
        return uri;
    }

    // What addresses are made of stays as it is.
    private static string Unescape(string escaped)
    {
        foreach (var mark in ":/?#[]@!$&'()*+,;=%") escaped = escaped.Replace("%" + ((int)mark).ToString("X2", System.Globalization.CultureInfo.InvariantCulture), mark.ToString(), StringComparison.Ordinal);
        return escaped;
    }
}
