using System.Collections.Immutable;
using Synoptic.Reconciliation.Statements;

namespace Synoptic.Reconciliation.Figures;

/// <summary>
/// Puts figures of one thing into one row. Two figures are of one thing only when indicator and unit are the same and place, day and
/// period do not speak against it, and something speaks for it: the same place, or sentences that tell the same. A day's toll is not one
/// strike's: a figure that covers a period is never put with one that does not.
/// </summary>
internal sealed class FigureTable(StoryIndex story, SentenceIndex sentences, PlaceKeys places)
{
    private readonly HashSet<string> stage = StagePlaces.Of(story, places);

    // How alike two sentences must be to count as telling of one thing, where no place says so: by eye on the figures of fifty stories of
    // the incident reports (shared/data/stories), where sentences of one casualty line lie at 0.3 to 0.9 and of different ones below 0.2.
    private const double LikeEnough = 0.25;

    // With the same value and the same counted words less is needed.
    private const double LikeEnoughForSameValue = 0.15;

    /// <summary>Rows in order of the first claim.</summary>
    public ImmutableArray<FigureRow> Rows(ImmutableArray<CountedClaim> claims)
    {
        var rows = new List<List<CountedClaim>>();
        var blocks = new Dictionary<(string, string, string), List<int>>();
        foreach (var claim in claims)
        {
            if (!blocks.TryGetValue(claim.Block, out var candidates)) blocks[claim.Block] = candidates = [];
            var best = -1;
            var bestSupport = 0.0;
            foreach (var candidate in candidates)
            {
                var support = Support(rows[candidate], claim);
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

        return [.. rows.Select(Row)];
    }

    // 0: another thing; else the more the surer.
    private double Support(List<CountedClaim> row, CountedClaim claim)
    {
        var support = 0.0;
        foreach (var other in row)
        {
            if (other.Period != claim.Period) return 0;
            if (other.Day is not null && claim.Day is not null && other.Day != claim.Day) return 0;
            if (OffStage(other.Place) is { } there && OffStage(claim.Place) is { } here && there != here) return 0;
            var same = NumberComparison.Same(other.Claim.Number!.Value, claim.Claim.Number!.Value);
            if (other.Article == claim.Article && !same && other.IsDelta == claim.IsDelta && !Recalled(row, claim)) return 0;
            support = Math.Max(support, Support(other, claim, same));
        }

        return support;
    }

    // A place that nearly every report names says nothing about which of two figures is meant.
    private string? OffStage(string? place) => place is not null && stage.Contains(place) ? null : place;

    // A report that gives two numbers of one thing may recall what another report gave before.
    private static bool Recalled(List<CountedClaim> row, CountedClaim claim) =>
        row.Exists(c => c.Article != claim.Article && NumberComparison.Same(c.Claim.Number!.Value, claim.Claim.Number!.Value));

    private double Support(CountedClaim other, CountedClaim claim, bool same)
    {
        var placed = other.Place is not null && other.Place == claim.Place;
        if (placed) return same ? 3 : 2;
        // A length, sum or share of one kind of thing that is told with the same number is the same, also in unlike sentences: at worst
        // two things agree that nobody would have compared. Lives are not put together so easily.
        if (claim.ByThing && claim.Quantity.Indicator is not null && claim.Thing.Length > 0 && NumberComparison.Meet(other.Claim.Number!.Value, claim.Claim.Number!.Value)) return 1;

        // The tolls of the whole that two reports of one happening give are of one thing.
        if (other.IsMain && claim.IsMain && other.Article != claim.Article && OffStage(other.Place) == OffStage(claim.Place)) return 1.5;
        var alike = other.Sentence == claim.Sentence ? 1 : sentences.Similarity(other.Sentence, claim.Sentence);
        var needed = same && other.Thing == claim.Thing && other.Thing.Length > 0 ? LikeEnoughForSameValue : LikeEnough;
        return alike >= needed ? alike : 0;
    }

    private FigureRow Row(List<CountedClaim> row)
    {
        var first = row[0];
        var status = FigureStatus.Of(row, story);
        var numbers = row.ConvertAll(c => c.Claim.Number!.Value);
        var ends = numbers.SelectMany(n => (double?[])[n.Exact, n.Low, n.High]).OfType<double>().ToArray();
        var place = row.Select(c => c.Place).FirstOrDefault(p => p is not null);
        var best = numbers.TrueForAll(n => n.Exact == numbers[0].Exact) ? numbers[0].Exact : null;
        var key = $"figure/{first.Block.Indicator}/{first.Block.Unit}/{first.Thing}/{place}/{first.Claim.Evidence.Article}:{first.Claim.Evidence.Span.Start}";
        var labelled = row.Find(c => c.Place is not null) ?? first;
        var about = labelled.Claim.About with { Key = key };
        return new FigureRow(
            about,
            status,
            ends.Length == 0 ? null : ends.Min(),
            ends.Length == 0 ? null : ends.Max(),
            best,
            row.Select(c => c.Claim.AsOf).FirstOrDefault(d => d is not null),
            [.. row.Select(c => c.Claim with { About = about })],
            FigureStatus.Note(row));
    }
}
