using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.Training.Stories;

/// <summary>Annotated articles, of which it may be known what happening they tell of.</summary>
/// <param name="Name">Name of the data set.</param>
/// <param name="Articles">In order of the file.</param>
/// <param name="Labels">The happening, by article; empty where none is known.</param>
/// <param name="Counted">How many of the articles are counted as general news, that no topic sets the tone.</param>
internal sealed record StoryCorpus(string Name, ImmutableArray<Annotations> Articles, IReadOnlyDictionary<string, string> Labels, int Counted)
{
    // Of one topic, and of one kind of happening.
    private const int OfTopic = 70;
    private const int OfKind = 600;

    // The streams of T17 that may be trained on.
    private static readonly string[] Topics = ["Finan", "H1N1", "MJ", "haiti"];

    /// <summary>All data sets that the model of stories is trained on.</summary>
    public static IReadOnlyList<StoryCorpus> ReadAll(TrainingData data)
    {
        var pipeline = new Pipeline(WordTables.English);
        return
        [
            Labelled("stories", data.File("stories", "articles.jsonl"), data.File("stories", "labels.tsv"), OfKind, pipeline),
            Labelled("triplets", data.File("comparison", "triplets", "articles.jsonl"), data.File("comparison", "triplets", "labels.tsv"), int.MaxValue, pipeline),
            EcbPlus(data.File("events", "ecbplus.jsonl"), pipeline),
            Unlabelled("quotations", data.File("quotations", "articles.jsonl"), int.MaxValue, pipeline),
            Unlabelled("tbaq", data.File("times", "tbaq", "articles.jsonl"), int.MaxValue, pipeline),
            .. Topics.Select(topic => Unlabelled(topic, data.File("timelines", topic, "articles.jsonl"), OfTopic, pipeline)),
        ];
    }

    /// <summary>The same articles without their dates, or with no layer but tokens and sentences.</summary>
    public StoryCorpus As(bool dated, bool layered) => this with { Articles = [.. Articles.Select(article => As(article, dated, layered))] };

    private static Annotations As(Annotations article, bool dated, bool layered)
    {
        var analysis = article.Analysis;
        if (!dated) analysis = analysis with { Article = analysis.Article with { Published = null } };
        if (!layered) return new Annotations(analysis with { Tags = [], Arcs = [], Names = [] }, [], [], [], [], [], []);
        // What was told from the day of publication is known no more.
        return article with { Analysis = analysis, Times = dated ? article.Times : [.. article.Times.Select(static time => time.Relative is null ? time : time with { Resolved = null })] };
    }

    private static StoryCorpus Labelled(string name, string articles, string labels, int counted, Pipeline pipeline)
    {
        var stories = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(labels))
            if (line.Split('\t') is [var article, var story, ..]) stories.TryAdd(article, story);
        return new StoryCorpus(name, Read(articles, pipeline), stories, counted);
    }

    private static StoryCorpus Unlabelled(string name, string articles, int counted, Pipeline pipeline) =>
        new(name, Read(articles, pipeline), new Dictionary<string, string>(StringComparer.Ordinal), counted);

    private static ImmutableArray<Annotations> Read(string file, Pipeline pipeline) =>
        pipeline.Annotate(new ArticleReader(WordTables.English, new ReadingOptions(KeepText: true)).Read([file], Stream.Null).Articles);

    // ECB+ has tokens; joined by blanks they are the text. A subtopic is one happening of its topic's kind.
    private static StoryCorpus EcbPlus(string file, Pipeline pipeline)
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(file))
        {
            using var document = JsonDocument.Parse(line);
            var id = document.RootElement.GetProperty("id").GetString()!;
            var sentences = document.RootElement.GetProperty("sentences").EnumerateArray().Select(static s => string.Join(' ', s.EnumerateArray().Select(static t => t.GetString())));
            articles.Add(new Article(id, null, string.Join(' ', sentences), null, Source.Unknown, null, []));
            labels.Add(id, document.RootElement.GetProperty("subtopic").GetString()!);
        }

        return new StoryCorpus("ecbplus", pipeline.Annotate(articles.ToImmutable()), labels, int.MaxValue);
    }
}
