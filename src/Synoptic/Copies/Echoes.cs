namespace Synoptic.Copies;

/// <summary>
/// Words that two texts echo although every sentence was written anew: rare in either, near each other in both, in the same order.
/// Tells only of texts that are no reports: undated ones that name hardly anybody and nothing, such as explanations and essays. Two
/// reports of one happening must share its facts in some order, so among them an echo is no sign of a copy (of the dated reports of
/// stories 26 in 2,445 would be taken for copies).
/// </summary>
internal static class Echoes
{
    // A word used more often in a text is what the text is about, and both are about that.
    private const int Rare = 2;

    // Two echoed words stand within a sentence of each other.
    private const int Near = 12;

    // Of the rare words of the text that has fewer: so many must follow each other in both. In copies/clough independent answers have
    // at most 2 and 4.4 %, heavily rewritten ones at least 4 and 7.4 %.
    private const int LeastEchoes = 3;
    private const double LeastShare = 0.055;

    // One phrase that both have, however long, may be a title or who was asked where.
    private const int MostOfOne = 2;

    // Different names and numbers for each word: 98 of 100 reports of copies/news and stories have more than the first; of a text and
    // what it was taken from one may have more than the other, but not as many as half of all reports have.
    private const double Plain = 0.045;
    private const double Companion = 0.08;
    private const double Findable = 0.065;
    private const int LeastWords = 60;

    // Letters that the forms of a word have in common, more or less in every language that writes with letters.
    private const int Stem = 5;

    /// <summary>Whether a text names so little that it is worth being found by its echoes.</summary>
    public static bool CanTell(WordSequence words) => words.Article.Published is null && words.Count >= LeastWords && Facts(words) <= Findable;

    /// <summary>Neighbouring words of a plain text, by their stems and without words of grammar: by these it is found again when it was rewritten.</summary>
    public static void AddTo(List<ulong> shingles, HashSet<ulong> seen, WordSequence words)
    {
        var before = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words.Content[i]) continue;
            var stem = StemAt(words, i);
            var key = WordHash.Join(WordHash.Join(Stem, before), stem);
            if (before != 0 && seen.Add(key)) shingles.Add(key);
            before = stem;
        }
    }

    /// <summary>The passages that echo each other, in order of B; none where there are too few to tell anything.</summary>
    public static List<AlignedRun> Find(WordSequence a, WordSequence b)
    {
        if (a.Article.Published is not null || b.Article.Published is not null || Math.Min(a.Count, b.Count) < LeastWords || !ArePlain(a, b)) return [];
        Dictionary<ulong, int> inA = RareWords(a), inB = RareWords(b);
        var shared = new List<(int A, int B)>();
        foreach (var (stem, at) in inB)
            if (inA.TryGetValue(stem, out var from)) shared.Add((from, at));
        shared.Sort(static (x, y) => x.B.CompareTo(y.B));

        var runs = new List<AlignedRun>();
        var echoes = 0;
        for (var first = 0; first < shared.Count;)
        {
            var end = first + 1;
            while (end < shared.Count && Follows(shared[end - 1], shared[end])) end++;
            echoes += Math.Min(end - first - 1, MostOfOne);
            if (end - first > 1) runs.Add(new AlignedRun(shared.GetRange(first, end - first)));
            first = end;
        }

        return echoes >= LeastEchoes && echoes >= LeastShare * Math.Min(inA.Count, inB.Count) ? runs : [];
    }

    private static bool Follows((int A, int B) before, (int A, int B) next) =>
        next.B - before.B <= Near && next.A > before.A && next.A - before.A <= Near;

    private static bool ArePlain(WordSequence a, WordSequence b)
    {
        var (inA, inB) = (Facts(a), Facts(b));
        return Math.Min(inA, inB) <= Plain && Math.Max(inA, inB) <= Companion;
    }

    // Each word that is not grammar, with its first place, but for those that come more often.
    private static Dictionary<ulong, int> RareWords(WordSequence words)
    {
        var places = new Dictionary<ulong, int>();
        var counts = new Dictionary<ulong, int>();
        for (var i = 0; i < words.Count; i++)
        {
            // What somebody said, and what a site puts around every text, is echoed by all.
            if (!words.Content[i] || words.Quoted[i] || words.Furniture[i]) continue;
            var stem = StemAt(words, i);
            places.TryAdd(stem, i);
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        }

        foreach (var (stem, count) in counts)
            if (count > Rare) places.Remove(stem);
        return places;
    }

    private static double Facts(WordSequence words)
    {
        var names = new HashSet<ulong>();
        for (var i = 0; i < words.Count; i++)
            if (words.Named[i]) names.Add(words.Keys[i]);
        return names.Count / (double)Math.Max(1, words.Count);
    }

    private static ulong StemAt(WordSequence words, int at)
    {
        var word = words.Spans[at].In(words.Article.Text);
        return WordHash.Of(word.Length <= Stem ? word : word[..Stem]);
    }
}
