using System.Collections.Immutable;
using Synoptic.Copies.Spinning;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>Judges two articles laid beside each other: whether one took from the other, which, and how. Immutable; share it across threads.</summary>
internal sealed class PairJudge
{
    private readonly CopyReasons reasons;
    private readonly FurnitureLines furniture;
    private readonly DirectionJudge direction;
    private readonly SpunDetector detector;

    /// <summary>A judge for one language.</summary>
    public PairJudge(WordTables tables, SpunDetector detector)
    {
        reasons = new CopyReasons(tables);
        furniture = new FurnitureLines(tables);
        direction = new DirectionJudge(new CreditLines(tables), furniture, reasons);
        this.detector = detector;
    }

    /// <summary>Lines of an article that a site or the police put into every report, as ranges of words.</summary>
    public List<(int First, int End)> FurnitureOf(WordSequence words) => furniture.Find(words);

    /// <summary>The judgement; <see langword="null"/> where neither took from the other.</summary>
    /// <param name="pair">The two.</param>
    public PairVerdict? Judge(Alignment pair)
    {
        var measures = PairMeasures.Of(pair);
        var echoed = false;
        if (KindJudge.Judge(measures) is not { } kind)
        {
            if (Echoes.Find(pair.A, pair.B) is not { Count: > 0 } echoes) return null;
            (kind, echoed) = (CopyKind.Edited, true);
            pair = pair.Runs.Count > 0 ? pair : pair with { Runs = echoes };
        }

        // By itself each is looked at only where that can tell which of the two a machine has rewritten.
        var (lean, swaps) = kind == CopyKind.Spun ? detector.Lean(pair, detector.Judge(pair.A).Score, detector.Judge(pair.B).Score) : (0, []);
        var way = direction.Judge(pair, measures, kind, lean);
        var reversed = way?.Reversed ?? ComesAfter(pair.A.Article, pair.B.Article);
        var why = ImmutableArray.Create(
            echoed ? reasons.Tell("cover-echoed") : TellKind(measures, kind),
            way is { } known ? known.Reason : reasons.Tell("direction-unknown"));
        var (a, b) = reversed ? (pair.B, pair.A) : (pair.A, pair.B);
        var copy = new CopyPair(a.Article.Id, b.Article.Id, kind, KindJudge.Score(measures), Passages(pair, reversed), way is not null, why)
        {
            // What is rewritten throughout is taken throughout.
            Taken = echoed ? 1 : way is null ? Math.Max(measures.CoverA, measures.CoverB) : reversed ? measures.CoverA : measures.CoverB,
        };
        return new PairVerdict(copy, lean != 0 ? [.. swaps] : []);
    }

    // Where nothing tells, the earlier stands first, or the first by id.
    private static bool ComesAfter(Article a, Article b)
    {
        var days = (a.Published?.Day ?? DateOnly.MaxValue).CompareTo(b.Published?.Day ?? DateOnly.MaxValue);
        return days != 0 ? days > 0 : string.CompareOrdinal(a.Id, b.Id) > 0;
    }

    private string TellKind(PairMeasures measures, CopyKind kind) => kind switch
    {
        CopyKind.Verbatim => reasons.Tell("cover-verbatim", CopyReasons.Percent(Math.Max(measures.CoverA, measures.CoverB))),
        CopyKind.Abridged => reasons.Tell("cover-abridged", CopyReasons.Percent(Math.Max(measures.CoverA, measures.CoverB))),
        CopyKind.Spun => reasons.Tell("cover-spun", CopyReasons.Percent(measures.Swapped / (double)Math.Max(1, measures.Matched + measures.Swapped))),
        _ => reasons.Tell("cover-edited", CopyReasons.Percent(Math.Max(measures.CoverA, measures.CoverB)), $"{measures.Swapped + measures.Added + measures.Lost}"),
    };

    private static ImmutableArray<Passage> Passages(Alignment pair, bool reversed)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>(pair.Runs.Count);
        foreach (var run in pair.Runs)
        {
            var a = new Span(pair.A.Spans[run.StartA].Start, pair.A.Spans[run.EndA - 1].End);
            var b = new Span(pair.B.Spans[run.StartB].Start, pair.B.Spans[run.EndB - 1].End);
            passages.Add(reversed ? new Passage(b, a) : new Passage(a, b));
        }

        passages.Sort(static (x, y) => x.B.CompareTo(y.B));
        return passages.MoveToImmutable();
    }
}

/// <summary>A judgement on two articles.</summary>
/// <param name="Copy">Which took from which, and how.</param>
/// <param name="Swaps">Where the taker is seen to be rewritten by a machine: its swapped words and what stood there before; else none.</param>
internal sealed record PairVerdict(CopyPair Copy, ImmutableArray<SpunReason> Swaps);
