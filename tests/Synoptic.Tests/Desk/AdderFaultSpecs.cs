using Synoptic.Desk.Adding;
using Synoptic.Desk.Deriving;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Tests.Command;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Desk;

/// <summary>A fault in the middle of adding.</summary>
public sealed class AdderFaultSpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task What_was_read_before_an_input_that_breaks_is_kept_with_its_stories_and_the_fault_is_not_swallowed(string engine)
    {
        using var folder = new TemporaryFolder();
        using var store = new TestStore(engine);
        var pipeline = new Pipeline(WordTables.English);
        var adder = new Adder(store.Store, pipeline, new Deriver(pipeline, WordTables.English), TimeProvider.System);
        var input = folder.File("wire.jsonl", DeskReports.Lines(0, 100));
        var told = new Told();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => adder.Add(Breaking(Read(input)), told, null, TestContext.Current.CancellationToken));
        Assert.Equal("the wire is cut", fault.Message);
        Assert.Equal(100, told.Ids.Count);
        Assert.Equal((100L, 0L), store.Read(static r => (r.Counts().Articles, r.Counts().Stale)));
        Assert.All(store.Read(static r => r.Articles(new ArticleQuery { Most = int.MaxValue })), static article => Assert.NotNull(article.Story));

        // Nothing is left behind that stands in the way of the next run.
        var sum = await adder.Add(Read(folder.File("more.jsonl", DeskReports.Lines(90, 110))), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((10, 10, false), (sum.Added, sum.Known, sum.IsStopped));
        Assert.Null(sum.Blocked);
    }

    private static IEnumerable<ReadResult> Read(string path) => new ArticleReader(WordTables.English, new ReadingOptions { KeepBytes = true }).ReadEach([path], Stream.Null, TestContext.Current.CancellationToken);

    private static IEnumerable<ReadResult> Breaking(IEnumerable<ReadResult> read)
    {
        foreach (var result in read) yield return result;
        throw new InvalidOperationException("the wire is cut");
    }

    private sealed class Told : IProgress<AddProgress>
    {
        public List<string> Ids { get; } = [];

        public void Report(AddProgress value) => Ids.AddRange(value.Ids);
    }
}
