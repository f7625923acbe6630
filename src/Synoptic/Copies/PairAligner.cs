using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Synoptic.Copies;

/// <summary>
/// Lays two articles beside each other. From every run of three words that both have it goes on in both directions, over small
/// edits, as far as the words keep coming back in the same order. Linear in the words but for text that repeats itself. For one thread.
/// </summary>
internal sealed class PairAligner
{
    // Where the words part, they must meet again within this many words on either side: the longest edit that an editor or a
    // rewriting machine makes within a sentence (copies/news: 4 finds what 6 finds; beyond that unrelated phrases run together).
    // As many as one vector holds.
    private const int Reach = 4;

    // Shorter runs are phrases that anybody writes.
    private const int LeastMatches = 6;
    private const int LeastContent = 3;

    // Of a run's words in each article at least this share must be matched; a machine swaps up to four words in ten.
    private const double LeastDensity = 0.45;

    private static readonly (int Ahead, int Beside)[] Steps = InOrder();
    private static readonly int[] Rank = Ranks();

    // Of several places where three words stand, so many are tried.
    private const int Choices = 4;

    private readonly Scratch scratch = new();
    private Tried tried = new();
    private Tried next = new();

    /// <summary>Aligns two articles; which of them is A in the result depends on their words alone, not on the order given: the longer one.</summary>
    public Alignment Align(SeededWords first, SeededWords second)
    {
        var (a, b) = Compare(first.Words, second.Words) < 0 ? (second, first) : (first, second);
        var runs = new List<AlignedRun>();
        var seeds = scratch.Seeds(b.Words.Count);
        SeededWords.Join(a, b, seeds);
        int free = 0, reached = 0;
        tried.Begin(-1);
        for (var at = 0; at < seeds.Length; at++)
        {
            if (seeds[at] < 0 || at < free) continue;
            next.Begin(at);
            if (Best(a.Words, b.Words, a.Places(seeds[at], Choices), at, free, reached) is { } run)
            {
                runs.Add(run);
                (free, reached) = (run.EndB, run.EndA);
                // What is tried from here on does not go back beyond this run.
                next.Begin(-1);
            }

            (tried, next) = (next, tried);
        }

        return new Alignment(a.Words, b.Words, runs);
    }

    private static int Compare(WordSequence x, WordSequence y)
    {
        if (x.Count != y.Count) return x.Count.CompareTo(y.Count);
        var words = x.Keys.AsSpan().SequenceCompareTo(y.Keys);
        return words != 0 ? words : string.CompareOrdinal(x.Article.Id, y.Article.Id);
    }

    private AlignedRun? Best(WordSequence a, WordSequence b, ReadOnlySpan<int> places, int at, int free, int reached)
    {
        AlignedRun? best = null;
        foreach (var place in places)
        {
            // Words that follow each other in both lie on one way: from the second it is the way from the first.
            if (!tried.Has(place - 1, at - 1, out var run)) run = Extend(a, b, place, at, free);
            next.Add(place, run);
            if (run is null) continue;
            // Of a paragraph that the text has twice, the one that goes on from where the last run ended.
            if (best is null || run.Matches.Count > best.Matches.Count
                || (run.Matches.Count == best.Matches.Count && run.StartA >= reached && best.StartA < reached)) best = run;
        }

        return best is not null && IsSolid(best, b) ? best : null;
    }

    private static bool IsSolid(AlignedRun run, WordSequence b)
    {
        var content = 0;
        foreach (var match in run.Matches)
            if (b.Content[match.B]) content++;
        return run.Matches.Count >= LeastMatches
            && content >= LeastContent
            && run.Matches.Count >= LeastDensity * (run.EndB - run.StartB)
            && run.Matches.Count >= LeastDensity * (run.EndA - run.StartA);
    }

    // Room for what is looked for in one pair.
    private sealed class Scratch
    {
        private int[] seeds = [];

        public List<(int A, int B)> Before { get; } = [];

        public List<(int A, int B)> Matches { get; } = [];

        public Span<int> Seeds(int length)
        {
            if (seeds.Length < length) seeds = new int[length];
            return seeds.AsSpan(0, length);
        }
    }

    // Runs that were tried from one place in B and not taken.
    private sealed class Tried
    {
        private readonly List<int> starts = [];
        private readonly List<AlignedRun?> runs = [];
        private int place = -1;

        public void Begin(int at)
        {
            place = at;
            starts.Clear();
            runs.Clear();
        }

        public void Add(int start, AlignedRun? run)
        {
            starts.Add(start);
            runs.Add(run);
        }

        public bool Has(int start, int at, out AlignedRun? run)
        {
            var found = at == place ? starts.IndexOf(start) : -1;
            run = found < 0 ? null : runs[found];
            return found >= 0;
        }
    }

    // Null also where it is too short to be taken: it would be so beside any other.
    private AlignedRun? Extend(WordSequence a, WordSequence b, int startA, int startB, int free)
    {
        var (before, matches) = (scratch.Before, scratch.Matches);
        before.Clear();
        matches.Clear();
        Walk(a, b, startA - 1, startB - 1, -1, free, before);
        for (var i = before.Count - 1; i >= 0; i--) matches.Add(before[i]);
        Walk(a, b, startA, startB, 1, free, matches);
        var (first, end) = Trim(matches);
        return end - first >= LeastMatches ? new AlignedRun(matches.GetRange(first, end - first)) : null;
    }

    // Past the place where one text was cut, the other's next words agree here and there by chance: what lies beyond a gap at either
    // end stays only if it is longer than the gap.
    private static (int First, int End) Trim(List<(int A, int B)> matches)
    {
        int first = 0, end = matches.Count;
        for (var i = 1; i < end && i - first <= Reach; i++)
        {
            if (Gap(i) >= i - first) first = i;
        }

        for (var i = end - 1; i > first && end - i <= Reach; i--)
        {
            if (Gap(i) >= end - i) end = i;
        }

        return (first, end);

        int Gap(int at) => Math.Max(matches[at].A - matches[at - 1].A, matches[at].B - matches[at - 1].B) - 1;
    }

    // Goes on from a place in both articles, in one direction, and notes the words that match.
    private static void Walk(WordSequence a, WordSequence b, int i, int j, int step, int free, List<(int A, int B)> matches)
    {
        while (Inside(a, i, 0) && Inside(b, j, free))
        {
            if (a.Keys[i] == b.Keys[j])
            {
                matches.Add((i, j));
                i += step;
                j += step;
            }
            else if (!Meet(a, b, ref i, ref j, step, free)) return;
        }
    }

    // The nearest place after an edit where the words meet again. One word put for another is the commonest edit, so equal
    // distances come first; a word of grammar is a meeting only where the next word agrees too.
    private static bool Meet(WordSequence a, WordSequence b, ref int i, ref int j, int step, int free)
    {
        for (var places = Places(a, b, i, j, step, free); places != 0; places &= places - 1)
        {
            var (ahead, beside) = Steps[BitOperations.TrailingZeroCount(places)];
            var x = i + (step * ahead);
            var y = j + (step * beside);
            if (!b.Content[y] && !(Inside(a, x + step, 0) && Inside(b, y + step, free) && a.Keys[x + step] == b.Keys[y + step])) continue;
            (i, j) = (x, y);
            return true;
        }

        return false;
    }

    // Steps in A and in B, in the order in which they are tried: by their sum, the more equal first, those of A first.
    private static (int Ahead, int Beside)[] InOrder() =>
    [
        .. from ahead in Enumerable.Range(0, Reach + 1)
           from beside in Enumerable.Range(0, Reach + 1)
           where ahead + beside > 0
           orderby ahead + beside, Math.Abs(ahead - beside), ahead < beside
           select (ahead, beside),
    ];

    private static int[] Ranks()
    {
        var ranks = new int[(Reach + 1) * (Reach + 1)];
        for (var rank = 0; rank < Steps.Length; rank++) ranks[(Steps[rank].Ahead * (Reach + 1)) + Steps[rank].Beside] = rank;
        return ranks;
    }

    // Which of the steps lead to the same word: a bit each.
    private static uint Places(WordSequence a, WordSequence b, int i, int j, int step, int free)
    {
        var places = 0u;
        if (!Inside(a, i + (Reach * step), 0) || !Inside(b, j + (Reach * step), free))
        {
            for (var rank = 0; rank < Steps.Length; rank++)
            {
                var (x, y) = (i + (step * Steps[rank].Ahead), j + (step * Steps[rank].Beside));
                if (Inside(a, x, 0) && Inside(b, y, free) && a.Keys[x] == b.Keys[y]) places |= 1u << rank;
            }

            return places;
        }

        ref var nextA = ref a.Keys[step > 0 ? i + 1 : i - Reach];
        ref var nextB = ref b.Keys[step > 0 ? j + 1 : j - Reach];
        var reachA = Vector256.LoadUnsafe(ref nextA);
        var reachB = Vector256.LoadUnsafe(ref nextB);
        // The word of one at the edit beside those that the other goes on with, then those beside each other. At most places none meets.
        var first = Vector256.Equals(reachA, Vector256.Create(b.Keys[j]));
        var other = Vector256.Equals(reachB, Vector256.Create(a.Keys[i]));
        var met = first | other;
        for (var at = 0; at < Reach; at++) met |= Vector256.Equals(reachA, Vector256.Create(Unsafe.Add(ref nextB, at)));
        if (met == Vector256<ulong>.Zero) return 0;
        for (var bits = first.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1) places |= Bit(Far(bits), 0);
        for (var bits = other.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1) places |= Bit(0, Far(bits));
        for (var at = 0; at < Reach; at++)
        {
            var beside = step > 0 ? at + 1 : Reach - at;
            for (var bits = Vector256.Equals(reachA, Vector256.Create(Unsafe.Add(ref nextB, at))).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1) places |= Bit(Far(bits), beside);
        }

        return places;

        // How far ahead the first of some words is: in the other direction the farthest comes first.
        int Far(uint bits) => step > 0 ? BitOperations.TrailingZeroCount(bits) + 1 : Reach - BitOperations.TrailingZeroCount(bits);

        static uint Bit(int ahead, int beside) => 1u << Rank[(ahead * (Reach + 1)) + beside];
    }

    private static bool Inside(WordSequence words, int at, int least) => at >= least && at < words.Count;
}
