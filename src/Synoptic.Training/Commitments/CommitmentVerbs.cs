using System.CommandLine;
using System.Globalization;

namespace Synoptic.Training.Commitments;

/// <summary>The verb that measures commitments.</summary>
internal static class CommitmentVerbs
{
    /// <summary><c>evaluate-commitments</c>: found, and how much of each is right, on labelled reports.</summary>
    public static Command Evaluate()
    {
        var file = new Argument<string>("file") { Description = "Labelled reports.", DefaultValueFactory = _ => Path.Combine("tests", "evaluation", "commitments.tsv") };
        var half = new Option<string>("--half") { Description = "odd: the reports for tuning; even: those left untouched; all.", DefaultValueFactory = _ => "even" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Names what is read otherwise." };
        var command = new Command("evaluate-commitments", "Measures which commitments are found, and how often agent, day, kind and status are right.") { file, half, verbose };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(half);
            var cases = CommitmentCase.Read(parsed.GetValue(file)!).Where(c => wanted == "all" || c.Line % 2 == (wanted == "odd" ? 1 : 0)).ToList();
            var figures = CommitmentFigures.Of(cases, parsed.GetValue(verbose) ? Console.WriteLine : null);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"commitments: precision {figures.Precision:0.000} ({figures.Right} of {figures.Told} told), recall {figures.Recall:0.000} ({figures.Right} of {figures.Wanted})"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"of those found: agent {figures.Agent} of {figures.Right}, day {figures.Due} of {figures.Right}, kind {figures.Kind} of {figures.Right}, status {figures.Status} of {figures.Right} ({figures.Claimed} told other than open or unknown, {figures.ClaimedRight} of them right)"));
        });
        return command;
    }
}
