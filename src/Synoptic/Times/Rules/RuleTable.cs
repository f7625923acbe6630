using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Synoptic.Times.Rules;

/// <summary>All rules of the table <c>time-rules</c>, found by what a time begins with. Immutable; share it across threads.</summary>
internal sealed class RuleTable
{
    private const string Lead = "lead", Join = "join", Range = "range";

    private readonly Index cores;
    private readonly Index leads;
    private readonly FrozenDictionary<string, Index> named;

    public RuleTable(ImmutableArray<string[]> rows, TimeLexicon lexicon)
    {
        var rules = rows.Select(row => TimeRule.Create(row[0], row[1], row[2])).ToList();
        var parts = rules.Where(rule => rule.Group.StartsWith('&')).GroupBy(rule => rule.Group[1..], StringComparer.Ordinal).ToList();
        cores = new Index(rules.Where(rule => rule.Group is not (Lead or Join or Range) && rule.Group[0] != '&'), lexicon);
        leads = new Index(rules.Where(rule => rule.Group == Lead), lexicon);
        named = parts.ToFrozenDictionary(group => group.Key, group => new Index(group, lexicon), StringComparer.Ordinal);
        Joins = [.. rules.Where(rule => rule.Group == Join)];
        Ranges = [.. rules.Where(rule => rule.Group == Range)];
    }

    /// <summary>Rules that lengthen a time.</summary>
    public ImmutableArray<TimeRule> Joins { get; }

    /// <summary>Rules that read the other end of a range.</summary>
    public ImmutableArray<TimeRule> Ranges { get; }

    /// <summary>Whether any time can begin at an atom.</summary>
    public bool MayBegin(Scan scan, int at) => !cores.At(scan, at).IsEmpty || !leads.At(scan, at).IsEmpty;

    /// <summary>Rules by which a time can begin at an atom.</summary>
    public ReadOnlySpan<TimeRule> Cores(Scan scan, int at) => cores.At(scan, at);

    /// <summary>Rules that read what leads to a time.</summary>
    public ReadOnlySpan<TimeRule> Leads(Scan scan, int at) => leads.At(scan, at);

    /// <summary>Rules that only other rules call for.</summary>
    public ReadOnlySpan<TimeRule> Named(Scan scan, int at, string group) => named[group].At(scan, at);

    // Rules by what they can begin with, in the order of the table.
    private sealed class Index
    {
        private readonly TimeRule[] numbers;
        private readonly TimeRule[] apostrophes;
        private readonly TimeRule[][] words;

        public Index(IEnumerable<TimeRule> rules, TimeLexicon lexicon)
        {
            TimeRule[] all = [.. rules];
            numbers = Array.FindAll(all, static rule => rule.BeginsWithNumber);
            apostrophes = Array.FindAll(all, static rule => rule.BeginsWithApostrophe);
            words = [.. lexicon.Words.Select(word => Array.FindAll(all, rule => rule.MayBegin(word)))];
        }

        public ReadOnlySpan<TimeRule> At(Scan scan, int at)
        {
            if ((uint)at >= (uint)scan.Count) return [];
            var atom = scan.Atoms[at];
            return atom.Kind switch
            {
                AtomKind.Number => numbers,
                AtomKind.Mark when scan.IsApostrophe(at) => apostrophes,
                AtomKind.Word when atom.Word is { } word => words[word.Number],
                _ => [],
            };
        }
    }
}
