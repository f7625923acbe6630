using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Bench.KnownStories;

/// <summary>
/// Reconciles invented stories and holds the rows of figures against what is known of them. A row is right when it has all tellings of a fact
/// and none of another's, with the fact's status.
/// </summary>
internal static class KnownStoriesVerb
{
    private static readonly FindingStatus[] Statuses = [FindingStatus.Agree, FindingStatus.Precision, FindingStatus.Differ, FindingStatus.Contradict, FindingStatus.Superseded, FindingStatus.Single];

    /// <summary>Prints precision and recall by status.</summary>
    /// <param name="count">How many stories.</param>
    /// <param name="seed">Which stories.</param>
    /// <param name="verbose">Whether to name each fact that came out otherwise.</param>
    public static void Run(int count, int seed, bool verbose)
    {
        var pipeline = new Pipeline(WordTables.English);
        var tally = Statuses.ToDictionary(s => s, _ => new Tally());
        var strange = 0;
        var oneSource = new Tally();
        var scopes = new Tally();
        foreach (var story in new StoryInventor(seed).Stories(count))
        {
            var record = Reconciled(pipeline, story);
            var rows = Rows(story, record);
            Scopes(story, record, scopes);
            var facts = story.Facts.Select(f => f.Tellings.ToHashSet()).ToArray();
            var taken = new bool[rows.Length];
            for (var f = 0; f < facts.Length; f++)
            {
                var fact = story.Facts[f];
                var best = Enumerable.Range(0, rows.Length).MaxBy(r => rows[r].Tellings.Count(facts[f].Contains), Comparer<int>.Default);
                var row = rows.Length == 0 || !rows[best].Tellings.Exists(facts[f].Contains) ? null : rows[best];
                if (row is not null) taken[best] = true;
                var whole = row is not null && facts[f].SetEquals(row.Tellings);
                var right = whole && row!.Figure.Status == fact.Status;
                tally[fact.Status].Known++;
                if (right) tally[fact.Status].Right++;
                if (fact.RestsOnOne && fact.Status != FindingStatus.Single) oneSource.Known++;
                if (right && row!.Figure.RestsOn is not null && fact.Status != FindingStatus.Single) oneSource.Said++;
                if (right && row!.Figure.RestsOn is not null && fact.RestsOnOne && fact.Status != FindingStatus.Single) oneSource.Right++;
                if (verbose && !right) Print(story, fact, row, rows, facts[f]);
            }

            for (var r = 0; r < rows.Length; r++)
            {
                // What nothing is known of is a background figure, or no figure at all: it may stand alone, but in a row with nobody.
                if (!taken[r] && rows[r].Tellings.TrueForAll(t => !facts.Any(f => f.Contains(t))))
                {
                    if (rows[r].Figure.Status is FindingStatus.Single or FindingStatus.Agree) continue;
                    strange++;
                    if (verbose) Console.WriteLine($"STRANGE {rows[r].Figure.About.Label} [{rows[r].Figure.Status}] {string.Join(" | ", rows[r].Figure.Claims.Select(c => c.Value))}");
                }

                tally[rows[r].Figure.Status].Said++;
            }
        }

        foreach (var (status, counts) in tally) Console.WriteLine(Line(status.ToString().ToLowerInvariant(), counts));
        Console.WriteLine(Line("another scope", scopes));
        Console.WriteLine(Line("rests on one source", oneSource));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all            right {tally.Values.Sum(t => t.Right)} of {tally.Values.Sum(t => t.Known)} facts, {tally.Values.Sum(t => t.Said)} rows told; rows of nothing known that were compared: {strange}"));
    }

    private static string Line(string name, Tally t) => string.Create(CultureInfo.InvariantCulture, $"{name,-20} precision {100.0 * t.Right / Math.Max(1, t.Said):0.0} ({t.Right} of {t.Said}), recall {100.0 * t.Right / Math.Max(1, t.Known):0.0} ({t.Right} of {t.Known})");

    private static StoryRecord Reconciled(Pipeline pipeline, KnownStory story)
    {
        var articles = story.Reports.Select(r => new Article(r.Id, null, r.Text, new Publication(r.Published, null, "metadata"), new Source(r.Outlet, null, null), null, [])).ToImmutableArray();
        return pipeline.Compose([("known", articles)])[0].Record;
    }

    // A toll of the town and one of the province that two reports tell: a finding that has both.
    private static void Scopes(KnownStory story, StoryRecord record, Tally tally)
    {
        var number = Numbers(story);
        var said = record.Findings.Where(f => f.Status == FindingStatus.Scope)
            .Select(f => f.Sides.SelectMany(s => s.Claims).Select(c => Nearest(story, number[c.Evidence.Article], c.Evidence.Span)).ToHashSet()).ToArray();
        tally.Said += said.Length;
        for (var f = 1; f < story.Facts.Length; f++)
        {
            var (town, province) = (story.Facts[f - 1], story.Facts[f]);
            if (province.Name != town.Name + ", province" || town.Tellings.Concat(province.Tellings).DistinctBy(t => t.Report).Count() < 2) continue;
            tally.Known++;
            if (Array.Exists(said, s => town.Tellings.Any(s.Contains) && province.Tellings.Any(s.Contains))) tally.Right++;
        }
    }

    private static Dictionary<string, int> Numbers(KnownStory story) => Enumerable.Range(0, story.Reports.Length).ToDictionary(i => story.Reports[i].Id);

    private static Row[] Rows(KnownStory story, StoryRecord record)
    {
        var number = Numbers(story);
        return
        [
            .. record.Figures.Select(figure => new Row(figure, [.. figure.Claims.Select(c => Nearest(story, number[c.Evidence.Article], c.Evidence.Span))])),
        ];
    }

    // The known number that the claim's words hold; its own start where they hold none.
    private static KnownTelling Nearest(KnownStory story, int report, Span words)
    {
        foreach (var fact in story.Facts)
        {
            foreach (var telling in fact.Tellings)
                if (telling.Report == report && telling.Start < words.End && words.Start < telling.Start + telling.Length) return telling;
        }

        return new KnownTelling(report, words.Start, words.Length);
    }

    private static void Print(KnownStory story, KnownFact fact, Row? row, Row[] rows, HashSet<KnownTelling> wanted)
    {
        Console.WriteLine($"{fact.Name}: known {fact.Status}, told {row?.Figure.Status.ToString() ?? "nothing"} ({row?.Figure.About.Key}) {row?.Figure.Note}");
        foreach (var telling in fact.Tellings)
        {
            var at = row is not null && row.Tellings.Contains(telling) ? "in row" : Array.Exists(rows, r => r.Tellings.Contains(telling)) ? $"in another row ({Array.Find(rows, r => r.Tellings.Contains(telling))!.Figure.About.Key})" : "not found";
            var text = story.Reports[telling.Report].Text;
            Console.WriteLine($"    {story.Reports[telling.Report].Id} {story.Reports[telling.Report].Published:MM-dd} {at}: …{text[Math.Max(0, telling.Start - 60)..Math.Min(text.Length, telling.Start + telling.Length + 60)].ReplaceLineEndings(" ")}…");
        }

        foreach (var claim in row?.Figure.Claims.Where((_, i) => !wanted.Contains(row.Tellings[i])) ?? []) Console.WriteLine($"    besides: {claim.Evidence.Article} {claim.Value}");
    }

    private sealed class Tally
    {
        public int Known { get; set; }

        public int Said { get; set; }

        public int Right { get; set; }
    }

    private sealed record Row(FigureRow Figure, List<KnownTelling> Tellings);
}
