using System.CommandLine;
using Synoptic.Copies;
using Synoptic.Stories;

namespace Synoptic.Training.Stories;

/// <summary>The verbs that train and measure the model of stories.</summary>
internal static class StoryVerbs
{
    private static readonly int[] Batches = [256, 4096];

    /// <summary>The verb that trains.</summary>
    public static Command Train(Func<ParseResult, TrainingData> place)
    {
        var target = new Option<string>("--model") { Description = "File to write.", DefaultValueFactory = _ => Path.Combine("src", "Synoptic", "Stories", "Models", "en", "stories.bin") };
        var command = new Command("stories", "Trains the model of stories: counts of general news, and weights of the signs of one happening.") { target };
        command.SetAction(parsed =>
        {
            var model = Train(StoryCorpus.ReadAll(place(parsed)), parsed.InvocationConfiguration.Output.WriteLine);
            var file = parsed.GetValue(target)!;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            using var writer = new BinaryWriter(File.Create(file));
            model.Write(writer);
        });
        return command;
    }

    /// <summary>The verb that measures.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> place)
    {
        var command = new Command("evaluate-stories", "Measures the grouping by happening with weights learned on the other half of the happenings, and counts without the data set.");
        command.SetAction(parsed => Evaluate(StoryCorpus.ReadAll(place(parsed)), new StorySettings(), parsed.InvocationConfiguration.Output.WriteLine));
        return command;
    }

    /// <summary>The model of all data.</summary>
    public static StoryModel Train(IReadOnlyList<StoryCorpus> corpora, Action<string> log)
    {
        var training = new StoryTraining(corpora, new StorySettings(), log);
        var counts = training.Counts(null);
        return counts.With(training.Weights(_ => counts, static _ => true));
    }

    /// <summary>Cross-validation over the halves of the happenings.</summary>
    public static void Evaluate(IReadOnlyList<StoryCorpus> corpora, StorySettings settings, Action<string> log)
    {
        var training = new StoryTraining(corpora, settings, static _ => { });
        var labelled = corpora.Where(static c => c.Labels.Count > 0).ToList();
        var counts = labelled.ToDictionary(static c => c.Name, c => training.Counts(c.Name), StringComparer.Ordinal);
        float[][] weights = [.. Enumerable.Range(0, 2).Select(half => training.Weights(name => counts[name], story => Half(story) != half))];
        foreach (var half in weights) log(string.Join(' ', half.Select(static w => w.ToString("0.00"))));
        foreach (var corpus in labelled)
            foreach (var (dated, layered) in new[] { (true, true), (true, false), (false, true), (false, false) })
            {
                if (dated && corpus.Articles.All(static a => a.Article.Published is null)) continue;
                var digests = StoryTraining.Digests(corpus.As(dated, layered), counts[corpus.Name]);
                foreach (var batch in Batches)
                {
                    var score = new StoryScore();
                    for (var half = 0; half < 2; half++)
                        score.Add(Group(counts[corpus.Name].With(weights[half]), settings, digests, batch), [.. corpus.Labels.Where(l => Half(l.Value) == half)]);
                    log($"{corpus.Name,-9} {(dated ? "dated  " : "undated")} {(layered ? "layers" : "tokens")} batch {batch,4}: {score}");
                }
            }

        static int Half(string story) => (int)(WordHash.Of(story) % 2);
    }

    private static StoryAssignments Group(StoryModel model, StorySettings settings, StoryDigest[] digests, int batch)
    {
        var stream = new StoryStream(model, settings);
        var assigned = new StoryAssignments();
        foreach (var part in digests.Chunk(batch)) assigned.Apply(part, stream.Add(part, []));
        return assigned;
    }
}
