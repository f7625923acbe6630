using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// Whether something that is set for a day is told as settled, as open, or as given up: clauses of several reports on one kind of event
/// and one day of the story. A clause that names no day belongs to the plan of its kind, if the story has only one.
/// </summary>
/// <param name="tables">Words of the language.</param>
internal sealed class PlanFindings(WordTables tables)
{
    private readonly PlanWords words = new(tables);

    /// <summary>Claims on whether plans come, in order of article and place.</summary>
    public ImmutableArray<Claim> Claims(StoryIndex story)
    {
        var read = story.Story.Articles.SelectMany(article => new PlanReader(story, article, words).Read()).ToList();
        var plans = read.Where(static claim => claim.Day is not null).GroupBy(static claim => claim.Kind, StringComparer.Ordinal).ToDictionary(static plan => plan.Key, static plan => plan.ToList(), StringComparer.Ordinal);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        foreach (var claim in read)
        {
            if (!plans.TryGetValue(claim.Kind, out var plan)) continue;
            var set = claim.Day is null ? plan[0] : plan.First(other => other.Day!.Key == claim.Day.Key);
            if (claim.Day is null && plan.Exists(other => other.Day!.Key != set.Day!.Key)) continue;
            var about = new Subject($"whether/{claim.Kind}/{set.Day!.Key}", "whether", $"{set.Noun}, {set.Day.Label}: whether it comes");
            claims.Add(claim.Claim with { About = about, AsOf = set.Day.Key });
        }

        return claims.ToImmutable();
    }

    /// <summary>A finding for each plan that more than one report tells.</summary>
    public static IEnumerable<Finding> Of(ImmutableArray<Claim> claims, StoryIndex story)
    {
        foreach (var about in claims.GroupBy(c => c.About.Key, StringComparer.Ordinal))
        {
            // A report that tells it as settled and says elsewhere that it may come has said the first.
            var told = about.Where(claim => claim.Modality != Modality.Conditional || !about.Any(other => other.Evidence.Article == claim.Evidence.Article && other.Modality != Modality.Conditional)).ToList();
            if (told.Select(c => c.Evidence.Article).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            var sides = Sides.Of(told, c => c.Modality, story);
            var origins = story.Origins(told.Select(c => c.Evidence)).Length;
            if (origins < 2) continue;
            var status = sides.Length == 1 ? FindingStatus.Agree : Disagreeing(sides, story);
            var note = sides.Length == 1 ? null : sides.Any(static side => side.Claims[0].Modality == Modality.Denied) ? "Told as settled or open by some, as off or put to another time by others." : "Told as settled by some, as open by others.";
            yield return new Finding(told[0].About, status, sides, Weights.Of(status, null, origins), note);
        }
    }

    private static FindingStatus Disagreeing(ImmutableArray<Side> sides, StoryIndex story)
    {
        // What is told later takes the place of what was told before.
        if (sides.Length == 2 && StandingOrder.Replaces(sides[0], sides[1], story)) return FindingStatus.Superseded;
        var (settled, off) = (sides.Any(static side => side.Claims[0].Modality == Modality.Planned), sides.Any(static side => side.Claims[0].Modality == Modality.Denied));
        return settled && off ? FindingStatus.Contradict : FindingStatus.Differ;
    }
}
