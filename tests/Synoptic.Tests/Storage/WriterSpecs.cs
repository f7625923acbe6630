using System.Diagnostics;
using Synoptic.Storage;

namespace Synoptic.Tests.Storage;

public sealed class WriterSpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public async Task A_second_writer_waits_for_the_first_to_end(string engine)
    {
        using var store = new TestStore(engine);
        using var other = store.Open();
        var (first, _) = store.Store.Write(TestContext.Current.CancellationToken);
        first!.Add([Invented.Input(Invented.Article("a"))], Invented.Now);
        var second = Task.Run(() => other.Change(static w => w.Add([Invented.Input(Invented.Article("b", "Another."))], Invented.Now), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        Assert.NotSame(second, await Task.WhenAny(second, Task.Delay(300, TestContext.Current.CancellationToken)));
        first.Commit();
        first.Dispose();
        Assert.Null(await second);
        Assert.Equal((2L, 2L), store.Read(static r => (r.Counts().Articles, r.LastBatch())));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_writer_that_waits_too_long_says_that_another_writes(string engine)
    {
        using var store = new TestStore(engine);
        var (first, _) = store.Store.Write(TestContext.Current.CancellationToken);
        using (first)
        {
            using var other = store.Open(TimeSpan.FromMilliseconds(200));
            var failure = other.Change(static w => w.Remove("a"), TestContext.Current.CancellationToken);
            Assert.Equal("SYN6004", failure?.Code);
            Assert.DoesNotContain("desk:desk", failure!.ToString(), StringComparison.Ordinal);
        }

        using var free = store.Open(TimeSpan.FromMilliseconds(200));
        Assert.Null(free.Change(static w => w.Remove("a"), TestContext.Current.CancellationToken));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void The_wait_for_another_writer_can_be_broken_off(string engine)
    {
        using var store = new TestStore(engine);
        var (first, _) = store.Store.Write(TestContext.Current.CancellationToken);
        using (first)
        {
            using var stop = new CancellationTokenSource(200);
            var waited = Stopwatch.StartNew();
            Assert.ThrowsAny<OperationCanceledException>(() => store.Store.Write(stop.Token));
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(10));
        }
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Several_programs_may_open_a_new_store_at_once(string engine)
    {
        using var store = new TestStore(engine);
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, _ =>
        {
            using var opened = store.Open();
            using var reader = opened.Read();
            Assert.Equal(0, reader.LastBatch());
        });
    }
}
