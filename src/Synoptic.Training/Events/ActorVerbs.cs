using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Synoptic.Entities;
using Synoptic.Events.Actors;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Training.Events;

/// <summary>The verb that measures whose the actors of political events are told to be.</summary>
internal static class ActorVerbs
{
    // Sectors of an older codebook that the gold still has, with those of today.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal) { ["CIV"] = "CVL" };

    // Codes that are none of ISO 3166-1, which a few actors of the gold have.
    private static readonly Dictionary<string, string> Mistyped = new(StringComparer.Ordinal) { ["JAP"] = "JPN", ["ITL"] = "ITA", ["VTN"] = "VNM" };

    /// <summary><c>evaluate-actors</c>: country and sector of the actors of gold records.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> where)
    {
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Names the actors that are read otherwise." };
        var command = new Command("evaluate-actors", "Measures country and sector of actors whose words are given, on gold records of political events.") { verbose };
        command.SetAction(parsed =>
        {
            var folder = Path.Combine(where(parsed).Data, "events", "gsr");
            var (language, extractor, reader) = (new LanguageAnalyzer(WordTables.English), new EntityExtractor(WordTables.English), new ActorReader(WordTables.English));
            using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")));
            int all = 0, country = 0, judged = 0, sector = 0, told = 0, toldRight = 0;
            foreach (var line in File.ReadLines(Path.Combine(folder, "records.jsonl")))
            {
                using var record = JsonDocument.Parse(line);
                var text = record.RootElement.GetProperty("text").GetString()!;
                var id = record.RootElement.GetProperty("id").GetString()!;
                if (!gold.RootElement.TryGetProperty(id, out var answer)) continue;
                var analysis = language.Analyze(new Article(id, null, text, null, Source.Unknown, null, []));
                var cast = extractor.Extract(analysis);
                var tree = new SyntaxTree(analysis);
                var actors = reader.Of(analysis, tree, cast.Mentions, cast.Entities, cast.Offices);
                foreach (var actor in answer.GetProperty("source").EnumerateArray().Concat(answer.GetProperty("target").EnumerateArray()))
                {
                    var words = actor.GetProperty("actorText").GetString()!.Trim();
                    var start = text.IndexOf(words, StringComparison.Ordinal);
                    if (start < 0) continue;
                    var span = new Span(start, start + words.Length);
                    var found = actors.Read(span, EntityOf(analysis, tree, cast.Mentions, span));
                    var code = actor.GetProperty("code").GetString()!;
                    code = Mistyped.GetValueOrDefault(code, code);
                    var kind = actor.TryGetProperty("sector", out var given) ? given.GetString() : null;
                    if (kind is not null) kind = Renamed.GetValueOrDefault(kind[..3], kind[..3]);
                    (all, country) = (all + 1, country + (found?.Country == code ? 1 : 0));
                    if (kind != "***")
                    {
                        (judged, sector) = (judged + 1, sector + (found?.Sector == kind ? 1 : 0));
                        if (kind is not null) (told, toldRight) = (told + 1, toldRight + (found?.Sector == kind ? 1 : 0));
                    }

                    if (parsed.GetValue(verbose) && (found?.Country != code || (kind != "***" && found?.Sector != kind))) Console.WriteLine($"{words}: {code} {kind ?? "-"} read as {found?.Country ?? "-"} {found?.Sector ?? "-"}: {text}");
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"country {(double)country / all:0.000} ({all} actors), sector {(double)sector / judged:0.000} ({judged}), of those that have one {(double)toldRight / told:0.000} ({told})"));
        });
        return command;
    }

    private static int? EntityOf(Analysis analysis, SyntaxTree tree, ImmutableArray<Mention> mentions, Span words)
    {
        var first = analysis.TokenAt(words.Start);
        var end = first;
        while (end < analysis.Tokens.Length && analysis.Tokens[end].Span.Start < words.End) end++;
        var head = analysis.Tokens[tree.Top(first, end)].Span;
        foreach (var mention in mentions)
            if (mention.Span.Contains(head)) return mention.Entity;
        return null;
    }
}
