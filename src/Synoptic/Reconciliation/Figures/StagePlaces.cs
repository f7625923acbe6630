using Synoptic.Text;

namespace Synoptic.Reconciliation.Figures;

/// <summary>The places that nearly every report of a story names: where all of it plays.</summary>
internal static class StagePlaces
{
    // Share of the reports. Three of four: one report in four may leave the place out or spell it otherwise. By reasoning.
    private const double NearlyAll = 0.75;

    /// <summary>Keys of the places.</summary>
    public static HashSet<string> Of(StoryIndex story, PlaceKeys places)
    {
        var articles = story.Story.Articles.Length;
        var counts = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var member in story.Story.Cast)
        {
            if (member.Entity.Type is EntityType.Person or EntityType.Event) continue;
            var key = places.Key(member.Entity.Name);
            if (!counts.TryGetValue(key, out var naming)) counts[key] = naming = new(StringComparer.Ordinal);
            foreach (var reference in member.Members) naming.Add(reference.Article);
        }

        return [.. counts.Where(c => articles > 1 && c.Value.Count >= NearlyAll * articles).Select(c => c.Key)];
    }
}
