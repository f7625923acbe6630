using Synoptic.Text;

namespace Synoptic.Copies;

/// <summary>What in the texts of a copy and its parent tells which is which.</summary>
internal readonly record struct DirectionSigns
{
    // Between two shared runs: so many words may stand in one article where the other goes straight on.
    private const int StraightOn = 3;

    // Fewer words than this are an edit, not a sentence.
    private const int LeastSentence = 6;

    /// <summary>Lines of page furniture that only A has.</summary>
    public int FurnitureA { get; private init; }

    /// <summary>Lines of page furniture that only B has.</summary>
    public int FurnitureB { get; private init; }

    /// <summary>The first of A's lines.</summary>
    public string LineA { get; private init; }

    /// <summary>The first of B's lines.</summary>
    public string LineB { get; private init; }

    /// <summary>Words that B has and A lacks, in the middle of what they share.</summary>
    public int LostByA { get; private init; }

    /// <summary>Words that A has and B lacks, in the middle of what they share.</summary>
    public int LostByB { get; private init; }

    /// <summary>Names in shared words that B introduces and A does not.</summary>
    public int OrphansA { get; private init; }

    /// <summary>Names in shared words that A introduces and B does not.</summary>
    public int OrphansB { get; private init; }

    /// <summary>The first of these names.</summary>
    public string Orphan { get; private init; }

    /// <summary>The signs of a pair.</summary>
    public static DirectionSigns Of(Alignment pair, FurnitureLines furniture)
    {
        var (a, b) = (pair.A, pair.B);
        bool[] inA = new bool[a.Count], inB = new bool[b.Count];
        foreach (var run in pair.Runs)
            foreach (var (x, y) in run.Matches) inA[x] = inB[y] = true;
        var (linesA, lineA) = Own(a, inA, furniture);
        var (linesB, lineB) = Own(b, inB, furniture);
        var (lostByA, lostByB) = Lost(pair);
        var (orphansA, orphansB, orphan) = Orphans(pair);
        return new DirectionSigns
        {
            FurnitureA = linesA,
            FurnitureB = linesB,
            LineA = lineA,
            LineB = lineB,
            LostByA = lostByA,
            LostByB = lostByB,
            OrphansA = orphansA,
            OrphansB = orphansB,
            Orphan = orphan,
        };
    }

    // What reading has taken out counts as well.
    private static (int Lines, string First) Own(WordSequence words, bool[] shared, FurnitureLines furniture)
    {
        var (count, line) = (words.Article.Dropped.Length, FirstDropped(words.Article));
        // Of a reprint all is shared, and there may be thousands.
        if (!shared.Contains(false)) return (count, line);
        foreach (var (first, end) in furniture.Find(words))
        {
            var both = 0;
            for (var i = first; i < end; i++)
                if (shared[i]) both++;
            if (2 * both >= end - first) continue;
            if (line.Length == 0) line = words.Article.Text[words.Spans[first].Start..words.Spans[end - 1].End];
            count++;
        }

        return (count, line);

        static string FirstDropped(Article article) => article.Dropped.Length > 0 ? article.Dropped[0].Text.Trim() : "";
    }

    private static (int ByA, int ByB) Lost(Alignment pair)
    {
        int byA = 0, byB = 0;
        for (var r = 1; r < pair.Runs.Count; r++)
        {
            var (before, after) = (pair.Runs[r - 1], pair.Runs[r]);
            if (after.StartA < before.EndA) continue;
            var (gapA, gapB) = (Told(pair.A, before.EndA, after.StartA), Told(pair.B, before.EndB, after.StartB));
            if (gapB <= StraightOn && gapA >= LeastSentence) byB += gapA;
            if (gapA <= StraightOn && gapB >= LeastSentence) byA += gapB;
        }

        return (byA, byB);
    }

    private static int Told(WordSequence words, int from, int to)
    {
        var told = 0;
        for (var i = from; i < to; i++)
            if (!words.Furniture[i]) told++;
        return told;
    }

    // "Quill" in words that both have: one article says "Hedda Quill" the first time, the other never does. So it lost the place where she is introduced.
    private static (int A, int B, string First) Orphans(Alignment pair)
    {
        var (introducedA, introducedB) = (Introduced(pair.A), Introduced(pair.B));
        int inA = 0, inB = 0;
        var first = "";
        var seen = new HashSet<ulong>();
        foreach (var run in pair.Runs)
            foreach (var (x, y) in run.Matches)
            {
                var key = pair.B.Keys[y];
                if (!pair.B.Named[y] || !char.IsUpper(pair.B.Article.Text[pair.B.Spans[y].Start]) || !seen.Add(key)) continue;
                if (introducedA.Contains(key) == introducedB.Contains(key)) continue;
                if (introducedA.Contains(key)) inB++;
                else inA++;
                if (first.Length == 0) first = pair.B.Spans[y].Slice(pair.B.Article.Text);
            }

        return (inA, inB, first);
    }

    // Words with a capital right after another one.
    private static HashSet<ulong> Introduced(WordSequence words)
    {
        var text = words.Article.Text;
        var found = new HashSet<ulong>();
        for (var i = 1; i < words.Count; i++)
        {
            var (before, at) = (words.Spans[i - 1], words.Spans[i]);
            if (at.Start == before.End + 1 && text[before.End] == ' ' && char.IsUpper(text[before.Start]) && char.IsUpper(text[at.Start])) found.Add(words.Keys[i]);
        }

        return found;
    }
}
