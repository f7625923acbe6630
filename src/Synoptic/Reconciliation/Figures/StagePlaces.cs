using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>The places that nearly every report of a story names: where all of it plays.</summary>
internal static class StagePlaces
{
    // Share of the reports. Three of four: one report in four may leave the place out or spell it otherwise. By reasoning.
    private const double NearlyAll = 0.75;

    /// <summary>Keys of the places. Reports are searched for the words, since not each of them may say that they name a place.</summary>
    public static HashSet<string> Of(StoryIndex story, PlaceKeys places)
    {
        var articles = story.Story.Articles;
        var stage = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in story.Story.Cast)
        {
            if (member.Entity.Type is not (EntityType.Place or EntityType.Facility or EntityType.Nationality)) continue;
            var key = places.Key(member.Entity.Name);
            if (articles.Length > 1 && !stage.Contains(key) && articles.Count(a => a.Text.Contains(key, StringComparison.OrdinalIgnoreCase)) >= NearlyAll * articles.Length) stage.Add(key);
        }

        return stage;
    }
}
