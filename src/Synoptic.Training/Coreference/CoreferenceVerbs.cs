using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Training.Coreference;

/// <summary>The verb that measures who is who within a report and across the reports of a story.</summary>
internal static class CoreferenceVerbs
{
    // Topics are divided by number; a fold's happenings are judged with weights of the other topics.
    private const int Folds = 5;

    /// <summary>The verb that trains.</summary>
    public static Command Train(Func<ParseResult, TrainingData> place)
    {
        var target = new Option<string>("--weights") { Description = "File to write.", DefaultValueFactory = _ => Path.Combine("src", "Synoptic", "Knowledge", "en", "cast-weights.txt") };
        var command = new Command("coreference", "Learns the weights by which descriptions are linked across the reports of a story, from ECB+.") { target };
        command.SetAction(parsed =>
        {
            var learned = CastTrainer.Train(ReadStories(place(parsed)), WordTables.English);
            File.WriteAllText(parsed.GetValue(target)!, Heading + string.Concat(learned.Steps.SelectMany(static (step, i) => step.Scorer.Rows(i + 1)).Select(static row => row + "\n")));
        });
        return command;
    }

    /// <summary><c>evaluate-coreference</c>: a cluster for each gold mention of ECB+, for <c>tests/evaluation/coreference.py</c>.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> place)
    {
        var target = new Option<string>("--predictions") { Description = "File to write, one JSON line a document.", DefaultValueFactory = _ => Path.Combine(".build", "coreference.jsonl") };
        var shipped = new Option<bool>("--shipped") { Description = "Use the weights that ship, which were learned on topics 1 to 35, instead of weights of the other topics." };
        var command = new Command("evaluate-coreference", "Resolves the gold mentions of ECB+, each subtopic as one story, and writes a cluster for each, for tests/evaluation/coreference.py to score.") { target, shipped };
        command.SetAction(parsed =>
        {
            var stories = ReadStories(place(parsed));
            var file = parsed.GetValue(target)!;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            using var writer = new StreamWriter(file);
            for (var fold = 0; fold < Folds; fold++)
            {
                var held = fold;
                var own = stories.Where(story => FoldOf(story) == held).ToList();
                var linker = parsed.GetValue(shipped) ? new CastLinker(WordTables.English) : new CastLinker(WordTables.English, () => CastTrainer.Train([.. stories.Where(story => FoldOf(story) != held)], WordTables.English));
                foreach (var story in own) Write(story, linker.Link([.. story.Select(static d => d.Annotations)]), writer);
            }
        });
        return command;
    }

    private const string Heading =
        "# Weights by which descriptions are linked across the reports of a story: a logistic model of pairs, numbers only. Written by the trainer's verb\n"
        + "# \"coreference\" from the mentions and chains of people and places of ECB+, topics 1 to 35 (annotation CC BY 3.0, Cybulska and Vossen 2014).\n"
        + "# Columns: step · sign · weight for a pair of two names, of a name and a description, of two descriptions, of two reports; then the same of one report\n";

    // "36_2ecb": topic 36.
    private static int FoldOf(ImmutableArray<GivenDocument> story) => story[0].Document.Article.Id.AsSpan() is var id && int.TryParse(id[..Math.Max(0, id.IndexOf('_'))], out var topic) ? topic % Folds : 0;

    /// <summary>The documents of each subtopic with the layer of entities, gold mentions given.</summary>
    internal static ImmutableArray<ImmutableArray<GivenDocument>> ReadStories(TrainingData data)
    {
        var documents = EcbPlusDocument.Read(data.File("events", "ecbplus.jsonl"), EcbPlusDocument.Cast);
        var language = new LanguageAnalyzer(WordTables.English);
        var extractor = new EntityExtractor(WordTables.English);
        var read = new GivenDocument[documents.Length];
        Parallel.For(0, read.Length, i =>
        {
            var analysis = language.Analyze(documents[i].Article, documents[i].Segments);
            var layer = extractor.Extract(analysis, [.. documents[i].Mentions.Select(static m => m.Span)]);
            read[i] = new GivenDocument(documents[i], new Annotations(analysis, layer.Mentions, layer.Entities, [], [], [], []));
        });
        return [.. read.GroupBy(static d => d.Document.Subtopic).Select(static g => g.ToImmutableArray())];
    }

    private static void Write(ImmutableArray<GivenDocument> story, ImmutableArray<CastMember> cast, TextWriter writer)
    {
        var members = new Dictionary<EntityReference, string>();
        foreach (var member in cast)
            foreach (var reference in member.Members) members[reference] = member.Entity.Id;
        foreach (var (document, annotations) in story)
        {
            var clusters = new SortedDictionary<int, string>();
            for (var m = 0; m < document.Mentions.Length; m++)
                if (annotations.Mentions[m].Entity is { } entity) clusters.Add(document.Mentions[m].Index, members[new EntityReference(document.Article.Id, entity)]);
            writer.WriteLine(JsonSerializer.Serialize(new { id = document.Article.Id, clusters }));
        }
    }
}

/// <summary>A document with its layer of entities: one mention for each that was given, in the same order.</summary>
/// <param name="Document">What was given.</param>
/// <param name="Annotations">What was made of it.</param>
internal sealed record GivenDocument(EcbPlusDocument Document, Annotations Annotations);
