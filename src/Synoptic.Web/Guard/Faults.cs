using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Storage;

namespace Synoptic.Web.Guard;

/// <summary>Makes a problem of whatever ends a request, so that no visitor is ever shown what the program was doing.</summary>
internal static class Faults
{
    public static void Use(WebApplication app, DeskOptions options, IStore store) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http).ConfigureAwait(false);
            if (Told(http) is { } problem) await ProblemWriter.Write(http, problem).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Who asked went away, or the time is up and nothing can be said any more.
            if (!http.Response.HasStarted) await ProblemWriter.Write(http, Problems.TooSlow()).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it is: it is told where the desk was started, and to the visitor as a fault without its words.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var problem = Of(e, store);
            if (problem.Code == "SYN6199") options.Fault?.Invoke(e);
            await ProblemWriter.Write(http, problem).ConfigureAwait(false);
            if (problem.Status == StatusCodes.Status413PayloadTooLarge) await BodyLimits.Drop(http).ConfigureAwait(false);
        }
    });

    private static Problem Of(Exception fault, IStore store) => fault switch
    {
        ProblemException known => known.Problem,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.TooLarge(),
        BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Problems.WrongType(null, "application/json"),
        BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout } => Problems.TooSlow() with { Status = StatusCodes.Status408RequestTimeout },
        BadHttpRequestException { InnerException: System.Text.Json.JsonException json } => Problems.BadBody($"a body that is no such JSON (line {(json.LineNumber ?? 0) + 1}, {Problems.Told(json.Path ?? "$")})", "JSON in the form that /api/v1/openapi.json gives"),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad => Problems.Malformed(Problems.Told(bad.Message)),
        InvalidDataException { Message: var words } when words.Contains("form", StringComparison.OrdinalIgnoreCase) || words.Contains("multipart", StringComparison.OrdinalIgnoreCase) => Problems.BadBody("a form that can't be read", "fields of a form of the desk"),
        OperationCanceledException => Problems.TooSlow(),
        _ => store.Explain(fault) is { } failure ? Problems.Of(failure) : Problems.Fault(),
    };

    // Answers that the framework gives with a status alone.
    private static Problem? Told(HttpContext http)
    {
        if (http.Response.HasStarted || http.Response.ContentLength is not null || http.Response.ContentType is not null) return null;
        return http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Problems.NoPage(http.Request.Path.Value ?? "/"),
            StatusCodes.Status405MethodNotAllowed => Problems.WrongMethod(http.Request.Method, http.Request.Path.Value ?? "/"),
            StatusCodes.Status413PayloadTooLarge => Problems.TooLarge(),
            StatusCodes.Status415UnsupportedMediaType => Problems.WrongType(http.Request.ContentType, "application/json"),
            StatusCodes.Status400BadRequest => Problems.Malformed("what can't be read"),
            _ => null,
        };
    }
}
