using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Stories;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Tests.Command;
using Synoptic.Tests.Storage;

namespace Synoptic.Tests.Desk;

/// <summary>Wherever the stream of reports is cut into batches.</summary>
public sealed class BatchProperties
{
    private static readonly Pipeline Pipeline = new(WordTables.English);
    private static readonly string Maker = MadeBy.Name();

    private static readonly Lazy<ImmutableArray<Derived>> Reports = new(static () =>
    {
        using var folder = new TemporaryFolder();
        var read = new ArticleReader(WordTables.English, new ReadingOptions()).Read([folder.File("wire.jsonl", DeskReports.Fires(8))], Stream.Null);
        var deriver = new Deriver(Pipeline, WordTables.English);
        return [.. read.Articles.Select(deriver.Derive)];
    });

    private enum Between
    {
        Nothing,
        Killed,
        Stopped,
        Lost,
    }

    [Fact]
    public void A_run_that_is_stopped_killed_or_loses_its_state_at_any_batch_ends_as_one_that_was_not_whatever_order_a_batch_has() =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(20260512, 7).WithMaxTest(12), Prop.ForAll(Runs().ToArbitrary(), run =>
        {
            using var straight = new TestStore("sqlite");
            using var broken = new TestStore("sqlite");
            Add(straight.Store, run.Select(static batch => (batch.Batch, Between.Nothing)));
            Add(broken.Store, run.Select(batch => (Shuffled(batch.Batch, batch.Order), batch.Between)));
            Assert.Equal(Stories(straight), Stories(broken));
            Assert.Equal(Copies(straight), Copies(broken));
            // And as one that is made again from the same batches.
            Assert.Null(new Synoptic.Desk.Rebuilding.Rebuilder(broken.Store, Pipeline, new Deriver(Pipeline, WordTables.English)).Run(cancellation: TestContext.Current.CancellationToken));
            Assert.Equal(Stories(straight), Stories(broken));
            Assert.Equal(Copies(straight), Copies(broken));
        }));

    [Fact]
    public void Wherever_batches_are_cut_the_same_is_kept_of_each_report_each_has_one_story_and_reports_of_one_happening_are_together()
    {
        using var whole = new TestStore("sqlite");
        Add(whole.Store, [(Reports.Value, Between.Nothing)]);
        var (kept, together) = (Kept(whole), Together(whole));
        Assert.Equal(8, together.Split('\n').Length);
        Check.One(Config.QuickThrowOnFailure.WithReplay(20260513, 3).WithMaxTest(12), Prop.ForAll(Runs().ToArbitrary(), run =>
        {
            using var store = new TestStore("sqlite");
            Add(store.Store, run.Select(static batch => (batch.Batch, Between.Nothing)));
            Assert.Equal(kept, Kept(store));
            // All layers read back as they were derived.
            var layers = store.Read(static r => r.Layers([.. Reports.Value.Select(static report => report.Annotations.Article.Id)], Maker));
            Assert.All(Reports.Value.Zip(layers), static pair => Assert.Empty(DeepEquality.Differences(pair.First.Annotations, pair.Second!)));
            Assert.Equal(together, Together(store));
        }));
    }

    // Batches of 1 to 9 reports, the order in each, and what happens before each.
    private static Gen<(ImmutableArray<Derived> Batch, int Order, Between Between)[]> Runs() =>
        from sizes in Gen.ArrayOf(Gen.Choose(1, 9), Reports.Value.Length)
        from orders in Gen.ArrayOf(Gen.Choose(0, 1000), Reports.Value.Length)
        from between in Gen.ArrayOf(Gen.Elements(Between.Nothing, Between.Nothing, Between.Killed, Between.Stopped, Between.Lost), Reports.Value.Length)
        select Cut(sizes).Select((batch, i) => (batch, orders[i], between[i])).ToArray();

    private static IEnumerable<ImmutableArray<Derived>> Cut(int[] sizes)
    {
        for (var (at, i) = (0, 0); at < Reports.Value.Length; at += sizes[i], i++) yield return [.. Reports.Value.Skip(at).Take(sizes[i])];
    }

    private static ImmutableArray<Derived> Shuffled(ImmutableArray<Derived> batch, int order)
    {
        var shuffled = batch.ToArray();
        new Random(order).Shuffle(shuffled);
        return [.. shuffled];
    }

    private static void Add(IStore store, IEnumerable<(ImmutableArray<Derived> Batch, Between Before)> batches)
    {
        StoryKeeper? keeper = null;
        foreach (var (batch, before) in batches)
        {
            if (before == Between.Stopped && keeper is not null) Assert.Null(store.Change(keeper.CatchUpAndSave, TestContext.Current.CancellationToken));
            if (before == Between.Lost) Assert.Null(store.Change(static w => w.PutState("stories", new StoredState("another", 0, ReadOnlyMemory<byte>.Empty)), TestContext.Current.CancellationToken));
            if (before != Between.Nothing)
            {
                keeper?.Dispose();
                keeper = null;
            }

            keeper ??= StoryKeeper.Open(store, Pipeline, Maker, null, TestContext.Current.CancellationToken);
            var used = keeper;
            Assert.Null(store.Change(
                writer =>
                {
                    used.CatchUp(writer);
                    writer.Add([.. batch.Select(static derived => Invented.Input(derived.Annotations.Article))], Invented.Now);
                    writer.PutLayers(batch, Maker);
                    used.Write(writer, used.Take([.. batch.Select(static derived => Pipeline.Prepare(derived.Annotations))]));
                },
                TestContext.Current.CancellationToken));
        }

        keeper?.Dispose();
    }

    private static string Stories(TestStore store) => DeskReports.Ask(store.Place, "select id, found, story from articles order by id") + DeskReports.Ask(store.Place, "select id, reports, origins from stories order by id");

    private static string Copies(TestStore store) => DeskReports.Ask(store.Place, "select a, b, kind, taken from copies order by a, b");

    // By id, since the order of arrival is that of the run.
    private static string Kept(TestStore store) => DeskReports.Ask(store.Place, "select a.id, a.content, a.title, a.day, a.words from articles a join layers l on l.number = a.number order by a.id")
        + DeskReports.Ask(store.Place, "select a.id, i.kind, i.start, i.stop, i.words, i.who, i.what from lines i join articles a on a.number = i.number order by 1, 2, 3, 4, 5, 6")
        + DeskReports.Ask(store.Place, "select count(*), sum(story is null) from articles");

    private static string Together(TestStore store) => string.Join('\n', store.Read(static r => r.Articles(new ArticleQuery { Most = int.MaxValue }))
        .GroupBy(static article => article.Story)
        .Select(static group => string.Join(' ', group.Select(static article => article.Id).Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal));
}
