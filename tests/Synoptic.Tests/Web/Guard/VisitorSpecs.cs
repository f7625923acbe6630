using System.Net;
using System.Text.RegularExpressions;
using Synoptic.Web;
using Synoptic.Web.Guard;

namespace Synoptic.Tests.Web.Guard;

/// <summary>Who may come in.</summary>
public sealed partial class VisitorSpecs(FilledDesk filled) : IClassFixture<FilledDesk>
{
    private const string Token = "correct-horse-battery-staple";

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.2")]
    [InlineData("localhost.evil.example")]
    [InlineData("169.254.169.254")]
    public async Task A_foreign_name_that_is_made_to_lead_here_is_not_answered(string host)
    {
        var answer = await filled.Desk.Get("/api/v1/stories", ("Host", host));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.Status);
        Assert.Contains("SYN6112", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1")]
    [InlineData("127.0.0.1")]
    public async Task The_names_of_this_machine_are_answered(string host) => Assert.Equal(HttpStatusCode.OK, (await filled.Desk.Get("/api/v1/stories", ("Host", host))).Status);

    [Fact]
    public async Task A_name_that_was_given_is_answered()
    {
        await using var desk = await RunningDesk.Start(new DeskOptions { Names = ["desk.newsroom.example"] });
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/api/v1/stories", ("Host", "desk.newsroom.example"))).Status);
    }

    [Theory]
    [InlineData("POST", "Origin", "https://evil.example")]
    [InlineData("POST", "Origin", "null")]
    [InlineData("POST", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", "Sec-Fetch-Site", "same-site")]
    [InlineData("DELETE", "Origin", "http://localhost:1")]
    [InlineData("GET", "Sec-Fetch-Site", "cross-site")]
    [InlineData("GET", "Origin", "https://evil.example")]
    public async Task Another_site_can_neither_change_nor_read_anything(string method, string header, string value)
    {
        var answer = await filled.Desk.Ask(new HttpMethod(method), "/api/v1/reports", method == "POST" ? "{}" : null, "text/plain", (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("SYN6113", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_from_another_site_leads_to_a_page() =>
        Assert.Equal(HttpStatusCode.OK, (await filled.Desk.Get("/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"))).Status);

    [Fact]
    public async Task The_desk_s_own_pages_may_change_things()
    {
        var origin = filled.Desk.Address.GetLeftPart(UriPartial.Authority);
        var answer = await filled.Desk.Ask(HttpMethod.Post, "/api/v1/corrections", "{}", "application/json", ("Origin", origin), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/api/v1/stories")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/health")]
    [InlineData("/metrics")]
    public async Task Every_answer_says_that_nothing_is_loaded_run_framed_or_kept(string path)
    {
        var (_, _, answer) = await filled.Desk.Get(path);
        string Header(string name) => string.Join(' ', answer.Headers.GetValues(name));
        Assert.Equal("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'", Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        Assert.Contains(path.StartsWith("/api", StringComparison.Ordinal) || path is "/health" or "/metrics" ? "no-cache" : "no-store", Header("Cache-Control"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Whoever_asks_too_much_is_asked_to_wait()
    {
        await using var desk = await RunningDesk.Start(new DeskOptions { RequestsPerSecond = 10 });
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 60; i++) answers.Add((await desk.Get("/health/live")).Answer);
        var refused = answers.First(static answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(20, answers.TakeWhile(static answer => answer.StatusCode == HttpStatusCode.OK).Count(), 10.0);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        Assert.Contains("SYN6110", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_token_nobody_comes_in_without_it()
    {
        await using var desk = await RunningDesk.Start(new DeskOptions { Token = Token });
        foreach (var path in (string[])["/api/v1/stories", "/api/v1/openapi.json", "/live", "/metrics"])
        {
            var refused = await desk.Get(path);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
            Assert.Contains("SYN6111", refused.Body, StringComparison.Ordinal);
            Assert.Equal("Bearer", refused.Answer.Headers.WwwAuthenticate.Single().Scheme);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Get("/api/v1/stories", ("Authorization", "Bearer " + Token[..^1]))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Get("/api/v1/stories", ("Authorization", "Basic " + Token))).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/api/v1/stories", ("Authorization", "Bearer " + Token))).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/health")).Status);
        var page = await desk.Get("/search?words=fire");
        Assert.Equal(HttpStatusCode.SeeOther, page.Status);
        Assert.Equal("/login?to=%2Fsearch%3Fwords%3Dfire", page.Answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_person_shows_the_token_once()
    {
        await using var desk = await RunningDesk.Start(new DeskOptions { Token = Token });
        var form = await desk.Get("/login?to=/search");
        var cookie = Cookie(form.Answer);
        var mark = Hidden().Match(form.Body).Groups["mark"].Value;
        var wrong = await Login(desk, "token=no&to=/search&form-token=" + mark, cookie);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Contains("not the token", wrong.Body, StringComparison.Ordinal);
        var right = await Login(desk, $"token={Token}&to=/search&form-token={mark}", cookie);
        Assert.Equal(HttpStatusCode.SeeOther, right.Status);
        Assert.Equal("/search", right.Answer.Headers.Location?.OriginalString);
        var set = right.Answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Token, set, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get("/api/v1/stories", ("Cookie", Cookie(right.Answer)))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Get("/api/v1/stories", ("Cookie", Cookie(right.Answer) + "x"))).Status);
    }

    [Fact]
    public async Task A_form_that_the_desk_did_not_give_out_changes_nothing()
    {
        await using var desk = await RunningDesk.Start(new DeskOptions { Token = Token });
        var form = await desk.Get("/login");
        var mark = Hidden().Match(form.Body).Groups["mark"].Value;
        foreach (var (fields, cookie) in ((string, string)[])[($"token={Token}", Cookie(form.Answer)), ($"token={Token}&form-token={mark}", "other=1"), ($"token={Token}&form-token={mark}x", Cookie(form.Answer))])
        {
            var refused = await Login(desk, fields, cookie);
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
            Assert.Contains("SYN6114", refused.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task The_login_leads_nowhere_else(string to)
    {
        await using var desk = await RunningDesk.Start(new DeskOptions { Token = Token });
        var form = await desk.Get("/login?to=" + Uri.EscapeDataString(to));
        var right = await Login(desk, $"token={Token}&to={Uri.EscapeDataString(to)}&form-token={Hidden().Match(form.Body).Groups["mark"].Value}", Cookie(form.Answer));
        Assert.Equal("/", right.Answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Tokens_can_t_be_tried_for_long()
    {
        await using var desk = await RunningDesk.Start(new DeskOptions { Token = Token });
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 12; i++) last = (await Login(desk, "token=guess", "a=b")).Status;
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public void An_address_that_others_reach_needs_a_token_of_some_length()
    {
        Assert.Null(AccessToken.Check(IPAddress.Loopback, null));
        Assert.Null(AccessToken.Check(IPAddress.IPv6Loopback, null));
        Assert.Equal("SYN6122", AccessToken.Check(IPAddress.Any, null)?.Code);
        Assert.Equal("SYN6122", AccessToken.Check(IPAddress.Any, "short")?.Code);
        Assert.Equal("SYN6122", AccessToken.Check(IPAddress.Loopback, "short")?.Code);
        Assert.Equal("SYN6122", AccessToken.Check(IPAddress.Any, "twenty characters and blanks")?.Code);
        Assert.Null(AccessToken.Check(IPAddress.Any, AccessToken.Make(static length => new byte[length])));
    }

    private static Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Login(RunningDesk desk, string fields, string cookie) =>
        desk.Ask(HttpMethod.Post, "/login", fields, "application/x-www-form-urlencoded", ("Cookie", cookie));

    private static string Cookie(HttpResponseMessage answer) => string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(static set => set.Split(';')[0]));

    [GeneratedRegex("name=\"form-token\" value=\"(?<mark>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();
}
