using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Synoptic.Dossiers.Timelines.Topics;
using Synoptic.Knowledge;

namespace Synoptic.Training.Timelines;

/// <summary>The verbs that learn and measure which days of a topic matter.</summary>
internal static class TimelineVerbs
{
    /// <summary><c>timelines</c>: learns the weights that ship, on all topics.</summary>
    public static Command Train(Func<ParseResult, TrainingData> place)
    {
        var target = new Option<string>("--weights") { Description = "File to write.", DefaultValueFactory = _ => Path.Combine("src", "Synoptic", "Knowledge", "en", "timeline-weights.txt") };
        var command = new Command("timelines", "Learns the weights by which the days of a topic are judged, from timelines of journalists.") { target };
        command.SetAction(parsed =>
        {
            var topics = TimelineTopic.ReadAll(place(parsed).File("timelines"));
            var weights = DayLearner.Learn([.. Examples(topics)]);
            File.WriteAllText(parsed.GetValue(target)!, Heading(topics) + string.Concat(Enum.GetValues<DaySign>().Select(sign => string.Create(CultureInfo.InvariantCulture, $"{sign}\t{weights[(int)sign]:0.00}\n"))));
        });
        return command;
    }

    /// <summary><c>evaluate-timelines</c>: each topic told with weights that were learned on the others.</summary>
    public static Command Evaluate(Func<ParseResult, TrainingData> place)
    {
        var target = new Option<string>("--predictions") { Description = "Folder to write TOPIC/ID.json to, for score_timelines.py.", DefaultValueFactory = _ => Path.Combine(".build", "timelines") };
        var share = new Option<double>("--share") { Description = "Share of the reports that are read, every so many-th left out: how it does on less.", DefaultValueFactory = _ => 1 };
        var command = new Command("evaluate-timelines", "Tells each topic with weights that were learned on the other topics, for score_timelines.py to score.") { target, share };
        command.SetAction(parsed =>
        {
            var topics = Thin(TimelineTopic.ReadAll(place(parsed).File("timelines")), parsed.GetValue(share));
            foreach (var topic in topics)
            {
                var weights = DayLearner.Learn([.. Examples([.. topics.Where(t => t != topic)])]);
                Console.Error.WriteLine($"{topic.Name}: {string.Join(", ", Enum.GetValues<DaySign>().Select(sign => $"{sign} {weights[(int)sign]:0.00}"))}");
                var builder = new TopicTimelineBuilder(WordTables.English, new DayRanker(weights));
                foreach (var task in topic.Tasks)
                {
                    var told = builder.Build(topic.Reports, topic.Provenance.Origins, topic.Provenance.Copies, task.Options);
                    var file = Path.Combine(parsed.GetValue(target)!, topic.Name, task.Id + ".json");
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                    File.WriteAllText(file, JsonSerializer.Serialize(told.Days.Select(static d => new { date = d.Date, sentences = d.Sentences.Select(static s => s.Text) })));
                }
            }
        });
        return command;
    }

    private static string Heading(ImmutableArray<TimelineTopic> topics) =>
        "# Weights of the signs by which the days of a topic are judged: numbers only. Written by the trainer's verb \"timelines\" from which days\n"
        + string.Create(CultureInfo.InvariantCulture, $"# journalists chose for {topics.Sum(static t => t.Tasks.Length)} timelines of {topics.Length} topics (T17; no licence is stated for its texts, and none of their words is kept).\n")
        + "# Columns: sign · weight\n";

    private static IEnumerable<List<(double[] Signs, bool Chosen)>> Examples(ImmutableArray<TimelineTopic> topics)
    {
        var builder = new TopicTimelineBuilder(WordTables.English, new DayRanker(new double[DaySigns.Count]));
        foreach (var topic in topics)
            foreach (var task in topic.Tasks)
                yield return [.. DayRanker.Measure(topic.Days(task, builder)).Select(d => (d.Value, task.Gold.Contains(d.Key)))];
    }

    private static ImmutableArray<TimelineTopic> Thin(ImmutableArray<TimelineTopic> topics, double share) =>
        share >= 1 ? topics : [.. topics.Select(t => t with { Reports = [.. t.Reports.Where((_, i) => Math.Floor((i + 1) * share) > Math.Floor(i * share))] })];
}
