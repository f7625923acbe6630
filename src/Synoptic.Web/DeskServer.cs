using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Synoptic.Web.Api;
using Synoptic.Web.Guard;
using Synoptic.Web.Live;
using Synoptic.Web.Pages;

namespace Synoptic.Web;

/// <summary>The desk as a web server: pages for people, an interface for programs. Nothing that a report holds is ever run or loaded by it.</summary>
public static class DeskServer
{
    /// <summary>Builds the server; <see cref="WebApplication.StartAsync"/> starts it.</summary>
    /// <param name="desk">What it works with.</param>
    /// <param name="options">Where it is served, and to whom.</param>
    public static WebApplication Build(DeskServices desk, DeskOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Synoptic" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(options.Address, options.Port));
        builder.Services.AddSingleton(desk);
        builder.Services.AddSingleton(options);
        DeskGuard.Add(builder, options);
        LiveUpdates.Add(builder);
        DeskApi.Add(builder);
        var app = builder.Build();
        DeskGuard.Use(app, options);
        LiveUpdates.Map(app);
        DeskApi.Map(app);
        DeskPages.Map(app);
        return app;
    }
}
