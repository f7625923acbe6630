using System.Diagnostics;
using System.Text.Json;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Quotations;
using Synoptic.Text;
using Synoptic.Times;

namespace Synoptic.Bench;

/// <summary>How many tokens a second go through names and quotations on one core, the grammar given.</summary>
internal static class SpeakersVerb
{
    /// <summary>Passes over the articles; the fastest counts, since the others held up by the machine tell nothing of the program.</summary>
    private const int Passes = 7;

    public static void Run(string file)
    {
        var tables = WordTables.English;
        var language = new LanguageAnalyzer(tables);
        var (names, times, quotations) = (new EntityExtractor(tables), new TimeExtractor(tables), new QuotationExtractor(tables));
        var analyses = File.ReadLines(file).Select(static (line, i) => new Article($"a{i}", null, JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!, null, new Source(null, null, null), null, []))
            .Select(language.Analyze).ToArray();
        var whens = Array.ConvertAll(analyses, times.Extract);
        var casts = Array.ConvertAll(analyses, analysis => names.Extract(analysis));
        double entities = double.MaxValue, speech = double.MaxValue;
        for (var pass = 0; pass < Passes; pass++)
        {
            var clock = Stopwatch.StartNew();
            foreach (var analysis in analyses) names.Extract(analysis);
            entities = Math.Min(entities, clock.Elapsed.TotalSeconds);
            clock.Restart();
            for (var i = 0; i < analyses.Length; i++) quotations.Extract(analyses[i], casts[i].Mentions, casts[i].Entities, whens[i]);
            speech = Math.Min(speech, clock.Elapsed.TotalSeconds);
        }

        var tokens = analyses.Sum(static analysis => analysis.Tokens.Length);
        Console.WriteLine($"{analyses.Length} articles, {tokens} tokens; one core, tokens a second: names {tokens / entities:F0}, quotations {tokens / speech:F0}, both {tokens / (entities + speech):F0}");
    }
}
