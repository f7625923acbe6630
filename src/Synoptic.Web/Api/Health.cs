using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Api;

/// <summary>Whether the desk is alive, and whether its store can be read. Tells nothing of what is kept, and needs no token.</summary>
internal static class Health
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health", Ready).ExcludeFromDescription();
        app.MapGet("/health/live", static () => Results.Json(new State("live"))).ExcludeFromDescription();
        app.MapGet("/health/ready", Ready).ExcludeFromDescription();
    }

    private static IResult Ready(DeskServices desk)
    {
        try
        {
            using var reader = desk.Store.Read();
            _ = reader.LastBatch();
            return Results.Json(new State("ready"));
        }
        catch (Exception e) when (desk.Store.Explain(e) is not null)
        {
            throw new ProblemException(Problems.Of(desk.Store.Explain(e)!) with { Status = StatusCodes.Status503ServiceUnavailable });
        }
    }

    private sealed record State(string Status);
}
