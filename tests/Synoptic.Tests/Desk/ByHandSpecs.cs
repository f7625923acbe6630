using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Tests.Command;
using Synoptic.Tests.Storage;
using Synoptic.Web;

namespace Synoptic.Tests.Desk;

/// <summary>What is put right at the desk, and a rebuild by the command.</summary>
public sealed class ByHandSpecs
{
    [Theory]
    [InlineData("sqlite", false)]
    [InlineData("sqlite", true)]
    [InlineData("postgres", false)]
    [InlineData("postgres", true)]
    public async Task What_was_put_right_at_the_desk_holds_after_a_rebuild_also_where_all_layers_are_made_anew(string engine, bool areStale)
    {
        using var store = new TestStore(engine);
        Assert.Equal(0, CommandRun.With(DeskReports.Fires(6), "add", "-s", store.Place).Code);
        string merged = StoryOf(store, "f0-0"), into = StoryOf(store, "f1-0"), before, page;
        using (var client = new HttpClient())
        {
            await using var desk = await Serve(store.Store, client);
            var (from, to) = await Cited(client, merged, "f0-0");
            await Correct(client, new { kind = "merge-stories", who = "Ada Quill", stories = new[] { into, merged } });
            await Correct(client, new { kind = "split-story", who = "Ada Quill", reports = new[] { "f2-0", "f2-1" } });
            await Correct(client, new { kind = "wrong-line", who = "Ada Quill", reports = new[] { "f0-0" }, start = from, end = to, line = "figure" });
            await Correct(client, new { kind = "verdict", who = "Ivo Lund", reports = new[] { "f0-0" }, start = from, end = to, text = "A man was found in the kitchen.", rating = "false" });
            await Correct(client, new { kind = "merge-stories", who = "Ivo Lund", reports = new[] { "f3-0", "f4-0" } });
            using var undone = await client.PostAsJsonAsync(new Uri("/api/v1/corrections/5/undo", UriKind.Relative), new { who = "Ada Quill" }, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
            (before, page) = (await Seen(client), await ByHand(client, "f0-0"));
        }

        Assert.Contains("<b>Marked wrong</b>", page, StringComparison.Ordinal);
        Assert.Contains("Ivo Lund", page, StringComparison.Ordinal);
        Assert.Equal(StoryOf(store, "f0-0"), StoryOf(store, "f1-0"));
        Assert.NotEqual(StoryOf(store, "f2-0"), StoryOf(store, "f2-2"));
        Assert.Equal(StoryOf(store, "f2-0"), StoryOf(store, "f2-1"));
        Assert.NotEqual(StoryOf(store, "f3-0"), StoryOf(store, "f4-0"));
        var listed = Listed(store);
        store.Reopen();
        if (areStale) store.Sql("update layers set made_by = 'another'");

        var rebuilt = CommandRun.Of("rebuild", "-s", store.Place);
        Assert.Equal((0, ""), (rebuilt.Code, rebuilt.Result));
        Assert.Equal(listed, Listed(store));
        Assert.Contains("f0-0", CommandRun.Of("show", merged, "-s", store.Place).Result, StringComparison.Ordinal);
        using (var client = new HttpClient())
        {
            await using var desk = await Serve(store.Store, client);
            Assert.Equal(before, await Seen(client));
            Assert.Contains("<b>Marked wrong</b>", await ByHand(client, "f0-0"), StringComparison.Ordinal);
            // And it can be undone as if nothing had been rebuilt.
            using var undone = await client.PostAsJsonAsync(new Uri("/api/v1/corrections/1/undo", UriKind.Relative), new { who = "Ada Quill" }, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        }

        Assert.NotEqual(StoryOf(store, "f0-0"), StoryOf(store, "f1-0"));
        Assert.Equal(merged, StoryOf(store, "f0-0"));
    }

    private static string StoryOf(TestStore store, string report) => store.Read(r => r.Article(report))!.Story!;

    // Which story each report is in, as the command tells.
    private static string Listed(TestStore store)
    {
        var run = CommandRun.Of("stories", "--json", "-s", store.Place);
        Assert.Equal(0, run.Code);
        var ids = run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("story").GetString()!).Order(StringComparer.Ordinal);
        return string.Join('\n', ids.Select(id => $"{id} {string.Join(' ', store.Read(r => r.Articles(new ArticleQuery { Story = id, Most = 1000 })).Select(static article => article.Id).Order(StringComparer.Ordinal))}"));
    }

    private static async Task<IAsyncDisposable> Serve(IStore store, HttpClient client)
    {
        var options = new DeskOptions { Port = 0 };
        var app = DeskServer.Build(DeskServices.Over(store, WordTables.English, TimeProvider.System), options);
        Assert.Null(await DeskServer.Start(app, options, TestContext.Current.CancellationToken));
        client.BaseAddress = new Uri(app.Urls.First());
        return app;
    }

    private static async Task Correct(HttpClient client, object correction)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/corrections", UriKind.Relative), correction, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    // All corrections, with who, when and who undid them.
    private static Task<string> Seen(HttpClient client) => client.GetStringAsync(new Uri("/api/v1/corrections?most=100", UriKind.Relative), TestContext.Current.CancellationToken);

    // The first words of a report that the page of a story leads to.
    private static async Task<(int From, int To)> Cited(HttpClient client, string story, string report)
    {
        for (var i = 0; i < 300; i++)
        {
            var page = await client.GetStringAsync(new Uri($"/stories/{story}", UriKind.Relative), TestContext.Current.CancellationToken);
            if (Regex.Match(page, $"/reports/{report}\\?at=(?<from>\\d+)-(?<to>\\d+)", RegexOptions.None, TimeSpan.FromSeconds(5)) is { Success: true } place)
                return (int.Parse(place.Groups["from"].Value, CultureInfo.InvariantCulture), int.Parse(place.Groups["to"].Value, CultureInfo.InvariantCulture));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"the page of {story} leads to no words of {report}");
        return default;
    }

    // The page of a report, with what people said of it.
    private static Task<string> ByHand(HttpClient client, string report) => client.GetStringAsync(new Uri($"/reports/{report}", UriKind.Relative), TestContext.Current.CancellationToken);
}
