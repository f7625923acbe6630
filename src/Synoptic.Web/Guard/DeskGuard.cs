using Microsoft.AspNetCore.Builder;

namespace Synoptic.Web.Guard;

/// <summary>Who may come in, and what a page may do.</summary>
internal static class DeskGuard
{
    public static void Add(WebApplicationBuilder builder, DeskOptions options)
    {
    }

    public static void Use(WebApplication app, DeskOptions options)
    {
    }
}
