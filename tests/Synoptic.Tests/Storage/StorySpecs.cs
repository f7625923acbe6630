using Synoptic.Storage;

namespace Synoptic.Tests.Storage;

public sealed class StorySpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public void A_story_has_its_reports_days_title_and_counts(string engine)
    {
        using var store = new TestStore(engine);
        store.Change(static w =>
        {
            w.Add([Invented.Input(Invented.Article("a", "One.", day: "2031-03-07")), Invented.Input(Invented.Article("b", "Two.", "Bridge closed", "2031-03-05")), Invented.Input(Invented.Article("c", "Three.", "Another", day: null))], Invented.Now);
            w.Assign([("a", "s1"), ("b", "s1"), ("c", "s2")]);
            w.RefreshStories(["s1", "s2"]);
        });
        Assert.Equal(new StoredStory("s1", "Bridge closed", new DateOnly(2031, 3, 5), new DateOnly(2031, 3, 7), 2, 2, 1, 1, false), store.Read(static r => r.Story("s1")));
        Assert.Equal(new StoredStory("s2", "Another", null, null, 1, 1, 1, 1, false), store.Read(static r => r.Story("s2")));
        Assert.Equal("s1", store.Read(static r => r.Article("a"))!.Story);
        Assert.Equal(2, store.Read(static r => r.Counts().Stories));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Reports_that_took_their_words_from_another_are_of_its_origin(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"), ("b", "s1"), ("c", "s1"), ("d", "s1"), ("e", "s2"));
        store.Change(static w =>
        {
            w.AddCopies([new StoredCopy("a", "b", "verbatim", 1, 0.99), new StoredCopy("b", "c", "edited", 0.9, 0.95), new StoredCopy("a", "c", "edited", 0.8, 0.9), new StoredCopy("a", "d", "abridged", 0.4, 0.01), new StoredCopy("e", "d", "verbatim", 1, 1)]);
            w.RefreshStories(["s1"]);
        });
        Assert.Equal((4, 2), store.Read(static r => (r.Story("s1")!.Reports, r.Story("s1")!.Origins)));
        Assert.Equal(["a>b", "b>c", "a>c", "a>d"], store.Read(static r => r.Copies("s1")).Select(static c => $"{c.A}>{c.B}"));
        store.Change(static w => w.AddCopies([new StoredCopy("a", "b", "spun", 0.7, 0.6)]));
        Assert.Equal(new StoredCopy("a", "b", "spun", 0.7, 0.6), store.Read(static r => r.Copies("s1")).Single(static c => c is { A: "a", B: "b" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_story_that_went_into_another_is_found_under_both_ids(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"), ("b", "s2"), ("c", "s3"));
        // The program names only the reports that it still holds; those it let go follow the merge.
        store.Change(static w =>
        {
            w.MergeStory("s2", "s1");
            w.RefreshStories(["s1", "s2"]);
        });
        Assert.Equal("s1: a b, s3: c", store.Stories());
        Assert.Equal("s1", store.Read(static r => r.Story("s2"))!.Id);
        store.Change(static w =>
        {
            w.Assign([("a", "s3"), ("b", "s3")]);
            w.MergeStory("s1", "s3");
            w.RefreshStories(["s1", "s3"]);
        });
        foreach (var id in (string[])["s1", "s2", "s3"])
        {
            Assert.Equal("s3", store.Read(r => r.Story(id))!.Id);
            Assert.Equal(["c", "b", "a"], store.Read(r => r.Articles(new ArticleQuery { Story = id })).Select(static a => a.Id));
            Assert.Equal(3, store.Search(new SearchQuery { Words = "report", Story = id }).Length);
        }

        // The program found that it was two after all.
        store.Change(static w =>
        {
            w.Assign([("a", "s1")]);
            w.RefreshStories(["s1", "s3"]);
        });
        Assert.Equal("s1: a, s3: b c", store.Stories());
        Assert.Equal("s1", store.Read(static r => r.Story("s1"))!.Id);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_closed_story_stays_closed_when_something_is_put_right_in_it(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"), ("b", "s2"));
        store.Change(static w => w.CloseStory("s1"));
        Assert.True(store.Read(static r => r.Story("s1"))!.IsClosed);
        store.Change(static w => w.Correct(Invented.Merge("a", "b")));
        // Of the two that are one now, the second still gets reports.
        Assert.False(store.Read(static r => r.Story("s1"))!.IsClosed);
        store.Change(static w => w.Undo(1, true, "Ann Orr", Invented.Now));
        Assert.Equal((true, false), store.Read(static r => (r.Story("s1")!.IsClosed, r.Story("s2")!.IsClosed)));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void What_is_new_since_a_batch_is_told_and_what_is_as_it_was_is_not(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"), ("b", "s2"));
        store.Found(("c", "s1"));
        store.Change(static w => w.RefreshStories([]));
        Assert.Equal(["s1"], store.Read(static r => r.Stories(new StoryQuery { AfterBatch = 1 })).Select(static s => s.Id));
        Assert.Equal((1L, 2L), store.Read(static r => (r.Story("s1")!.Opened, r.Story("s1")!.Changed)));
        store.Change(static w => w.Remove("b"));
        Assert.Null(store.Read(static r => r.Story("s2")));
        Assert.Equal("s1: a c", store.Stories());
        Assert.Equal(3, store.Read(static r => r.LastBatch()));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Stories_are_listed_by_change_reports_or_origins_and_filtered(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a1", "s1"), ("a2", "s1"), ("a3", "s1"), ("b1", "s2"), ("b2", "s2"), ("c1", "s3"));
        store.Change(static w =>
        {
            w.AddCopies([new StoredCopy("a1", "a2", "verbatim", 1, 1), new StoredCopy("a1", "a3", "verbatim", 1, 1)]);
            w.RefreshStories(["s1"]);
        });
        store.Found(("c2", "s3"));
        store.Add(Invented.Derived(Invented.Article("d", "Kari Holt spoke.", day: "2031-05-01"), default, [Invented.Person(0, "Kari Holt")]));
        store.Change(static w =>
        {
            w.Assign([("d", "s4")]);
            w.RefreshStories(["s4"]);
        });
        Assert.Equal(["s4", "s3", "s1", "s2"], Ids(new StoryQuery()));
        Assert.Equal(["s1", "s3", "s2", "s4"], Ids(new StoryQuery { Order = StoryOrder.Reports }));
        Assert.Equal(["s3", "s2", "s1", "s4"], Ids(new StoryQuery { Order = StoryOrder.Origins }));
        Assert.Equal(["s3", "s1"], Ids(new StoryQuery { LeastReports = 2, Most = 2 }));
        Assert.Equal(["s2"], Ids(new StoryQuery { LeastReports = 2, Skip = 2 }));
        Assert.Equal(["s4"], Ids(new StoryQuery { From = new DateOnly(2031, 4, 1) }));
        Assert.Equal(["s3", "s1", "s2"], Ids(new StoryQuery { To = new DateOnly(2031, 4, 1) }));
        Assert.Equal(["s4"], Ids(new StoryQuery { Entity = "person:kariholt" }));

        IEnumerable<string> Ids(StoryQuery query) => store.Read(r => r.Stories(query)).Select(static s => s.Id);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_list_of_stories_goes_on_where_it_ended_also_when_stories_changed_meanwhile(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a1", "s1"), ("a2", "s1"), ("b1", "s2"), ("b2", "s2"), ("c1", "s3"), ("d1", "s4"));
        store.Found(("e1", "s5"));
        foreach (var order in Enum.GetValues<StoryOrder>())
        {
            var whole = store.Read(r => r.Stories(new StoryQuery { Order = order }));
            Assert.Equal(5, whole.Length);
            for (var i = 0; i < whole.Length; i++)
                Assert.Equal(whole[(i + 1)..].Select(static s => s.Id), store.Read(r => r.Stories(new StoryQuery { Order = order, After = StoryPlace.Of(whole[i]) })).Select(static s => s.Id));
        }

        // The list is at its second story when the fourth changes: it went to the front, the others are where they were.
        var first = store.Read(static r => r.Stories(new StoryQuery { Most = 2 }));
        Assert.Equal(["s5", "s1"], first.Select(static s => s.Id));
        store.Found(("c2", "s3"));
        Assert.Equal(["s2", "s4"], store.Read(r => r.Stories(new StoryQuery { After = StoryPlace.Of(first[1]) })).Select(static s => s.Id));
        Assert.Empty(store.Read(static r => r.Stories(new StoryQuery { After = new StoryPlace(0, 0, 0, "no\0story") })));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_record_is_kept_with_its_parts_and_missed_when_the_story_changes(string engine)
    {
        using var store = new TestStore(engine);
        store.Found(("a", "s1"), ("b", "s1"), ("c", "s2"));
        Assert.Equal(["s1"], store.Read(static r => r.Unrecorded("m", 10)));
        var page = new byte[300_000];
        new Random(3).NextBytes(page);
        store.Change(w => w.PutRecord(new StoredRecord("s1", 1, "m", System.Collections.Immutable.ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add("record", "{}"u8.ToArray()).Add("page", page).Add("empty", Array.Empty<byte>())), []));
        var record = store.Read(static r => r.Record("s1"))!;
        Assert.Equal(("s1", 1L, "m"), (record.Story, record.Changed, record.MadeBy));
        Assert.Equal(["empty", "page", "record"], record.Parts.Keys);
        Assert.True(record.Parts["page"].Span.SequenceEqual(page));
        Assert.Empty(store.Read(static r => r.Unrecorded("m", 10)));
        Assert.Equal(["s1"], store.Read(static r => r.Unrecorded("m2", 10)));
        store.Found(("d", "s1"));
        Assert.Equal(["s1"], store.Read(static r => r.Unrecorded("m", 10)));
        Assert.Equal(1, store.Read(static r => r.Record("s1"))!.Changed);
        foreach (var id in (string[])["a", "b", "d"]) store.Change(w => w.Remove(id));
        Assert.Null(store.Read(static r => r.Record("s1")));
        Assert.Equal(0L, store.Value("select count(*) from parts"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_state_of_a_hundred_megabytes_is_kept_and_replaced(string engine)
    {
        using var store = new TestStore(engine);
        var data = new byte[100_000_000];
        new Random(7).NextBytes(data.AsSpan(0, 40_000_000));
        store.Change(w => w.PutState("stories", new StoredState("m", 7, data)));
        var kept = store.Read(static r => r.State("stories"))!;
        Assert.Equal(("m", 7L), (kept.MadeBy, kept.Batch));
        Assert.True(kept.Data.Span.SequenceEqual(data));
        store.Change(static w => w.PutState("stories", new StoredState("m", 8, new byte[] { 1, 2 })));
        Assert.Equal([1, 2], store.Read(static r => r.State("stories"))!.Data.ToArray());
        Assert.Equal(1L, store.Value("select count(*) from chunks"));
    }
}
