using System.Text;
using Synoptic.Fetching.Addresses;
using Synoptic.Text;

namespace Synoptic.Fetching.Requests;

/// <summary>Where an answer sends its reader.</summary>
internal static class Redirects
{
    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The next URL.</summary>
    /// <param name="answer">A redirect.</param>
    /// <param name="refused">Why there is none.</param>
    public static Uri? Next(Answer answer, out Failure? refused)
    {
        refused = null;
        var from = answer.Url.AbsoluteUri;
        if (answer.Header("Location") is not { Length: > 0 } location)
        {
            refused = FetchFailures.BadRedirect(from, "a redirect to nowhere");
            return null;
        }

        // Headers are bytes; those that are no ASCII are mostly UTF-8.
        var next = UrlGuard.Read(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(location)), answer.Url, out var why);
        if (next is null) refused = FetchFailures.RefusedUrl(from, $"a redirect to {why}");
        else if (answer.Url.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps) refused = FetchFailures.BadRedirect(from, "a redirect from https to http");
        return refused is null ? next : null;
    }
}
