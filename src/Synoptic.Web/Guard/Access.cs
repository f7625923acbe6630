using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Synoptic.Web.Guard;

/// <summary>Lets in who shows the token: a program in each request, a person once, by a form.</summary>
internal static class Access
{
    private const string LoginPath = "/login";
    private const string Scheme = "Bearer ";

    public static void Use(WebApplication app, DeskOptions options, TimeProvider clock)
    {
        if (options.Token is not { } token) return;
        var keys = app.Services.GetRequiredService<GuardKeys>();
        app.Use(async (http, next) =>
        {
            if (IsOpen(http) || Shows(http, token) || SessionCookie.Holds(http, keys, clock.GetUtcNow()))
            {
                await next(http).ConfigureAwait(false);
                return;
            }

            if (ProblemWriter.IsForPrograms(http) || !HttpMethods.IsGet(http.Request.Method)) throw new ProblemException(Problems.NoToken());
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = $"{LoginPath}?to={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}";
        });
    }

    public static void Map(WebApplication app, DeskOptions options, TimeProvider clock)
    {
        if (options.Token is not { } token) return;
        var keys = app.Services.GetRequiredService<GuardKeys>();
        app.MapGet(LoginPath, (HttpContext http, string? to) => Form(http, Local(to), isWrong: false)).ExcludeFromDescription();
        app.MapPost(LoginPath, async (HttpContext http) =>
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            var to = Local(form["to"]);
            if (!AccessToken.AreSame(form["token"].ToString().Trim(), token)) return Form(http, to, isWrong: true);
            SessionCookie.Set(http, keys, clock.GetUtcNow());
            http.Response.Headers.Location = to;
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }).ExcludeFromDescription();
        app.MapPost("/logout", (HttpContext http) =>
        {
            SessionCookie.Clear(http);
            http.Response.Headers.Location = LoginPath;
            return Results.StatusCode(StatusCodes.Status303SeeOther);
        }).ExcludeFromDescription();
    }

    // Whether it is alive may be asked by whoever sees to that; it tells nothing of what is kept.
    private static bool IsOpen(HttpContext http) => http.Request.Path == LoginPath || http.Request.Path.StartsWithSegments("/health");

    private static bool Shows(HttpContext http, string token) =>
        http.Request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && AccessToken.AreSame(header[Scheme.Length..].Trim(), token);

    // Only back to a page of the desk: "//elsewhere" and "/\elsewhere" are other hosts to a browser.
    private static string Local(string? to) => to is ['/', ..] and not ['/', '/' or '\\', ..] && !to.Any(char.IsControl) ? to : "/";

    private static IResult Form(HttpContext http, string to, bool isWrong)
    {
        var html = HtmlEncoder.Default;
        return Results.Text(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Synoptic</title></head>
            <body>
            <main>
            <h1>Synoptic</h1>
            {(isWrong ? "<p role=\"alert\">That is not the token.</p>" : "")}
            <form method="post" action="{LoginPath}">
            <input type="hidden" name="{FormToken.Field}" value="{html.Encode(FormToken.Of(http))}">
            <input type="hidden" name="to" value="{html.Encode(to)}">
            <p><label>Token, as it was printed where the desk was started <input name="token" type="password" autocomplete="current-password" required autofocus></label></p>
            <p><button>Come in</button></p>
            </form>
            </main>
            </body>
            </html>
            """,
            "text/html; charset=utf-8",
            statusCode: isWrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK);
    }
}
