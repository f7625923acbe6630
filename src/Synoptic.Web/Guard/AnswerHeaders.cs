using Microsoft.AspNetCore.Builder;

namespace Synoptic.Web.Guard;

/// <summary>What every answer tells the browser: load nothing from elsewhere, run nothing that is not the desk's own, keep nothing, tell nobody.</summary>
internal static class AnswerHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static void Use(WebApplication app) => app.Use(static (http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // To no other site. With "no-referrer" a browser would call its own form's origin null.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // Style and script of the desk may say otherwise. A program may keep what it asks for anew each time, by its mark.
        headers.CacheControl = ProblemWriter.IsForPrograms(http) ? "private, no-cache" : "no-store";
        return next(http);
    });
}
