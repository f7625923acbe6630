using System.Diagnostics;
using System.Text.Json;
using Synoptic.Entities;
using Synoptic.Events;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Bench;

/// <summary>How many tokens a second are read for who did what to whom on one core, grammar, names and entities given.</summary>
internal static class EventsVerb
{
    /// <summary>Passes over the articles; the fastest counts, since the others held up by the machine tell nothing of the program.</summary>
    private const int Passes = 15;

    public static void Run(string file)
    {
        var language = new LanguageAnalyzer(WordTables.English);
        var entities = new EntityExtractor(WordTables.English);
        var extractor = new EventExtractor(WordTables.English);
        var articles = File.ReadLines(file).Select(Read).Select(language.Analyze).Select(analysis => (Analysis: analysis, Cast: entities.Extract(analysis))).ToArray();
        var best = double.MaxValue;
        long events = 0, coded = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            (events, coded) = (0, 0);
            var clock = Stopwatch.StartNew();
            foreach (var (analysis, cast) in articles)
            {
                var found = extractor.Extract(analysis, cast.Mentions, cast.Entities, [], static _ => default);
                events += found.Length;
                coded += found.Count(static happening => happening.Code is not null);
            }

            best = Math.Min(best, clock.Elapsed.TotalSeconds);
        }

        var tokens = articles.Sum(static article => article.Analysis.Tokens.Length);
        Console.WriteLine($"{articles.Length} articles, {tokens} tokens, {events} events, {coded} with a code; one core: {tokens / best:F0} tokens a second");
    }

    private static Article Read(string line, int number) =>
        new($"a{number}", null, JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!, null, Source.Unknown, null, []);
}
