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
        Assert.Equal(0, CommandRun.With(DeskReports.Lines(0, 120), "add", "-s", whole.Place).Code);
        // The same ids with other words: another's reports, which get ids of their own.
        var lines = DeskReports.Lines(60, 150).Replace("on help number", "on a loan of number", StringComparison.Ordinal);
        var runs = await Task.WhenAll(((string[])[DeskReports.Lines(0, 80), DeskReports.Lines(40, 120), lines]).Select(input => Task.Run(() => CommandRun.With(input, "add", "--ids", "-s", shared.Place), TestContext.Current.CancellationToken)));
        Assert.All(runs, static run => Assert.Equal(0, run.Code));
        var told = runs.SelectMany(static run => run.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(told.Count, told.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(told.Order(StringComparer.Ordinal), shared.Read(static r => r.Articles(new ArticleQuery { Most = int.MaxValue })).Select(static article => article.Id).Order(StringComparer.Ordinal));
        // Every fourth has no sentence of its own: it is the same report in both.
        Assert.Equal(120 + 90 - lines.Split('\n').Count(static line => line.Length > 0 && !line.Contains("on a loan", StringComparison.Ordinal) && NumberIn(line) < 120), told.Count);
        Assert.Equal(0, shared.Read(static r => r.Counts()).Stale);
        Assert.Equal(Groups(whole, 120), Groups(shared, 120));
    }

    private static int NumberIn(string line) => int.Parse(line.Split("\"r", 2)[1].Split('"')[0], System.Globalization.CultureInfo.InvariantCulture);

    // By title, which tells happening and day: reports of one happening are one story, whoever added them.
    private static string Groups(TestStore store, int most) => string.Join('\n', store
        .Read(static r => r.Articles(new ArticleQuery { Most = int.MaxValue }))
        .GroupBy(static article => article.Story)
        .Select(group => string.Join(", ", group.Select(static article => article.Title!).Distinct(StringComparer.Ordinal).Where(title => int.Parse(title.Split("day ")[1], System.Globalization.CultureInfo.InvariantCulture) < most / 6).Order(StringComparer.Ordinal)))
        .Where(static titles => titles.Length > 0)
        .Order(StringComparer.Ordinal));
}
