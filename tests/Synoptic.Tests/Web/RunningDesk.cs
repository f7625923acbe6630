using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Tests.Command;
using Synoptic.Web;

#pragma warning disable CA2000 // What is made here is the running desk's, and gone with it.

namespace Synoptic.Tests.Web;

/// <summary>A desk that is served from a store of its own, on a port that was free.</summary>
internal sealed class RunningDesk : IAsyncDisposable
{
    private static readonly Lazy<DeskServices> Shared = new(static () => DeskServices.Over(null!, WordTables.English, TimeProvider.System));

    private readonly TemporaryFolder folder;
    private readonly WebApplication app;

    private RunningDesk(TemporaryFolder folder, IStore store, WebApplication app)
    {
        (this.folder, Store, this.app) = (folder, store, app);
        Address = new Uri(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        Client = NewClient();
    }

    public IStore Store { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<RunningDesk> Start(DeskOptions? options = null, Func<IStore, IStore>? through = null)
    {
        var folder = new TemporaryFolder();
        var (store, failure) = Stores.Open(folder.In("desk.db"));
        Assert.Null(failure);
        var shown = through?.Invoke(store!) ?? store!;
        options = (options ?? new DeskOptions()) with { Port = 0 };
        // The models are read once for all tests; what keeps to a store is its own.
        var services = DeskServices.Over(shown, Shared.Value.Pipeline, Shared.Value.Deriver, WordTables.English, TimeProvider.System);
        var app = DeskServer.Build(services, options);
        Assert.Null(await DeskServer.Start(app, options, TestContext.Current.CancellationToken));
        return new RunningDesk(folder, store!, app);
    }

    public HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Asks for something, and gives status, body and the whole answer.</summary>
    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Ask(HttpMethod method, string path, string? body = null, string? type = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8);
            request.Content.Headers.Remove("Content-Type");
            if (type is not null) request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), answer);
    }

    public Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Get(string path, params (string Name, string Value)[] headers) => Ask(HttpMethod.Get, path, null, null, headers);

    /// <summary>The JSON under an address, which must be there.</summary>
    public async Task<JsonElement> Json(string path)
    {
        var (status, body, _) = await Get(path);
        Assert.True(status == HttpStatusCode.OK, $"{path}: {status} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>Posts JSON, and gives status and what was answered.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Json)> Post(string path, object body)
    {
        var (status, answer, _) = await Ask(HttpMethod.Post, path, JsonSerializer.Serialize(body), "application/json");
        return (status, JsonDocument.Parse(answer).RootElement);
    }

    /// <summary>Adds the reports of the desk's own invention.</summary>
    public async Task<RunningDesk> WithReports()
    {
        var (status, body, _) = await Ask(HttpMethod.Post, "/api/v1/reports", DeskReports.Lines, "application/jsonl");
        Assert.True(status == HttpStatusCode.OK, body);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Store.Dispose();
        folder.Dispose();
    }
}
