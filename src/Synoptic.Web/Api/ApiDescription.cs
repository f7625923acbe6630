using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Api;

/// <summary>The description of the interface (OpenAPI), made of the methods that answer and of what is written above them.</summary>
internal static class ApiDescription
{
    public static void Add(WebApplicationBuilder builder) => builder.Services.AddOpenApi("v1", static options =>
    {
        options.ShouldInclude = static route => route.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "Synoptic desk";
            document.Info.Version = "1";
            document.Info.Description = "Stories, reports, search and corrections of a desk. What is unknown is null. Lists end with next: null. Problems are application/problem+json with a stable code (docs/errors.md).";
            // Where it is served, whatever that is called.
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        // What holds all else holds fields that docs/json.md describes.
        options.AddSchemaTransformer(static (schema, context, _) =>
        {
            if (context.JsonTypeInfo.Properties.Any(static property => property.IsExtensionData))
            {
                schema.AdditionalPropertiesAllowed = true;
                schema.AdditionalProperties = new OpenApiSchema();
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer(static (operation, _, _) =>
        {
            operation.Responses ??= [];
            foreach (var status in (ReadOnlySpan<string>)["401", "429", "500"])
                operation.Responses.TryAdd(status, new OpenApiResponse { Description = status switch { "401" => "No token, where one is needed.", "429" => "Too many requests.", _ => "A fault of the program or its store." }, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [ProblemWriter.MediaType] = new() } });
            return Task.CompletedTask;
        });
    });
}
