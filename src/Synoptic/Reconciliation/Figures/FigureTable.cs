using System.Collections.Immutable;
using Synoptic.Reconciliation.Statements;

namespace Synoptic.Reconciliation.Figures;

/// <summary>
/// Puts figures of one thing into one row. Two figures are of one thing only when indicator, unit and scope (place and period) are the same
/// and something speaks for it: both are their reports' tolls of the whole, the same number of the same thing, clauses that speak of the same,
/// or sentences that tell the same. A day's toll is not one strike's, two children are not nine people, and a year's sum is not a week's.
/// </summary>
internal sealed class FigureTable(StoryIndex story, SentenceIndex sentences, FigureKinds kinds)
{
    // How alike two sentences must be to count as telling of one thing, where no place says so: by eye on the figures of fifty stories of
    // the incident reports (shared/data/stories), where sentences of one casualty line lie at 0.3 to 0.9 and of different ones below 0.2.
    private const double LikeEnough = 0.25;

    // With the same value and the same counted words less is needed.
    private const double LikeEnoughForSameValue = 0.15;

    // From so many on a count of things is a fact of the story ("214 passengers"); below, any two reports may count two of anything. By reasoning.
    private const double Many = 10;

    // Two counts of the same things that lie farther apart than this are of different things rather than disputed. By reasoning.
    private const double Apart = 2;

    /// <summary>Rows in order of the first claim.</summary>
    public ImmutableArray<FigureRow> Rows(ImmutableArray<CountedClaim> claims)
    {
        var rows = new List<List<CountedClaim>>();
        var blocks = new Dictionary<((string, string, string), FigureScope), List<int>>();
        var alone = Alone(claims);
        // Tolls of the whole first: parts and what is recalled find their row when all of it is known.
        foreach (var whole in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var claim in claims)
            {
                if (IsWhole(claim) != whole) continue;
                var key = (claim.Block, claim.Scope);
                if (!blocks.TryGetValue(key, out var candidates)) blocks[key] = candidates = [];
                var best = -1;
                var bestSupport = 0.0;
                foreach (var candidate in candidates)
                {
                    var support = Support(rows[candidate], claim, alone);
                    if (support > bestSupport) (best, bestSupport) = (candidate, support);
                }

                if (best < 0)
                {
                    candidates.Add(rows.Count);
                    rows.Add([claim]);
                }
                else
                {
                    rows[best].Add(claim);
                }
            }
        }

        // A measure of nobody knows what is a figure only where two reports tell it.
        rows.RemoveAll(static row => row[0].Quantity is { Indicator: null, Of: null } && row.TrueForAll(c => c.Article == row[0].Article));
        foreach (var row in rows) row.Sort(static (a, b) => a.Article != b.Article ? a.Article.CompareTo(b.Article) : a.Quantity.Span.Start.CompareTo(b.Quantity.Span.Start));
        rows.Sort(static (a, b) => a[0].Article != b[0].Article ? a[0].Article.CompareTo(b[0].Article) : a[0].Quantity.Span.Start.CompareTo(b[0].Quantity.Span.Start));
        return [.. rows.Select(Row)];
    }

    private static bool IsWhole(CountedClaim claim) => claim is { ByThing: false, IsMain: true, IsNarrow: false, IsDelta: false };

    // Of how many figures of its block and scope a report's figure is one.
    private static Dictionary<(int, (string, string, string), FigureScope), int> Alone(ImmutableArray<CountedClaim> claims)
    {
        var counts = new Dictionary<(int, (string, string, string), FigureScope), int>();
        foreach (var claim in claims)
        {
            var key = (claim.Article, claim.Block, claim.Scope);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }

    // 0: another thing; else the more the surer.
    private double Support(List<CountedClaim> row, CountedClaim claim, Dictionary<(int, (string, string, string), FigureScope), int> alone)
    {
        var support = 0.0;
        foreach (var other in row)
        {
            if (other.Day is not null && claim.Day is not null && other.Day != claim.Day && !kinds.Stands(claim.Indicator)) return 0;
            var same = SameNumber(other, claim);
            if (other.Article == claim.Article && !same && other.IsDelta == claim.IsDelta && !Recalled(row, claim)) return 0;
            support = Math.Max(support, claim.ByThing ? ThingSupport(other, claim, same, alone) : TollSupport(other, claim, same));
        }

        return support;
    }

    private static bool SameNumber(CountedClaim a, CountedClaim b) => a.Number.Exact is { } x ? x == b.Number.Exact : NumberComparison.Same(a.Number, b.Number);

    // A report that gives two numbers of one thing may recall what another report gave before.
    private static bool Recalled(List<CountedClaim> row, CountedClaim claim) =>
        row.Exists(c => c.Article != claim.Article && SameNumber(c, claim));

    private double TollSupport(CountedClaim other, CountedClaim claim, bool same)
    {
        // The tolls of the whole that two reports of one happening give are of one thing; two tariffs need not be.
        if (IsWhole(other) && IsWhole(claim) && kinds.Changes(claim.Indicator)) return 3;
        if (same && (!other.IsNarrow || !claim.IsNarrow || other.Noun == claim.Noun)) return 2;
        // Some kind of people is a part of all people, never the same; two more are not the two.
        if (other.IsNarrow != claim.IsNarrow || (other.IsNarrow && other.Noun != claim.Noun)) return 0;
        if (other.IsDelta != claim.IsDelta && kinds.Changes(claim.Indicator)) return 0;
        if (kinds.Changes(claim.Indicator))
        {
            if (other.IsNarrow && other.IsMain && claim.IsMain) return 1;
        }
        else if (other.Place == claim.Place && (claim.Place is not null || FigureContext.Meet(other.Context, claim.Context)))
        {
            return 1;
        }

        return Alike(other, claim, LikeEnough);
    }

    private double ThingSupport(CountedClaim other, CountedClaim claim, bool same, Dictionary<(int, (string, string, string), FigureScope), int> alone)
    {
        if (!kinds.AreKin(claim.Indicator, other.Indicator)) return 0;
        // "Aid of $5 million" names in its clause what "$5 million in aid" counts.
        var named = claim.Thing.Length > 0 && other.Thing.Length > 0;
        if (named && claim.Thing != other.Thing) return 0;
        if (!named && same && (Names(claim, other) || Names(other, claim))) return 3;
        // A length, sum or share of one kind of thing that is told with the same number is the same, also in unlike sentences: at worst
        // two things agree that nobody would have compared.
        if (same && named) return 3;
        var together = FigureContext.Meet(other.Context, claim.Context);
        // Of things that no indicator names ("people") the words around them must be alike too, or the numbers not far apart.
        if (together && (same || (named && (claim.Quantity.Indicator is not null || Near(other.Number, claim.Number))))) return 2;
        if (named && claim.Quantity.Indicator is not null && NumberComparison.Meet(other.Number, claim.Number)) return 1;
        if (other.Place is not null && other.Place == claim.Place && named) return 1;
        if (named && IsAlone(other) && IsAlone(claim) && other.Article != claim.Article && Near(other.Number, claim.Number)) return 0.5;
        return Alike(other, claim, same ? LikeEnoughForSameValue : LikeEnough);

        static bool Names(CountedClaim a, CountedClaim b) => b.Thing.Length > 0 && Array.BinarySearch(a.Context, b.Thing, StringComparer.Ordinal) >= 0;

        bool IsAlone(CountedClaim c) => alone[(c.Article, c.Block, c.Scope)] == 1;
    }

    private static bool Near(NumberRange a, NumberRange b) =>
        a.Exact is { } x && b.Exact is { } y && Math.Min(x, y) >= Many && Math.Max(x, y) <= Apart * Math.Min(x, y);

    private double Alike(CountedClaim other, CountedClaim claim, double needed)
    {
        var alike = other.Sentence == claim.Sentence ? 1 : sentences.Similarity(other.Sentence, claim.Sentence);
        return alike >= needed ? alike : 0;
    }

    private static string? Within(CountedClaim claim)
    {
        var place = claim.Scope.Place.Length > 0 ? claim.Scope.Place : null;
        return place is null ? claim.TimeWords : claim.TimeWords is null ? place : $"{place}, {claim.TimeWords}";
    }

    private FigureRow Row(List<CountedClaim> row)
    {
        var first = row[0];
        var (status, note) = FigureStatus.Of(row, kinds.Changes(first.Indicator), story);
        var numbers = row.ConvertAll(c => c.Number);
        var ends = numbers.SelectMany(n => (double?[])[n.Exact, n.Low, n.High]).OfType<double>().ToArray();
        var place = row.Select(c => c.Place).FirstOrDefault(p => p is not null);
        var key = $"figure/{first.Indicator}/{first.Block.Unit}/{first.Thing}/{place}/{first.Claim.Evidence.Article}:{first.Claim.Evidence.Span.Start}";
        var labelled = row.Find(c => c.Place is not null) ?? first;
        var about = labelled.Claim.About with { Key = key };
        return new FigureRow(
            about,
            status,
            ends.Length == 0 ? null : ends.Min(),
            ends.Length == 0 ? null : ends.Max(),
            BestValue.Of(row, status, story),
            row.Select(c => c.Claim.AsOf).FirstOrDefault(d => d is not null),
            [.. row.Select(c => c.Claim with { About = about })],
            note)
        { RestsOn = row.Exists(c => c.Article != first.Article) ? FigureSources.Common(row) : null, Scope = first.Scope, Within = Within(first), IsPart = row.TrueForAll(c => c.IsNarrow || !c.IsMain) };
    }
}
