using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Api.Answers;

/// <summary>An answer of the interface: its bytes, with a mark by which a client asks whether it is still the same.</summary>
internal sealed class Answer : IResult
{
    public const string Json = "application/json";
    public const string JsonLines = "application/jsonl";
    private const string JsonLinesToo = "application/x-ndjson";
    private const string Both = $"{Json} or {JsonLines}";

    private readonly ReadOnlyMemory<byte> body;
    private readonly string mediaType;
    private readonly string mark;
    private readonly int status;
    private readonly Action<HttpResponse>? more;

    private Answer(ReadOnlyMemory<byte> body, string mediaType, string mark, int status = StatusCodes.Status200OK, Action<HttpResponse>? more = null)
    {
        this.body = body;
        this.mediaType = mediaType;
        this.mark = mark;
        this.status = status;
        this.more = more;
    }

    /// <summary>One thing.</summary>
    public static Answer Of<T>(HttpContext http, T value, int status = StatusCodes.Status200OK, Action<HttpResponse>? more = null)
    {
        var type = Wanted(http);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options);
        return new Answer(bytes, type, Mark(bytes, type), status, more);
    }

    /// <summary>A part of a list, and the way to the next.</summary>
    public static Answer Of<T>(HttpContext http, Listing<T> list)
    {
        var type = Wanted(http);
        using var output = new MemoryStream();
        if (type == Json)
        {
            JsonSerializer.Serialize(output, list, list.GetType(), ApiJson.Options);
        }
        else
        {
            foreach (var item in list.Items)
            {
                JsonSerializer.Serialize(output, item, ApiJson.Options);
                output.WriteByte((byte)'\n');
            }
        }

        var bytes = output.ToArray();
        return new Answer(bytes, type, Mark(bytes, type + list.Next), more: list.Next is null ? null : response => response.Headers.Link = $"<{After(http.Request, list.Next)}>; rel=\"next\"");
    }

    /// <summary>Bytes that were made before, or that are too dear to be made for nothing.</summary>
    /// <param name="http">The request.</param>
    /// <param name="version">What tells one state of it from another.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="make">Makes them; not asked where the client has them.</param>
    /// <param name="fileName">Under which it is kept, where it is not shown.</param>
    public static Answer Of(HttpContext http, string version, string mediaType, Func<ReadOnlyMemory<byte>> make, string? fileName = null)
    {
        var mark = Mark(System.Text.Encoding.UTF8.GetBytes(version), mediaType);
        return new Answer(IsKnown(http, mark) ? default : make(), mediaType, mark, more: Named(fileName));
    }

    /// <summary>The same of what is made somewhere else meanwhile.</summary>
    public static async Task<Answer> Of(HttpContext http, string version, string mediaType, Func<Task<ReadOnlyMemory<byte>>> make, string? fileName = null)
    {
        var mark = Mark(System.Text.Encoding.UTF8.GetBytes(version), mediaType);
        return new Answer(IsKnown(http, mark) ? default : await make().ConfigureAwait(false), mediaType, mark, more: Named(fileName));
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.Headers.ETag = mark;
        response.Headers.Vary = "Accept";
        if (status == StatusCodes.Status200OK && IsKnown(httpContext, mark))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        more?.Invoke(response);
        response.StatusCode = status;
        response.ContentType = mediaType is Json or JsonLines or JsonLinesToo || mediaType.StartsWith("text/", StringComparison.Ordinal) ? mediaType + "; charset=utf-8" : mediaType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }

    private static Action<HttpResponse>? Named(string? fileName) => fileName is null ? null : response =>
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
    };

    // Of the two that there are, the one that the client would rather have.
    private static string Wanted(HttpContext http)
    {
        var header = http.Request.Headers.Accept;
        if (header.Count == 0 || string.IsNullOrWhiteSpace(header.ToString())) return Json;
        if (!MediaTypeHeaderValue.TryParseList(header, out var accepted)) throw new ProblemException(Problems.NotAcceptable(header.ToString(), Both));
        foreach (var range in accepted.Where(static range => range.Quality is not 0).OrderByDescending(static range => range.Quality ?? 1))
        {
            if (range.MatchesMediaType(Json)) return Json;
            if (range.MatchesMediaType(JsonLines)) return JsonLines;
            if (range.MatchesMediaType(JsonLinesToo)) return JsonLinesToo;
        }

        throw new ProblemException(Problems.NotAcceptable(header.ToString(), Both));
    }

    private static string Mark(ReadOnlySpan<byte> bytes, string type)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(type));
        return $"\"{AccessToken.Base64(hash.GetHashAndReset().AsSpan(0, 15))}\"";
    }

    private static bool IsKnown(HttpContext http, string mark) =>
        EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch, out var known)
        && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(new EntityTagHeaderValue(mark), useStrongComparison: false));

    private static string After(HttpRequest request, string cursor)
    {
        var query = new QueryBuilder(request.Query.Where(static pair => !pair.Key.Equals("after", StringComparison.OrdinalIgnoreCase)).SelectMany(static pair => pair.Value, static (pair, value) => KeyValuePair.Create(pair.Key, value ?? "")))
        {
            { "after", cursor },
        };
        return $"{request.Path}{query}";
    }
}
