using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Synoptic.Web.Pages.Frame;

/// <summary>
/// Remembers in a cookie what a reader has seen: the batch at the end of the visit before, the last one shown, and when. A reload within
/// a visit keeps what is new; after a pause another visit begins.
/// </summary>
internal static class Visits
{
    // Long enough for a call or a meeting, short enough that the afternoon is another visit.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(45);

    private const string Cookie = "synoptic-seen";

    /// <summary>The batch since which things are new to this reader; <see langword="null"/> where nobody was here before.</summary>
    public static long? Since(HttpContext context, long batch, TimeProvider clock, bool seen = false)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var before = Read(context.Request.Cookies[Cookie]);
        long? since = before is not { } visit ? null : seen || now - visit.At > Pause.TotalSeconds ? visit.Shown : visit.Since;
        // A store that was made anew counts from the beginning.
        if (since > batch) since = batch;
        var kept = seen ? batch : since ?? batch;
        context.Response.Cookies.Append(Cookie, string.Create(CultureInfo.InvariantCulture, $"{kept}.{batch}.{now}"), Options(context));
        return seen ? batch : since;
    }

    /// <summary>How this desk keeps cookies: for itself, out of reach of scripts.</summary>
    public static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), Path = "/", IsEssential = true };

    private static (long Since, long Shown, long At)? Read(string? cookie)
    {
        var parts = cookie?.Split('.') ?? [];
        return parts.Length == 3 && Number(parts[0]) is { } since && Number(parts[1]) is { } shown && Number(parts[2]) is { } at ? (since, shown, at) : null;
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
