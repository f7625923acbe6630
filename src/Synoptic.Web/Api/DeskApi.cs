using Microsoft.AspNetCore.Builder;

namespace Synoptic.Web.Api;

/// <summary>The interface for programs: <c>/api/v1</c>.</summary>
internal static class DeskApi
{
    public static void Add(WebApplicationBuilder builder)
    {
    }

    public static void Map(WebApplication app)
    {
    }
}
