using System.Diagnostics;
using Synoptic.Storage;

namespace Synoptic.Bench.Stores;

/// <summary>How long searches and pages of a large store take.</summary>
internal static class StoreVerb
{
    // Enough that the 99th of a hundred is not the slowest one alone.
    private const int Runs = 200;

    public static void Fill(int count, string place)
    {
        using var store = Open(place);
        var spent = new StoreFiller(store).Fill(count, static (done, time) => Console.Error.WriteLine($"{done} in {time.TotalSeconds:F0} s"));
        Console.WriteLine($"{store.Place}: {count} reports of 600 words and 60 lines written in {spent.TotalSeconds:F0} s, {count / spent.TotalSeconds:F0}/s");
    }

    /// <summary>Searches and pages; of some kinds alone where words are given that their names hold.</summary>
    public static void Search(string place, string kinds)
    {
        using var store = Open(place);
        long articles;
        using (var reader = store.Read()) articles = reader.Counts().Articles;
        var words = Words(store);
        var random = new Random(3);
        Console.WriteLine($"{store.Place}: {articles} reports");
        var all = new List<double>();
        string Common() => words[random.Next(40)];
        string Rare() => words[words.Length - 1 - random.Next(words.Length / 2)];
        string Person() => StoreFiller.Key((int)Math.Exp(random.NextDouble() * Math.Log(StoreFiller.People)) - 1);
        DateOnly Day() => new DateOnly(2026, 1, 1).AddDays(random.Next(380));
        Query("reports, a common word", () => new SearchQuery { Words = Common() });
        Query("reports, a rare word", () => new SearchQuery { Words = Rare() });
        Query("reports, two common words", () => new SearchQuery { Words = $"{Common()} {Common()}" });
        Query("reports, a common and a rare word", () => new SearchQuery { Words = $"{Common()} {Rare()}" });
        Query("reports, a phrase of common words", () => new SearchQuery { Words = $"\"{Common()} {Common()}\"" });
        Query("reports, a beginning", () => new SearchQuery { Words = Rare()[..3] + "*" });
        Query("reports, a common word in a week", () => Week(new SearchQuery { Words = Common() }, Day()));
        Query("reports, a common word of an outlet", () => new SearchQuery { Words = Common(), Outlet = $"outlet{random.Next(500)}.example" });
        Query("reports, a common word and who", () => new SearchQuery { Words = Common(), Who = Person() });
        Query("reports, a common word in a story of 500", () => new SearchQuery { Words = Common(), Story = StoreFiller.Story(random.Next((int)articles) / 10 * 10) });
        Query("reports of a week", () => Week(new SearchQuery(), Day()));
        Query("reports of an outlet", () => new SearchQuery { Outlet = $"outlet{random.Next(500)}.example" });
        Query("reports that name somebody", () => new SearchQuery { Who = Person() });
        Query("quotations, a common word", () => new SearchQuery { Kind = LineKind.Quotation, Words = Common() });
        Query("quotations of somebody", () => new SearchQuery { Kind = LineKind.Quotation, Who = Person() });
        Query("quotations of somebody with a common word", () => new SearchQuery { Kind = LineKind.Quotation, Who = Person(), Words = Common() });
        Query("quotations, a phrase", () => new SearchQuery { Kind = LineKind.Quotation, Words = $"\"{Common()} {Common()}\"" });
        Query("quotations, a common word in a week", () => Week(new SearchQuery { Kind = LineKind.Quotation, Words = Common() }, Day()));
        Query("figures of an indicator", () => new SearchQuery { Kind = LineKind.Figure, What = StoreFiller.Indicators[random.Next(StoreFiller.Indicators.Length)] });
        Query("figures of an indicator, at least 990, with a common word", () => new SearchQuery { Kind = LineKind.Figure, What = StoreFiller.Indicators[random.Next(StoreFiller.Indicators.Length)], Least = 990, Words = Common() });
        Query("figures of an indicator, at least 10, with a common word", () => new SearchQuery { Kind = LineKind.Figure, What = StoreFiller.Indicators[random.Next(StoreFiller.Indicators.Length)], Least = 10, Words = Common() });
        Query("events of a class", () => new SearchQuery { Kind = LineKind.Event, What = StoreFiller.Classes[random.Next(StoreFiller.Classes.Length)][..3] });
        Query("events of a class by somebody on somebody", () => new SearchQuery { Kind = LineKind.Event, What = StoreFiller.Classes[random.Next(StoreFiller.Classes.Length)], Who = Person(), Whom = Person() });
        Query("events of a story of 500", () => new SearchQuery { Kind = LineKind.Event, Story = StoreFiller.Story(random.Next((int)articles) / 10 * 10) });
        Query("events of a story of 500, a common word", () => new SearchQuery { Kind = LineKind.Event, Words = Common(), Story = StoreFiller.Story(random.Next((int)articles) / 10 * 10) });
        all.Sort();
        if (all.Count > 0) Console.WriteLine($"all {all.Count} searches: median {all[all.Count / 2]:F1} ms, 99th {all[all.Count * 99 / 100]:F1} ms, longest {all[^1]:F0} ms");
        Time("list of stories", reader => reader.Stories(new StoryQuery()).Length);
        Time("list of stories by reports", reader => reader.Stories(new StoryQuery { Order = StoryOrder.Reports }).Length);
        Time("a story of 500: its row, reports and names", reader =>
        {
            var id = StoreFiller.Story(random.Next((int)articles) / 10 * 10);
            return (reader.Story(id) is null ? 0 : 1) + reader.Articles(new ArticleQuery { Story = id, Most = 1000 }).Length + reader.Names(new NameQuery { Story = id }).Length;
        });
        Time("stories that name somebody", reader => reader.Stories(new StoryQuery { Entity = Person() }).Length);
        Time("people, most named", reader => reader.Names(new NameQuery()).Length);
        Time("people whose name holds letters", reader => reader.Names(new NameQuery { Like = "ted" + random.Next(100) }).Length);
        Time("counts", reader => (int)reader.Counts().Articles);

        void Query(string what, Func<SearchQuery> next) => all.AddRange(Time(what, reader => reader.Search(next()).Hits.Length));

        List<double> Time(string what, Func<IStoreReader, int> run)
        {
            var times = new List<double>(Runs);
            if (!what.Contains(kinds, StringComparison.Ordinal)) return times;
            var (hits, empty) = (0, 0);
            for (var i = 0; i < Runs; i++)
            {
                using var reader = store.Read();
                var begun = Stopwatch.GetTimestamp();
                var found = run(reader);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                hits += found;
                if (found == 0) empty++;
            }

            var sorted = times.Order().ToList();
            Console.WriteLine($"  {what}: median {sorted[Runs / 2]:F1} ms, 99th {sorted[Runs * 99 / 100]:F1} ms ({(double)hits / Runs:F0} hits, {empty} of {Runs} without)");
            return times;
        }
    }

    private static SearchQuery Week(SearchQuery query, DateOnly day) => query with { From = day, To = day.AddDays(6) };

    private static IStore Open(string place)
    {
        var (store, failure) = Synoptic.Storage.Stores.Open(place);
        return store ?? throw new InvalidOperationException(failure!.ToString());
    }

    // Words of some reports, the most common first.
    private static string[] Words(IStore store)
    {
        using var reader = store.Read();
        return [.. reader.Articles(new ArticleQuery { Most = 100 }).SelectMany(line => reader.Article(line.Id)!.Article.Text.Split([' ', ',', '.', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .Where(static word => word.Length > 3 && char.IsAsciiLetterLower(word[0])).GroupBy(static word => word).OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).Select(static g => g.Key)];
    }
}
