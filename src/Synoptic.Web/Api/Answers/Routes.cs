using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Api.Answers;

/// <summary>Says of an address what it answers, for the description of the interface.</summary>
internal static class Routes
{
    /// <summary>What is answered, and that a request may be wrong.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, bool isList = false, int status = StatusCodes.Status200OK) =>
        (isList ? route.Produces<T>(status, Answer.Json, Answer.JsonLines) : route.Produces<T>(status, Answer.Json)).Refuses(StatusCodes.Status400BadRequest);

    /// <summary>That there may be nothing under an id.</summary>
    public static RouteHandlerBuilder Missing(this RouteHandlerBuilder route) => route.Refuses(StatusCodes.Status404NotFound);

    /// <summary>A status with a problem.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, int status) => route.Produces<ProblemRow>(status, ProblemWriter.MediaType);
}
