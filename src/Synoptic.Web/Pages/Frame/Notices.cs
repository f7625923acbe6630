using Microsoft.AspNetCore.Http;
using Synoptic.Pages.Markup;
using Synoptic.Text;

namespace Synoptic.Web.Pages.Frame;

/// <summary>Pages that say one thing.</summary>
internal static class Notices
{
    /// <summary>There is no such thing.</summary>
    public static IResult Missing(string what, string id) =>
        Say("Not found", $"There is no {what} “{Short(id)}” in this store. It may have been removed, or the address may be cut.", StatusCodes.Status404NotFound);

    /// <summary>What was asked for can't be done as it was asked.</summary>
    public static IResult Refused(string why) => Say("Not done", why, StatusCodes.Status400BadRequest);

    /// <summary>The store says no.</summary>
    public static IResult Failed(Failure failure) => Say("Not done", $"{failure.Code}: found {failure.Found}; expected {failure.Expected}. Nothing was changed.", StatusCodes.Status503ServiceUnavailable);

    private static IResult Say(string title, string words, int status)
    {
        using var frame = new DeskFrame(title, "", 0);
        frame.Output.Write($"<main id=\"main\" class=\"plain\" tabindex=\"-1\"><h1>{title}</h1><p class=\"lead\">{HtmlText.Encode(words)}</p><p><a href=\"/\">All stories</a> · <a href=\"/search\">Search</a></p></main>\n");
        return frame.Page(status);
    }

    private static string Short(string id) => id.Length <= 80 ? id : id[..80] + "…";
}
