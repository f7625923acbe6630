using System.Globalization;
using Synoptic.Reading.Parts;

namespace Synoptic.Reading.Archives;

/// <summary>Reads the records of one web archive, one after the other.</summary>
internal sealed class WarcRecords(PartOrigin origin, PartOpener opener, ReadingOptions options)
{
    /// <summary>A record of a petabyte is none.</summary>
    private const long MostStated = 1L << 50;

    private readonly WarcPages pages = new(opener, options);
    private readonly Revisits revisits = new();
    private int number;
    private int given;
    private bool isLost;

    /// <summary>Reads a record.</summary>
    /// <param name="bytes">Goes on to the next record.</param>
    /// <param name="job">Its report; <see langword="null"/>: it is none.</param>
    /// <returns>Whether there may be another.</returns>
    public bool Next(ReplayStream bytes, out ReadJob? job)
    {
        job = null;
        while (bytes.Peek(1) is [(byte)'\r' or (byte)'\n']) bytes.Skip(1);
        if (bytes.AtEnd) return false;
        if (!WarcContainer.IsStart(bytes.Peek(5)))
        {
            if (!isLost) job = Fail(null, "bytes that are no record");
            return Resume(bytes);
        }

        number++;
        var header = HeaderLines.Read(bytes);
        if (header?.Number("Content-Length") is not (< MostStated and var length))
        {
            job = Fail(header, "a record without its length");
            if (header is null) bytes.Skip(1);
            return Resume(bytes);
        }

        var start = bytes.Position;
        job = Read(header, bytes, length);
        bytes.Skip(start + length - bytes.Position);
        if (bytes.Position == start + length && EndsHere(bytes))
        {
            isLost = false;
            if (job is not null) given++;
            return true;
        }

        job = Fail(header, bytes.Position < start + length ? "a record that is cut off, or whose stated length is wrong" : "a record whose stated length is wrong");
        bytes.Back(start);
        return Resume(bytes);
    }

    /// <summary>Reads a record of a member; a fault while it is unpacked ends the member.</summary>
    public bool NextOfMember(ReplayStream bytes, out ReadJob? job)
    {
        var wasLost = isLost;
        try
        {
            return Next(bytes, out job);
        }
        catch (Exception e) when (e is InvalidDataException or OverflowException)
        {
            var part = Named(null);
            job = wasLost ? null : ReadJob.Failed(part, Faults.Of(e, part.Subject));
            given++;
            return false;
        }
    }

    /// <summary>What is to be said when the archive was read.</summary>
    public IEnumerable<ReadJob> Last()
    {
        if (revisits.Unresolved is > 0 and var missing) yield return ReadJob.Failed(origin, ReadingFailures.Revisits(origin.Subject, missing));
        else if (given == 0) yield return ReadJob.Failed(origin, ReadingFailures.NoEntries(origin.Subject, number));
    }

    private ReadJob? Read(HeaderLines header, ReplayStream bytes, long length)
    {
        switch (header["WARC-Type"]?.ToLowerInvariant())
        {
            case "response":
                revisits.Add(header);
                return IsPart(header) ? Fail(header, "a page that the crawler cut off") : pages.Response(Named(header), bytes, length);
            case "resource":
                revisits.Add(header);
                return pages.Resource(Named(header) with { MediaType = header["Content-Type"] }, bytes, length);
            case "revisit":
                if (WarcPages.IsWantedRevisit(header, bytes, length)) revisits.Refer(header);
                return null;
            default:
                return null;
        }
    }

    private static bool IsPart(HeaderLines header) => header["WARC-Truncated"] is { Length: > 0 } || header["WARC-Segment-Number"] is { Length: > 0 };

    // Behind a record stands an empty line, whatever comes then; some leave it out before the next record or the end.
    private static bool EndsHere(ReplayStream bytes)
    {
        var ahead = bytes.Peek(16);
        if (ahead.StartsWith("\r\n\r\n"u8) || ahead.StartsWith("\n\n"u8)) return true;
        ahead = ahead.TrimStart("\r\n"u8);
        return ahead.IsEmpty || WarcContainer.IsStart(ahead);
    }

    private bool Resume(ReplayStream bytes)
    {
        isLost = true;
        if (WarcContainer.IsStart(bytes.Peek(5))) return true;
        if (!bytes.Find("\nWARC/"u8)) return false;
        bytes.Skip(1);
        return true;
    }

    private ReadJob Fail(HeaderLines? header, string found)
    {
        given++;
        var part = Named(header);
        return ReadJob.Failed(part, ReadingFailures.Damaged(part.Subject, found));
    }

    private PartOrigin Named(HeaderLines? header)
    {
        var address = header?["WARC-Target-URI"]?.Trim('<', '>', ' ');
        if (address is not { Length: > 0 }) return origin.Entry(string.Create(CultureInfo.InvariantCulture, $"record {number}"));
        return origin.Entry(EntryNames.CleanAddress(address)) with
        {
            Name = PathOf(address),
            Url = address,
            Retrieved = DateTimeOffset.TryParse(header!["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null,
        };
    }

    // The path of the address, whose ending may tell the format.
    private static string PathOf(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        var host = path.IndexOf("://", StringComparison.Ordinal);
        var slash = host < 0 ? -1 : path.IndexOf('/', host + 3);
        return slash < 0 ? "/" : path[slash..];
    }
}
