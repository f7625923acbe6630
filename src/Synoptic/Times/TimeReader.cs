using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Times;

/// <summary>Reads all times of an article: at each place the longest reading counts, widened by what leads to it and what follows.</summary>
internal static class TimeReader
{
    public static ImmutableArray<Reading> Read(Scan scan)
    {
        var found = ImmutableArray.CreateBuilder<Reading>();
        for (var i = 0; i < scan.Count;)
        {
            if (scan.IsPhrase(i, "no-time", out _, out var noTime) && !scan.IsPhrase(i, "reference", out _, out _))
            {
                i = noTime;
                continue;
            }

            if (At(scan, i) is not { } reading || NameFilter.IsPartOfName(scan, reading))
            {
                i++;
                continue;
            }

            found.Add(reading);
            i = reading.End;
            while (RangeGrammar.Continue(scan, found[^1]) is { } second)
            {
                if (second.Year is { } year && second.Day is not null && found[^1] is { Day: not null, Year: null }) found[^1] = found[^1] with { Year = year };
                found.Add(second);
                i = second.End;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The time that begins here, with its prefix.</summary>
    private static Reading? At(Scan scan, int i)
    {
        var atom = scan.Atoms[i];
        switch (atom.Kind)
        {
            case AtomKind.Break:
            case AtomKind.Mark when !scan.IsApostrophe(i):
            // Most words are no words of time; the grammar need not be asked about them.
            case AtomKind.Word when atom.Phrases.IsEmpty && atom.Word is not { MayBegin: true }:
            case AtomKind.Word when atom.Phrases.IsEmpty && atom.Word is { LeadsNoun: true } && !CanGoOn(scan, i + 1):
                return null;
        }

        var plain = Whole(scan, i);
        var led = PrefixGrammar.Match(scan, i, Whole);
        return led is not null && (plain is null || led.End >= plain.End) ? led : plain;
    }

    private static bool CanGoOn(Scan scan, int i) =>
        i < scan.Count && (scan.Atoms[i].Word is not null || scan.Atoms[i].Kind is AtomKind.Number or AtomKind.Mark || !scan.Atoms[i].Phrases.IsEmpty);

    /// <summary>The time that begins here, with what follows it.</summary>
    private static Reading? Whole(Scan scan, int i)
    {
        if (Core(scan, i) is not { } reading) return null;
        // Each step takes in at least one more atom; four are more than any phrase needs.
        for (var step = 0; step < 4; step++)
        {
            if (Composition.Extend(scan, reading, Core) is not { } longer) break;
            reading = longer;
        }

        return reading;
    }

    private static Reading? Core(Scan scan, int i)
    {
        Reading? best = null;
        Consider(ClockGrammar.Match(scan, i), ref best);
        Consider(MonthGrammar.Match(scan, i), ref best);
        Consider(YearGrammar.Match(scan, i), ref best);
        Consider(CalendarGrammar.Match(scan, i), ref best);
        Consider(ShiftGrammar.Match(scan, i), ref best);
        Consider(SetGrammar.Match(scan, i), ref best);
        Consider(DurationGrammar.Match(scan, i), ref best);
        Consider(ReferenceGrammar.Match(scan, i), ref best);
        return best;
    }

    private static void Consider(Reading? candidate, ref Reading? best)
    {
        if (candidate is not null && (best is null || candidate.End > best.End || (candidate.End == best.End && candidate.First < best.First))) best = candidate;
    }
}
