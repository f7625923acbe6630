using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Synoptic.Copies;
using Synoptic.Dossiers.Timelines.Topics;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.Training.Timelines;

/// <summary>The reports of a topic, and the timelines of journalists that are asked for.</summary>
/// <param name="Name">Name of the topic.</param>
/// <param name="Reports">Its reports with sentences and times.</param>
/// <param name="Provenance">Copies among them.</param>
/// <param name="Tasks">One for each timeline.</param>
internal sealed record TimelineTopic(string Name, ImmutableArray<Annotations> Reports, Provenance Provenance, ImmutableArray<TimelineTask> Tasks)
{
    /// <summary>Reads every topic of a folder, in order of name.</summary>
    public static ImmutableArray<TimelineTopic> ReadAll(string folder)
    {
        var pipeline = new Pipeline(WordTables.English);
        var copies = new CopyFinder(WordTables.English);
        var topics = ImmutableArray.CreateBuilder<TimelineTopic>();
        foreach (var path in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var read = new ArticleReader(WordTables.English, new ReadingOptions(KeepText: true)).Read([Path.Combine(path, "articles.jsonl")], Stream.Null);
            ImmutableArray<Annotations> reports = [.. read.Articles.AsParallel().AsOrdered().Select(pipeline.Date)];
            using var gold = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "timelines.json")));
            using var requests = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(path, "requests.json")));
            var days = gold.RootElement.EnumerateArray().ToDictionary(
                static t => t.GetProperty("id").GetString()!,
                static t => t.GetProperty("entries").EnumerateArray().Select(static e => Day(e.GetProperty("date"))).ToImmutableHashSet());
            topics.Add(new TimelineTopic(Path.GetFileName(path), reports, copies.FindShared(reports), [.. requests.RootElement.EnumerateArray().Select(r => TimelineTask.Of(r, days))]));
        }

        return topics.ToImmutable();
    }

    /// <summary>The days that a task may tell, with their signs.</summary>
    public SortedDictionary<DateOnly, DaySigns> Days(TimelineTask task, TopicTimelineBuilder builder) =>
        TopicTimelineBuilder.Days(builder.Read(Reports, Provenance.Origins, Provenance.Copies, task.Options), task.Options);

    internal static DateOnly Day(JsonElement value) => DateOnly.ParseExact(value.GetString()!.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>One timeline that is asked for.</summary>
/// <param name="Id">Its name within the topic.</param>
/// <param name="Options">What a system is told.</param>
/// <param name="Gold">The days that the journalists chose.</param>
internal sealed record TimelineTask(string Id, TopicOptions Options, ImmutableHashSet<DateOnly> Gold)
{
    public static TimelineTask Of(JsonElement request, Dictionary<string, ImmutableHashSet<DateOnly>> gold)
    {
        var id = request.GetProperty("id").GetString()!;
        var options = new TopicOptions
        {
            Dates = request.GetProperty("dates").GetInt32(),
            Sentences = request.GetProperty("sentences").GetInt32(),
            From = TimelineTopic.Day(request.GetProperty("start")),
            To = TimelineTopic.Day(request.GetProperty("end")),
        };
        return new TimelineTask(id, options, gold[id]);
    }
}
