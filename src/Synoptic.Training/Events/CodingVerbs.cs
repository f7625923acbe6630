using System.CommandLine;
using System.Globalization;
using Synoptic.Events.Coding;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Language.Models;

namespace Synoptic.Training.Events;

/// <summary>The verbs that train and measure the coding of events.</summary>
internal static class CodingVerbs
{
    private const int Parts = 10;
    private const ulong Seed = 20221;

    /// <summary><c>coding</c>: the model that ships.</summary>
    public static Command Train(Func<ParseResult, TrainingData> place)
    {
        var command = new Command("coding", "Learns the coder of events from all coded sentences and writes its model.");
        command.SetAction(parsed =>
        {
            var data = place(parsed);
            var sentences = CodedSentence.Read(data.File("events", "plover"));
            var bytes = new CodingTrainer(sentences, Pairs(sentences)).Train([.. Enumerable.Range(0, sentences.Count)]);
            File.WriteAllBytes(data.Model(CodingModel.ModelName), bytes);
            Console.WriteLine($"{CodingModel.ModelName}.bin\t{bytes.Length} bytes\t{ModelFile.Open(bytes).Hash}");
        });
        return command;
    }

    /// <summary><c>evaluate-coding</c>: the coder and the method it is measured against, in the same folds.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> place)
    {
        var divisions = new Option<int>("--divisions") { Description = "How many times the sentences are divided anew.", DefaultValueFactory = _ => 1 };
        var groups = new Option<CodingGroups[]>("--groups") { Description = "Measures with some kinds of features only.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [CodingGroups.All] };
        var ours = new Option<bool>("--ours") { Description = "Leaves the method out that it is measured against." };
        var errors = new Option<bool>("--errors") { Description = "Names the sentences that are coded otherwise." };
        var whole = new Option<bool>("--whole") { Description = "Also codes the sentences without being told the pair, each by a model of the other folds." };
        var command = new Command("evaluate-coding", "Measures the coding of marked pairs by cross-validation, beside TF-IDF with a linear support vector machine.") { divisions, groups, ours, errors, whole };
        command.SetAction(parsed =>
        {
            var lexicon = new EventLexicon(WordTables.English);
            var sentences = CodedSentence.Read(place(parsed).File("events", "plover"));
            var labels = sentences.Select(s => lexicon.Root(s.Root)).ToArray();
            var pairs = Pairs(sentences);
            var trainer = new CodingTrainer(sentences, pairs, parsed.GetValue(groups)!.Aggregate((a, b) => a | b));
            var triggers = new PairTriggers(new EventReader(lexicon));
            Print("lexicon alone", labels, [.. pairs.Select(p => triggers.Find(p.Tree, p.Sentence, p.Actor, p.Recipient).Root)], lexicon);
            for (var division = 0; division < parsed.GetValue(divisions); division++)
            {
                var folds = Folds.Divide([.. sentences.Select(static s => s.Text)], labels, Parts, Seed + (ulong)division);
                if (!parsed.GetValue(ours)) Print("TF-IDF, linear SVM", labels, InFolds(folds, (train, test) => BaselineCoder.Classify(sentences, labels, lexicon.Roots.Length, train, test)), lexicon);
                if (!parsed.GetValue(ours))
                {
                    // The same method taught the quad classes themselves, lest it be measured by its root codes alone.
                    var quads = labels.Select(root => lexicon.Quads[root] - 1).ToArray();
                    var figures = CodingFigures.Of(quads, InFolds(folds, (train, test) => BaselineCoder.Classify(sentences, quads, 4, train, test)));
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"TF-IDF, linear SVM, taught quad classes: accuracy {100 * figures.Accuracy:0.0}, macro-F1 {100 * figures.Macro:0.0}"));
                }

                var found = InFolds(folds, (train, test) => trainer.Classify(new CodingModel(ModelFile.Open(trainer.Train(train))), test));
                Print("coder", labels, found, lexicon);
                if (parsed.GetValue(whole)) Print("coder, pair not given", labels, InFolds(folds, (train, test) => WholeWay.Classify([.. test.Select(i => sentences[i])], new CodingModel(ModelFile.Open(trainer.Train(train))), lexicon)), lexicon);
                for (var i = 0; i < labels.Length && parsed.GetValue(errors); i++)
                    if (found[i] != labels[i])
                    {
                        var reading = triggers.Find(pairs[i].Tree, pairs[i].Sentence, pairs[i].Actor, pairs[i].Recipient);
                        Console.WriteLine($"{sentences[i].Id}\t{lexicon.Roots[labels[i]]}\tfound {lexicon.Roots[found[i]]}\tlexicon {(reading.Root < 0 ? "-" : lexicon.Roots[reading.Root])} [{string.Join(' ', reading.Chain.Select(t => pairs[i].Tree.Tag(t).Lemma))}]\t{sentences[i].Text}");
                    }
            }
        });
        return command;
    }

    private static GivenPair[] Pairs(List<CodedSentence> sentences)
    {
        var language = new LanguageAnalyzer(WordTables.English);
        return [.. sentences.Select(s => GivenPair.Of(s, language))];
    }

    private static int[] InFolds(int[] folds, Func<int[], int[], int[]> classify)
    {
        var found = new int[folds.Length];
        for (var part = 0; part < Parts; part++)
        {
            int[] Of(bool test) => [.. Enumerable.Range(0, folds.Length).Where(i => folds[i] == part == test)];
            var wanted = Of(test: true);
            var told = classify(Of(test: false), wanted);
            for (var i = 0; i < wanted.Length; i++) found[wanted[i]] = told[i];
        }

        return found;
    }

    private static void Print(string title, int[] gold, int[] found, EventLexicon lexicon)
    {
        int Quad(int root) => root < 0 ? 0 : lexicon.Quads[root];
        var root = CodingFigures.Of(gold, found);
        var quad = CodingFigures.Of([.. gold.Select(Quad)], [.. found.Select(Quad)]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title}: root accuracy {100 * root.Accuracy:0.0}, macro-F1 {100 * root.Macro:0.0}; quad accuracy {100 * quad.Accuracy:0.0}, macro-F1 {100 * quad.Macro:0.0}"));
        Console.WriteLine("  " + string.Join(" ", lexicon.Roots.Select((n, c) => string.Create(CultureInfo.InvariantCulture, $"{n} {100 * CodingFigures.F1(gold, found, c):0}"))));
    }
}
