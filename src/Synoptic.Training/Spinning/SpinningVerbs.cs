using System.CommandLine;
using Synoptic.Copies.Spinning;
using Synoptic.Knowledge;
using Synoptic.Language.Models;

namespace Synoptic.Training.Spinning;

/// <summary>The verbs that train and measure the model of swapped words.</summary>
internal static class SpinningVerbs
{
    /// <summary><c>spinning</c>: writes the model.</summary>
    public static Command Train(Func<ParseResult, TrainingData> where, Option<string> cache)
    {
        var command = new Command("spinning", "Trains the model of swapped words on news and on the same news rewritten with four thesauri.");
        command.SetAction(parsed =>
        {
            var data = where(parsed);
            var trainer = new SpinningTrainer(data, parsed.GetValue(cache)!, Console.Out);
            var bytes = trainer.Train(static _ => true, trainer.Thesauri);
            File.WriteAllBytes(data.Model(SwapModel.ModelName), bytes);
            Console.WriteLine($"{data.Model(SwapModel.ModelName)}: {bytes.Length} bytes, {ModelFile.Open(bytes).Hash}");
        });
        return command;
    }

    /// <summary><c>time-spinning</c>: how long the model that ships takes.</summary>
    public static Command Time(Func<ParseResult, TrainingData> where)
    {
        var command = new Command("time-spinning", "Measures how long judging takes, on one core, with the model that ships.");
        command.SetAction(parsed =>
        {
            var texts = new SpinningTexts(WordTables.English);
            var words = HumanText.Articles(where(parsed), "stories", Path.Combine("stories", "articles.jsonl"), static id => id).Take(1000).Select(t => texts.Read(t.Content)).ToArray();
            var detector = new SpunDetector(WordTables.English);
            for (var round = 0; round < 4; round++)
            {
                var (before, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
                foreach (var article in words) detector.Judge(article);
                var per600 = 600.0 / words.Sum(static w => w.Count);
                Console.WriteLine($"{(Environment.CpuUsage.TotalTime - before).TotalMilliseconds * per600:0.000} ms and {(GC.GetAllocatedBytesForCurrentThread() - bytes) * per600:0} bytes for 600 words");
            }
        });
        return command;
    }

    /// <summary><c>evaluate-spinning</c>: measures the detector on texts that its model has not seen.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> where, Option<string> cache)
    {
        var without = new Option<string>("--without") { Description = "A thesaurus that the models do not get to know: house, wordnet, moby or vectors.", DefaultValueFactory = _ => "" };
        var scores = new Option<FileInfo?>("--scores") { Description = "File for the scores of every text." };
        var command = new Command("evaluate-spinning", "Measures the detector of rewritten texts by cross-fitting: trains three models, about ten minutes.") { without, scores };
        command.SetAction(parsed =>
        {
            var data = where(parsed);
            var trainer = new SpinningTrainer(data, parsed.GetValue(cache)!, Console.Out);
            using var file = parsed.GetValue(scores) is { } path ? path.CreateText() : null;
            new SpinningEvaluation(data, trainer, Console.Out, file).Run([.. trainer.Thesauri.Where(t => t.Name != parsed.GetValue(without))]);
        });
        return command;
    }
}
