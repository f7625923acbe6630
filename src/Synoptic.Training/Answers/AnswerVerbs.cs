using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Reconciliation.Answers;

namespace Synoptic.Training.Answers;

/// <summary>The verbs that learn and measure whether two answers say the same.</summary>
internal static class AnswerVerbs
{
    /// <summary><c>answers</c>: learns the weights that ship, on all questions.</summary>
    public static Command Train(Func<ParseResult, TrainingData> place)
    {
        var target = new Option<string>("--weights") { Description = "File to write.", DefaultValueFactory = _ => Path.Combine("src", "Synoptic", "Knowledge", "en", "answer-weights.txt") };
        var command = new Command("answers", "Learns the weights by which two answers are held to say the same.") { target };
        command.SetAction(parsed =>
        {
            var pairs = LabelledPair.Read(place(parsed).File(Path.Combine("comparison", "answers")));
            var weights = AnswerLearner.Learn(pairs, Measure(pairs));
            var heading = "# Weights of the signs by which two answers are held to say the same: numbers only. Written by the trainer's verb \"answers\" from\n"
                + string.Create(CultureInfo.InvariantCulture, $"# {pairs.Count} labelled pairs of answers to {pairs.Select(static p => p.Question).Distinct().Count()} questions (NAnCo, BSD 3-clause). Columns: sign · weight\n");
            File.WriteAllText(parsed.GetValue(target)!, heading + string.Concat(weights.Select((weight, i) => string.Create(CultureInfo.InvariantCulture, $"{(i < AnswerWeights.Signs ? ((AnswerSign)i).ToString() : AnswerWeights.Bias)}\t{weight:0.000}\n"))));
        });
        return command;
    }

    /// <summary><c>evaluate-answers</c>: each question judged with weights that were learned on the others.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> place)
    {
        var target = new Option<string?>("--predictions") { Description = "File to write id, label and score to, for score_comparison.py." };
        var command = new Command("evaluate-answers", "Judges the answers to each question with weights that were learned on the other questions; prints the balanced accuracy of each.") { target };
        command.SetAction(parsed =>
        {
            var pairs = LabelledPair.Read(place(parsed).File(Path.Combine("comparison", "answers")));
            var signs = Measure(pairs);
            var lines = new List<string>();
            foreach (var question in pairs.Select(static p => p.Question).Distinct())
            {
                var others = Enumerable.Range(0, pairs.Count).Where(i => pairs[i].Question != question).ToList();
                var own = Enumerable.Range(0, pairs.Count).Where(i => pairs[i].Question == question).ToList();
                var weights = new AnswerWeights(AnswerLearner.Learn(others.ConvertAll(i => pairs[i]), others.ConvertAll(i => signs[i])));
                var judged = AnswerPairs(weights).Compare([.. own.Select(i => pairs[i].Pair)]);
                double Share(bool same) => own.Select((p, i) => (pairs[p].IsSame, judged[i].IsSame)).Where(x => x.Item1 == same).Average(x => x.Item2 == same ? 1.0 : 0);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{question}: balanced accuracy {(Share(true) + Share(false)) / 2:0.000} (same found {Share(true):0.000}, different found {Share(false):0.000})"));
                lines.AddRange(own.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{pairs[p].Id}\",\"label\":\"{(judged[i].IsSame ? "same" : "different")}\",\"score\":{judged[i].Score:0.0000}}}")));
            }

            if (parsed.GetValue(target) is { } file) File.WriteAllLines(file, lines);
        });
        return command;
    }

    /// <summary><c>evaluate-relations</c>: the weights that ship on invented pairs, each relation by itself.</summary>
    public static Command EvaluateRelations()
    {
        var file = new Argument<string>("file") { Description = "Labelled pairs.", DefaultValueFactory = _ => Path.Combine("tests", "evaluation", "answers.tsv") };
        var half = new Option<string>("--half") { Description = "odd: the pairs for tuning; even: those left untouched; all.", DefaultValueFactory = _ => "even" };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Names the pairs that are judged otherwise." };
        var command = new Command("evaluate-relations", "Measures how invented answers are related: the same, in more detail, different, opposed.") { file, half, verbose };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(half);
            var pairs = RelatedPair.Read(parsed.GetValue(file)!).Where(p => wanted == "all" || p.Line % 2 == (wanted == "odd" ? 1 : 0)).ToList();
            var judged = AnswerPairs(AnswerWeights.Shipped(WordTables.English)).Compare([.. pairs.Select(static p => p.Pair)]);
            var found = judged.Select(static j => j.Relation.ToString().ToLowerInvariant()).ToList();
            if (parsed.GetValue(verbose))
            {
                for (var i = 0; i < pairs.Count; i++)
                    if (found[i] != pairs[i].Relation) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pairs[i].Line} {pairs[i].Relation} ({pairs[i].Differs}) judged {found[i]} {judged[i].Score:0.00}: {pairs[i].Pair.First} | {pairs[i].Pair.Second}"));
            }

            foreach (var relation in pairs.Select(static p => p.Relation).Distinct())
            {
                var right = pairs.Where((p, i) => p.Relation == relation && found[i] == relation).Count();
                Console.WriteLine($"{relation}: {right} of {pairs.Count(p => p.Relation == relation)} found, {right} of {found.Count(f => f == relation)} told are right");
            }

            foreach (var kind in pairs.GroupBy(static p => p.Differs, StringComparer.Ordinal))
                Console.WriteLine($"differs in {kind.Key}: {kind.Count(p => found[pairs.IndexOf(p)] == p.Relation)} of {kind.Count()} right");
            double Share(bool same) => pairs.Where(p => p.IsSame == same).Average(p => judged[pairs.IndexOf(p)].IsSame == same ? 1.0 : 0);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"relation: accuracy {pairs.Where((p, i) => p.Relation == found[i]).Count() / (double)pairs.Count:0.000} ({pairs.Count} pairs); same or not: balanced accuracy {(Share(true) + Share(false)) / 2:0.000}"));
        });
        return command;
    }

    private static ImmutableArray<double[]> Measure(List<LabelledPair> pairs) =>
        AnswerPairs(new AnswerWeights(new double[AnswerWeights.Signs + 1])).Measure([.. pairs.Select(static p => p.Pair)]);

    private static AnswerPairs AnswerPairs(AnswerWeights weights)
    {
        var pipeline = new Pipeline(WordTables.English);
        var vectors = new Synoptic.Language.Neural.WordVectors(Synoptic.Language.Models.ModelFile.Shipped("en", "vectors"));
        return new AnswerPairs(new AnswerComparer(WordTables.English, vectors, weights), texts => [.. texts.Select(pipeline.Clauses)]);
    }
}
