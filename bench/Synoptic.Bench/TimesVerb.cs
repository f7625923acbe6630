using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;
using Synoptic.Times;

namespace Synoptic.Bench;

/// <summary>How many tokens a second are read for time expressions on one core, the grammar given.</summary>
internal static class TimesVerb
{
    /// <summary>Passes over the articles; the fastest counts, since the others held up by the machine tell nothing of the program.</summary>
    private const int Passes = 15;

    public static void Run(string file)
    {
        var language = new LanguageAnalyzer(WordTables.English);
        var extractor = new TimeExtractor(WordTables.English);
        var analyses = File.ReadLines(file).Select(Read).Select(language.Analyze).ToArray();
        var best = double.MaxValue;
        long times = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            times = 0;
            var clock = Stopwatch.StartNew();
            foreach (var analysis in analyses) times += extractor.Extract(analysis).Length;
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        var tokens = analyses.Sum(static analysis => analysis.Tokens.Length);
        Console.WriteLine($"{analyses.Length} articles, {tokens} tokens, {times} times; one core: {tokens / best:F0} tokens a second");
    }

    private static Article Read(string line, int number)
    {
        var report = JsonDocument.Parse(line).RootElement;
        var published = report.TryGetProperty("published", out var day) && DateOnly.TryParse(day.GetString(), CultureInfo.InvariantCulture, out var known) ? new Publication(known, null, "metadata") : null;
        return new Article($"a{number}", null, report.GetProperty("text").GetString()!, published, new Source(null, null, null), null, []);
    }
}
