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

    public RuleTable(ImmutableArray<ImmutableArray<string>> rows)
    {
        var rules = rows.Select(row => TimeRule.Create(row[0], row[1], row[2])).ToList();
        var parts = rules.Where(rule => rule.Group.StartsWith('&')).GroupBy(rule => rule.Group[1..], StringComparer.Ordinal).ToList();
        cores = new Index(rules.Where(rule => rule.Group is not (Lead or Join or Range) && rule.Group[0] != '&'));
        leads = new Index(rules.Where(rule => rule.Group == Lead));
        named = parts.ToFrozenDictionary(group => group.Key, group => new Index(group), StringComparer.Ordinal);
        Joins = [.. rules.Where(rule => rule.Group == Join)];
        Ranges = [.. rules.Where(rule => rule.Group == Range)];
    }

    /// <summary>Rules that lengthen a time.</summary>
    public ImmutableArray<TimeRule> Joins { get; }

    /// <summary>Rules that read the other end of a range.</summary>
    public ImmutableArray<TimeRule> Ranges { get; }

    /// <summary>Rules by which a time can begin at an atom.</summary>
    public ReadOnlySpan<TimeRule> Cores(Scan scan, int at) => cores.At(scan, at);

    /// <summary>Rules that read what leads to a time.</summary>
    public ReadOnlySpan<TimeRule> Leads(Scan scan, int at) => leads.At(scan, at);

    /// <summary>Rules that only other rules call for.</summary>
    public ReadOnlySpan<TimeRule> Named(Scan scan, int at, string group) => named[group].At(scan, at);

    // Rules by the word they begin with. A word of several classes has the rules of all of them, in the order of the table;
    // they are kept by the word's set of classes, of which there are few.
    private sealed class Index
    {
        private readonly ImmutableArray<TimeRule> numbers;
        private readonly ImmutableArray<TimeRule> apostrophes;
        private readonly ImmutableArray<TimeRule> all;
        private readonly TimeRule[][] byClass;
        private readonly FrozenDictionary<string, TimeRule[]> byPhrase;

        public Index(IEnumerable<TimeRule> rules)
        {
            all = [.. rules];
            numbers = [.. all.Where(rule => rule.BeginsWithNumber)];
            apostrophes = [.. all.Where(rule => rule.BeginsWithApostrophe)];
            byClass = [.. Enum.GetValues<WordClass>().Select(kind => all.Where(rule => rule.MayBegin(kind)).ToArray())];
            byPhrase = all.SelectMany(rule => rule.BeginsWithPhrases).Distinct(StringComparer.Ordinal)
                .ToFrozenDictionary(kind => kind, kind => all.Where(rule => rule.BeginsWithPhrases.Contains(kind)).ToArray(), StringComparer.Ordinal);
        }

        public ReadOnlySpan<TimeRule> At(Scan scan, int at)
        {
            if ((uint)at >= (uint)scan.Count) return [];
            var atom = scan.Atoms[at];
            switch (atom.Kind)
            {
                case AtomKind.Number:
                    return numbers.AsSpan();
                case AtomKind.Mark:
                    return scan.IsApostrophe(at) ? apostrophes.AsSpan() : [];
                case AtomKind.Break:
                    return [];
            }

            if (atom.Phrases.IsEmpty) return atom.Word is { Facets: [var only] } ? byClass[(int)only.Class] : atom.Word is null ? [] : Several(atom.Word, []);
            return Several(atom.Word, atom.Phrases);
        }

        // Few words stand in several classes or begin a phrase.
        private TimeRule[] Several(LexicalWord? word, ImmutableArray<TimePhrase> phrases)
        {
            var found = new List<TimeRule>();
            foreach (var rule in all)
            {
                if (Begins(rule, word, phrases)) found.Add(rule);
            }

            return [.. found];
        }

        private bool Begins(TimeRule rule, LexicalWord? word, ImmutableArray<TimePhrase> phrases)
        {
            if (word is not null)
            {
                foreach (var facet in word.Facets)
                {
                    if (rule.MayBegin(facet.Class)) return true;
                }
            }

            foreach (var phrase in phrases)
            {
                if (byPhrase.TryGetValue(phrase.Kind, out var rules) && rules.Contains(rule)) return true;
            }

            return false;
        }
    }
}
