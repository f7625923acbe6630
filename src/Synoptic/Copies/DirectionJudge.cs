using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>Judges which of two articles took from the other, from the strongest evidence down.</summary>
internal sealed class DirectionJudge(CreditLines credits, FurnitureLines furniture, CopyReasons reasons)
{
    // An abridgement has nothing of its own and leaves out a fifth or more; below that, either may have been cut or added to.
    private const double AllTaken = 0.95;
    private const double LeftOut = 0.8;

    // Sentences that one has in the middle of what both share: about two, and three times what the other has there, since an
    // editor who cuts also adds a little (harder set: 14 pairs of which nothing else tells the direction).
    private const int LeastLost = 25;
    private const int LostRatio = 3;

    // A site that takes a report puts its own lines into it. One more line than the other has may be the original's own.
    private const int MoreLines = 2;

    // Names that one article introduces and the other only uses.
    private const int LeastOrphans = 2;

    /// <summary>Whether <see cref="Alignment.A"/> took from <see cref="Alignment.B"/>, and why; <see langword="null"/> where nothing tells.</summary>
    /// <param name="pair">The two laid beside each other.</param>
    /// <param name="measures">What that says in numbers.</param>
    /// <param name="kind">How words were taken.</param>
    /// <param name="lean">Of a rewritten pair: above 0 if B is the rewritten one, below 0 if A is.</param>
    public (bool Reversed, string Reason)? Judge(Alignment pair, PairMeasures measures, CopyKind kind, double lean)
    {
        Article a = pair.A.Article, b = pair.B.Article;
        if (kind == CopyKind.Spun && lean != 0) return (lean < 0, reasons.Tell("direction-spun"));

        var (byA, byB) = (credits.Credited(a, b), credits.Credited(b, a));
        if (byA is null != byB is null) return (byB is null, reasons.Tell("direction-credit", byA ?? byB ?? ""));

        if (Later(a, b) is { } reversed)
        {
            var (taker, giver) = reversed ? (a, b) : (b, a);
            return (reversed, reasons.Tell("direction-time", taker.Published!.ToString(), giver.Published!.ToString()));
        }

        if (measures.CoverB >= AllTaken && measures.CoverA < LeftOut) return (false, reasons.Tell("direction-subset"));
        if (measures.CoverA >= AllTaken && measures.CoverB < LeftOut) return (true, reasons.Tell("direction-subset"));
        return Signs(pair);
    }

    private (bool Reversed, string Reason)? Signs(Alignment pair)
    {
        var signs = DirectionSigns.Of(pair, furniture);
        if (Math.Abs(signs.FurnitureA - signs.FurnitureB) >= MoreLines || (signs.FurnitureA == 0) != (signs.FurnitureB == 0))
        {
            var inA = signs.FurnitureA > signs.FurnitureB;
            return (inA, reasons.Tell("direction-furniture", inA ? signs.LineA : signs.LineB));
        }

        if (signs.LostByB >= LeastLost && signs.LostByB >= LostRatio * signs.LostByA) return (false, reasons.Tell("direction-lost", $"{signs.LostByB}"));
        if (signs.LostByA >= LeastLost && signs.LostByA >= LostRatio * signs.LostByB) return (true, reasons.Tell("direction-lost", $"{signs.LostByA}"));
        if (signs.OrphansA == 0 != (signs.OrphansB == 0) && signs.OrphansA + signs.OrphansB >= LeastOrphans) return (signs.OrphansA > 0, reasons.Tell("direction-orphans", signs.Orphan));
        return null;
    }

    private static bool? Later(Article a, Article b)
    {
        if (a.Published is not { } x || b.Published is not { } y) return null;
        if (x.Instant is { } at && y.Instant is { } other && at != other) return at > other;
        return x.Day != y.Day ? x.Day > y.Day : null;
    }
}
