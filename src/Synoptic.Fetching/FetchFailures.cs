using Synoptic.Text;

namespace Synoptic.Fetching;

/// <summary>Everything that can go wrong in fetching, each with its code; docs/errors.md lists them.</summary>
internal static class FetchFailures
{
    public static Failure RefusedUrl(string url, string found) => Error("SYN5001", url, found, "an http or https URL of a web server on the internet");

    public static Failure RefusedAddress(string url, string found) => Error("SYN5002", url, found, "a host on the internet; nothing else is ever connected to");

    public static Failure RefusedByRobots(string url) => Error("SYN5003", url, "a robots.txt that does not allow it", "a page that the site leaves to robots");

    public static Failure NoRobots(string url, string why) => Error("SYN5004", url, $"no answer about robots.txt ({why})", "a robots.txt, or the answer that there is none; without one nothing is fetched");

    public static Failure Unreachable(string url, string why) => Error("SYN5005", url, why, "a server that answers");

    public static Failure TooSlow(string url, long seconds) => Error("SYN5006", url, $"no whole answer within {seconds} s", "a server that answers in time");

    public static Failure TooLarge(string url, long most) => Error("SYN5007", url, $"an answer of more than {most} bytes, packed or unpacked", $"at most {most} bytes");

    public static Failure BadStatus(string url, int status, string reason) => Error("SYN5008", url, $"status {status} {reason}".TrimEnd(), "status 200");

    public static Failure BadRedirect(string url, string found) => Error("SYN5009", url, found, "a page after a few redirects, none from https to http");

    public static Failure BrokenAnswer(string url, string found) => Error("SYN5010", url, found, "a whole answer of HTTP");

    public static Failure HostLeft(string host, string why, int pages) => Error("SYN5011", host, $"{why}; {pages} of its pages were not asked for", "a host that answers; the next run asks for them");

    public static Failure MorePages(string url, int found, int most) => Warning("SYN5012", url, $"{found} new items", $"at most {most} a run; the next run fetches others");

    public static Failure TakenFromFeed(string url, string why) => Warning("SYN5013", url, $"no page ({why})", "the page; the text that the feed gives was taken");

    public static Failure NoFeeds(string source, string found) => Error("SYN5014", source, found, "a list of feeds (OPML) that names at least one");

    public static Failure FolderInUse(string folder) => Error("SYN5015", folder, "a folder that another run is writing to", "a folder of its own, or to wait for the other run");

    public static Failure ForeignFile(string path) => Error("SYN5016", path, "a file that is not of an earlier fetch", "a folder without it: nothing of yours is changed");

    public static Failure DamagedState(string path, string why) => Error("SYN5017", path, why, "the state as an earlier run left it; without the file, name a new folder");

    public static Failure Unwritable(string folder, string why) => Error("SYN5018", folder, why, "a folder that can be written");

    private static Failure Error(string code, string subject, string found, string expected) => new(code, Severity.Error, subject, found, expected);

    private static Failure Warning(string code, string subject, string found, string expected) => new(code, Severity.Warning, subject, found, expected);
}
