using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Synoptic.Web.Guard;

/// <summary>
/// Takes nothing from other sites: no change at all, and nothing that is read but a page that somebody goes to. Browsers say where a request is
/// from; programs say nothing, and are let through to the token.
/// </summary>
internal static class SameSite
{
    public static void Use(WebApplication app) => app.Use(static async (http, next) =>
    {
        var request = http.Request;
        var from = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var isVisit = isRead && request.Headers["Sec-Fetch-Mode"] == "navigate" && !ProblemWriter.IsForPrograms(http);
        if (from.Length > 0 && from is not ("same-origin" or "none") && !isVisit) throw new ProblemException(Problems.CrossSite(origin.Length > 0 ? origin : from));
        if (origin.Length > 0 && !isVisit && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)) throw new ProblemException(Problems.CrossSite(origin));
        await next(http).ConfigureAwait(false);
    });
}
