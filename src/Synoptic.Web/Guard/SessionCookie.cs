using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Synoptic.Web.Guard;

/// <summary>Remembers who showed the token: a day until which it holds, with a mark. The token itself is in no cookie.</summary>
internal static class SessionCookie
{
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(30);

    public static CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true };

    public static void Set(HttpContext http, GuardKeys keys, DateTimeOffset now)
    {
        var until = (now + Lasting).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var options = Options();
        options.MaxAge = Lasting;
        http.Response.Cookies.Append(Name(http), $"{until}.{AccessToken.Mark(keys.Session, until)}", options);
    }

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name(http), Options());

    public static bool Holds(HttpContext http, GuardKeys keys, DateTimeOffset now) =>
        http.Request.Cookies[Name(http)] is { Length: < 200 } cookie
        && cookie.Split('.') is [var until, var mark]
        && AccessToken.AreSame(mark, AccessToken.Mark(keys.Session, until))
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && end > now.ToUnixTimeSeconds();

    private static string Name(HttpContext http) => $"synoptic-session-{http.Connection.LocalPort}";
}
