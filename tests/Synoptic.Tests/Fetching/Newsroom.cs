using System.Net;
using System.Text.Json;
using Synoptic.Fetching;
using Synoptic.Knowledge;
using Synoptic.Tests.Command;
using Synoptic.Text;

namespace Synoptic.Tests.Fetching;

/// <summary>A server, a folder and a clock: what a test of fetching needs.</summary>
internal sealed class Newsroom : IDisposable, IProgress<FetchEvent>
{
    public LoopbackServer Server { get; } = new();

    public TestClock Clock { get; } = new();

    public TemporaryFolder Folder { get; } = new();

    public List<Failure> Failures { get; } = [];

    public FetchOptions Options { get; set; }

    public Newsroom() => Options = new FetchOptions
    {
        AllowLoopback = true,
        Pause = Clock.Pause,
        Resolve = (host, _) => host.EndsWith(".test", StringComparison.Ordinal) ? Task.FromResult<IPAddress[]>([IPAddress.Loopback]) : throw new InvalidOperationException("tests know no network"),
        RequestTime = TimeSpan.FromSeconds(5),
        ConnectTime = TimeSpan.FromSeconds(5),
    };

    public string Out => Folder.In("out");

    public IEnumerable<string> Codes => Failures.Select(f => f.Code);

    public static string Article(string what) => $"""
        <!doctype html><html><head><title>{what} at Harsk</title></head><body><nav><a href="/">Home</a></nav><article><h1>{what} at Harsk</h1>
        <p>The harbour office of Harsk said on Tuesday that the {what} had been reported by two fishing crews before sunrise, and that nobody was hurt.</p>
        <p>Officials closed the northern pier for the day, while divers looked at the wall below the water line and found no new cracks in it.</p>
        <p>A spokeswoman, Ilse Varn, told reporters that the {what} would be looked into by the council of the island in the coming week.</p></article></body></html>
        """;

    /// <summary>A feed of this server's pages, with or without their text.</summary>
    public string Feed(params (string Path, string? Content)[] items) => $"""
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harsk Post</title><link>http://harsk.test/</link>
        {string.Concat(items.Select((item, i) => $"<item><title>Item {i}</title><link>{Server.Url(item.Path)}</link>{(item.Content is null ? "<description>Short.</description>" : $"<content:encoded><![CDATA[{item.Content}]]></content:encoded>")}</item>"))}
        </channel></rss>
        """;

    public void ServeFeed(string path, params (string Path, string? Content)[] items) =>
        Server.On(path, LoopbackServer.Reply(200, "Content-Type: application/rss+xml\r\nETag: \"f1\"\r\n", LoopbackServer.Text(Feed(items))));

    public async Task<FetchSummary> Fetch(params string[] sources)
    {
        Failures.Clear();
        return await new Fetcher(WordTables.English, Options, Clock).Run(sources, Out, this, TestContext.Current.CancellationToken);
    }

    /// <summary>A file that was written.</summary>
    public string Written(string name) => File.ReadAllText(Path.Combine(Out, name));

    public List<JsonElement> Lines() => [.. File.ReadAllLines(Path.Combine(Out, "articles.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)];

    public void Report(FetchEvent value)
    {
        if (value is FetchEvent.Failed failed) Failures.Add(failed.Failure);
    }

    public void Dispose()
    {
        Server.Dispose();
        Folder.Dispose();
    }
}
