using System.CommandLine;
using System.Diagnostics;
using Synoptic.Knowledge;
using Synoptic.Language.Lemmas;
using Synoptic.Language.Models;

namespace Synoptic.Training.Lemmas;

/// <summary>The verbs that train and measure the lemmatiser.</summary>
internal static class LemmaVerbs
{
    private static readonly string[] Training = ["ewt-train", "gum-train"], Development = ["ewt-dev", "gum-dev"];

    /// <summary>What the lemmatiser learns from.</summary>
    public static LemmaExamples Examples(TrainingData data) => LemmaExamples.Read(Training.Select(data.Treebank), WordTables.English);

    /// <summary><c>lemmas</c>: writes the model.</summary>
    public static Command Train(Func<ParseResult, TrainingData> where)
    {
        var command = new Command("lemmas", "Trains the lemmatiser on EWT train, GUM train and word lists.");
        command.SetAction(parsed =>
        {
            var data = where(parsed);
            var bytes = LemmaTrainer.Train(Examples(data));
            File.WriteAllBytes(data.Model(Lemmatizer.ModelName), bytes);
            Console.WriteLine($"{data.Model(Lemmatizer.ModelName)}: {bytes.Length} bytes, {ModelFile.Open(bytes).Hash}");
        });
        return command;
    }

    /// <summary><c>evaluate-lemmas</c>: measures it.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> where)
    {
        var wrong = new Option<int>("--wrong") { Description = "How many wrong lemmas to print." };
        var command = new Command("evaluate-lemmas", "Measures the lemmatiser on EWT dev and GUM dev with their tags.") { wrong };
        command.SetAction(parsed =>
        {
            var data = where(parsed);
            var start = Stopwatch.GetTimestamp();
            var lemmatizer = new Lemmatizer(ModelFile.Open(File.ReadAllBytes(data.Model(Lemmatizer.ModelName))));
            Console.WriteLine($"loaded in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F1} ms");
            foreach (var treebank in Development) LemmaEvaluation.Write(lemmatizer, Training.Select(data.Treebank), data.Treebank(treebank), parsed.GetValue(wrong), Console.Out);
        });
        return command;
    }
}
