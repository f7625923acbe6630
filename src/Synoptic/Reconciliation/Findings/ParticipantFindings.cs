using System.Collections.Immutable;

namespace Synoptic.Reconciliation.Findings;

/// <summary>Whether the reports agree on who takes part.</summary>
internal static class ParticipantFindings
{
    public static IEnumerable<Finding> Of(ImmutableArray<ParticipantClaim> claims, StoryIndex story)
    {
        if (claims.Select(c => c.Claim.Evidence.Article).Distinct(StringComparer.Ordinal).Count() < 2) yield break;

        // Meetings without a person in common are not one meeting.
        if (!claims.Aggregate(claims[0].People.AsEnumerable(), (all, c) => all.Intersect(c.People, StringComparer.Ordinal)).Any()) yield break;
        var sides = Sides.Of(claims.Select(c => c.Claim), c => c.Value, story);
        var origins = story.Origins(claims.Select(c => c.Claim.Evidence)).Length;
        var status = origins < 2 ? FindingStatus.Single : sides.Length == 1 ? FindingStatus.Agree : FindingStatus.Differ;
        yield return new Finding(claims[0].Claim.About, status, sides, Weights.Of(status, null, origins));
    }
}
