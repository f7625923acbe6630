using System.CommandLine;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;
using Synoptic.Times;
using Synoptic.Times.Situations;

namespace Synoptic.Training.Situations;

/// <summary>The verb that measures when what is told is.</summary>
internal static class SituationVerbs
{
    // The sentences are of reports of this day, a Wednesday.
    private static readonly Publication Published = new(new DateOnly(2031, 3, 5), null, "option");

    /// <summary><c>evaluate-situations</c>: time and status of the marked words of invented sentences.</summary>
    public static Command Evaluate()
    {
        var file = new Argument<string>("file") { Description = "Labelled sentences.", DefaultValueFactory = _ => Path.Combine("tests", "evaluation", "situations.tsv") };
        var half = new Option<string>("--half") { Description = "odd: the sentences for tuning; even: those left untouched; all.", DefaultValueFactory = _ => "even" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Names the sentences that are read otherwise." };
        var command = new Command("evaluate-situations", "Measures of what time marked words tell, and whether that is past, going on, announced, threatened or hypothetical.") { file, half, verbose };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(half);
            var (language, extractor, reader) = (new LanguageAnalyzer(WordTables.English), new TimeExtractor(WordTables.English), new SituationReader(WordTables.English));
            int all = 0, status = 0, time = 0, both = 0;
            foreach (var (fields, number) in File.ReadLines(parsed.GetValue(file)!).Where(static line => line.Length > 0 && line[0] != '#').Select(static (line, i) => (line.Split('\t'), i + 1)))
            {
                if (wanted != "all" && number % 2 != (wanted == "odd" ? 1 : 0)) continue;
                var start = fields[2].IndexOf('«', StringComparison.Ordinal);
                var span = new Span(start, fields[2].IndexOf('»', StringComparison.Ordinal) - 1);
                var text = fields[2].Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
                var analysis = language.Analyze(new Article("a", null, text, Published, Source.Unknown, null, []));
                var times = extractor.Extract(analysis);
                var found = reader.Read(analysis, times).At(span);
                var words = found.Time is { } t ? times[t].Span.Slice(text) : "-";
                var (isStatus, isTime) = (string.Equals(found.Status.ToString(), fields[0], StringComparison.OrdinalIgnoreCase), words == fields[1] || (words != "-" && fields[1].Contains(words, StringComparison.OrdinalIgnoreCase)));
                (all, status, time, both) = (all + 1, status + (isStatus ? 1 : 0), time + (isTime ? 1 : 0), both + (isStatus && isTime ? 1 : 0));
                if (parsed.GetValue(verbose) && !(isStatus && isTime)) Console.WriteLine($"{number} {fields[0]}, {fields[1]} read as {found.Status.ToString().ToLowerInvariant()}, {words}: {fields[2]}");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"status {(double)status / all:0.000}, time {(double)time / all:0.000}, both {(double)both / all:0.000} ({all} sentences)"));
        });
        return command;
    }
}
