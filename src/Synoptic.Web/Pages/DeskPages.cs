using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Synoptic.Web.Pages;

/// <summary>The pages for people.</summary>
internal static class DeskPages
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", static () => Results.Text("Synoptic"));
    }
}
