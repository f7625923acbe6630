using System.Globalization;
using Microsoft.AspNetCore.Http;
using Synoptic.Text;

namespace Synoptic.Web.Guard;

/// <summary>What may be wrong with a request.</summary>
internal static class Problems
{
    // What a visitor sent is told back no longer than this: enough to know it by.
    private const int MostTold = 80;

    public static Problem NotThere(string what) => new(StatusCodes.Status404NotFound, "SYN6101", "Not found", what, "what is in the store, under its id");

    public static Problem NoExport(string format, IEnumerable<string> known) => new(StatusCodes.Status404NotFound, "SYN6101", "Not found", $"the form {Told(format)}", $"one of {string.Join(", ", known)}");

    public static Problem NoPage(string path) => new(StatusCodes.Status404NotFound, "SYN6101", "Not found", $"the address {Told(path)}", "an address of the desk; / is its first page, /api/v1/openapi.json lists those for programs");

    public static Problem UnknownParameter(string name, IEnumerable<string> known) =>
        new(StatusCodes.Status400BadRequest, "SYN6102", "Unknown parameter", $"the parameter {Told(name)}", known.Any() ? $"one of {string.Join(", ", known)}" : "no parameter");

    public static Problem BadValue(string name, string value, string expected) => new(StatusCodes.Status400BadRequest, "SYN6103", "Unreadable parameter", $"{name}={Told(value)}", expected);

    public static Problem BadCursor(string value) => new(StatusCodes.Status400BadRequest, "SYN6104", "Not a cursor", $"after={Told(value)}", "what an earlier answer of the same request gave as next");

    public static Problem WrongMethod(string method, string path) => new(StatusCodes.Status405MethodNotAllowed, "SYN6105", "Method not allowed", $"{Told(method)} {Told(path)}", "one of the methods in the header Allow");

    public static Problem WrongType(string? type, string expected) => new(StatusCodes.Status415UnsupportedMediaType, "SYN6106", "Unsupported content type", type is null ? "no content type" : $"the content type {Told(type)}", expected);

    public static Problem NotAcceptable(string accept, string expected) => new(StatusCodes.Status406NotAcceptable, "SYN6107", "Not acceptable", $"Accept: {Told(accept)}", expected);

    public static Problem BadBody(string found, string expected) => new(StatusCodes.Status400BadRequest, "SYN6108", "Unreadable body", found, expected);

    public static Problem TooLarge() => new(StatusCodes.Status413PayloadTooLarge, "SYN6109", "Too large", "a body that is larger than is taken here", "at most 1 MB; reports to be added: 32 MB a request");

    public static Problem TooMany(int seconds) =>
        new(StatusCodes.Status429TooManyRequests, "SYN6110", "Too many requests", "more requests than one client may make", string.Create(CultureInfo.InvariantCulture, $"the next in {seconds} s")) { RetryAfter = seconds };

    public static Problem NoToken() => new(StatusCodes.Status401Unauthorized, "SYN6111", "Who are you?", "no token, or another", "Authorization: Bearer TOKEN, or the form at /login");

    public static Problem WrongHost(string host) => new(StatusCodes.Status421MisdirectedRequest, "SYN6112", "Not served under this name", $"the host {Told(host)}", "a name or address that the desk is served under; 'serve --name' adds one");

    public static Problem CrossSite(string from) => new(StatusCodes.Status403Forbidden, "SYN6113", "From another site", $"a request from {Told(from)}", "one from the desk's own pages");

    public static Problem NoFormToken() => new(StatusCodes.Status403Forbidden, "SYN6114", "An old form", "a form that this run of the desk did not give out", "the same form, loaded again");

    public static Problem TooSlow() => new(StatusCodes.Status503ServiceUnavailable, "SYN6115", "Too slow", "a request that took longer than one may", "a smaller one, or the same later") { RetryAfter = 10 };

    public static Problem Malformed(string found) => new(StatusCodes.Status400BadRequest, "SYN6116", "Malformed request", found, "a request by the rules of HTTP");

    public static Problem TooManyListeners() => new(StatusCodes.Status503ServiceUnavailable, "SYN6117", "Too many listeners", "as many open pages as are told of changes", "one of them closed, or the page loaded again later") { RetryAfter = 60 };

    public static Problem NotChanged(string found, string expected) => new(StatusCodes.Status409Conflict, "SYN6118", "Nothing to change", found, expected);

    public static Problem Fault() => new(StatusCodes.Status500InternalServerError, "SYN6199", "A fault of the program", "what the program did not expect", "nothing of you; it was written where the desk was started");

    /// <summary>What is wrong with the store.</summary>
    public static Problem Of(Failure failure) => new(
        failure.Code switch
        {
            "SYN6004" => StatusCodes.Status503ServiceUnavailable,
            "SYN6005" => StatusCodes.Status403Forbidden,
            "SYN6006" => StatusCodes.Status507InsufficientStorage,
            "SYN6008" => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        },
        failure.Code,
        failure.Code == "SYN6005" ? "The store can only be read" : "The store can't do that now",
        failure.Found,
        failure.Expected)
    {
        RetryAfter = failure.Code is "SYN6004" or "SYN6008" ? 10 : null,
    };

    /// <summary>What a visitor sent, short and without what would move a cursor or end a line.</summary>
    public static string Told(string text)
    {
        var isLong = text.Length > MostTold;
        var kept = isLong ? text[..(char.IsHighSurrogate(text[MostTold - 1]) ? MostTold - 1 : MostTold)] : text;
        return $"‘{string.Create(kept.Length, kept, static (buffer, source) => { for (var i = 0; i < buffer.Length; i++) buffer[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i]; })}{(isLong ? "…" : "")}’";
    }
}
