using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Bench.Stores;

/// <summary>
/// Fills a store with invented reports through its contract, without reading them: 600 words and 60 lines each, of which a third are
/// quotations, a third figures and a third events, by people of whom a few are named very often and most hardly ever. Most stories have five
/// reports, one in a thousand has five hundred. The same seed gives the same store.
/// </summary>
internal sealed class StoreFiller(IStore store)
{
    public const int People = 20_000;
    public const int LongStory = 500;
    public static readonly ImmutableArray<string> Indicators = ["deaths", "injured", "displaced", "arrests", "cost", "share", "speed", "votes"];
    public static readonly ImmutableArray<string> Classes = ["PROTEST.demo", "PROTEST.riot", "ASSAULT", "CONSULT.visit", "CONSULT.call", "COERCE", "AID", "AGREE", "REJECT", "ACCUSE"];

    private const int BatchLength = 64;
    private const int Lines = 60;
    private const int NamesOfReport = 15;

    private readonly Random random = new(7);

    public static string Key(int person) => string.Create(CultureInfo.InvariantCulture, $"person:invented{person}");

    /// <summary>Adds reports; returns how long the batches took in all, without their invention and packing.</summary>
    public TimeSpan Fill(int count, Action<int, TimeSpan> progress)
    {
        var spent = TimeSpan.Zero;
        var at = 0;
        foreach (var batch in new StreamGenerator(1).Reports(count, 600, Math.Max(10, count / 400)).Chunk(BatchLength))
        {
            var derived = batch.Select(report => Derive(at++, report)).ToArray();
            var packed = derived.Select(new ReportPacker().Pack).ToArray();
            var begun = System.Diagnostics.Stopwatch.GetTimestamp();
            var failure = store.Change(writer =>
            {
                writer.Add([.. derived.Select(static d => new ArticleInput(d.Annotations.Article, ArticleContent.HashOf(d.Annotations.Article), null))], new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), packed);
                writer.PutLayers(packed, "bench");
                var stories = derived.Select(d => (d.Annotations.Article.Id, Story(int.Parse(d.Annotations.Article.Id.AsSpan(1), CultureInfo.InvariantCulture)))).ToArray();
                writer.Assign(stories);
                writer.RefreshStories([.. stories.Select(static s => s.Item2).Distinct()]);
            });
            if (failure is not null) throw new InvalidOperationException(failure.ToString());
            spent += System.Diagnostics.Stopwatch.GetElapsedTime(begun);
            if (at % 6400 == 0) progress(at, spent);
        }

        return spent;
    }

    /// <summary>The story of a report: of every 5,000 reports 500 are of one story.</summary>
    public static string Story(int report) => report % 10 == 0 ? $"long{report / (LongStory * 10)}" : $"s{report / 50}-{report % 10}";

    private Derived Derive(int number, (string Title, string Text, DateOnly Published, string Outlet) report)
    {
        var article = new Article($"a{number}", report.Title, report.Text, new Publication(report.Published, null, "metadata"), new Source(report.Outlet, null, null), null, []);
        var people = Enumerable.Range(0, NamesOfReport).Select(_ => Zipf(People)).ToArray();
        var names = people.Select(static (person, i) => new NameInput(i, EntityType.Person, Key(person), $"Person {person}", 2)).ToImmutableArray();
        var sentences = report.Text.Split(['.', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var lines = ImmutableArray.CreateBuilder<LineInput>(Lines);
        for (var i = 0; i < Lines; i++)
        {
            var words = sentences[i % sentences.Length];
            var who = random.Next(NamesOfReport);
            lines.Add((i % 3) switch
            {
                0 => new LineInput(LineKind.Quotation, new Span(0, 5), words, who, null, names[who].Name, "direct", null, null, report.Published),
                1 => new LineInput(LineKind.Figure, new Span(0, 5), words, null, null, null, Indicators[random.Next(Indicators.Length)], random.Next(1000), "people", report.Published),
                _ => new LineInput(LineKind.Event, new Span(0, 5), words, who, random.Next(NamesOfReport), names[who].Name, Classes[random.Next(Classes.Length)], null, null, report.Published),
            });
        }

        return new Derived(new Annotations(new Analysis(article, [], [], [], [], [], []), [], [], [], [], [], []), lines.ToImmutable(), names);
    }

    private int Zipf(int count) => (int)Math.Min(count - 1, Math.Exp(random.NextDouble() * Math.Log(count)) - 1);
}
