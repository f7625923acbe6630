using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Web;
using Synoptic.Web.Guard;

namespace Synoptic.Tests.Web.Pages;

/// <summary>A desk on loopback over a store in a folder of its own, with a visitor who keeps cookies.</summary>
public sealed class PageDesk : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("synoptic-desk-").FullName;
    private readonly IStore store;
    private readonly WebApplication app;
    private readonly HttpClientHandler cookies = new() { CookieContainer = new CookieContainer() };
    private int files;

    private PageDesk()
    {
        store = Stores.Open(Path.Combine(folder, "desk.db")).Store ?? throw new InvalidOperationException("no store");
        Services = DeskServices.Over(store, WordTables.English, TimeProvider.System);
        app = DeskServer.Build(Services, new DeskOptions { Port = 0, RequestsPerSecond = 10_000 });
        Visitor = new HttpClient(cookies);
    }

    public DeskServices Services { get; }

    public HttpClient Visitor { get; }

    public Uri Address => new(app.Urls.First());

    public static Task<PageDesk> Open(params string[] reports) => Open(static _ => Task.CompletedTask, reports);

    /// <summary>A desk whose store was filled before it was served: nothing is done twice or in the background meanwhile.</summary>
    public static async Task<PageDesk> Open(Func<PageDesk, Task> fill, params string[] reports)
    {
        var desk = new PageDesk();
        await fill(desk);
        await desk.app.StartAsync(TestContext.Current.CancellationToken);
        desk.Visitor.BaseAddress = desk.Address;
        if (reports.Length > 0) await desk.Add(reports);
        return desk;
    }

    /// <summary>Adds reports as the command does, as one batch.</summary>
    public async Task Add(params string[] reports)
    {
        var path = Path.Combine(folder, $"reports{++files}.jsonl");
        await File.WriteAllLinesAsync(path, reports, TestContext.Current.CancellationToken);
        var sum = await Services.Adder().Add(new ArticleReader(WordTables.English, new ReadingOptions { KeepBytes = true }).ReadEach([path], Stream.Null, TestContext.Current.CancellationToken), cancellation: TestContext.Current.CancellationToken);
        Assert.Null(sum.Blocked);
        Assert.Equal(reports.Length, sum.Added + sum.Known);
    }

    public async Task<IHtmlDocument> Page(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await Visitor.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        return await Read(answer);
    }

    /// <summary>Sends a form of a page as a browser would: with its hidden fields, and what is filled in.</summary>
    public async Task<IHtmlDocument> Send(string page, string action, params (string Name, string Value)[] fields)
    {
        var from = await Page(page);
        var form = from.QuerySelectorAll<IHtmlFormElement>("form").First(f => f.GetAttribute("action") == action && (fields.Length == 0 || fields.All(field => field.Name is "kind" || f.QuerySelector($"[name={field.Name}]") is not null)));
        var sent = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => KeyValuePair.Create(i.Name!, i.Value)).Where(p => fields.All(f => f.Name != p.Key)).Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        Assert.NotNull(form.QuerySelector($"input[name={FormToken.Field}]"));
        using var content = new FormUrlEncodedContent(sent);
        using var answer = await Visitor.PostAsync(new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return await Read(answer);
    }

    /// <summary>The address of the story whose headline has some words.</summary>
    public async Task<string> Story(string words) => (await Page("/")).QuerySelectorAll(".storylist a.title").First(a => a.TextContent.Contains(words, StringComparison.Ordinal)).GetAttribute("href")!;

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        cookies.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<IHtmlDocument> Read(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
}

/// <summary>A desk that nobody changes, shared by those who only read.</summary>
public sealed class ReadDesk : IAsyncLifetime
{
    public PageDesk Desk { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Desk = await PageDesk.Open(PageReports.WallCourier, PageReports.WallReprint, PageReports.WallHerald, PageReports.Tram, PageReports.TramLater, PageReports.Hostile);

    public ValueTask DisposeAsync() => Desk.DisposeAsync();
}
