namespace Synoptic.Stories;

/// <summary>Which story each article of a stream is in, by what the steps have told: for whoever holds all ids until the end.</summary>
public sealed class StoryAssignments
{
    private readonly Dictionary<string, string> storyOf = new(StringComparer.Ordinal);
    private readonly StoryMoves moves = new();

    /// <summary>Takes in what came of a batch.</summary>
    public void Apply(IReadOnlyList<StoryDigest> batch, StoryStep step)
    {
        moves.Apply(step.Changes);
        for (var i = 0; i < batch.Count; i++)
        {
            storyOf[batch[i].Id] = step.Stories[i];
            moves.Forget(batch[i].Id);
        }
    }

    /// <summary>The story that an article is in, as far as is known now.</summary>
    public string? StoryOf(string article) => storyOf.TryGetValue(article, out var story) ? moves.Now(article, story) : null;
}
