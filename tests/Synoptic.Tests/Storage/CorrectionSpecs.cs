using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Tests.Storage;

public sealed class CorrectionSpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public void Merged_stories_are_one_under_both_ids_and_two_again_when_it_is_undone(string engine)
    {
        using var store = Store(engine);
        store.Change(static w => w.Correct(Invented.Merge("a1", "b1")));
        Assert.Equal("s1: a1 a2 b1 b2, s3: c1", store.Stories());
        Assert.Equal(("s1", 2L, 1L), store.Read(static r => (r.Story("s2")!.Id, r.Story("s2")!.Changed, r.Story("s2")!.Opened)));
        store.Change(static w => Assert.True(w.Undo(1, true, "Ivo Lund", Invented.Now)));
        Assert.Equal("s1: a1 a2, s2: b1 b2, s3: c1", store.Stories());
        Assert.Equal("s2", store.Read(static r => r.Story("s2"))!.Id);
        store.Change(static w => Assert.True(w.Undo(1, false, "Ivo Lund", Invented.Now)));
        Assert.Equal("s1: a1 a2 b1 b2, s3: c1", store.Stories());
        Assert.Equal(4, store.Read(static r => r.LastBatch()));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Reports_that_were_split_off_are_a_story_and_its_id_is_found_after_it_is_undone(string engine)
    {
        using var store = Store(engine);
        store.Change(static w => w.Correct(Invented.Split("a2")));
        var own = store.Read(static r => r.Article("a2"))!.Story!;
        Assert.DoesNotContain(own, (string[])["s1", "s2", "s3"]);
        Assert.Equal((1, 1), store.Read(r => (r.Story(own)!.Reports, r.Story("s1")!.Reports)));
        store.Change(static w => w.Undo(1, true, "Ann Orr", Invented.Now));
        Assert.Equal("s1: a1 a2, s2: b1 b2, s3: c1", store.Stories());
        Assert.Equal("s1", store.Read(r => r.Story(own))!.Id);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void What_was_merged_into_a_split_story_follows_when_the_split_is_done_again(string engine)
    {
        using var store = Store(engine);
        store.Change(static w => w.Correct(Invented.Split("a2")));
        store.Change(static w => w.Correct(Invented.Merge("a2", "c1")));
        var own = store.Read(static r => r.Article("c1"))!.Story;
        store.Change(static w => w.Undo(1, true, "Ann Orr", Invented.Now));
        Assert.Equal("s1: a1 a2 c1, s2: b1 b2", store.Stories());
        store.Change(static w => w.Undo(1, false, "Ann Orr", Invented.Now));
        Assert.Equal(own, store.Read(static r => r.Article("c1"))!.Story);
        Assert.Equal(own, store.Read(static r => r.Article("a2"))!.Story);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_merge_by_the_program_stays_when_one_by_hand_is_undone(string engine)
    {
        using var store = Store(engine);
        store.Change(static w =>
        {
            w.Assign([("b1", "s1"), ("b2", "s1")]);
            w.MergeStory("s2", "s1");
            w.RefreshStories(["s1", "s2"]);
        });
        store.Change(static w => w.Correct(Invented.Merge("c1", "a1")));
        Assert.Equal("s3", store.Read(static r => r.Story("s2"))!.Id);
        store.Change(static w => w.Undo(1, true, "Ann Orr", Invented.Now));
        Assert.Equal("s1: a1 a2 b1 b2, s3: c1", store.Stories());
        Assert.Equal("s1", store.Read(static r => r.Story("s2"))!.Id);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void New_reports_of_a_merged_story_join_it(string engine)
    {
        using var store = Store(engine);
        store.Change(static w => w.Correct(Invented.Merge("a1", "b1")));
        store.Found(("b3", "s2"));
        Assert.Equal("s1: a1 a2 b1 b2 b3, s3: c1", store.Stories());
        Assert.Equal(3, store.Read(static r => r.Story("s1"))!.Changed);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Corrections_survive_that_stories_are_forgotten_and_found_again(string engine)
    {
        using var store = Store(engine);
        store.Change(static w => w.Correct(Invented.Merge("a1", "b1")));
        store.Change(static w => w.Correct(Invented.Split("b2")));
        var (before, changed) = (store.Stories(), store.Read(static r => r.Stories(new StoryQuery())));
        store.Change(static w =>
        {
            w.ForgetStories();
            w.Assign([("a1", "s1"), ("a2", "s1"), ("b1", "s2"), ("b2", "s2"), ("c1", "s3")]);
            w.RefreshStories([]);
        });
        Assert.Equal(before, store.Stories());
        // Nothing is new: who looks for what changed sees nothing.
        Assert.Equal(changed, store.Read(static r => r.Stories(new StoryQuery())));
        Assert.Equal("s1", store.Read(static r => r.Story("s2"))!.Id);
        Assert.Equal(2, store.Read(static r => r.Corrections()).Length);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_rebuild_that_finds_other_stories_leaves_no_trace_of_the_earlier_but_their_ids(string engine)
    {
        using var store = Store(engine);
        store.Change(static w => w.AddCopies([new StoredCopy("a1", "a2", "verbatim", 1, 1)]));
        store.Change(static w => w.PutRecord(new StoredRecord("s2", 1, "m", System.Collections.Immutable.ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty), []));
        store.Change(static w =>
        {
            w.ForgetStories();
            w.Assign([("a1", "n1"), ("b1", "n1"), ("a2", "n2"), ("b2", "n2")]);
            w.RefreshStories(["n1", "n2"]);
            w.RefreshStories([]);
        });
        Assert.Equal("n1: a1 b1, n2: a2 b2", store.Stories());
        Assert.Null(store.Read(static r => r.Article("c1"))!.Story);
        Assert.Equal("n1", store.Read(static r => r.Story("s1"))!.Id);
        Assert.Equal("n1", store.Read(static r => r.Story("s2"))!.Id);
        foreach (var table in (string[])["copies", "records"]) Assert.Equal(0L, store.Value($"select count(*) from {table}"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Corrections_come_back_in_order_with_what_was_undone(string engine)
    {
        using var store = Store(engine);
        var verdict = new Correction(0, CorrectionKind.Verdict, ["a1"], ["person:kariholt"], new Span(2, 9), "quotation", "The bridge <b>is</b> safe.", "half true", "Ann Orr", Invented.Now.ToOffset(TimeSpan.FromHours(2)));
        store.Change(w => Assert.Equal(1, w.Correct(verdict)));
        store.Change(static w => Assert.Equal(2, w.Correct(Invented.Merge("a1", "c1"))));
        store.Change(static w =>
        {
            Assert.False(w.Undo(1, false, "x", Invented.Now));
            Assert.True(w.Undo(1, true, "Ivo Lund", Invented.Now.AddDays(1)));
            Assert.False(w.Undo(1, true, "x", Invented.Now));
            Assert.False(w.Undo(9, true, "x", Invented.Now));
        });
        var corrections = store.Read(static r => r.Corrections());
        Assert.Empty(DeepEquality.Differences(verdict with { Number = 1, Undone = ("Ivo Lund", Invented.Now.AddDays(1)) }, corrections[0]));
        Assert.Null(corrections[1].Undone);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_correction_of_a_line_or_an_entity_shows_in_the_stories_that_have_it(string engine)
    {
        using var store = Store(engine);
        store.Change(static w => w.Correct(new Correction(0, CorrectionKind.WrongLine, ["b1"], [], new Span(0, 3), "figure", null, null, "Ann Orr", Invented.Now)));
        Assert.Equal((1L, 2L), store.Read(static r => (r.Story("s1")!.Changed, r.Story("s2")!.Changed)));
    }

    private static TestStore Store(string engine)
    {
        var store = new TestStore(engine);
        store.Found(("a1", "s1"), ("a2", "s1"), ("b1", "s2"), ("b2", "s2"), ("c1", "s3"));
        return store;
    }
}
