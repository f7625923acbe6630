using FsCheck;
using FsCheck.Fluent;
using Synoptic.Storage;

namespace Synoptic.Tests.Storage;

public sealed class PagingProperties
{
    private static readonly string[] Words = ["bridge", "harbour", "ferry", "mayor", "closed"];

    [Theory, ClassData(typeof(EveryEngine))]
    public void Page_by_page_every_hit_comes_once_newest_first_and_both_engines_agree_with_a_plain_look_at_the_texts(string engine)
    {
        using var store = new TestStore(engine);
        var random = new Random(5);
        var texts = Enumerable.Range(0, 120).Select(i => string.Join(' ', Enumerable.Range(0, 6).Select(_ => Words[random.Next(Words.Length)])) + $" number{i}").ToArray();
        foreach (var chunk in texts.Select(static (text, i) => (text, i)).Chunk(32))
            store.Add([.. chunk.Select(t => Invented.Derived(Invented.Article($"a{t.i:D3}", t.text), [Invented.Quotation(t.text), Invented.Quotation("Nothing of it."), Invented.Quotation(t.text + " again")]))]);
        // A story of more reports than are asked first.
        store.Change(writer =>
        {
            writer.Assign([.. Enumerable.Range(0, texts.Length).Select(static i => ($"a{i:D3}", InStory(i) ? "s-most" : "s-rest"))]);
            writer.RefreshStories(["s-most", "s-rest"]);
        });
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310305, 3).WithMaxTest(80), Prop.ForAll(
            Gen.SubListOf(Words).Where(static w => w.Count > 0).ToArbitrary(),
            Gen.Choose(1, 40).ToArbitrary(),
            Gen.Zip(Gen.Elements(LineKind.Report, LineKind.Quotation), Gen.Elements(null, "s-most")).ToArbitrary(),
            (words, most, where) =>
            {
                var (kind, story) = where;
                var expected = texts.Select(static (text, i) => (text, i, Id: $"a{i:D3}")).Where(t => (story is null || InStory(t.i)) && words.All(word => t.text.Split(' ').Contains(word))).Select(static t => t.Id).Reverse().SelectMany(id => Enumerable.Repeat(id, kind == LineKind.Report ? 1 : 2)).ToList();
                var found = Pages(store, new SearchQuery { Words = string.Join(' ', words), Kind = kind, Story = story, Most = most });
                var lines = found.Select(static h => h.Line).ToList();
                Assert.Equal(expected, found.Select(static h => h.Article.Id));
                Assert.Equal(lines.OrderDescending(), lines);
                Assert.Distinct(lines);
            }));

        static bool InStory(int i) => i % 3 != 0;
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Words_of_every_rarity_in_many_reports_are_found_newest_first_whichever_page_is_asked(string engine)
    {
        // More reports than the first two lengths of blocks have in two of theirs; numbers begin at 1.
        const int count = 2300;
        // Long past, and too many to be read at once.
        const int old = 900;
        int[] rarities = [1, 3, 40, 300, 1100, 2299];
        using var store = new TestStore(engine);
        foreach (var chunk in Enumerable.Range(0, count).Chunk(230))
        {
            store.Add([.. chunk.Select(i =>
            {
                var text = string.Concat(rarities.Select(rarity => i % rarity == 0 ? $"stone of{rarity} laid. " : $"of{rarity}. stone laid. ")) + (i < old ? $"Old number {i}." : $"Number {i}.");
                return Invented.Derived(Invented.Article($"a{i}", text), [Invented.Quotation(text), Invented.Figure(text, i)]);
            })]);
        }

        foreach (var kind in (LineKind[])[LineKind.Report, LineKind.Quotation, LineKind.Figure])
        {
            foreach (var rarity in rarities) Assert.Equal(Enumerable.Range(0, count).Where(i => i % rarity == 0).Reverse().Select(static i => $"a{i}"), Found(kind, $"\"stone of{rarity}\"", 700));
            Assert.Equal(Enumerable.Range(0, old).Reverse().Select(static i => $"a{i}"), Found(kind, "old", 60));
        }

        Assert.Equal(Enumerable.Range(1990, 21).Reverse().Select(static i => $"a{i}"), store.Search(new SearchQuery { Words = "stone", Kind = LineKind.Figure, Least = 1990, Greatest = 2010 }));
        Assert.Equal(["a3", "a2", "a1"], store.Search(new SearchQuery { Kind = LineKind.Figure, Least = 0.5, Greatest = 3 }));

        List<string> Found(LineKind kind, string words, int most) => [.. Pages(store, new SearchQuery { Words = words, Kind = kind, Most = most }).Select(static h => h.Article.Id)];
    }

    private static List<SearchHit> Pages(TestStore store, SearchQuery query)
    {
        var found = new List<SearchHit>();
        while (true)
        {
            var page = store.Read(r => r.Search(query));
            Assert.True(page.Hits.Length <= query.Most);
            found.AddRange(page.Hits);
            if (page.Next is null) return found;
            query = query with { Before = page.Next };
        }
    }
}
