using System.Collections.Immutable;
using Synoptic.Stories;

namespace Synoptic.Tests.Following;

public sealed class PendingLineSpecs
{
    [Fact]
    public void A_line_waits_until_its_story_is_closed_and_lines_keep_the_order_of_input()
    {
        var pending = new PendingLines(100);
        Assert.Empty(pending.Add(["a", "b"], Step(["s1", "s2"])));
        Assert.Empty(pending.Add(["c"], Step(["s1"], Closed("s2"))));
        Assert.Equal([new("a", "s1"), new("b", "s2"), new("c", "s1")], pending.Add([], Step([], Closed("s1"))));
    }

    [Fact]
    public void A_merge_and_a_split_reach_the_lines_that_wait()
    {
        var pending = new PendingLines(100);
        pending.Add(["a", "b", "c"], Step(["s1", "s2", "s1"]));
        pending.Add(["d"], Step(["s2"], new StoryChange(StoryChangeKind.Merged, "s2", "s1", ["b"], null, "")));
        pending.Add([], Step([], new StoryChange(StoryChangeKind.Split, "s9", "s1", ["c"], null, "")));
        Assert.Equal([new("a", "s1"), new("b", "s1"), new("c", "s9"), new("d", "s1")], pending.Flush());
        Assert.Equal(0, pending.Corrections);
    }

    [Fact]
    public void More_lines_than_may_wait_are_let_go_and_what_later_changes_them_is_counted()
    {
        var pending = new PendingLines(0);
        Assert.Equal([new("a", "s1"), new("b", "s2")], pending.Add(["a", "b"], Step(["s1", "s2"])));
        pending.Add([], Step([], new StoryChange(StoryChangeKind.Merged, "s2", "s1", ["b"], null, "")));
        Assert.Equal(1, pending.Corrections);
        pending.Add([], Step([], Closed("s1"), new StoryChange(StoryChangeKind.Merged, "s7", "s8", [], null, "")));
        Assert.Equal(1, pending.Corrections);
    }

    private static StoryStep Step(ImmutableArray<string> stories, params ImmutableArray<StoryChange> changes) => new(stories, changes);

    private static StoryChange Closed(string story) => new(StoryChangeKind.Closed, story, null, [], null, "");
}
