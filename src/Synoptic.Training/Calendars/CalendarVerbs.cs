using System.CommandLine;
using System.Globalization;

namespace Synoptic.Training.Calendars;

/// <summary>The verb that measures the calendars of stories.</summary>
internal static class CalendarVerbs
{
    /// <summary><c>evaluate-calendars</c>: how undated reports fall into place beside one that is dated.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> where)
    {
        var set = new Argument<string>("set") { Description = "stories: reports of shootings; triplets: politics, three outlets an event.", DefaultValueFactory = _ => "stories" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Names what came out wrong." };
        var json = new Option<bool>("--json") { Description = "Prints the figures as one line of JSON." };
        var command = new Command("evaluate-calendars", "Takes away all dates of a story but one, and measures how many come out again.") { set, verbose, json };
        command.SetAction(parsed =>
        {
            var data = where(parsed);
            var folder = parsed.GetValue(set) == "triplets" ? data.File("comparison", "triplets") : data.File(parsed.GetValue(set)!);
            var evaluation = new AlignmentEvaluation { Wrong = parsed.GetValue(verbose) ? Console.WriteLine : null };
            evaluation.Add(Path.Combine(folder, "articles.jsonl"), Path.Combine(folder, "labels.tsv"));
            if (parsed.GetValue(json))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"days_right\": {1 - evaluation.Days.Wrong:0.000}, \"days_found\": {evaluation.Days.Coverage:0.000}, \"publications_right\": {1 - evaluation.Publications.Wrong:0.000}, \"publications_found\": {evaluation.Publications.Coverage:0.000}}}"));
                return;
            }

            Console.WriteLine($"{evaluation.Stories} stories");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"publications: {evaluation.Publications}; {(double)evaluation.Width / Math.Max(1, evaluation.Publications.Told):0.0} days each"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"days: {evaluation.Days}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"longer times: {evaluation.Others}"));
        });
        return command;
    }
}
