using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Synoptic.Web.Guard;

/// <summary>Writes a problem: as problem+json (RFC 9457) for programs, as a plain page for people.</summary>
internal static class ProblemWriter
{
    /// <summary>Media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Whether an address is for programs.</summary>
    public static bool IsForPrograms(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/live") || http.Request.Path.StartsWithSegments("/health") || http.Request.Path.StartsWithSegments("/metrics");

    /// <summary>Ends a request with a problem. Where the answer has begun already, it is broken off, so that nobody takes it for whole.</summary>
    public static async Task Write(HttpContext http, Problem problem)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        var allow = http.Response.Headers.Allow;
        http.Response.Headers.ContentLength = null;
        http.Response.Headers.ContentDisposition = default;
        http.Response.Headers.ETag = default;
        http.Response.Headers.Allow = allow;
        http.Response.StatusCode = problem.Status;
        if (problem.RetryAfter is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (problem.Status == StatusCodes.Status401Unauthorized) http.Response.Headers.WWWAuthenticate = "Bearer realm=\"synoptic\"";
        http.Response.ContentType = IsForPrograms(http) ? MediaType : "text/html; charset=utf-8";
        var body = IsForPrograms(http) ? Json(problem) : System.Text.Encoding.UTF8.GetBytes(Page(problem));
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted).ConfigureAwait(false);
    }

    private static byte[] Json(Problem problem)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("type", $"urn:synoptic:problem:{problem.Code}");
            json.WriteString("title", problem.Title);
            json.WriteNumber("status", problem.Status);
            json.WriteString("detail", $"found {problem.Found}; expected {problem.Expected}");
            json.WriteString("code", problem.Code);
            json.WriteString("found", problem.Found);
            json.WriteString("expected", problem.Expected);
            json.WriteEndObject();
        }

        return output.ToArray();
    }

    private static string Page(Problem problem)
    {
        var html = HtmlEncoder.Default;
        return $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{html.Encode(problem.Title)} – Synoptic</title></head>
            <body>
            <main>
            <h1>{html.Encode(problem.Title)}</h1>
            <p>Found {html.Encode(problem.Found)}.</p>
            <p>Expected {html.Encode(problem.Expected)}.</p>
            <p><small>{html.Encode(problem.Code)}</small></p>
            <p><a href="/">The desk</a></p>
            </main>
            </body>
            </html>
            """;
    }
}
