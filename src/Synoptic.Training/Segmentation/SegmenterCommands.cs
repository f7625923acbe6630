using System.Collections.Immutable;
using System.CommandLine;
using Synoptic.Knowledge;
using Synoptic.Language.Models;
using Synoptic.Language.Segmentation;

namespace Synoptic.Training.Segmentation;

/// <summary>The verbs that train and measure the division into tokens and sentences.</summary>
internal static class SegmenterCommands
{
    private const int Folds = 5;

    /// <summary>What the segmenter learns from.</summary>
    public static ImmutableArray<TreebankDocument> Documents(TrainingData data) => TreebankDocument.Read(data.Treebank("ewt-train")).AddRange(TreebankDocument.Read(data.Treebank("gum-train")));

    /// <summary>The verb that measures.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> place)
    {
        var treebanks = new Option<string[]>("--treebanks") { Description = "Names of treebanks.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["ewt-dev", "gum-dev"] };
        var errors = new Option<bool>("--errors") { Description = "Print the stretches that were divided otherwise: as the treebank, then as we." };
        var speed = new Option<bool>("--speed") { Description = "Print the time a token of the text given by --text takes, the best of twenty rounds, and the time to load." };
        var text = new Option<FileInfo?>("--text") { Description = "Print the sentences of this text, one a line, instead of measuring." };
        var command = new Command("evaluate-segmenter", "Measures tokens, words and sentences from raw text, by genre.") { treebanks, errors, text, speed };
        command.SetAction(result =>
        {
            var before = Environment.CpuUsage.TotalTime;
            var segmenter = new TrainedSegmenter(WordTables.English);
            var loaded = Environment.CpuUsage.TotalTime - before;
            if (result.GetValue(text) is { } file)
            {
                if (result.GetValue(speed)) Time(File.ReadAllText(file.FullName), segmenter, loaded, result.InvocationConfiguration.Output);
                else Divide(File.ReadAllText(file.FullName), segmenter, result.InvocationConfiguration.Output);
                return 0;
            }

            foreach (var treebank in result.GetValue(treebanks)!)
            {
                var evaluation = new SegmenterEvaluation();
                foreach (var document in TreebankDocument.Read(place(result).Treebank(treebank))) evaluation.Add(document, segmenter);
                Print(result.InvocationConfiguration.Output, treebank, evaluation);
                if (result.GetValue(errors)) Print(result.InvocationConfiguration.Output, evaluation);
            }

            return 0;
        });
        return command;
    }

    /// <summary>The verb that trains.</summary>
    public static Command Train(Func<ParseResult, TrainingData> place)
    {
        var defaults = new SegmenterTrainer();
        var tune = new Option<bool>("--tune") { Description = "Measure each fifth of the training documents with a model of the others; write nothing." };
        var count = new Option<int>("--count") { DefaultValueFactory = _ => defaults.Learner.MinimalCount };
        var smallest = new Option<float>("--smallest") { DefaultValueFactory = _ => defaults.Smallest };
        var repeat = new Option<int>("--repeat") { DefaultValueFactory = _ => defaults.Repeat };
        var largest = new Option<float>("--largest") { DefaultValueFactory = _ => defaults.Largest };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => defaults.Learner.Epochs };
        var rate = new Option<float>("--rate") { DefaultValueFactory = _ => defaults.Learner.Rate };
        var decay = new Option<float>("--decay") { DefaultValueFactory = _ => defaults.Learner.Decay };
        var threshold = new Option<float>("--threshold") { DefaultValueFactory = _ => defaults.Threshold };
        var unmarked = new Option<float>("--unmarked") { DefaultValueFactory = _ => defaults.UnmarkedThreshold };
        var errors = new Option<bool>("--errors");
        var command = new Command("segmenter", "Trains the division into sentences.") { tune, count, repeat, smallest, largest, epochs, rate, decay, threshold, unmarked, errors };
        command.SetAction(result =>
        {
            var data = place(result);
            var trainer = new SegmenterTrainer
            {
                Learner = new() { MinimalCount = result.GetValue(count), Epochs = result.GetValue(epochs), Rate = result.GetValue(rate), Decay = result.GetValue(decay) },
                Smallest = result.GetValue(smallest),
                Repeat = result.GetValue(repeat),
                Largest = result.GetValue(largest),
                Threshold = result.GetValue(threshold),
                UnmarkedThreshold = result.GetValue(unmarked),
            };
            var documents = Documents(data);
            if (!result.GetValue(tune))
            {
                File.WriteAllBytes(data.Model("segmenter"), trainer.Train(WordTables.English, documents));
                return 0;
            }

            var evaluation = new SegmenterEvaluation();
            for (var fold = 0; fold < Folds; fold++)
            {
                var segmenter = new TrainedSegmenter(WordTables.English, ModelFile.Open(trainer.Train(WordTables.English, [.. documents.Where((_, i) => i % Folds != fold)])));
                foreach (var document in documents.Where((_, i) => i % Folds == fold)) evaluation.Add(document, segmenter);
            }

            Print(result.InvocationConfiguration.Output, "train, each fifth by a model of the others", evaluation);
            if (result.GetValue(errors)) Print(result.InvocationConfiguration.Output, evaluation);
            return 0;
        });
        return command;
    }

    private static void Time(string text, TrainedSegmenter segmenter, TimeSpan loaded, TextWriter output)
    {
        var (best, tokens) = (TimeSpan.MaxValue, 0);
        for (var round = 0; round < 20; round++)
        {
            // Time of the processor: a busy machine does not count.
            var before = Environment.CpuUsage.TotalTime;
            tokens = segmenter.Segment(text).Tokens.Length;
            var taken = Environment.CpuUsage.TotalTime - before;
            if (taken < best) best = taken;
        }

        output.WriteLine($"loaded in {loaded.TotalMilliseconds:F1} ms; {tokens} tokens, {best.TotalNanoseconds / Math.Max(1, tokens):F0} ns each");
    }

    private static void Divide(string text, TrainedSegmenter segmenter, TextWriter output)
    {
        var segments = segmenter.Segment(text);
        for (var i = 0; i < segments.Sentences.Length; i++)
        {
            if (i > 0 && segments.Sentences[i].Paragraph != segments.Sentences[i - 1].Paragraph) output.WriteLine();
            output.WriteLine(segments.Sentences[i].Span.Slice(text));
        }
    }

    private static void Print(TextWriter output, SegmenterEvaluation evaluation)
    {
        foreach (var error in evaluation.WordErrors) output.WriteLine("words\t" + error);
        foreach (var error in evaluation.SentenceErrors) output.WriteLine("sentences\t" + error);
    }

    private static void Print(TextWriter output, string treebank, SegmenterEvaluation evaluation)
    {
        output.WriteLine($"| {treebank} | tokens F1 | words F1 | sentences F1 |");
        output.WriteLine("|---|---|---|---|");
        foreach (var (genre, counts) in evaluation.Genres) Row(genre, counts);
        Row("all", evaluation.Total);
        output.WriteLine();

        void Row(string name, SegmenterEvaluation.Counts counts) =>
            output.WriteLine($"| {name} | {100 * counts.Tokens.F1:F2} | {100 * counts.Words.F1:F2} | {100 * counts.Sentences.F1:F2} |");
    }
}
