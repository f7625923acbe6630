using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Synoptic.Web.Metrics;

/// <summary>Counts requests, and shows the counts.</summary>
internal static class Measures
{
    private const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DeskMeter>();
        builder.Services.AddSingleton<MetricsText>();
        builder.Services.AddSingleton(_ => new Sending(Collector.Begin(Environment.GetEnvironmentVariable(Collector.Variable))));
    }

    public static void Use(WebApplication app)
    {
        // Made now, so that nothing is missed that happens before somebody asks.
        _ = app.Services.GetRequiredService<MetricsText>();
        _ = app.Services.GetRequiredService<Sending>();
        var meter = app.Services.GetRequiredService<DeskMeter>();
        app.Use(async (http, next) =>
        {
            var begun = Stopwatch.GetTimestamp();
            try
            {
                await next(http).ConfigureAwait(false);
            }
            finally
            {
                // By the pattern of the address, never by the address: there are as many patterns as there are routes.
                meter.Answered((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none", http.Response.StatusCode, Stopwatch.GetElapsedTime(begun));
            }
        });
    }

    public static void Map(WebApplication app) => app.MapGet("/metrics", static (MetricsText text) => Results.Text(text.Write(), MediaType)).ExcludeFromDescription();

    private sealed class Sending(IDisposable? provider) : IDisposable
    {
        public void Dispose() => provider?.Dispose();
    }
}
