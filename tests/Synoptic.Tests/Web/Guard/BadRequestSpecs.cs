using System.Net;
using System.Text.Json;

namespace Synoptic.Tests.Web.Guard;

/// <summary>What makes no sense is told so, with a code, and never with what the program was doing.</summary>
public sealed class BadRequestSpecs(FilledDesk filled) : IClassFixture<FilledDesk>
{
    private static readonly string Long = new('x', 10_000);

    public static TheoryData<string, string, string?, string?, HttpStatusCode, string> Table => new()
    {
        // What is not there.
        { "GET", "/api/v1/stories/s0000", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/stories/s0000/record", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/stories/s0000/reports", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/stories/s0000/copies", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/stories/s0000/export/jsonl", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/stories/s0000/export/pdf", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/reports/nothing", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/reports/nothing/raw", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "DELETE", "/api/v1/reports/nothing", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/names/person:nobody", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/corrections/17", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/nowhere", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v2/stories", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", $"/api/v1/reports/{Long}", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "POST", "/api/v1/corrections/17/undo", """{"who":"Ada"}""", "application/json", HttpStatusCode.NotFound, "SYN6101" },
        // Path tricks.
        { "GET", "/api/v1/reports/..%2f..%2fetc%2fpasswd", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/stories/%3Cscript%3Ealert(1)%3C%2Fscript%3E", null, null, HttpStatusCode.NotFound, "SYN6101" },
        { "GET", "/api/v1/stories/'%20or%20'1'='1", null, null, HttpStatusCode.NotFound, "SYN6101" },
        // Parameters.
        { "GET", "/api/v1/stories?ordr=reports", null, null, HttpStatusCode.BadRequest, "SYN6102" },
        { "GET", "/api/v1/reports/x?most=1", null, null, HttpStatusCode.BadRequest, "SYN6102" },
        { "GET", "/api/v1/stories?order=size", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", "/api/v1/stories?order=7", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", "/api/v1/stories?most=many", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", "/api/v1/stories?most=0", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", "/api/v1/stories?most=1001", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", "/api/v1/stories?most=99999999999999", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", "/api/v1/stories?most=1&most=2", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", "/api/v1/stories?from=yesterday", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", "/api/v1/stories?from=2024-02-30", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", "/api/v1/search?least=NaN", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", $"/api/v1/search?words={Long}", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        { "GET", "/api/v1/reports/x?layers=maybe", null, null, HttpStatusCode.BadRequest, "SYN6103" },
        // Cursors.
        { "GET", "/api/v1/stories?after=abc", null, null, HttpStatusCode.BadRequest, "SYN6104" },
        { "GET", "/api/v1/stories?after=", null, null, HttpStatusCode.BadRequest, "SYN6104" },
        { "GET", "/api/v1/reports?after=MXM1MA", null, null, HttpStatusCode.BadRequest, "SYN6104" },
        { "GET", $"/api/v1/search?after={new string('A', 900)}", null, null, HttpStatusCode.BadRequest, "SYN6104" },
        // Methods.
        { "PUT", "/api/v1/stories", null, null, HttpStatusCode.MethodNotAllowed, "SYN6105" },
        { "DELETE", "/api/v1/stories/s1", null, null, HttpStatusCode.MethodNotAllowed, "SYN6105" },
        { "OPTIONS", "/api/v1/stories", null, null, HttpStatusCode.MethodNotAllowed, "SYN6105" },
        { "TRACE", "/api/v1/stories", null, null, HttpStatusCode.MethodNotAllowed, "SYN6105" },
        { "FROB", "/api/v1/stories", null, null, HttpStatusCode.MethodNotAllowed, "SYN6105" },
        // Content types.
        { "POST", "/api/v1/corrections", "kind=note", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "SYN6106" },
        { "POST", "/api/v1/corrections", "{}", "text/plain", HttpStatusCode.UnsupportedMediaType, "SYN6106" },
        { "POST", "/api/v1/corrections", "{}", null, HttpStatusCode.UnsupportedMediaType, "SYN6106" },
        { "POST", "/api/v1/reports", "a=b", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "SYN6106" },
        { "POST", "/api/v1/reports", "--x", "multipart/form-data; boundary=x", HttpStatusCode.UnsupportedMediaType, "SYN6106" },
        // Bodies.
        { "POST", "/api/v1/corrections", "{\"kind\":", "application/json", HttpStatusCode.BadRequest, "SYN6108" },
        { "POST", "/api/v1/corrections", "", "application/json", HttpStatusCode.BadRequest, "SYN6116" },
        { "POST", "/api/v1/corrections", "null", "application/json", HttpStatusCode.BadRequest, "SYN6116" },
        { "POST", "/api/v1/corrections", "[]", "application/json", HttpStatusCode.BadRequest, "SYN6108" },
        { "POST", "/api/v1/corrections", "{}", "application/json", HttpStatusCode.BadRequest, "SYN6108" },
        { "POST", "/api/v1/corrections", """{"kind":"explode","who":"Ada"}""", "application/json", HttpStatusCode.BadRequest, "SYN6108" },
        { "POST", "/api/v1/corrections", """{"kind":"note","who":"Ada","text":"x","more":1}""", "application/json", HttpStatusCode.BadRequest, "SYN6108" },
        { "POST", "/api/v1/corrections", """{"kind":"note","who":" ","text":"x"}""", "application/json", HttpStatusCode.BadRequest, "SYN6108" },
        { "POST", "/api/v1/corrections", """{"kind":"note","who":"Ada"}""", "application/json", HttpStatusCode.BadRequest, "SYN6108" },
        { "POST", "/api/v1/corrections", """{"kind":"merge-stories","who":"Ada","stories":[]}""", "application/json", HttpStatusCode.BadRequest, "SYN6108" },
        { "POST", "/api/v1/corrections", """{"kind":"merge-stories","who":"Ada","stories":["s0000","s0001"]}""", "application/json", HttpStatusCode.NotFound, "SYN6101" },
        { "POST", "/api/v1/corrections", """{"kind":"split-story","who":"Ada","reports":["nothing"]}""", "application/json", HttpStatusCode.NotFound, "SYN6101" },
        { "POST", "/api/v1/corrections", """{"kind":"wrong-line","who":"Ada","line":"poem"}""", "application/json", HttpStatusCode.BadRequest, "SYN6108" },
        { "POST", "/api/v1/reports", "", "application/jsonl", HttpStatusCode.BadRequest, "SYN6108" },
        { "POST", "/api/v1/corrections", $"{{\"kind\":\"note\",\"who\":\"Ada\",\"text\":\"{new string('x', 1_100_000)}\"}}", "application/json", HttpStatusCode.RequestEntityTooLarge, "SYN6109" },
        { "POST", "/api/v1/reports", new string(' ', (32 << 20) + 1), "application/jsonl", HttpStatusCode.RequestEntityTooLarge, "SYN6109" },
        // Another kind of server.
        { "POST", "/live", "{}", "application/json", HttpStatusCode.MethodNotAllowed, "SYN6105" },
    };

    [Theory]
    [MemberData(nameof(Table), DisableDiscoveryEnumeration = true)]
    public async Task A_request_that_makes_no_sense_is_a_clear_problem(string method, string path, string? body, string? type, HttpStatusCode status, string code)
    {
        var answer = await filled.Desk.Ask(new HttpMethod(method), path, body, type);
        Assert.True(answer.Status == status, $"{answer.Status}: {answer.Body}");
        Assert.Equal("application/problem+json", answer.Answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(answer.Body).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.StartsWith("found ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.True(answer.Body.Length < 1000, "a problem tells back what was sent");
        Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/html", HttpStatusCode.NotAcceptable)]
    [InlineData("image/*", HttpStatusCode.NotAcceptable)]
    [InlineData("application/json;q=0", HttpStatusCode.NotAcceptable)]
    [InlineData(";;;,,,", HttpStatusCode.NotAcceptable)]
    [InlineData("*/*", HttpStatusCode.OK)]
    [InlineData("application/*;q=0.2", HttpStatusCode.OK)]
    [InlineData("text/html, application/json;q=0.1", HttpStatusCode.OK)]
    [InlineData("application/jsonl", HttpStatusCode.OK)]
    [InlineData("application/x-ndjson", HttpStatusCode.OK)]
    public async Task An_answer_comes_in_a_form_that_was_asked_for_or_not_at_all(string accept, HttpStatusCode status)
    {
        var answer = await filled.Desk.Get("/api/v1/stories", ("Accept", accept));
        Assert.True(answer.Status == status, $"{answer.Status}: {answer.Body}");
        if (status != HttpStatusCode.OK) Assert.Contains("SYN6107", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_asks_for_what_is_not_there_gets_a_plain_page()
    {
        var answer = await filled.Desk.Get("/nowhere/%3Cscript%3E");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("text/html", answer.Answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("SYN6101", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_methods_that_there_are_stand_beside_the_one_that_is_not() =>
        Assert.Contains("GET", (await filled.Desk.Ask(HttpMethod.Put, "/api/v1/stories")).Answer.Content.Headers.Allow);
}
