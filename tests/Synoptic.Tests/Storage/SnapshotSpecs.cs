using Synoptic.Storage;

namespace Synoptic.Tests.Storage;

public sealed class SnapshotSpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public void What_a_reader_sees_does_not_move_while_others_write(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"));
        using var before = store.Store.Read();
        store.Found(("b", "s1"));
        store.Change(static w => w.Remove("a"));
        Assert.Equal((1L, 1L), (before.Counts().Articles, before.LastBatch()));
        Assert.NotNull(before.Article("a"));
        Assert.Null(before.Article("b"));
        Assert.Equal(["a"], before.Search(new SearchQuery { Words = "report" }).Hits.Select(static h => h.Article.Id));
        Assert.Equal(["b"], store.Search(new SearchQuery { Words = "report" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Nothing_is_seen_of_what_is_not_committed_and_a_writer_sees_its_own(string engine)
    {
        using var store = new TestStore(engine);
        var (writer, failure) = store.Store.Write(TestContext.Current.CancellationToken);
        Assert.Null(failure);
        writer!.Add([Invented.Input(Invented.Article("a"))], Invented.Now);
        Assert.NotNull(writer.Article("a"));
        Assert.Single(writer.Search(new SearchQuery { Words = "bridge" }).Hits);
        Assert.Null(store.Read(static r => r.Article("a")));
        writer.Commit();
        writer.Dispose();
        Assert.NotNull(store.Read(static r => r.Article("a")));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_writer_that_ends_without_a_commit_leaves_nothing(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"));
        var (writer, _) = store.Store.Write(TestContext.Current.CancellationToken);
        writer!.Add([Invented.Input(Invented.Article("b", "Another report."))], Invented.Now);
        writer.Remove("a");
        writer.Dispose();
        Assert.Equal("s1: a", store.Stories());
        Assert.Empty(store.Search(new SearchQuery { Words = "another" }));
        store.Found(("c", "s1"));
        Assert.Equal("s1: a c", store.Stories());
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_change_that_fails_half_way_leaves_nothing(string engine)
    {
        using var store = new TestStore(engine);
        Assert.Throws<NotSupportedException>(() => store.Store.Change(static w =>
        {
            w.Add([Invented.Input(Invented.Article("a"))], Invented.Now);
            throw new NotSupportedException();
        }, TestContext.Current.CancellationToken));
        Assert.Equal(0, store.Read(static r => r.Counts().Articles));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task Many_read_while_one_writes(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var last = 0L;
            while (!stop.IsCancellationRequested)
            {
                using var reader = store.Store.Read();
                var (batch, articles) = (reader.LastBatch(), reader.Counts().Articles);
                // Each batch has one report: a reader never sees the half of one.
                Assert.Equal(batch, articles);
                Assert.True(batch >= last);
                last = batch;
            }
        }, TestContext.Current.CancellationToken)).ToArray();
        for (var i = 0; i < 30; i++) store.Found(($"b{i}", "s1"));
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(31, store.Read(static r => r.Story("s1"))!.Reports);
    }
}
