using System.Collections.Frozen;
using Synoptic.Reading.Parts;
using Synoptic.Text;

namespace Synoptic.Reading.Archives;

/// <summary>Takes the pages out of the records of a web archive: what was answered with 200 and is a text. Pictures, scripts and errors are no reports, and nothing is said of them.</summary>
internal sealed class WarcPages(PartOpener opener, ReadingOptions options)
{
    /// <summary>Media types of reports. JSON without a kind is left out: on the web it is the talk of programs.</summary>
    private static readonly FrozenSet<string> MediaTypes = new[]
    {
        "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml",
        "application/feed+json", "application/ld+json", "application/ninjs+json", "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml", "message/rfc822", "multipart/related",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Files for programs that are served as text.</summary>
    private static readonly FrozenSet<string> ProgramFiles = new[] { "/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/security.txt", "/llms.txt" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The page of an answer; <see langword="null"/> if it is none.</summary>
    public ReadJob? Response(PartOrigin part, ReplayStream bytes, long length)
    {
        if (Head(bytes, ref length) is not { } head || !IsOk(head) || !IsWanted(head["Content-Type"], part.Name)) return null;
        var page = part with { MediaType = head["Content-Type"] };
        if (length > options.LargestFile) return ReadJob.Failed(page, ReadingFailures.TooLarge(page.Subject, options.LargestFile));
        var body = Read(bytes, length);

        // Packed pages take about six times their size.
        return new ReadJob(HttpBody.IsPacked(head) ? 6L * body.Length : body.Length, () => Read(body, head, page));
    }

    /// <summary>The page of a record that holds a file as it is; <see langword="null"/> if it is none.</summary>
    public ReadJob? Resource(PartOrigin page, ReplayStream bytes, long length)
    {
        if (!IsWanted(page.MediaType, page.Name)) return null;
        if (length > options.LargestFile) return ReadJob.Failed(page, ReadingFailures.TooLarge(page.Subject, options.LargestFile));
        var body = Read(bytes, length);
        return IsMap(body) ? null : opener.Document(body, page);
    }

    /// <summary>Whether what a revisit found unchanged was a page, as far as it says.</summary>
    public static bool IsWantedRevisit(HeaderLines record, ReplayStream bytes, long length) =>
        Head(bytes, ref length) is not { } head || ((IsOk(head) || head.First.Contains(" 304", StringComparison.Ordinal)) && (head["Content-Type"] is not { } type || IsWanted(type, "")));

    // The head of an answer, if the content begins with one.
    private static HeaderLines? Head(ReplayStream bytes, ref long length)
    {
        if (!bytes.Peek(5).SequenceEqual("HTTP/"u8)) return null;
        var start = bytes.Position;
        var head = HeaderLines.Read(bytes);
        length -= bytes.Position - start;
        return length < 0 ? null : head;
    }

    private static bool IsOk(HeaderLines head) => head.First.Split(' ', 3) is [_, "200", ..];

    private static bool IsWanted(string? mediaType, string path)
    {
        if (mediaType is null || EntryNames.IsTrimming(path)) return false;
        var parameters = mediaType.IndexOf(';', StringComparison.Ordinal);
        return MediaTypes.Contains((parameters < 0 ? mediaType : mediaType[..parameters]).Trim()) && !ProgramFiles.Contains(path) && !path.StartsWith("/.well-known/", StringComparison.Ordinal);
    }

    // A list of addresses for search engines.
    private static bool IsMap(ReadOnlyMemory<byte> body)
    {
        var head = body.Span[..Math.Min(body.Length, 1024)];
        return head.IndexOf("<urlset"u8) >= 0 || head.IndexOf("<sitemapindex"u8) >= 0;
    }

    private static byte[] Read(ReplayStream bytes, long length)
    {
        // Grows with what is there: a stated length may be anything.
        var body = new byte[Math.Min(length, 1 << 20)];
        var filled = 0;
        while (filled < length)
        {
            if (filled == body.Length) Array.Resize(ref body, (int)Math.Min(length, 4L * body.Length));
            var read = bytes.Read(body.AsSpan(filled));
            if (read == 0) break;
            filled += read;
        }

        return filled == body.Length ? body : body[..filled];
    }

    private IReadOnlyList<ReadItem> Read(byte[] body, HeaderLines head, PartOrigin page)
    {
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = HttpBody.Decode(body, head, options.LargestFile);
        }
        catch (Exception e) when (Faults.IsOfInput(e))
        {
            Failure failure = e is NotSupportedException ? ReadingFailures.OtherPacker(page.Subject, e.Message) : Faults.Of(e, page.Subject);
            return [ReadItem.Failed(page, failure)];
        }

        return IsMap(bytes) ? [] : opener.Document(bytes, page).Read();
    }
}
