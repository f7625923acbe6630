using System.Collections.Frozen;

namespace Synoptic.Fetching.Addresses;

/// <summary>Says which URLs are asked for at all, before their host is resolved.</summary>
internal static class UrlGuard
{
    // Longer ones are no links to reports, but would fill the state and the messages.
    private const int Longest = 4096;

    // Browsers never speak HTTP to these either ("bad ports" of the Fetch standard, those above 1023): mail, chat, telephony and printing listen there.
    private static readonly FrozenSet<int> OtherServices =
        new[] { 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080 }.ToFrozenSet();

    /// <summary>Reads a URL, without its fragment.</summary>
    /// <param name="text">Absolute, or relative to <paramref name="from"/>.</param>
    /// <param name="from">The document that holds it.</param>
    /// <param name="refusal">Why it is not asked for.</param>
    public static Uri? Read(string text, Uri? from, out string? refusal)
    {
        refusal = null;
        text = text.Trim();
        if (text.Length > Longest) refusal = $"a URL of more than {Longest} characters";
        else if (!(from is null ? Uri.TryCreate(text, UriKind.Absolute, out var url) : Uri.TryCreate(from, text, out url))) refusal = "no URL";
        else if ((refusal = Refusal(url)) is null) return url.Fragment.Length == 0 ? url : new UriBuilder(url) { Fragment = "" }.Uri;
        return null;
    }

    /// <summary>Why a URL is not asked for; <see langword="null"/> if it is.</summary>
    public static string? Refusal(Uri url)
    {
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)) return "a URL that is not of http or https";
        if (url.UserInfo.Length > 0) return "a URL with a user's name or password in it";
        if (url.IdnHost.Length == 0) return "a URL without a host";

        // Web servers listen at 80 and 443, and those that users run themselves above 1023; what lies below is mail, remote shells and the like.
        var allowed = url.Port is 80 or 443 || (url.Port > 1023 && !OtherServices.Contains(url.Port));
        return allowed ? null : $"port {url.Port}, where no web server is";
    }

    /// <summary>The host as requests to it are counted: lower case, without the point of the root.</summary>
    public static string Host(Uri url) => url.IdnHost.TrimEnd('.').ToLowerInvariant();

    /// <summary>Scheme, host and port: what one robots.txt speaks for.</summary>
    public static string Origin(Uri url) => $"{url.Scheme}://{Host(url)}:{url.Port}";
}
