using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Synoptic.Web.Guard;

/// <summary>
/// A hidden field of every form that changes something: a mark over a cookie that only the desk's own pages are given. Another site can send
/// the cookie at most; it can't know the mark.
/// </summary>
public static class FormToken
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "form-token";

    private const int Length = 16;

    /// <summary>The value of the field for a visitor. To be asked before the answer begins, since it may set a cookie.</summary>
    public static string Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var keys = http.RequestServices.GetRequiredService<GuardKeys>();
        var name = CookieName(http);
        if (http.Items[name] is not string cookie)
        {
            cookie = http.Request.Cookies[name] is { Length: > 0 and < 100 } sent ? sent : AccessToken.Base64(keys.Random(Length));
            http.Items[name] = cookie;
            if (http.Request.Cookies[name] != cookie) http.Response.Cookies.Append(name, cookie, SessionCookie.Options());
        }

        return AccessToken.Mark(keys.Run, cookie);
    }

    /// <summary>Refuses every form that is posted without its token.</summary>
    internal static void Use(WebApplication app) => app.Use(static async (http, next) =>
    {
        if (HttpMethods.IsPost(http.Request.Method) && !ProblemWriter.IsForPrograms(http) && http.GetEndpoint() is not null)
        {
            if (!http.Request.HasFormContentType) throw new ProblemException(Problems.WrongType(http.Request.ContentType, "a form of the desk"));
            var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            var cookie = http.Request.Cookies[CookieName(http)];
            var keys = http.RequestServices.GetRequiredService<GuardKeys>();
            if (string.IsNullOrEmpty(cookie) || !AccessToken.AreSame(form[Field].ToString(), AccessToken.Mark(keys.Run, cookie))) throw new ProblemException(Problems.NoFormToken());
        }

        await next(http).ConfigureAwait(false);
    });

    // Cookies do not know ports: two desks of one machine must not take each other's.
    private static string CookieName(HttpContext http) => $"synoptic-form-{http.Connection.LocalPort}";
}
