using System.Collections.Immutable;
using Synoptic.Casualties;
using Synoptic.Copies;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Timelines.Topics;
using Synoptic.Entities;
using Synoptic.Events;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Language.Models;
using Synoptic.Language.Neural;
using Synoptic.Quantities;
using Synoptic.Quotations;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Answers;
using Synoptic.Stories;
using Synoptic.Text;
using Synoptic.Times;
using Synoptic.Times.Situations;

namespace Synoptic;

/// <summary>
/// All stages in their order, from article to dossier: the only place that sees every room. Immutable; share it across threads.
/// Articles are read one by one on all cores; the result does not depend on how many there are.
/// </summary>
public sealed class Pipeline
{
    private readonly LanguageAnalyzer language;
    private readonly EntityExtractor entities;
    private readonly TimeExtractor times;
    private readonly SituationReader situations;
    private readonly QuotationExtractor quotations;
    private readonly QuantityExtractor quantities;
    private readonly EventExtractor events;
    private readonly CasualtyExtractor casualties;
    private readonly CopyFinder copies;
    private readonly StoryBuilder stories;
    private readonly Reconciler reconciler;
    private readonly DossierBuilder dossiers;
    private readonly TopicTimelineBuilder timelines;
    private readonly Lazy<AnswerComparer> answers;
    private readonly string own;

    /// <summary>A pipeline for one language.</summary>
    /// <param name="tables">Words of the language.</param>
    public Pipeline(WordTables tables)
        : this(tables, new EventExtractor(tables))
    {
    }

    internal Pipeline(WordTables tables, EventExtractor events)
    {
        own = tables.Language;
        language = new LanguageAnalyzer(tables);
        entities = new EntityExtractor(tables);
        times = new TimeExtractor(tables);
        situations = new SituationReader(tables);
        quotations = new QuotationExtractor(tables);
        quantities = new QuantityExtractor(tables);
        this.events = events;
        casualties = new CasualtyExtractor(tables);
        copies = new CopyFinder(tables);
        // few verbs compare words, and what they need is not small
        var vectors = new Lazy<WordVectors>(() => new WordVectors(ModelFile.Shipped(tables.Language, "vectors")));
        stories = new StoryBuilder(tables, new StorySettings(), ResolveAt, () => vectors.Value);
        answers = new Lazy<AnswerComparer>(() => new AnswerComparer(tables, vectors.Value));
        reconciler = new Reconciler(tables, answers);
        timelines = new TopicTimelineBuilder(tables);
        dossiers = new DossierBuilder(tables, timelines);
    }

    /// <summary>The grammar of one article.</summary>
    public Analysis Analyze(Article article) => language.Analyze(article);

    /// <summary>The grammar of one article whose sentences and tokens the caller has.</summary>
    public Analysis Analyze(Article article, Segments segments) => language.Analyze(article, segments);

    /// <summary>All layers of one article; of one in another language only its words and sentences.</summary>
    public Annotations Annotate(Article article)
    {
        if (IsForeign(article)) return Divide(article);
        var analysis = language.Analyze(article);
        var cast = entities.Extract(analysis);
        var when = times.Extract(analysis);
        var layer = situations.Read(analysis, when);
        var counted = quantities.Extract(analysis, cast.Mentions, cast.Entities, when);
        var said = layer.Of(quotations.Extract(analysis, cast.Mentions, cast.Entities, when));
        return new Annotations(
            analysis,
            cast.Mentions,
            cast.Entities,
            said,
            when,
            layer.Of(counted),
            events.Extract(analysis, cast.Mentions, cast.Entities, said, layer.At, cast.Offices))
        {
            Offices = cast.Offices,
            Clauses = layer.Clauses,
            Casualties = casualties.Extract(analysis, cast.Mentions, counted, layer.Clauses),
            Headline = string.IsNullOrWhiteSpace(article.Title) ? null : AnnotateTitle(article),
        };
    }

    /// <summary>Whether an article is told to be in another language than this pipeline's. One whose language can't be told is read as if it were not.</summary>
    public bool IsForeign(Article article) => article.Language is { } told && told != own;

    private Annotations Divide(Article article) => new(language.Divide(article), [], [], [], [], [], []) { IsAnalysed = false };

    // What a title tells of harm: the body may tell it later, or not be there.
    private Annotations AnnotateTitle(Article article)
    {
        var analysis = language.Analyze(article with { Text = article.Title!, Dropped = [] });
        var cast = entities.Extract(analysis);
        var when = times.Extract(analysis);
        var layer = situations.Read(analysis, when);
        var counted = quantities.Extract(analysis, cast.Mentions, cast.Entities, when);
        return new Annotations(analysis, cast.Mentions, cast.Entities, [], when, layer.Of(counted), [])
        {
            Clauses = layer.Clauses,
            Casualties = casualties.Extract(analysis, cast.Mentions, counted, layer.Clauses, isTitle: true),
        };
    }

    // What the words of an undated report mean if it was published on a day.
    private ImmutableArray<TimeExpression> ResolveAt(Analysis analysis, DateOnly published) =>
        times.Extract(analysis with { Article = analysis.Article with { Published = new Publication(published, null, "story") } });

    /// <summary>All that a stream of reports needs of an article whose layers the caller has: those of <see cref="Outline"/> at least, or of <see cref="Skim"/>.</summary>
    public PreparedReport Prepare(Annotations article) => new(copies.WordsOf(article), stories.Digester.Of(article));

    /// <summary>Sentences and tokens of one article and nothing else: the least that grouping and comparing need, without the grammar's model.</summary>
    public Annotations Skim(Article article)
    {
        if (IsForeign(article)) return Divide(article);
        var segments = language.Segment(article.Text);
        return new Annotations(new Analysis(article, segments.Paragraphs, segments.Sentences, segments.Tokens, [], [], []), [], [], [], [], [], []);
    }

    /// <summary>The layers that tell which happening an article is of: names and times.</summary>
    public Annotations Outline(Article article)
    {
        if (IsForeign(article)) return Divide(article);
        var analysis = language.Analyze(article);
        var cast = entities.Extract(analysis);
        return new Annotations(analysis, cast.Mentions, cast.Entities, [], times.Extract(analysis), [], []);
    }

    /// <summary>
    /// Sentences and the times that they name: the least that a timeline needs. Grammar is read only of sentences that name a day whose
    /// side of the report's own day is for the verb to tell.
    /// </summary>
    public Annotations Date(Article article)
    {
        if (IsForeign(article)) return Divide(article);
        var segments = language.Segment(article.Text);
        var analysis = new Analysis(article, segments.Paragraphs, segments.Sentences, segments.Tokens, [], [], []);
        var named = times.Extract(analysis);
        var wanted = new bool[segments.Sentences.Length];
        foreach (var time in named)
            if (time.Relative is { Unit: TimeUnit.Day, Offset: null, Direction: TimeDirection.Unknown } && analysis.SentenceAt(time.Span.Start) is >= 0 and var sentence) wanted[sentence] = true;
        if (wanted.AsSpan().Contains(true))
        {
            analysis = language.Analyze(article, segments, wanted);
            named = times.Extract(analysis);
        }

        return new Annotations(analysis, [], [], [], named, [], []);
    }

    /// <summary>Grammar and times, and when each clause is: what comparing answers needs.</summary>
    public Annotations Clauses(Article article)
    {
        if (IsForeign(article)) return Divide(article);
        var analysis = language.Analyze(article);
        var when = times.Extract(analysis);
        return new Annotations(analysis, [], [], [], when, [], []) { Clauses = situations.Read(analysis, when).Clauses };
    }

    /// <summary>Whether the two answers of each pair say the same, in order of input. A pair is judged alone, whatever else is given.</summary>
    public ImmutableArray<AnswerComparison> Compare(ImmutableArray<AnswerPair> pairs, CancellationToken cancellation = default) =>
        new AnswerPairs(answers.Value, texts => OnAllCores(texts, Clauses, null, cancellation)).Compare(pairs);

    /// <summary>What one of two reports took from the other; <see langword="null"/> where neither did.</summary>
    public CopyPair? Between(Annotations one, Annotations other) => copies.Between(one, other);

    /// <summary>The timeline of a topic, from its reports.</summary>
    /// <param name="articles">The reports.</param>
    /// <param name="options">What the reader wants.</param>
    /// <param name="progress">Told of each step, from any thread.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public TopicTimeline Chronicle(ImmutableArray<Article> articles, TopicOptions options, IProgress<PipelineProgress>? progress = null, CancellationToken cancellation = default)
    {
        var dated = OnAllCores(articles, Date, progress, cancellation);
        progress?.Report(new PipelineProgress.Comparing(dated.Length));
        var provenance = copies.FindShared(dated);
        return timelines.Build(dated, provenance.Origins, provenance.Copies, options);
    }

    /// <summary>All layers of all articles, on all cores, in order of input.</summary>
    public ImmutableArray<Annotations> Annotate(ImmutableArray<Article> articles, IProgress<PipelineProgress>? progress = null, CancellationToken cancellation = default) =>
        OnAllCores(articles, Annotate, progress, cancellation);

    private static ImmutableArray<Annotations> OnAllCores(ImmutableArray<Article> articles, Func<Article, Annotations> read, IProgress<PipelineProgress>? progress, CancellationToken cancellation)
    {
        var annotated = new Annotations[articles.Length];
        var done = 0;
        Parallel.For(0, articles.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            annotated[i] = read(articles[i]);
            progress?.Report(new PipelineProgress.Annotated(Interlocked.Increment(ref done), articles.Length));
        });
        return ImmutableArray.Create(annotated);
    }

    /// <summary>A stream of reports that goes on with what an earlier run has left in a folder, or begins there.</summary>
    /// <param name="folder">Holds the stream while it runs, and what is saved of it.</param>
    /// <param name="options">What the user asked for.</param>
    /// <returns>The stream, or why there is none: the folder can't be used, or what it holds can't be read.</returns>
    public (ReportStream? Stream, Failure? Failure) Follow(string folder, ReportStreamOptions options) => ReportStream.Open(folder, options, this, copies, stories);

    /// <summary>A stream of reports whose articles the caller keeps, and its state too.</summary>
    /// <param name="recall">Gives back what the stream was given before.</param>
    /// <param name="saved">What <see cref="ReportStream.Write"/> wrote; <see langword="null"/>: the stream begins.</param>
    /// <param name="options">What the user asked for.</param>
    /// <exception cref="InvalidDataException">What was saved is of another version, or damaged.</exception>
    public ReportStream Follow(IArticleRecall recall, Stream? saved, ReportStreamOptions options) => ReportStream.Open(recall, saved, options, this, copies, stories);

    /// <summary>The story of reports that are known to tell of the same happening, whose layers the caller has.</summary>
    /// <param name="id">What the caller calls it.</param>
    /// <param name="articles">Its reports, in any order.</param>
    /// <param name="byHand">Puts right who is whom among them, as the caller knows it: given whom the program takes for one, returns who is one. Ids must differ.</param>
    public StoryDossier Tell(string id, ImmutableArray<Annotations> articles, Func<ImmutableArray<CastMember>, ImmutableArray<CastMember>>? byHand = null) =>
        dossiers.Tell(reconciler.Reconcile(stories.Gather(id, articles, copies.Find(articles), byHand)));

    /// <summary>Who took whose words, and which articles tell of the same happening.</summary>
    public ImmutableArray<Story> FindStories(ImmutableArray<Annotations> articles, out Provenance provenance)
    {
        provenance = copies.Find(articles);
        return stories.Build(articles, provenance);
    }

    /// <summary>One record a story, in the stories' order.</summary>
    public ImmutableArray<StoryRecord> Reconcile(ImmutableArray<Story> found, CancellationToken cancellation = default)
    {
        var records = new StoryRecord[found.Length];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i => records[i] = reconciler.Reconcile(found[i]));
        return ImmutableArray.Create(records);
    }

    /// <summary>The whole way from articles to a dossier.</summary>
    /// <param name="articles">What was read.</param>
    /// <param name="failures">What could not be read; carried into the dossier.</param>
    /// <param name="progress">Told of each step, from any thread.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public Dossier Compose(ImmutableArray<Article> articles, ImmutableArray<Failure> failures, IProgress<PipelineProgress>? progress = null, CancellationToken cancellation = default)
    {
        var annotated = Annotate(articles, progress, cancellation);
        progress?.Report(new PipelineProgress.Comparing(annotated.Length));
        var found = FindStories(annotated, out _);
        progress?.Report(new PipelineProgress.Reconciling(found.Length));
        return dossiers.Build(annotated, Reconcile(found, cancellation), failures);
    }

    /// <summary>The whole way from articles to records, for stories that are known to be such, in their order.</summary>
    /// <param name="given">What the caller calls each, and its articles.</param>
    /// <param name="progress">Told of each article, from any thread.</param>
    /// <param name="cancellation">Stops between articles.</param>
    public ImmutableArray<StoryDossier> Compose(IReadOnlyList<(string Id, ImmutableArray<Article> Articles)> given, IProgress<PipelineProgress>? progress = null, CancellationToken cancellation = default)
    {
        var annotated = Annotate([.. given.SelectMany(static story => story.Articles)], progress, cancellation);
        var firsts = new int[given.Count];
        for (var i = 1; i < firsts.Length; i++) firsts[i] = firsts[i - 1] + given[i - 1].Articles.Length;
        var told = new StoryDossier[given.Count];
        Parallel.For(0, told.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var own = annotated.Slice(firsts[i], given[i].Articles.Length);
            told[i] = dossiers.Tell(reconciler.Reconcile(stories.Gather(given[i].Id, own, copies.Find(own))));
        });
        return ImmutableArray.Create(told);
    }
}
