using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Synoptic.Text;
using Synoptic.Web.Api;
using Synoptic.Web.Guard;
using Synoptic.Web.Live;
using Synoptic.Web.Metrics;
using Synoptic.Web.Pages;

namespace Synoptic.Web;

/// <summary>The desk as a web server: pages for people, an interface for programs. Nothing that a report holds is ever run or loaded by it.</summary>
public static class DeskServer
{
    // What is being written ends within a second or two; a record of a large story that is half made is made again by the next run.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    /// <summary>Starts the server.</summary>
    /// <returns>Why it can't be served there.</returns>
    public static async Task<Failure?> Start(WebApplication app, DeskOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(options);
        var at = new IPEndPoint(options.Address, options.Port);
        try
        {
            await app.StartAsync(cancellation).ConfigureAwait(false);
            return null;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return ServeFailures.PortTaken(at);
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode == SocketError.AddressAlreadyInUse ? ServeFailures.PortTaken(at) : ServeFailures.NoAddress(at, e.Message);
        }
    }

    /// <summary>Builds the server; <see cref="Start"/> starts it.</summary>
    /// <param name="desk">What it works with.</param>
    /// <param name="options">Where it is served, and to whom.</param>
    public static WebApplication Build(DeskServices desk, DeskOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Synoptic" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(options.Address, options.Port));
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = StopWithin);
        builder.Services.AddSingleton(desk);
        builder.Services.AddSingleton(options);
        DeskGuard.Add(builder, options);
        LiveUpdates.Add(builder);
        DeskApi.Add(builder);
        var app = builder.Build();
        Measures.Use(app);
        DeskGuard.Use(app, options);
        DeskApi.Use(app);
        LiveUpdates.Map(app);
        DeskApi.Map(app);
        DeskPages.Map(app);
        return app;
    }
}
