using System.CommandLine;
using System.Globalization;
using Synoptic.Events.Senses;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Training.Events;

/// <summary>The verb that measures how false friends of political events are told.</summary>
internal static class SenseVerbs
{
    /// <summary><c>evaluate-false-friends</c>: sport, markets and manners of speaking against the real thing.</summary>
    public static Command Evaluate()
    {
        var file = new Argument<string>("file") { Description = "Labelled sentences.", DefaultValueFactory = _ => Path.Combine("tests", "evaluation", "false-friends.tsv") };
        var half = new Option<string>("--half") { Description = "odd: the sentences for tuning; even: those left untouched; all.", DefaultValueFactory = _ => "even" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Names the sentences that are read otherwise." };
        var command = new Command("evaluate-false-friends", "Measures how sport, markets, titles and manners of speaking are told from political events.") { file, half, verbose };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(half);
            var (language, reader) = (new LanguageAnalyzer(WordTables.English), new SenseReader(WordTables.English));
            int all = 0, right = 0, real = 0, realRight = 0;
            foreach (var (fields, number) in File.ReadLines(parsed.GetValue(file)!).Where(static line => line.Length > 0 && line[0] != '#').Select(static (line, i) => (line.Split('\t'), i + 1)))
            {
                if (wanted != "all" && number % 2 != (wanted == "odd" ? 1 : 0)) continue;
                var start = fields[2].IndexOf('«', StringComparison.Ordinal);
                var text = fields[2].Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
                var analysis = language.Analyze(new Article("a", null, text, null, Source.Unknown, null, []));
                var sense = reader.Of(analysis, new SyntaxTree(analysis)).Of(analysis.TokenAt(start));
                var found = sense switch { EventSense.Figurative => "none", EventSense.Verbal => "verbal", _ => "event" };
                (all, right) = (all + 1, right + (found == fields[0] ? 1 : 0));
                if (fields[0] == "event") (real, realRight) = (real + 1, realRight + (found == "event" ? 1 : 0));
                if (parsed.GetValue(verbose) && found != fields[0]) Console.WriteLine($"{number} {fields[0]} ({fields[1]}) read as {found}: {fields[2]}");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"right {(double)right / all:0.000} ({all} sentences), real events kept {(double)realRight / real:0.000} ({real}), false friends told {(double)(right - realRight) / (all - real):0.000} ({all - real})"));
        });
        return command;
    }
}
