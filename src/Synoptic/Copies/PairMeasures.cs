using System.Buffers;
using System.Runtime.InteropServices;

namespace Synoptic.Copies;

/// <summary>What an alignment says in numbers.</summary>
internal readonly record struct PairMeasures
{
    // A word of grammar says less than another; words that somebody said in public are shared by all who heard them.
    private const double GrammarWeight = 0.4;
    private const double QuotedWeight = 0.15;

    // Words that very many articles share count little too, unless nearly everything is shared: then they all are copies of one text.
    private const double FurnitureWeight = 0.1;
    private const double WholeCopy = 0.6;

    // Reports of one event by two writers share runs of their own words up to this long (copies/news and the harder set made from
    // stories: 98 of 100 such pairs have none longer): a name with its title, a place, the charge in full.
    private const int OwnStretch = 12;

    // By whether a word is more than grammar (1), somebody's own (2) and furniture (4).
    private static ReadOnlySpan<double> Weights =>
    [
        GrammarWeight, 1, GrammarWeight * QuotedWeight, QuotedWeight,
        GrammarWeight * FurnitureWeight, FurnitureWeight, GrammarWeight * QuotedWeight * FurnitureWeight, QuotedWeight * FurnitureWeight,
    ];

    /// <summary>Share of A's words that are in B, by weight.</summary>
    public double CoverA { get; private init; }

    /// <summary>Share of B's words that are in A, by weight.</summary>
    public double CoverB { get; private init; }

    /// <summary>Words in runs that both articles have.</summary>
    public int Matched { get; private init; }

    /// <summary>Words within runs for which B has another one.</summary>
    public int Swapped { get; private init; }

    /// <summary>Words within runs that only B has.</summary>
    public int Added { get; private init; }

    /// <summary>Words within runs that only A has.</summary>
    public int Lost { get; private init; }

    /// <summary>Names and numbers in runs that both articles have.</summary>
    public int NamesMatched { get; private init; }

    /// <summary>Names and numbers within runs for which the other article has another word.</summary>
    public int NamesSwapped { get; private init; }

    /// <summary>Runs that do not stand in the same order in A.</summary>
    public int Moved { get; private init; }

    /// <summary>Length of the longest stretch of words matched without any edit.</summary>
    public int Unbroken { get; private init; }

    /// <summary>Words in stretches that two writers do not hit upon by themselves, matched without any edit; quotations and what very many articles share are not counted.</summary>
    public int Solid { get; private init; }

    /// <summary>The measures of an alignment.</summary>
    public static PairMeasures Of(Alignment alignment)
    {
        // Where no run is shared there is nothing to measure.
        if (alignment.Runs.Count == 0) return default;
        var (a, b) = (alignment.A, alignment.B);
        var room = ArrayPool<double>.Shared.Rent(a.Count + b.Count);
        var inA = room.AsSpan(0, a.Count);
        var inB = room.AsSpan(a.Count, b.Count);
        inA.Clear();
        inB.Clear();
        int matched = 0, swapped = 0, added = 0, lost = 0, moved = 0, unbroken = 0, reached = 0, names = 0, otherNames = 0, solid = 0;
        foreach (var run in alignment.Runs)
        {
            // What A has once and B twice has not been moved.
            if (run.StartA < reached && inA[run.StartA] + inA[run.EndA - 1] == 0) moved++;
            reached = run.EndA;
            matched += run.Matches.Count;
            var (lastA, lastB, streak, own) = (run.StartA - 1, run.StartB - 1, 0, 0);
            foreach (var (x, y) in run.Matches)
            {
                int gapA = x - lastA - 1, gapB = y - lastB - 1;
                var both = Math.Min(gapA, gapB);
                swapped += both;
                // "police" for "police force" is one swap and no addition.
                if (both == 0)
                {
                    lost += gapA;
                    added += gapB;
                }

                // A word swapped in place is half taken.
                if (both > 0)
                {
                    var otherA = Half(a, inA, lastA + 1, x);
                    var otherB = Half(b, inB, lastB + 1, y);
                    otherNames += Math.Min(otherA, otherB);
                }

                if (b.Named[y]) names++;
                if (gapA + gapB > 0) (streak, own) = (0, 0);
                unbroken = Math.Max(unbroken, ++streak);
                if (!b.Quoted[y] && !b.Furniture[y])
                {
                    own++;
                    solid += own > OwnStretch ? 1 : own == OwnStretch ? own : 0;
                }

                inA[x] = inB[y] = 1;
                (lastA, lastB) = (x, y);
            }
        }

        var ((coverA, lessA), (coverB, lessB)) = (Cover(a, inA), Cover(b, inB));
        if (Math.Max(coverA, coverB) < WholeCopy) (coverA, coverB) = (lessA, lessB);
        ArrayPool<double>.Shared.Return(room);
        return new PairMeasures
        {
            CoverA = coverA,
            CoverB = coverB,
            Matched = matched,
            Swapped = swapped,
            Added = added,
            Lost = lost,
            NamesMatched = names,
            NamesSwapped = otherNames,
            Moved = moved,
            Unbroken = unbroken,
            Solid = solid,
        };
    }

    // Marks words as half taken; returns how many of them are names and numbers.
    private static int Half(WordSequence words, Span<double> taken, int from, int to)
    {
        var names = 0;
        for (var k = from; k < to; k++)
        {
            taken[k] = 0.5;
            if (words.Named[k]) names++;
        }

        return names;
    }

    // The share that is taken: where what is taken of furniture counts as other words do, and where it counts little.
    private static (double Whole, double Less) Cover(WordSequence words, ReadOnlySpan<double> taken)
    {
        double all = 0, covered = 0, allLess = 0, coveredLess = 0;
        ReadOnlySpan<byte> content = MemoryMarshal.AsBytes(words.Content.AsSpan());
        ReadOnlySpan<byte> quoted = MemoryMarshal.AsBytes(words.Quoted.AsSpan());
        ReadOnlySpan<byte> furniture = MemoryMarshal.AsBytes(words.Furniture.AsSpan());
        for (var i = 0; i < taken.Length; i++)
        {
            // Looked up by what the word is: no two words in a row are alike, and a branch would be guessed wrong at most of them.
            var kind = content[i] | (quoted[i] << 1);
            var less = Weights[kind | (furniture[i] << 2)];
            // A line that a site has added makes the rest no less a copy.
            var whole = taken[i] > 0 ? Weights[kind] : less;
            all += whole;
            covered += whole * taken[i];
            allLess += less;
            coveredLess += less * taken[i];
        }

        return (all > 0 ? covered / all : 0, allLess > 0 ? coveredLess / allLess : 0);
    }
}
