using Microsoft.AspNetCore.Builder;

namespace Synoptic.Web.Live;

/// <summary>Makes records of stories that changed, and tells open pages of it.</summary>
internal static class LiveUpdates
{
    public static void Add(WebApplicationBuilder builder)
    {
    }

    public static void Map(WebApplication app)
    {
    }
}
