using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Synoptic.Reconciliation;

namespace Synoptic.Bench.KnownStories;

/// <summary>
/// Invents stories of which it is known how the accounts stand to each other: four to seven reports by outlets of their own over up to three days, of which some
/// copy others. Each figure is given one fate: the same everywhere, rounded, contradicted, raised later, of another scope, one outlet's only, told as what was added, a copied
/// error, or told by one source through all. The same seed gives the same stories.
/// </summary>
internal sealed class StoryInventor(int seed)
{
    private static readonly string[] Onsets = ["Bar", "Cor", "Del", "Fen", "Gar", "Hal", "Jor", "Kel", "Lor", "Mar", "Nor", "Pel", "Ral", "Sor", "Tar", "Vel", "Wen", "Yor", "Zel", "Bren"];
    private static readonly string[] Codas = ["den", "wick", "mont", "berg", "sund", "holm", "stad", "grad", "mouth", "haven", "bach", "minster", "ova", "ilsk", "ano"];
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private readonly Random random = new(seed);

    /// <summary>Some stories.</summary>
    public IEnumerable<KnownStory> Stories(int count)
    {
        for (var i = 0; i < count; i++) yield return Story(i);
    }

    private static string Digits(int value, bool comma) => value.ToString(comma ? "N0" : "0", CultureInfo.InvariantCulture);

    private KnownStory Story(int number)
    {
        var (leads, kinds) = Patterns.Happenings[random.Next(Patterns.Happenings.Length)];
        var town = Town();
        var region = Town() + " province";
        var first = new DateOnly(2026, 3, 2).AddDays(random.Next(200));
        var day = first.DayOfWeek.ToString();
        var independent = random.Next(3, 6);
        var drafts = new List<Draft>();
        for (var r = 0; r < independent; r++) drafts.Add(new Draft(first.AddDays(r < 2 ? 1 : random.Next(1, 4))));
        drafts.Sort((a, b) => a.Published.CompareTo(b.Published));

        // Another happening has its own toll, the same in each report that recalls it.
        string[] backgrounds = [.. Patterns.Backgrounds.Select(b => b.Replace("{other}", Town()).Replace("{k}", random.Next(13, 90).ToString(CultureInfo.InvariantCulture)))];
        var facts = new List<FactDraft>();
        foreach (var kind in kinds) facts.AddRange(Facts(kind, drafts, town, region));
        var texts = new List<(string Text, List<(int Fact, int Start, int Length)> Marks)>();
        for (var r = 0; r < drafts.Count; r++) texts.Add(Write(leads, facts, r, town, backgrounds, day));

        var reports = new List<KnownReport>();
        var marks = new List<List<(int Fact, int Start, int Length)>>();
        for (var r = 0; r < drafts.Count; r++) Add(texts[r].Text, texts[r].Marks, drafts[r].Published);
        // A copy says nothing of its own, errors included.
        for (var c = random.Next(0, 3); c > 0; c--)
        {
            var parent = random.Next(drafts.Count);
            Add(texts[parent].Text, texts[parent].Marks, drafts[parent].Published);
        }

        var known = facts.Select((f, index) => new KnownFact(f.Name, f.Status, [.. marks.SelectMany((m, r) => m.Where(x => x.Fact == index).Select(x => new KnownTelling(r, x.Start, x.Length)))], f.RestsOnOne));
        return new KnownStory([.. reports], [.. known.Where(f => f.Tellings.Length > 0)]);

        void Add(string text, List<(int Fact, int Start, int Length)> where, DateOnly published)
        {
            marks.Add(where);
            reports.Add(new KnownReport($"k{number}-{reports.Count}", "", text, published, $"Outlet {number}-{reports.Count}"));
        }
    }

    private IEnumerable<FactDraft> Facts(Kind kind, List<Draft> drafts, string town, string region)
    {
        if (random.Next(5) == 0) yield break;
        var value = Value(kind);
        var tellers = Enumerable.Range(0, drafts.Count).Where(_ => random.Next(4) > 0).ToList();
        if (tellers.Count == 0) tellers.Add(0);
        var days = tellers.Select(t => drafts[t].Published).Distinct().Order().ToArray();
        var fate = (Fate)random.Next((int)Fate.Added);
        if (kind.Added.Length > 0 && random.Next(2) == 0) fate = Fate.Added;
        if (tellers.Count == 1) fate = Fate.Alone;
        if (fate == Fate.Raised && (kind.Trend == Trend.None || days.Length < 2)) fate = Fate.Same;
        if (fate == Fate.Rounded && (value < 20 || kind.DigitsOnly)) fate = Fate.Same;
        if (fate == Fate.Scope && kind.Trend == Trend.None) fate = Fate.Same;
        if (fate == Fate.Alone) tellers.RemoveRange(1, tellers.Count - 1);
        // Two values on one day, by two that do not copy each other: they cannot both be right.
        if (fate == Fate.Contradicted && tellers.GroupBy(t => drafts[t].Published).All(g => g.Count() < 2)) fate = Fate.Same;

        var source = fate == Fate.OneSource ? Patterns.Sources[random.Next(Patterns.Sources.Length)] : null;
        var fact = new FactDraft(kind, kind.Name, fate switch
        {
            Fate.Same or Fate.OneSource => FindingStatus.Agree,
            Fate.Rounded => FindingStatus.Precision,
            Fate.Contradicted => FindingStatus.Contradict,
            Fate.Raised => FindingStatus.Superseded,
            Fate.Scope => FindingStatus.Agree,
            Fate.Added => FindingStatus.Differ,
            _ => FindingStatus.Single,
        });
        if (fact.Status == FindingStatus.Agree && tellers.Count < 2) fact = fact with { Status = FindingStatus.Single };
        var changed = fate switch
        {
            Fate.Raised => kind.Trend == Trend.Up ? value + Math.Max(kind.Step, Rounded(value * 0.3, kind.Step)) : Math.Max(kind.Step, value - Math.Max(kind.Step, Rounded(value * 0.4, kind.Step))),
            Fate.Contradicted => value + Math.Max(kind.Step, Rounded(value * 0.25, kind.Step)),
            _ => value,
        };
        var clash = fate == Fate.Contradicted ? tellers.GroupBy(t => drafts[t].Published).First(g => g.Count() > 1).Last() : -1;
        for (var t = 0; t < tellers.Count; t++)
        {
            var teller = tellers[t];
            var told = fate == Fate.Raised && drafts[teller].Published > days[0] ? changed : teller == clash ? changed : value;
            var words = fate == Fate.Rounded && t % 2 == 1 ? Rough(told) : Plain(told, kind, fate != Fate.Contradicted);
            var added = fate == Fate.Added && t % 2 == 1;
            if (added) words = Plain(Math.Max(kind.Step, Rounded(told * 0.6, kind.Step)) is var more && more == told ? told + kind.Step : more, kind, false);
            fact.Add(teller, words, town, source ?? (random.Next(3) == 0 && !added ? null : Patterns.Sources[random.Next(Patterns.Sources.Length)]), added ? Wording.Added : Wording.Told);
        }

        // Who gives the new toll may recall the old one.
        if (fate == Fate.Raised && kind.Recalls.Length > 0 && random.Next(2) == 0)
            fact.Add(tellers[^1], Plain(value, kind, false), town, Patterns.Sources[random.Next(Patterns.Sources.Length)], Wording.Recalled);
        yield return fact;
        if (kind.Parts.Length > 0 && value > 4 && random.Next(3) == 0)
        {
            var part = new FactDraft(kind, kind.Name + ", part", FindingStatus.Single);
            part.Add(tellers[random.Next(tellers.Count)], Plain(random.Next(2, value / 2), kind, false), town, Patterns.Sources[random.Next(Patterns.Sources.Length)], Wording.Part);
            yield return part;
        }

        if (fate != Fate.Scope) yield break;

        // The same is counted for the whole province: another thing, though in the same words.
        var wide = new FactDraft(kind, kind.Name + ", province", FindingStatus.Single);
        var wider = value + Math.Max(kind.Step, Rounded(value * 0.8, kind.Step));
        wide.Add(tellers[^1], Plain(wider, kind, true), region, Patterns.Sources[random.Next(Patterns.Sources.Length)]);
        yield return wide;
    }

    private (string Text, List<(int Fact, int Start, int Length)> Marks) Write(string[] leads, List<FactDraft> facts, int report, string town, string[] backgrounds, string day)
    {
        var text = new StringBuilder();
        var marks = new List<(int, int, int)>();
        text.Append(Pick(leads).Replace("{town}", town).Replace("{day}", day));
        var lines = new List<(int Fact, string Pattern, string Number, string Place, string? Source)>();
        for (var f = 0; f < facts.Count; f++)
        {
            foreach (var telling in facts[f].Tellings)
                if (telling.Report == report) lines.Add((f, Pick(facts[f].Kind.Sentences(telling.Wording, telling.Source is not null)), telling.Number, telling.Place, telling.Source));
        }

        for (var n = random.Next(2, 5); n > 0; n--) lines.Add((-1, Pick(Patterns.Fillers), "", town, null));
        // What nobody else writes: without it reports made from a few patterns look taken from each other.
        for (var n = lines.Count; n > 0; n--) lines.Add((-1, Colour(), "", town, null));
        if (random.Next(2) == 0) lines.Add((-1, backgrounds[random.Next(backgrounds.Length)], "", town, null));
        var order = lines.ToArray();
        random.Shuffle(order);
        var since = 0;
        foreach (var (fact, told, number, place, source) in order)
        {
            text.Append(since++ % 3 == 2 ? "\n\n" : " ");
            var pattern = fact < 0 ? told : Own(told);
            var line = pattern.Replace("{town}", place).Replace("{Who}", Upper(source ?? "")).Replace("{who}", source ?? "");
            var at = line.IndexOf("{n}", StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var words = line[at + 1] == 'N' || at == 0 ? Upper(number) : number;
                marks.Add((fact, text.Length + at, words.Length));
                line = line[..at] + words + line[(at + 3)..];
            }

            text.Append(line);
        }

        return (text.ToString(), marks);
    }

    // The sentence with an end of its own: two reports that do not copy each other hardly ever have one sentence word for word.
    private string Own(string pattern) => pattern[..^1] + Filled(Pick(Patterns.Tails)) + ".";

    private string Filled(string pattern) => pattern
        .Replace("{a}", Pick(Patterns.Adjectives)).Replace("{b}", Pick(Patterns.Adjectives))
        .Replace("{x}", Pick(Patterns.Nouns)).Replace("{y}", Pick(Patterns.Nouns)).Replace("{z}", Pick(Patterns.Nouns));

    private string Colour() => Filled(Pick(Patterns.Colours));

    private string Plain(int value, Kind kind, bool bound)
    {
        if (kind.DigitsOnly) return Digits(value, false);
        var words = value <= 12 ? Words[value] : Digits(value, value > 999);
        return bound && random.Next(4) == 0 ? "at least " + words : words;
    }

    // Within what people call rounding: to fives below a hundred, to two digits above.
    private string Rough(int value)
    {
        var step = value < 100 ? 5 : value < 1000 ? 10 : value < 10000 ? 100 : 1000;
        var (near, below, above) = (Rounded(value, step), (value - 1) / step * step, ((value / step) + 1) * step);
        return random.Next(near == value ? 3 : 5) switch
        {
            0 when value is >= 24 and < 99 => "dozens of",
            1 when below > 0 => "more than " + Digits(below, below > 999),
            // Nobody calls 21 nearly 25.
            2 when above - value <= value / 10 => "nearly " + Digits(above, above > 999),
            3 => "about " + Digits(near, near > 999),
            4 => "around " + Digits(near, near > 999),
            _ => "more than " + Digits(value - 1, value > 999),
        };
    }

    private int Value(Kind kind) => Rounded(kind.Least + (random.NextDouble() * random.NextDouble() * (kind.Most - kind.Least)), kind.Step) is var v && v < kind.Least ? kind.Least : v;

    private static int Rounded(double value, int step) => (int)Math.Round(value / step) * step;

    private string Town() => Onsets[random.Next(Onsets.Length)] + Codas[random.Next(Codas.Length)];

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static string Upper(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private enum Fate
    {
        Same,
        Rounded,
        Contradicted,
        Raised,
        Scope,
        Alone,
        OneSource,
        Added,
    }

    private sealed record Draft(DateOnly Published);

    private sealed record FactDraft(Kind Kind, string Name, FindingStatus Status)
    {
        public List<(int Report, string Number, string Place, string? Source, Wording Wording)> Tellings { get; } = [];

        // Told by two reports or more, and all of them name the same.
        public bool RestsOnOne => Tellings.Count > 1 && Tellings.TrueForAll(t => t.Source is not null && t.Source == Tellings[0].Source);

        public void Add(int report, string number, string place, string? source, Wording wording = Wording.Told) => Tellings.Add((report, number, place, source, wording));
    }
}
