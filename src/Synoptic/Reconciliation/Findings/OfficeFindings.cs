using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Findings;

/// <summary>
/// Where reports disagree about an office: two persons are given one that a single person holds, or one person is given two. A report
/// that gives both itself tells of a change or of two offices, and is no disagreement; nor is what somebody was or is to become.
/// </summary>
internal static class OfficeFindings
{
    /// <summary>A finding for each office, and for each person, about whom the reports disagree.</summary>
    public static IEnumerable<Finding> Of(ImmutableArray<OfficeClaim> claims, StoryIndex story)
    {
        foreach (var office in claims.GroupBy(c => c.Claim.About.Key, StringComparer.Ordinal))
        {
            var all = office.ToList();
            if (Disagree(all, c => c.Holder.Entity.Id) && !ShareName(all)) yield return Make(all, all[0].Claim.About, c => c.Holder.Entity.Id, all[0].IsOfPlace ? FindingStatus.Contradict : FindingStatus.Differ, story);
        }

        foreach (var person in claims.Where(c => c.IsOfPlace && c.Office.Length > 0).GroupBy(c => (c.Holder.Entity.Id, c.Body)))
        {
            var all = person.ToList();
            if (!Disagree(all, c => c.Office)) continue;
            var about = new Subject($"office-of/{person.Key.Id}/{person.Key.Body}", "office", $"{all[0].Holder.Entity.Name}: which office in {all[0].BodyName}");
            yield return Make([.. all.Select(c => c with { Claim = c.Claim with { About = about, Value = c.Title } })], about, c => c.Office, FindingStatus.Differ, story);
        }
    }

    // Several values, each of another report, and nobody who is told to have left it or to come into it.
    private static bool Disagree(List<OfficeClaim> all, Func<OfficeClaim, string> value) =>
        all.TrueForAll(c => c.Status == OfficeStatus.Held)
        && all.Select(value).Distinct(StringComparer.Ordinal).Skip(1).Any()
        && all.GroupBy(c => c.Article, StringComparer.Ordinal).All(a => a.Select(value).Distinct(StringComparer.Ordinal).Count() == 1);

    // One name in two spellings may be one person whom the cast has not brought together: no reason to speak of a disagreement.
    private static bool ShareName(List<OfficeClaim> all)
    {
        var names = all.Select(c => c.Holder).Distinct().Select(h => h.Entity.Name).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            for (var k = i + 1; k < names.Count; k++)
                if (Alike(Last(names[i]), Last(names[k])) || names[i].Split(' ').Intersect(names[k].Split(' '), StringComparer.OrdinalIgnoreCase).Any()) return true;
        }

        return false;
    }

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..];

    // Transliterations of one name begin alike.
    private static bool Alike(string one, string other)
    {
        var common = 0;
        while (common < Math.Min(one.Length, other.Length) && char.ToUpperInvariant(one[common]) == char.ToUpperInvariant(other[common])) common++;
        return common >= 4;
    }

    private static Finding Make(List<OfficeClaim> all, Subject about, Func<OfficeClaim, string> value, FindingStatus status, StoryIndex story)
    {
        var byClaim = new Dictionary<Claim, string>(ReferenceEqualityComparer.Instance);
        foreach (var claim in all) byClaim[claim.Claim] = value(claim);
        var sides = Sides.Of(all.Select(c => c.Claim), c => byClaim[c], story);
        var origins = story.Origins(all.Select(c => c.Claim.Evidence)).Length;
        return new Finding(about, status, sides, Weights.Of(status, null, origins));
    }
}
