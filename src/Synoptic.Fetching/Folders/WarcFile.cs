using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Synoptic.Fetching.Requests;

namespace Synoptic.Fetching.Folders;

/// <summary>
/// The file of one run that keeps every answer as it came. It is made with the first, and each request with its answer is written at once:
/// what a broken-off run leaves can be read up to its last whole record. Not for several threads at once.
/// </summary>
/// <param name="folder">The folder of the fetch.</param>
/// <param name="agent">How the fetcher names itself.</param>
/// <param name="started">When the run did: the file's name.</param>
internal sealed class WarcFile(string folder, string agent, DateTimeOffset started) : IDisposable
{
    private FileStream? file;
    private string name = "";
    private int records;

    /// <summary>Writes an answer with its request.</summary>
    /// <returns>Where it is now.</returns>
    public RawPlace Write(Answer answer)
    {
        if (file is null) Open();
        var packed = new MemoryStream();
        var block = Http($"HTTP/1.1 {answer.Status} {answer.Reason}", answer.Headers.Select(Kept), answer.Body.Span);
        var asked = Http($"GET {answer.Url.PathAndQuery} HTTP/1.1", answer.RequestHeaders, []);
        var id = NextId(answer.Url.AbsoluteUri, "response");
        ImmutableArray<(string, string)> common = [("WARC-Target-URI", answer.Url.AbsoluteUri), ("WARC-Date", Date(answer.Asked))];
        if (answer.Address is { } address) common = common.Add(("WARC-IP-Address", address.ToString()));
        WarcRecord.Write(
            packed,
            [
                ("WARC-Type", "response"), ("WARC-Record-ID", id), .. common, ("Content-Type", "application/http;msgtype=response"),
                ("WARC-Block-Digest", WarcRecord.Digest(block)), ("WARC-Payload-Digest", WarcRecord.Digest(answer.Body.Span)),
                .. answer.IsCut ? [("WARC-Truncated", "length")] : ImmutableArray<(string, string)>.Empty,
            ],
            block);
        WarcRecord.Write(
            packed,
            [
                ("WARC-Type", "request"), ("WARC-Record-ID", NextId(answer.Url.AbsoluteUri, "request")), .. common, ("Content-Type", "application/http;msgtype=request"),
                ("WARC-Block-Digest", WarcRecord.Digest(asked)), ("WARC-Concurrent-To", id),
            ],
            asked);
        packed.WriteTo(file!);
        file!.Flush();
        return new RawPlace($"raw/{name}", id);
    }

    public void Dispose() => file?.Dispose();

    private void Open()
    {
        var raw = Directory.CreateDirectory(Path.Combine(folder, "raw")).FullName;
        for (var number = 1; file is null; number++)
        {
            name = started.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture) + (number == 1 ? "" : $"-{number}") + ".warc.gz";
            if (!File.Exists(Path.Combine(raw, name))) file = new FileStream(Path.Combine(raw, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        }

        var info = Encoding.UTF8.GetBytes($"software: {agent}\r\nformat: WARC File Format 1.1\r\nhttp-header-user-agent: {agent}\r\nrobots: RFC 9309\r\n");
        WarcRecord.Write(
            file,
            [("WARC-Type", "warcinfo"), ("WARC-Record-ID", NextId(name, "warcinfo")), ("WARC-Date", Date(started)), ("WARC-Filename", name), ("Content-Type", "application/warc-fields")],
            info);
    }

    private string NextId(string of, string kind) => WarcRecord.Id(started.ToString("O", CultureInfo.InvariantCulture), name, (records++).ToString(CultureInfo.InvariantCulture), kind, of);

    // The body is kept without its transfer coding, so the header that announces one must not mislead whoever reads it.
    private static (string Name, string Value) Kept((string Name, string Value) header) =>
        header.Name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase) ? ("X-Archive-Orig-Transfer-Encoding", header.Value) : header;

    private static byte[] Http(string first, IEnumerable<(string Name, string Value)> headers, ReadOnlySpan<byte> body)
    {
        var head = new StringBuilder(first).Append("\r\n");
        foreach (var (key, value) in headers) head.Append(key).Append(": ").Append(value).Append("\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body];
    }

    private static string Date(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Where the raw bytes of an answer are kept.</summary>
/// <param name="File">Below the folder of the fetch.</param>
/// <param name="Record">Id of the record.</param>
internal sealed record RawPlace(string File, string Record);
