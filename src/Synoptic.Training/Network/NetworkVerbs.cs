using System.CommandLine;
using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Language.Names;
using Synoptic.Language.Neural;

namespace Synoptic.Training.Network;

/// <summary>The verbs that train and measure the network.</summary>
internal static class NetworkVerbs
{
    private static readonly string[] Models = ["vectors", "network"], Development = ["ewt-dev", "gum-dev"];

    /// <summary><c>network</c>: writes vectors and network.</summary>
    public static Command Train(Func<ParseResult, TrainingData> where, Option<string> cache)
    {
        var command = new Command("network", "Trains the network that reads tags, heads, relations and names; fetches the word vectors.");
        command.SetAction(parsed =>
        {
            var data = where(parsed);
            new NetworkTraining(data, parsed.GetValue(cache)!, Console.Out).Run();
            foreach (var name in Models)
            {
                var model = ModelFile.Open(File.ReadAllBytes(data.Model(name)));
                Console.WriteLine($"{data.Model(name)}: {model.Bytes.Length} bytes, {model.Hash}");
            }
        });
        return command;
    }

    /// <summary><c>evaluate-network</c>: measures it on gold tokens.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> where)
    {
        var command = new Command("evaluate-network", "Measures the network on EWT dev and GUM dev with gold tokens.");
        command.SetAction(parsed =>
        {
            var data = where(parsed);
            ModelFile Open(string name) => ModelFile.Open(File.ReadAllBytes(data.Model(name)));
            var network = new Synoptic.Language.Neural.Network(Open("network"), new WordVectors(Open("vectors")));
            var clues = new NameClues(WordTables.English);
            foreach (var treebank in Development)
            {
                Console.WriteLine($"{treebank}: {Evaluation.Of(network, Corpus.Development(data, treebank), (text, segments, flags) => clues.Mark(text, segments, flags))}");
            }
        });
        return command;
    }
}
