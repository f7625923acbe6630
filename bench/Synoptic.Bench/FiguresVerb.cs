using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Quantities;
using Synoptic.Reconciliation;
using Synoptic.Text;
using Synoptic.Times;

namespace Synoptic.Bench;

/// <summary>How many tokens a second are read for figures, and how many are reconciled, on one core; grammar, names, times and stories given.</summary>
internal static class FiguresVerb
{
    /// <summary>Passes over the articles; the fastest counts, since the others held up by the machine tell nothing of the program.</summary>
    private const int Passes = 15;

    public static void Run(string file)
    {
        var tables = WordTables.English;
        var language = new LanguageAnalyzer(tables);
        var (names, times, quantities) = (new EntityExtractor(tables), new TimeExtractor(tables), new QuantityExtractor(tables));
        var analyses = File.ReadLines(file).Select(Read).Select(language.Analyze).ToArray();
        var casts = Array.ConvertAll(analyses, analysis => names.Extract(analysis));
        var whens = Array.ConvertAll(analyses, times.Extract);
        var best = double.MaxValue;
        long found = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            found = 0;
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < analyses.Length; i++) found += quantities.Extract(analyses[i], casts[i].Mentions, casts[i].Entities, whens[i]).Length;
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        var tokens = analyses.Sum(static analysis => analysis.Tokens.Length);
        var pipeline = new Pipeline(tables);
        var reconciler = new Reconciler(tables);
        var stories = pipeline.FindStories(pipeline.Annotate([.. analyses.Select(a => a.Article)]), out _);
        var together = double.MaxValue;
        long findings = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            findings = 0;
            var clock = Stopwatch.StartNew();
            foreach (var story in stories) findings += reconciler.Reconcile(story).Findings.Length;
            together = Math.Min(together, clock.Elapsed.TotalSeconds);
        }

        Console.WriteLine($"{analyses.Length} articles, {tokens} tokens, {found} quantities; one core, tokens a second: quantities {tokens / best:F0}, claims and findings of {stories.Length} stories ({findings} findings) {tokens / together:F0}, both {tokens / (best + together):F0}");
    }

    private static Article Read(string line, int number)
    {
        var report = JsonDocument.Parse(line).RootElement;
        var published = report.TryGetProperty("published", out var day) && DateOnly.TryParse(day.GetString(), CultureInfo.InvariantCulture, out var known) ? new Publication(known, null, "metadata") : null;
        return new Article($"a{number}", null, report.GetProperty("text").GetString()!, published, new Source(null, null, null), null, []);
    }
}
