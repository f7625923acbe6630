using System.CommandLine;
using System.Globalization;

namespace Synoptic.Training.Variants;

/// <summary>The verb that measures variants of quotations.</summary>
internal static class VariantVerbs
{
    /// <summary><c>evaluate-variants</c>: alignment and kinds on labelled pairs.</summary>
    public static Command Evaluate()
    {
        var file = new Argument<string>("file") { Description = "Labelled pairs.", DefaultValueFactory = _ => Path.Combine("tests", "evaluation", "variants.tsv") };
        var half = new Option<string>("--half") { Description = "odd: the pairs for tuning; even: those left untouched; all.", DefaultValueFactory = _ => "even" };
        var unnamed = new Option<bool>("--unnamed") { Description = "Leaves out who speaks, so that the words alone decide." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Names the pairs that are judged otherwise." };
        var command = new Command("evaluate-variants", "Measures which quotations are held to be one statement, and how one stands to the other.") { file, half, unnamed, verbose };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(half);
            var pairs = VariantPair.Read(parsed.GetValue(file)!).Where(p => wanted == "all" || p.Line % 2 == (wanted == "odd" ? 1 : 0)).ToList();
            var evaluation = new VariantEvaluation();
            var found = pairs.ConvertAll(pair => evaluation.Judge(pair, parsed.GetValue(unnamed)));
            if (parsed.GetValue(verbose))
            {
                foreach (var (pair, label) in pairs.Zip(found).Where(p => p.First.Label != p.Second)) Console.WriteLine($"{pair.Line} {pair.Label} told as {label}: {pair.First} | {pair.Second}");
            }

            var (same, told, both) = (pairs.Count(p => p.Label != "different"), found.Count(f => f != "different"), pairs.Zip(found).Count(p => p.First.Label != "different" && p.Second != "different"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one statement: precision {(double)both / told:0.000}, recall {(double)both / same:0.000} ({both} of {same}, {told} told)"));
            foreach (var label in pairs.Select(p => p.Label).Distinct())
            {
                var right = pairs.Zip(found).Count(p => p.First.Label == label && p.Second == label);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label}: {right} of {pairs.Count(p => p.Label == label)} found, {right} of {found.Count(f => f == label)} told are right"));
            }

            var all = pairs.Zip(found).Count(p => p.First.Label == p.Second);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kind: accuracy {(double)all / pairs.Count:0.000} ({all} of {pairs.Count})"));
        });
        return command;
    }
}
