namespace Synoptic.Stories;

/// <summary>Which story each article of a stream is in, by what the steps have told: for whoever holds all ids until the end.</summary>
public sealed class StoryAssignments
{
    private readonly Dictionary<string, string> storyOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> into = new(StringComparer.Ordinal);

    /// <summary>Takes in what came of a batch.</summary>
    public void Apply(IReadOnlyList<StoryDigest> batch, StoryStep step)
    {
        foreach (var change in step.Changes)
        {
            if (change.Kind == StoryChangeKind.Merged) into[change.Story] = change.Other!;
            else if (change.Kind == StoryChangeKind.Split)
                foreach (var article in change.Articles) storyOf[article] = change.Story;
        }

        for (var i = 0; i < batch.Count; i++) storyOf[batch[i].Id] = step.Stories[i];
    }

    /// <summary>The story that an article is in, as far as is known now.</summary>
    public string? StoryOf(string article)
    {
        if (!storyOf.TryGetValue(article, out var story)) return null;
        while (into.TryGetValue(story, out var next)) story = next;
        return story;
    }
}
