using System.Net;
using System.Text.Json;

namespace Synoptic.Tests.Web.Api;

/// <summary>The interface is described as it is.</summary>
public sealed class DescriptionSpecs(FilledDesk filled) : IClassFixture<FilledDesk>
{
    private static readonly string[] Addresses =
    [
        "GET /api/v1",
        "GET /api/v1/corrections",
        "GET /api/v1/corrections/{number}",
        "GET /api/v1/exports",
        "GET /api/v1/names",
        "GET /api/v1/names/{key}",
        "GET /api/v1/reports",
        "GET /api/v1/reports/{id}",
        "GET /api/v1/reports/{id}/raw",
        "GET /api/v1/search",
        "GET /api/v1/stories",
        "GET /api/v1/stories/{id}",
        "GET /api/v1/stories/{id}/copies",
        "GET /api/v1/stories/{id}/export/{format}",
        "GET /api/v1/stories/{id}/record",
        "GET /api/v1/stories/{id}/reports",
        "DELETE /api/v1/reports/{id}",
        "POST /api/v1/corrections",
        "POST /api/v1/corrections/{number}/redo",
        "POST /api/v1/corrections/{number}/undo",
        "POST /api/v1/reports",
    ];

    [Fact]
    public async Task Every_address_is_described_and_no_other()
    {
        var document = await filled.Desk.Json("/api/v1/openapi.json");
        var described = document.GetProperty("paths").EnumerateObject().SelectMany(static path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name.TrimEnd('/')}"));
        Assert.Equal(Addresses.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_address_and_parameter_says_what_it_is()
    {
        var document = await filled.Desk.Json("/api/v1/openapi.json");
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var method in path.Value.EnumerateObject())
            {
                Assert.True(method.Value.TryGetProperty("summary", out _), $"{method.Name} {path.Name} has no summary");
                if (!method.Value.TryGetProperty("parameters", out var parameters)) continue;
                foreach (var parameter in parameters.EnumerateArray().Where(static parameter => parameter.GetProperty("in").GetString() == "query"))
                    Assert.True(parameter.TryGetProperty("description", out _), $"{method.Name} {path.Name}: {parameter.GetProperty("name").GetString()} is not described");
            }
        }
    }

    [Fact]
    public async Task Every_answer_fits_its_description()
    {
        var document = await filled.Desk.Json("/api/v1/openapi.json");
        var check = new SchemaCheck(document);
        var story = (await filled.Desk.Json("/api/v1/stories?order=reports")).GetProperty("items")[0].GetProperty("id").GetString()!;
        var report = (await filled.Desk.Json("/api/v1/reports")).GetProperty("items")[0].GetProperty("id").GetString()!;
        await filled.Desk.Post("/api/v1/corrections", new { kind = "note", who = "Ada", text = "Ask the chief again.", reports = new[] { report } });
        foreach (var (path, route, status) in ((string, string, string)[])
        [
            ("/api/v1", "/api/v1", "200"),
            ("/api/v1/stories", "/api/v1/stories", "200"),
            ($"/api/v1/stories/{story}", "/api/v1/stories/{id}", "200"),
            ($"/api/v1/stories/{story}/record", "/api/v1/stories/{id}/record", "200"),
            ($"/api/v1/stories/{story}/reports", "/api/v1/stories/{id}/reports", "200"),
            ($"/api/v1/stories/{story}/copies", "/api/v1/stories/{id}/copies", "200"),
            ("/api/v1/reports", "/api/v1/reports", "200"),
            ($"/api/v1/reports/{report}", "/api/v1/reports/{id}", "200"),
            ($"/api/v1/reports/{report}?layers=true", "/api/v1/reports/{id}", "200"),
            ("/api/v1/search?words=fire", "/api/v1/search", "200"),
            ("/api/v1/search?kind=quotation", "/api/v1/search", "200"),
            ("/api/v1/search?kind=figure", "/api/v1/search", "200"),
            ("/api/v1/search?kind=event", "/api/v1/search", "200"),
            ("/api/v1/names", "/api/v1/names", "200"),
            ("/api/v1/names/person%3Apetraosk", "/api/v1/names/{key}", "200"),
            ("/api/v1/exports", "/api/v1/exports", "200"),
            ("/api/v1/corrections", "/api/v1/corrections", "200"),
            ("/api/v1/corrections/1", "/api/v1/corrections/{number}", "200"),
            ("/api/v1/stories?most=0", "/api/v1/stories", "400"),
            ("/api/v1/reports/nothing", "/api/v1/reports/{id}", "404"),
        ])
        {
            var (got, body, answer) = await filled.Desk.Get(path);
            Assert.True((int)got == int.Parse(status), $"{path}: {got} {body}");
            var type = answer.Content.Headers.ContentType!.MediaType!;
            var paths = document.GetProperty("paths");
            var described = (paths.TryGetProperty(route, out var found) ? found : paths.GetProperty(route + "/")).GetProperty("get").GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty(type).GetProperty("schema");
            Assert.Empty(check.Errors(described, JsonDocument.Parse(body).RootElement).Select(error => $"{path} {error}"));
        }
    }

    [Fact]
    public async Task The_description_names_no_machine()
    {
        var (status, body, _) = await filled.Desk.Get("/api/v1/openapi.json");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("127.0.0.1", body, StringComparison.Ordinal);
    }
}
