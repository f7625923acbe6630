using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Synoptic.Entities;
using Synoptic.Events.Modalities;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Quotations;
using Synoptic.Text;
using Synoptic.Times;
using Synoptic.Times.Situations;

namespace Synoptic.Training.Events;

/// <summary>The verb that measures how what is told stands to fact.</summary>
internal static class ModalityVerbs
{
    // The sentences are of reports of this day, a Wednesday.
    private static readonly Publication Published = new(new DateOnly(2031, 3, 5), null, "option");

    /// <summary><c>evaluate-modalities</c>: modality and teller of the marked words of invented sentences.</summary>
    public static Command Evaluate()
    {
        var file = new Argument<string>("file") { Description = "Labelled sentences.", DefaultValueFactory = _ => Path.Combine("tests", "evaluation", "modalities.tsv") };
        var half = new Option<string>("--half") { Description = "odd: the sentences for tuning; even: those left untouched; all.", DefaultValueFactory = _ => "even" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Names the sentences that are read otherwise." };
        var command = new Command("evaluate-modalities", "Measures whether marked words tell what happened, is planned, threatened, demanded, denied …, and by whose account.") { file, half, verbose };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(half);
            var reader = new SentenceReader(WordTables.English);
            int all = 0, modality = 0, teller = 0, both = 0;
            foreach (var (fields, number) in File.ReadLines(parsed.GetValue(file)!).Where(static line => line.Length > 0 && line[0] != '#').Select(static (line, i) => (line.Split('\t'), i + 1)))
            {
                if (wanted != "all" && number % 2 != (wanted == "odd" ? 1 : 0)) continue;
                var read = reader.Read(fields[2]);
                var told = read.Teller?.Span.Slice(reader.Text) ?? "-";
                var isModality = string.Equals(read.Modality.ToString(), fields[0], StringComparison.OrdinalIgnoreCase);
                var isTeller = told == fields[1] || (told != "-" && fields[1] != "-" && (fields[1].Contains(told, StringComparison.OrdinalIgnoreCase) || told.Contains(fields[1], StringComparison.OrdinalIgnoreCase)));
                (all, modality, teller, both) = (all + 1, modality + (isModality ? 1 : 0), teller + (isTeller ? 1 : 0), both + (isModality && isTeller ? 1 : 0));
                if (parsed.GetValue(verbose) && !(isModality && isTeller)) Console.WriteLine($"{number} {fields[0]}, {fields[1]} read as {read.Modality.ToString().ToLowerInvariant()}, {told}: {fields[2]}");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"modality {(double)modality / all:0.000}, teller {(double)teller / all:0.000}, both {(double)both / all:0.000} ({all} sentences)"));
        });
        return command;
    }

    // Reads one sentence with a marked trigger.
    private sealed class SentenceReader(WordTables tables)
    {
        private readonly LanguageAnalyzer language = new(tables);
        private readonly EntityExtractor entities = new(tables);
        private readonly TimeExtractor times = new(tables);
        private readonly SituationReader situations = new(tables);
        private readonly QuotationExtractor quotations = new(tables);
        private readonly ModalityReader modalities = new(tables);

        public string Text { get; private set; } = "";

        public Event Read(string marked)
        {
            var start = marked.IndexOf('«', StringComparison.Ordinal);
            var span = new Span(start, marked.IndexOf('»', StringComparison.Ordinal) - 1);
            Text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
            var analysis = language.Analyze(new Article("a", null, Text, Published, Source.Unknown, null, []));
            var cast = entities.Extract(analysis);
            var when = times.Extract(analysis);
            var layer = situations.Read(analysis, when);
            var said = quotations.Extract(analysis, cast.Mentions, cast.Entities, when);
            ImmutableArray<Event> events = [new Event(span, null, [], [])];
            return modalities.Read(analysis, new SyntaxTree(analysis), events, cast.Mentions, said, layer.At, static (_, _) => null)[0];
        }
    }
}
