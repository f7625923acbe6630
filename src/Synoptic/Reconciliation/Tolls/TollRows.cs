using System.Collections.Frozen;
using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Figures;
using Synoptic.Reconciliation.Statements;
using Synoptic.Text;

namespace Synoptic.Reconciliation.Tolls;

/// <summary>Makes rows of figures of a story's toll: the claims of numbers that state it, and one for each report whose victims were counted.</summary>
internal sealed class TollRows(WordTables tables)
{
    // Victims of one report that stand so near are shown in one stretch. By reasoning: about a sentence.
    private const int Near = 160;

    private readonly FrozenDictionary<string, string> labels = tables.Rows("indicator-labels").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string> notes = tables.Map("toll-notes");

    /// <summary>The rows with the toll as the first two: what a row of numbers already tells of it is taken over, so that nothing is told twice.</summary>
    public ImmutableArray<FigureRow> Of(StoryToll toll, ImmutableArray<FigureRow> rows, StoryIndex story)
    {
        var left = rows.ToList();
        var killed = Row(Fates.Killed, toll.Killed, toll.Reports, static r => r.Killed, static r => r.Injured, left, story);
        var injured = Row(Fates.Injured, toll.Injured, toll.Reports, static r => r.Injured, static r => r.Killed, left, story);
        return [killed, injured, .. left];
    }

    private FigureRow Row(string fate, int best, ImmutableArray<ReportToll> reports, Func<ReportToll, FateCount?> own, Func<ReportToll, FateCount?> other, List<FigureRow> rows, StoryIndex story)
    {
        if (best == 0)
        {
            var supports = ImmutableArray.CreateBuilder<Evidence>();
            foreach (var report in reports)
                foreach (var words in other(report)?.Words ?? []) supports.Add(new Evidence(Id(report, story), words));
            return new FigureRow(new Subject($"toll/{fate}", "figure", labels[fate], fate), FindingStatus.Single, 0, null, 0, null, [], notes[fate]) { Basis = FigureBasis.NoneTold, Supports = supports.ToImmutable() };
        }

        var isStated = false;
        var headlines = ImmutableArray.CreateBuilder<string>();
        foreach (var report in reports)
        {
            if (own(report) is not { } count || count.Value != best) continue;
            isStated |= count.IsStated;
            if (count.Words.IsEmpty) headlines.Add(Id(report, story));
        }

        var basis = isStated ? FigureBasis.Stated : FigureBasis.Counted;
        if (Stated(fate, reports, own, rows, story) is { } row)
        {
            rows.Remove(row);
            // What later reports put in the place of earlier numbers, and numbers of another scope, the table tells best; and of two values
            // that as many origins tell it is not ours to say which is right.
            if (row.Status == FindingStatus.Contradict && IsTie(row, story)) return row with { Basis = basis, Headlines = headlines.ToImmutable() };
            var isScoped = rows.Exists(r => r.About.Indicator == fate && r.Scope != FigureScope.Whole && r.Claims.Any(c => c.Number?.Exact == best));
            var value = row.Best is { } told && (row.Status == FindingStatus.Superseded || isScoped) ? told : best;
            return row with { Best = value, Low = Math.Min(row.Low ?? value, value), High = Math.Max(row.High ?? value, value), Basis = value == best ? basis : FigureBasis.Stated, Headlines = headlines.ToImmutable() };
        }

        return Counted(fate, best, reports, own, story) with { Basis = basis, Headlines = headlines.ToImmutable() };
    }

    private static bool IsTie(FigureRow row, StoryIndex story)
    {
        var origins = new Dictionary<double, HashSet<string>>();
        foreach (var claim in row.Claims)
        {
            if (claim.Number?.Exact is not { } value) continue;
            if (!origins.TryGetValue(value, out var letters)) origins[value] = letters = new HashSet<string>(StringComparer.Ordinal);
            letters.Add(story.Origin(claim.Evidence));
        }

        var (most, times) = (0, 0);
        foreach (var letters in origins.Values)
            (most, times) = letters.Count > most ? (letters.Count, 1) : (most, times + (letters.Count == most ? 1 : 0));
        return times > 1;
    }

    private static string Id(ReportToll report, StoryIndex story) => story.Story.Articles[report.Article].Article.Id;

    // The row that holds the numbers of most reports' tolls.
    private static FigureRow? Stated(string fate, ImmutableArray<ReportToll> reports, Func<ReportToll, FateCount?> own, List<FigureRow> rows, StoryIndex story)
    {
        var told = new HashSet<(string, double)>();
        foreach (var report in reports)
            if (own(report) is { } count) told.Add((Id(report, story), count.Value));
        FigureRow? best = null;
        var most = 0;
        foreach (var row in rows)
        {
            if (row.About.Indicator != fate || row.About.Unit is not null || row.IsPart || row.Scope != FigureScope.Whole) continue;
            var found = row.Claims.Count(c => c.Number?.Exact is { } value && told.Contains((c.Evidence.Article, value)));
            if (found > most) (best, most) = (row, found);
        }

        return best;
    }

    private FigureRow Counted(string fate, int best, ImmutableArray<ReportToll> reports, Func<ReportToll, FateCount?> own, StoryIndex story)
    {
        var about = new Subject($"toll/{fate}", "figure", labels[fate], fate);
        var row = new List<CountedClaim>();
        var supports = ImmutableArray.CreateBuilder<Evidence>();
        var (low, high) = ((double)best, (double)best);
        foreach (var report in reports)
        {
            if (own(report) is not { Words.IsEmpty: false } count) continue;
            (low, high) = (Math.Min(low, count.Value), Math.Max(high, count.Value));
            // What was counted is no statement: reports that tell of fewer people contradict nobody, and words for all who were hit tell no number of the hurt.
            if (count.IsDerived) supports.Add(new Evidence(Id(report, story), count.Words[0]));
            else if (count.Value == best) row.Add(Counted(about, report.Article, count, story));
        }

        return new FigureRow(about, row.Count == 0 ? FindingStatus.Single : FigureStatus.Of(row, changes: true, story).Status, low, high, best, null, [.. row.Select(static c => c.Claim)], notes["counted"])
        { Supports = supports.ToImmutable() };
    }

    // The claim that a report makes by telling of people: the words for them, and how many they are.
    private static CountedClaim Counted(Subject about, int article, FateCount count, StoryIndex story)
    {
        var report = story.Story.Articles[article];
        var words = Span.Covering(count.Words[0], count.Words[^1]) is var all && all.Length <= Near ? all : count.Words[0];
        var claim = new Claim(about, words.Slice(report.Text), new NumberRange(count.Value, count.Value, count.Value), null, null, new Evidence(report.Article.Id, words)) { Status = TimeStatus.Past };
        var quantity = new Quantity(words, count.Value, count.Value, count.Value, null, QuantityChange.Equal, words, about.Indicator);
        return new CountedClaim(claim, quantity, article, new SentenceReference(article, report.Analysis.SentenceAt(words.Start)), "people", null, null, null, false, true, false);
    }
}
