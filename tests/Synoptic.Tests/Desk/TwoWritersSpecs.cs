using Synoptic.Storage;
using Synoptic.Tests.Command;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Desk;

/// <summary>Two programs that add to one store at once.</summary>
public sealed class TwoWritersSpecs
{
    [Fact]
    public void Two_processes_that_add_at_once_lose_nothing_and_double_nothing()
    {
        using var folder = new TemporaryFolder();
        var store = folder.In("d.db");
        // A third of the reports is in both.
        using var one = new AddProcess(folder.File("one.jsonl", DeskReports.Lines(0, 240)), store);
        using var other = new AddProcess(folder.File("other.jsonl", DeskReports.Lines(120, 360)), store);
        Assert.Equal((0, 0), (one.End(TimeSpan.FromMinutes(2)), other.End(TimeSpan.FromMinutes(2))));
        string[] told = [.. one.Acknowledged, .. other.Acknowledged];
        Assert.Equal(Enumerable.Range(0, 360).Select(static i => $"r{i}").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        DeskReports.Whole(store, told);
        var found = DeskReports.Found(store);
        Assert.Equal(0, CommandRun.Of("rebuild", "-s", store).Code);
        Assert.Equal(found, DeskReports.Found(store));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Who_adds_what_another_adds_at_the_same_time_ends_with_the_stories_of_one_run(string engine)
    {
        using var folder = new TemporaryFolder();
        using var whole = new TestStore(engine);
        using var shared = new TestStore(engine);
        var all = DeskReports.Fires(12).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, CommandRun.With(Of(all), "add", "-s", whole.Place).Code);
        // The same ids from other outlets: reports of their own, which get ids of their own.
        var others = all[32..].Select(static line => line.Replace("Outlet", "Paper", StringComparison.Ordinal));
        var runs = await Task.WhenAll(((string[])[Of(all[..32]), Of(all[16..]), Of(others)]).Select(input => Task.Run(() => CommandRun.With(input, "add", "--ids", "-s", shared.Place), TestContext.Current.CancellationToken)));
        Assert.All(runs, static run => Assert.Equal(0, run.Code));
        var told = runs.SelectMany(static run => run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(48 + 16, told.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(told.Order(StringComparer.Ordinal), shared.Read(static r => r.Articles(new ArticleQuery { Most = int.MaxValue })).Select(static article => article.Id).Order(StringComparer.Ordinal));
        Assert.Equal(0, shared.Read(static r => r.Counts()).Stale);
        Assert.Equal(12, Groups(whole).Split('\n').Length);
        Assert.Equal(Groups(whole), Groups(shared));
    }

    private static string Of(IEnumerable<string> lines) => string.Concat(lines.Select(static line => line + "\n"));

    // By title, which names the happening: reports of one are one story, whoever added them.
    private static string Groups(TestStore store) => string.Join('\n', store
        .Read(static r => r.Articles(new ArticleQuery { Most = int.MaxValue }))
        .GroupBy(static article => article.Story)
        .Select(static group => string.Join(", ", group.Select(static article => article.Title!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal));
}
