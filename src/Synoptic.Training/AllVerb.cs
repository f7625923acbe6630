using System.CommandLine;
using System.Diagnostics;
using Synoptic.Copies.Spinning;
using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Training.Lemmas;
using Synoptic.Training.Network;
using Synoptic.Training.Segmentation;
using Synoptic.Training.Spinning;

namespace Synoptic.Training;

/// <summary>The verb that trains everything.</summary>
internal static class AllVerb
{
    private static readonly string[] Models = ["segmenter", "lemmas", "vectors", "network", SwapModel.ModelName];

    /// <summary><c>all</c>: every model, one after the other, each from the data and the models before it.</summary>
    public static Command Create(Func<ParseResult, TrainingData> where, Option<string> cache)
    {
        var command = new Command("all", "Trains every model that ships: segmenter, lemmatiser, word vectors, network, swapped words.");
        command.SetAction(parsed =>
        {
            var data = where(parsed);
            var output = parsed.InvocationConfiguration.Output;
            var watch = Stopwatch.StartNew();
            Directory.CreateDirectory(data.Output);
            File.WriteAllBytes(data.Model("segmenter"), new SegmenterTrainer().Train(WordTables.English, SegmenterCommands.Documents(data)));
            output.WriteLine($"segmenter: {watch.Elapsed.TotalSeconds:0} s");
            File.WriteAllBytes(data.Model("lemmas"), LemmaTrainer.Train(LemmaVerbs.Examples(data)));
            output.WriteLine($"lemmas: {watch.Elapsed.TotalSeconds:0} s");
            new NetworkTraining(data, parsed.GetValue(cache)!, output).Run();
            var spinning = new SpinningTrainer(data, parsed.GetValue(cache)!, output);
            File.WriteAllBytes(data.Model(SwapModel.ModelName), spinning.Train(static _ => true, spinning.Thesauri));
            output.WriteLine($"swapped words: {watch.Elapsed.TotalSeconds:0} s");
            foreach (var name in Models)
            {
                var model = ModelFile.Open(File.ReadAllBytes(data.Model(name)));
                output.WriteLine($"{name}.bin\t{model.Bytes.Length} bytes\t{model.Hash}");
            }

            output.WriteLine($"{watch.Elapsed.TotalMinutes:0} min");
        });
        return command;
    }
}
