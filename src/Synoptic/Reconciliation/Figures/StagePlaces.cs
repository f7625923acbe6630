namespace Synoptic.Reconciliation.Figures;

/// <summary>The places that nearly every report of a story names: where all of it plays. Such a place says nothing about which of two figures is meant.</summary>
internal sealed class StagePlaces(StoryIndex story)
{
    // Share of the reports. Three of four: one report in four may leave the place out or spell it otherwise. By reasoning.
    private const double NearlyAll = 0.75;

    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>Whether a place is one. Reports are searched for the words, since not each of them may say that they name a place.</summary>
    /// <param name="key">Key of the place.</param>
    public bool Contains(string key)
    {
        if (known.TryGetValue(key, out var found)) return found;
        var articles = story.Story.Articles;
        var naming = 0;
        foreach (var article in articles)
        {
            if (article.Text.Contains(key, StringComparison.OrdinalIgnoreCase)) naming++;
        }

        return known[key] = articles.Length > 1 && naming >= NearlyAll * articles.Length;
    }
}
