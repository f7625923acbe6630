namespace Synoptic.Reconciliation.Findings;

/// <summary>Which of two sides was told later.</summary>
internal static class StandingOrder
{
    /// <summary>Whether all that one side tells was published on later days than all that the other tells: it takes the other's place.</summary>
    public static bool Replaces(Side one, Side other, StoryIndex story) => IsAfter(one, other, story) || IsAfter(other, one, story);

    private static bool IsAfter(Side later, Side earlier, StoryIndex story)
    {
        DateOnly? first = null, last = null;
        foreach (var claim in later.Claims)
        {
            if (story.Article(claim.Evidence.Article).Article.Published is not { } published) return false;
            if (first is null || published.Day < first) first = published.Day;
        }

        foreach (var claim in earlier.Claims)
        {
            if (story.Article(claim.Evidence.Article).Article.Published is not { } published) return false;
            if (last is null || published.Day > last) last = published.Day;
        }

        return first > last;
    }
}
