using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Synoptic.Desk.Finding;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Web;

/// <summary>Whom a typed name means is the same on the page, to a program and to the command, which asks the resolver itself.</summary>
public sealed class MeaningSpecs : IAsyncLifetime
{
    private RunningDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await RunningDesk.Start();
        Assert.Null(desk.Store.Change(static writer =>
        {
            Derived[] reports =
            [
                Invented.Derived(Invented.Article("a", "One."), [Invented.Quotation("The bridge is safe.", 0)], [Invented.Person(0, "Mira Brandt")]),
                Invented.Derived(Invented.Article("b", "Two."), [Invented.Quotation("The bridge is old.", 0)], [Invented.Person(0, "Mira Brandt")]),
                Invented.Derived(Invented.Article("c", "Three."), [Invented.Quotation("The bridge is mine.", 0)], [Invented.Person(0, "Brandt"), Invented.Person(1, "Olga Frost")]),
            ];
            writer.Add([.. reports.Select(static report => Invented.Input(report.Annotations.Article))], Invented.Now);
            writer.PutLayers(reports, Invented.Maker);
        }, TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Theory]
    [InlineData("Brandt", "person:brandt", "The bridge is mine.")]
    [InlineData("  bRANDT ", "person:brandt", "The bridge is mine.")]
    [InlineData("Mira Brandt", "person:mirabrandt", "The bridge is old.")]
    [InlineData("mira", "person:mirabrandt", "The bridge is old.")]
    [InlineData("person:mirabrandt", "person:mirabrandt", "The bridge is old.")]
    public async Task A_name_means_whoever_is_called_exactly_so_then_whom_most_reports_name(string typed, string key, string said)
    {
        using (var reader = desk.Store.Read()) Assert.Equal(key, new NameResolver(WordTables.English).Find(reader, typed)[0].Key);
        var asked = Uri.EscapeDataString(typed);
        var answer = await desk.Json($"/api/v1/search?kind=quotation&who={asked}");
        Assert.Equal(key, answer.GetProperty("who").GetProperty("key").GetString());
        Assert.Equal(said, answer.GetProperty("items")[0].GetProperty("words").GetString());
        var page = await Page($"/search?kind=quotation&who={asked}");
        Assert.Equal(said, page.QuerySelector(".hit p.words")!.TextContent.Trim());
        // A key says itself whom it means.
        Assert.Equal(typed == key ? null : $"/names/{Uri.EscapeDataString(key)}", page.QuerySelector(".meant a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_name_that_was_put_together_with_another_is_found_by_either()
    {
        Assert.Null(desk.Store.Change(static writer => writer.Correct(Invented.MergeNames("person:mirabrandt", "person:olgafrost")), TestContext.Current.CancellationToken));
        foreach (var typed in (string[])["Olga Frost", "Mira Brandt", "person:olgafrost"])
            Assert.Equal("person:mirabrandt", (await desk.Json($"/api/v1/search?kind=quotation&who={Uri.EscapeDataString(typed)}")).GetProperty("who").GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("Nemo")]
    [InlineData("person:nemo")]
    [InlineData("%25")]
    [InlineData("!!!")]
    [InlineData("%00%ED")]
    public async Task Nobody_finds_nothing_rather_than_everything(string typed)
    {
        var answer = await desk.Json($"/api/v1/search?kind=quotation&who={typed}");
        Assert.Equal(0, answer.GetProperty("items").GetArrayLength());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("who").ValueKind);
        Assert.Empty((await Page($"/search?kind=quotation&who={typed}")).QuerySelectorAll(".hit"));
    }

    private async Task<IDocument> Page(string path)
    {
        var (status, body, _) = await desk.Get(path);
        Assert.Equal(HttpStatusCode.OK, status);
        return await new HtmlParser().ParseDocumentAsync(body, TestContext.Current.CancellationToken);
    }
}
