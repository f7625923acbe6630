using System.Collections.Immutable;

namespace Synoptic.Stories;

/// <summary>Where the articles of stories that merged and parted are now.</summary>
internal sealed class StoryMoves
{
    private readonly Dictionary<string, string> into = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> moved = new(StringComparer.Ordinal);

    /// <summary>Takes in what became of stories.</summary>
    public void Apply(ImmutableArray<StoryChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Kind == StoryChangeKind.Merged) into[change.Story] = change.Other!;
            else if (change.Kind == StoryChangeKind.Split)
                foreach (var article in change.Articles) moved[article] = change.Story;
        }
    }

    /// <summary>The story of an article that was told to be of <paramref name="story"/>.</summary>
    public string Now(string article, string story)
    {
        story = moved.GetValueOrDefault(article, story);
        while (into.TryGetValue(story, out var next)) story = next;
        return story;
    }

    /// <summary>Forgets an article: nobody asks for it again, or it is told anew.</summary>
    public void Forget(string article) => moved.Remove(article);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        into.Clear();
        moved.Clear();
    }
}
