using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;

namespace Synoptic.Web.Guard;

/// <summary>Who may come in, and what a page may do.</summary>
internal static class DeskGuard
{
    // A search of 10,000 letters, each written as three bytes in nine characters, is told what is wrong with it; beyond is no request of the desk.
    private const int MostLine = 1 << 17;
    private const int MostHeaders = 1 << 15;

    // Pages of 50 people, each with the files of a page, and as many that listen.
    private const int MostConnections = 1000;

    private static readonly TimeSpan HeadersWithin = TimeSpan.FromSeconds(15);

    public static void Add(WebApplicationBuilder builder, DeskOptions options)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The desk's own are BodyLimits: beyond this one the server ends the connection before a client has read why.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MaxRequestLineSize = MostLine;
            kestrel.Limits.MaxRequestBufferSize = MostLine + MostHeaders + BodyLimits.MostBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaders;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = HeadersWithin;
        });
        builder.Services.AddSingleton(GuardKeys.Of(options));
        builder.Services.AddSingleton<ClientLimits>();
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = options.RequestTime, TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
    }

    public static void Use(WebApplication app, DeskOptions options)
    {
        var desk = app.Services.GetRequiredService<DeskServices>();
        AnswerHeaders.Use(app);
        Faults.Use(app, options, desk.Store);
        HostNames.Use(app, options);
        app.Services.GetRequiredService<ClientLimits>().Use(app);
        SameSite.Use(app);
        Access.Use(app, options, desk.Clock);
        // What may be asked with GET may be asked with HEAD; the server leaves the body out.
        app.Use(static (http, next) =>
        {
            if (HttpMethods.IsHead(http.Request.Method)) http.Request.Method = HttpMethods.Get;
            return next(http);
        });
        app.UseRouting();
        app.UseRequestTimeouts();
        BodyLimits.Use(app);
        FormToken.Use(app);
        Access.Map(app, options, desk.Clock);
    }
}
