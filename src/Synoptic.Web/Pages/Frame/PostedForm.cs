using Microsoft.AspNetCore.Http;

namespace Synoptic.Web.Pages.Frame;

/// <summary>A form of a page of this desk; the guard lets no other through.</summary>
internal sealed class PostedForm
{
    public const string WhoCookie = "synoptic-who";

    private const int MostLetters = 4000;

    private readonly IFormCollection fields;

    private PostedForm(IFormCollection fields) => this.fields = fields;

    /// <summary>The form; <see langword="null"/> where what came is none.</summary>
    public static async Task<PostedForm?> Read(HttpContext context)
    {
        if (!context.Request.HasFormContentType) return null;
        var fields = await context.Request.ReadFormAsync(context.RequestAborted);
        return new PostedForm(fields);
    }

    public static IResult Refused() => Notices.Refused("What was sent is no form of this desk. Nothing was changed.");

    public string? Text(string name)
    {
        var value = fields[name].ToString().Trim();
        return value.Length == 0 ? null : value.Length <= MostLetters ? value : value[..MostLetters];
    }

    public string[] All(string name) => [.. fields[name].OfType<string>().Where(static value => value.Length > 0)];

    /// <summary>Who sends it: the name that was typed, kept for the next time.</summary>
    public string? Who(HttpContext context)
    {
        var who = Text("who") ?? WhoOf(context);
        if (who is null) return null;
        if (who.Length > 80) who = who[..80];
        context.Response.Cookies.Append(WhoCookie, Uri.EscapeDataString(who), Visits.Options(context));
        return who;
    }

    /// <summary>Who sat here last.</summary>
    public static string? WhoOf(HttpContext context) => context.Request.Cookies[WhoCookie] is { Length: > 0 } kept ? Uri.UnescapeDataString(kept) : null;

    /// <summary>Back to the page that the form stood on.</summary>
    public IResult Back(string otherwise) => Redirect(Text("back") is { } back && Ways.IsOwn(back) ? back : otherwise);

    /// <summary>To a page, by GET.</summary>
    public static IResult Redirect(string address) => new SeeOther(address);

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
