using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Synoptic.Copies;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Language.Models;
using Synoptic.Language.Neural;
using Synoptic.Stories;
using Synoptic.Stories.Events;
using Synoptic.Text;
using Synoptic.Times;
using Synoptic.Times.Situations;

namespace Synoptic.Training.Coreference;

/// <summary>The verbs that learn and measure which events of several reports are one.</summary>
internal static class EventVerbs
{
    // Topics are divided by number; a fold's topics are judged with weights of the others.
    private const int Folds = 5;

    /// <summary>The verb that trains.</summary>
    public static Command Train(Func<ParseResult, TrainingData> place)
    {
        var target = new Option<string>("--weights") { Description = "File to write.", DefaultValueFactory = _ => Path.Combine("src", "Synoptic", "Knowledge", "en", "event-weights.txt") };
        var command = new Command("events", "Learns the weights by which events are linked across the reports of a story, from ECB+.") { target };
        command.SetAction(parsed =>
        {
            var scorer = EventTrainer.Train(Stories(Read(place(parsed)), static d => d.Document.Subtopic), false);
            File.WriteAllText(parsed.GetValue(target)!, Heading + string.Concat(scorer.Rows().Select(static row => row + "\n")));
        });
        return command;
    }

    /// <summary><c>evaluate-events</c>: a cluster for each gold mention of an event of ECB+, for <c>tests/evaluation/coreference.py --events</c>.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> place)
    {
        var target = new Option<string>("--predictions") { Description = "File to write, one JSON line a document.", DefaultValueFactory = _ => Path.Combine(".build", "events.jsonl") };
        var shipped = new Option<bool>("--shipped") { Description = "Use the weights that ship, which were learned on topics 1 to 35, instead of weights of the other topics." };
        var careful = new Option<bool>("--careful") { Description = "Link as for pages: a wrong link costs more than a missing one." };
        var given = new Option<bool>("--subtopics") { Description = "Take the gold subtopics for stories, instead of finding the stories among all documents." };
        var least = new Option<string>("--threshold") { Description = "Mean odds that a link needs; several divided by commas, each its own file.", DefaultValueFactory = _ => "-0.6" };
        var command = new Command("evaluate-events", "Links the gold mentions of events of ECB+ and writes a cluster for each, for tests/evaluation/coreference.py --events to score.") { target, shipped, careful, given, least };
        command.SetAction(parsed =>
        {
            var documents = Read(place(parsed));
            var gold = Stories(documents, static d => d.Document.Subtopic);
            var found = parsed.GetValue(given) ? gold : Stories(documents, Grouping(documents));
            var scorers = new EventScorer[Folds];
            if (!parsed.GetValue(shipped)) Parallel.For(0, Folds, fold => scorers[fold] = EventTrainer.Train([.. gold.Where(story => FoldOf(story.Documents[0]) != fold)], parsed.GetValue(careful)));
            else Array.Fill(scorers, EventScorer.Shipped(WordTables.English, parsed.GetValue(careful)));
            var thresholds = parsed.GetValue(least)!.Split(',');
            foreach (var threshold in thresholds)
            {
                var file = parsed.GetValue(target)! + (thresholds.Length > 1 ? threshold : "");
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                using var writer = new StreamWriter(file);
                foreach (var (story, index) in found.Select(static (story, i) => (story, i)))
                {
                    var linker = new EventLinker(Words.Value, scorers[FoldOf(story.Documents[0])], float.Parse(threshold, CultureInfo.InvariantCulture));
                    Write(story, index, linker.Group(story.Tellings, story.Keys), writer);
                }
            }
        });
        return command;
    }

    /// <summary>What is known of words.</summary>
    public static readonly Lazy<EventWords> Words = new(() => new EventWords(WordTables.English, new WordVectors(ModelFile.Shipped("en", "vectors"))));

    private const string Heading =
        "# Weights by which events are linked across the reports of a story: a logistic model of pairs, numbers only. Written by the trainer's verb\n"
        + "# \"events\" from the mentions and chains of events of ECB+, topics 1 to 35 (annotation CC BY 3.0, Cybulska and Vossen 2014).\n"
        + "# Columns: sign · weight for a pair of one word, of two words, of two reports; then the same of one report\n";

    // "36_2ecb": topic 36.
    private static int FoldOf(GivenDocument document) => document.Document.Article.Id.AsSpan() is var id && int.TryParse(id[..Math.Max(0, id.IndexOf('_'))], out var topic) ? topic % Folds : 0;

    // All documents with what linking needs, gold mentions given as their events.
    private static ImmutableArray<GivenDocument> Read(TrainingData data)
    {
        var documents = EcbPlusDocument.Read(data.File("events", "ecbplus.jsonl"), EcbPlusDocument.Actions);
        var language = new LanguageAnalyzer(WordTables.English);
        var extractor = new EntityExtractor(WordTables.English);
        var times = new TimeExtractor(WordTables.English);
        var situations = new SituationReader(WordTables.English);
        var read = new GivenDocument[documents.Length];
        Parallel.For(0, read.Length, i =>
        {
            var analysis = language.Analyze(documents[i].Article, documents[i].Segments);
            var layer = extractor.Extract(analysis);
            var when = times.Extract(analysis);
            var clauses = situations.Read(analysis, when);
            var tree = new SyntaxTree(analysis);
            var events = documents[i].Mentions.Select(mention => Trigger(mention, analysis, tree)).Select(span => new Event(span, null, [], []) { About = clauses.At(span) });
            read[i] = new GivenDocument(documents[i], new Annotations(analysis, layer.Mentions, layer.Entities, [], when, [], [.. events]));
        });
        return [.. read];
    }

    // The mention where its words stand together, else the one of them on which the others hang.
    private static Span Trigger(EcbPlusMention mention, Analysis analysis, SyntaxTree tree)
    {
        var tokens = mention.Words.Select(word => analysis.TokenAt(word.Start)).ToArray();
        if (tokens[^1] - tokens[0] < tokens.Length) return mention.Span;
        var top = tokens.FirstOrDefault(token => !tokens.Contains(tree.Head(token)), tokens[0]);
        return analysis.Tokens[top].Span;
    }

    // The stories that the system finds among all documents.
    private static Func<GivenDocument, string> Grouping(ImmutableArray<GivenDocument> documents)
    {
        ImmutableArray<Annotations> articles = [.. documents.Select(static d => d.Annotations)];
        var stories = new StoryBuilder(WordTables.English).Build(articles, new CopyFinder(WordTables.English).Find(articles));
        var of = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var story in stories)
            foreach (var article in story.Articles) of[article.Article.Id] = story.Id;
        return document => of[document.Document.Article.Id];
    }

    private static List<EventStory> Stories(ImmutableArray<GivenDocument> documents, Func<GivenDocument, string> group)
    {
        var groups = documents.GroupBy(group).Select(static g => g.ToImmutableArray()).ToList();
        var linker = new EventLinker(Words.Value, new EventScorer([]), 0);
        var stories = new EventStory[groups.Count];
        Parallel.For(0, stories.Length, i =>
        {
            ImmutableArray<Annotations> articles = [.. groups[i].Select(static d => d.Annotations)];
            var (tellings, keys) = linker.Read(articles, new CastLinker(WordTables.English).Link(articles));
            stories[i] = new EventStory(groups[i], tellings, keys);
        });
        return [.. stories];
    }

    private static void Write(EventStory story, int number, EventGroups groups, TextWriter writer)
    {
        for (var d = 0; d < story.Documents.Length; d++)
        {
            var document = story.Documents[d].Document;
            var (clusters, heads) = (new SortedDictionary<int, string>(), new SortedDictionary<int, string>());
            for (var i = 0; i < story.Tellings.Count; i++)
            {
                if (story.Tellings[i].Article != d) continue;
                var index = document.Mentions[story.Tellings[i].Event].Index;
                clusters.Add(index, $"{number}:{groups.Of(i)}");
                heads.Add(index, story.Tellings[i].Word.Lemma);
            }

            writer.WriteLine(JsonSerializer.Serialize(new { id = document.Article.Id, clusters, heads }));
        }
    }
}

/// <summary>The documents of a story, and the events that are told in them.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Tellings">Their events; <see cref="EventTelling.Event"/> is an index into the document's mentions.</param>
/// <param name="Keys">Number of keys that they use.</param>
internal sealed record EventStory(ImmutableArray<GivenDocument> Documents, List<EventTelling> Tellings, int Keys);
