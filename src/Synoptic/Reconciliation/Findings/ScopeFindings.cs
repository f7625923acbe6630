using System.Collections.Immutable;
using Synoptic.Reconciliation.Figures;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// Tolls of one kind that are told of different places or periods: two dead in one town and seven in a day do not contradict each other, and a
/// reader who sees both numbers should be told so.
/// </summary>
internal sealed class ScopeFindings(FigureKinds kinds)
{
    /// <summary>One finding for each kind of toll that has several scopes, told by two reports or more.</summary>
    public IEnumerable<Finding> Of(ImmutableArray<FigureRow> rows, StoryIndex story)
    {
        foreach (var kind in rows.Where(r => kinds.Changes(r.About.Indicator) && !r.Scope.IsBackground && !r.IsPart && (r.Scope.Place.Length == 0 || r.About.Place is not null)).GroupBy(r => (r.About.Indicator, r.About.Unit)))
        {
            // Of each scope the row that most tell: the others are parts of it.
            var scopes = kind.GroupBy(r => r.Scope).Select(g => g.OrderByDescending(r => r.Claims.Length).ThenByDescending(r => r.High ?? r.Low).First()).ToArray();
            // The same number in two wordings of the place is the same.
            scopes = [.. scopes.DistinctBy(r => r.Best ?? double.NaN)];
            if (scopes.Length < 2 || scopes.SelectMany(r => r.Claims).Select(c => c.Evidence.Article).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            ImmutableArray<Side> sides =
            [
                .. scopes.Select(r => new Side(r.Claims[0].Value, story.Origins(r.Claims.Select(c => c.Evidence)), r.Claims) { Scope = r.Within ?? "the happening as a whole" })
                    .OrderByDescending(s => s.Origins.Length),
            ];
            var first = scopes[0].About;
            var about = first with { Key = $"scope/{first.Indicator}/{first.Unit}", Kind = "scope", Label = $"{first.Indicator}: figures of other places or periods", Place = null };
            yield return new Finding(about, FindingStatus.Scope, sides, Weights.Of(FindingStatus.Scope, first.Indicator, sides.SelectMany(s => s.Origins).Distinct(StringComparer.Ordinal).Count()), "Each is a figure of another place or period; they say nothing against each other.");
        }
    }
}
