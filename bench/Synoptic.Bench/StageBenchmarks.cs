using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Synoptic.Dossiers;
using Synoptic.Knowledge;
using Synoptic.Pages;
using Synoptic.Text;

namespace Synoptic.Bench;

/// <summary>What each stage costs, on invented reports.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly Pipeline pipeline = new(WordTables.English);
    private ImmutableArray<Article> articles;
    private ImmutableArray<Annotations> annotated;
    private Dossier dossier = null!;

    [GlobalSetup]
    public void Setup()
    {
        articles = [.. new ReportGenerator(1).Reports(50, 600).Select((r, i) => new Article($"a{i}", r.Title, r.Text, new Publication(r.Published, null, "metadata"), new Source(r.Outlet, null, null), null, []))];
        annotated = pipeline.Annotate(articles);
        dossier = pipeline.Compose(articles, []);
    }

    [Benchmark(Description = "grammar of one report of 600 words")]
    public Analysis Analyze() => pipeline.Analyze(articles[0]);

    [Benchmark(Description = "all layers of one report of 600 words")]
    public Annotations Annotate() => pipeline.Annotate(articles[0]);

    [Benchmark(Description = "copies and stories of 50 reports")]
    public int Stories() => pipeline.FindStories(annotated, out _).Length;

    [Benchmark(Description = "reconciliation of 50 reports")]
    public int Reconcile() => pipeline.Reconcile(pipeline.FindStories(annotated, out _)).Length;

    [Benchmark(Description = "page of 50 reports")]
    public int Page()
    {
        using var writer = new StringWriter();
        PageRenderer.Write(writer, dossier);
        return writer.GetStringBuilder().Length;
    }

    [Benchmark(Description = "word tables and pipeline built")]
    public Pipeline Build() => new(WordTables.English);
}
