using System.Collections.Immutable;
using Synoptic.Times.Rules;

namespace Synoptic.Times;

/// <summary>Reads all times of an article: at each place the longest reading counts, widened by what leads to it and what follows.</summary>
internal static class TimeReader
{
    public static ImmutableArray<Reading> Read(Scan scan, RuleTable rules)
    {
        var found = ImmutableArray.CreateBuilder<Reading>();
        var matcher = new RuleMatcher(scan, rules);
        for (var i = 0; i < scan.Count;)
        {
            if (scan.IsPhrase(i, "no-time", out _, out var noTime) && !scan.IsPhrase(i, "reference", out _, out _))
            {
                i = noTime;
                continue;
            }

            if (!MayBegin(scan, rules, i) || matcher.At(i) is not { } reading || NameFilter.IsPartOfName(scan, reading))
            {
                i++;
                continue;
            }

            found.Add(reading);
            i = reading.End;
            while (matcher.RangeEnd(found[^1]) is { } second)
            {
                if (second.Year is { } year && second.Day is not null && found[^1] is { Day: not null, Year: null }) found[^1] = found[^1] with { Year = year };
                found.Add(second);
                i = second.End;
            }
        }

        return found.ToImmutable();
    }

    // Most words are no words of time; the rules need not be asked about them, nor about an article before such a word.
    private static bool MayBegin(Scan scan, RuleTable rules, int i) =>
        rules.MayBegin(scan, i) && (scan.Atoms[i].Word is not { LeadsNoun: true, Phrases.IsEmpty: true } || CanGoOn(scan, i + 1));

    private static bool CanGoOn(Scan scan, int i) => i < scan.Count && (scan.Atoms[i].Word is not null || scan.Atoms[i].Kind is AtomKind.Number or AtomKind.Mark);
}
