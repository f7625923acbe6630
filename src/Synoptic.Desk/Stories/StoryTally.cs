using Synoptic.Storage;
using Synoptic.Stories;

namespace Synoptic.Desk.Stories;

/// <summary>What some steps of the stream said in sum: the last word on each report, and all else that a store is told.</summary>
internal sealed class StoryTally
{
    private readonly Dictionary<string, string> storyOf = new(StringComparer.Ordinal);

    // Reports by the story that they are in now, in order of their coming to it.
    private readonly Dictionary<string, List<string>> reportsOf = new(StringComparer.Ordinal);
    private readonly List<(string Story, string Into)> merges = [];
    private readonly List<string> closed = [];
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly List<StoredCopy> copies = [];

    /// <summary>Which story each report is in, as far as these steps spoke of it.</summary>
    public IEnumerable<(string Article, string Story)> Assigned => storyOf.Select(static pair => (pair.Key, pair.Value));

    /// <summary>Takes in what a step said.</summary>
    public void Apply(StreamStep step)
    {
        foreach (var change in step.Changes)
        {
            if (change.Kind == StoryChangeKind.Merged)
            {
                Merge(change.Story, change.Other!);
            }
            else if (change.Kind == StoryChangeKind.Split)
            {
                touched.Add(change.Other!);
                foreach (var article in change.Articles) Assign(article, change.Story);
            }
            else if (change.Kind == StoryChangeKind.Closed)
            {
                closed.Add(change.Story);
            }
        }

        foreach (var line in step.Lines) Assign(line.Article, line.Story);
        // A report that was taken out and came again finds itself.
        foreach (var copy in step.Copies)
            if (copy.A != copy.B) copies.Add(new StoredCopy(copy.A, copy.B, copy.Kind.ToString().ToLowerInvariant(), copy.Score, copy.Taken));
    }

    /// <summary>Takes in what other steps said before.</summary>
    public void Apply(StoryTally before)
    {
        foreach (var (story, into) in before.merges) Merge(story, into);
        foreach (var (article, story) in before.storyOf) Assign(article, story);
        closed.AddRange(before.closed);
        copies.AddRange(before.copies);
    }

    /// <summary>Tells a store. Stories that went into others come first: where their reports are now is said after.</summary>
    /// <param name="writer">The transaction.</param>
    /// <param name="all">Whether these steps are all that there were: then every story is counted anew, and what is left of none goes.</param>
    public void Write(IStoreWriter writer, bool all = false)
    {
        foreach (var (story, into) in merges) writer.MergeStory(story, into);
        writer.Assign([.. Assigned]);
        writer.AddCopies(copies);
        writer.RefreshStories(all ? [] : touched);
        foreach (var story in closed) writer.CloseStory(story);
    }

    private void Merge(string story, string into)
    {
        merges.Add((story, into));
        touched.Add(story);
        touched.Add(into);
        if (!reportsOf.Remove(story, out var reports)) return;
        foreach (var article in reports)
            if (storyOf[article] == story) Assign(article, into);
    }

    private void Assign(string article, string story)
    {
        touched.Add(story);
        if (storyOf.TryGetValue(article, out var before) && before == story) return;
        storyOf[article] = story;
        if (!reportsOf.TryGetValue(story, out var reports)) reportsOf.Add(story, reports = []);
        reports.Add(article);
    }
}
