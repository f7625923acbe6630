using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Synoptic.Web.Api.Answers;
using Synoptic.Web.Api.Corrections;
using Synoptic.Web.Api.Exports;
using Synoptic.Web.Api.Names;
using Synoptic.Web.Api.Reports;
using Synoptic.Web.Api.Search;
using Synoptic.Web.Api.Stories;
using Synoptic.Web.Metrics;

namespace Synoptic.Web.Api;

/// <summary>The interface for programs: <c>/api/v1</c>.</summary>
internal static class DeskApi
{
    private const string Root = "/api/v1";

    public static void Add(WebApplicationBuilder builder)
    {
        Measures.Add(builder);
        builder.Services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
        builder.Services.ConfigureHttpJsonOptions(static options => ApiJson.Set(options.SerializerOptions));
        ApiDescription.Add(builder);
    }

    public static void Use(WebApplication app) => KnownParameters.Use(app);

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup(Root);
        KnownParameters.Note(api);
        api.MapGet("/", About).WithName("about").Answers<About>();
        StoryRoutes.Map(api);
        ExportRoutes.Map(api);
        ReportRoutes.Map(api);
        SearchRoutes.Map(api);
        NameRoutes.Map(api);
        CorrectionRoutes.Map(api);
        app.MapOpenApi(Root + "/openapi.json");
        Health.Map(app);
        Measures.Map(app);
    }

    /// <summary>What is served here, and how much there is.</summary>
    public static Answer About(HttpContext http, DeskServices desk)
    {
        using var reader = desk.Store.Read();
        var counts = reader.Counts();
        return Answer.Of(http, new About(MadeBy.Name(), reader.LastBatch(), counts.Articles, counts.Stories, Root + "/openapi.json"));
    }
}

/// <summary>What is served.</summary>
/// <param name="MadeBy">Program and models.</param>
/// <param name="Batch">The last batch: what comes later is new.</param>
/// <param name="Reports">Reports in the store.</param>
/// <param name="Stories">Stories in the store.</param>
/// <param name="Description">Where the interface is described.</param>
internal sealed record About(string MadeBy, long Batch, long Reports, long Stories, string Description);
