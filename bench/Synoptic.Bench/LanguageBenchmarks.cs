using BenchmarkDotNet.Attributes;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Language.Names;
using Synoptic.Language.Neural;
using Synoptic.Text;

namespace Synoptic.Bench;

/// <summary>What each part of the grammar costs for one invented report of 600 words, on one core.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private readonly LanguageAnalyzer language = new(WordTables.English);
    private readonly NameClues clues = new(WordTables.English);
    private readonly SentenceReader sentences = SentenceReader.Shipped("en");
    private Article article = null!;
    private Segments segments = null!;
    private ushort[] flags = [];

    [GlobalSetup]
    public void Setup()
    {
        var report = new ReportGenerator(1).Reports(1, 600).First();
        article = new Article("a1", report.Title, report.Text, new Publication(report.Published, null, "metadata"), new Source(report.Outlet, null, null), null, []);
        segments = language.Segment(article.Text);
        flags = new ushort[segments.Tokens.Length];
        clues.Mark(article.Text, segments, flags);
        Console.WriteLine($"// {segments.Tokens.Length} tokens, {segments.Sentences.Length} sentences");
    }

    [Benchmark(Description = "tokens and sentences")]
    public Segments Segment() => language.Segment(article.Text);

    [Benchmark(Description = "clues of the gazetteer")]
    public ushort Mark()
    {
        clues.Mark(article.Text, segments, flags);
        return flags[0];
    }

    [Benchmark(Description = "network")]
    public object Read() => sentences.Read(article.Text, segments, flags);

    [Benchmark(Baseline = true, Description = "all: tokens, sentences, tags, lemmas, heads, names")]
    public Analysis Analyze() => language.Analyze(article);

    [Benchmark(Description = "models and tables loaded")]
    public LanguageAnalyzer Load() => new(WordTables.English);
}
