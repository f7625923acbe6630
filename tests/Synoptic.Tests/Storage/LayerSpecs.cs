using FsCheck;
using FsCheck.Fluent;
using Synoptic.Desk.Deriving;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Tests.Storage;

public sealed class LayerSpecs
{
    private static readonly string[] Texts =
    [
        "The mayor of Torvik, Kari Holt, said on Tuesday that “the bridge is safe”, and that two people were injured on March 3, 2031. She will meet the minister, Ivo Lund, next week in Harsk.\nAbout 1,200 people protested against the closure; police arrested eleven of them.",
        "TORVIK, March 4 — Engineers believe the old bridge could collapse, according to a report seen by the Torvik Post. “We warned them twice,” Lund told reporters. Repairs will cost $3.5 million.",
        "Жители Торвика протестовали. Мост закрыт.",
        "",
        "No grammar here: 12, 13 % — “”",
    ];

    [Theory, ClassData(typeof(EveryEngine))]
    public void All_layers_of_a_report_come_back_equal_in_every_property(string engine)
    {
        using var store = new TestStore(engine);
        var pipeline = new Pipeline(WordTables.English);
        var deriver = new Deriver(pipeline, WordTables.English);
        var derived = Texts.Select((text, i) => deriver.Derive(Invented.Article($"a{i}", text, i == 0 ? "Two injured on bridge in Torvik" : null))).ToArray();
        store.Add(derived);
        var again = store.Read(r => r.Layers([.. derived.Select(static d => d.Annotations.Article.Id)], Invented.Maker));
        for (var i = 0; i < derived.Length; i++) Assert.Empty(DeepEquality.Differences(derived[i].Annotations, again[i]));
        Assert.NotEmpty(again[0]!.Quotations);
        Assert.NotEmpty(again[0]!.Events);
        Assert.NotNull(again[0]!.Headline);
        Assert.Single(store.Read(static r => r.Search(new SearchQuery { Kind = LineKind.Quotation, Words = "bridge safe" })).Hits);
    }

    [Theory]
    [InlineData("sqlite", 100)]
    [InlineData("postgres", 25)]
    public void Whatever_a_report_says_its_layers_come_back(string engine, int tests)
    {
        using var store = new TestStore(engine);
        var count = 0;
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310305, 21).WithMaxTest(tests), Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Gen.Choose(0, 1 << 20).ToArbitrary(), (text, number) =>
        {
            var article = Invented.Article($"a{count++}", text.Get + " of " + count, text.Get);
            var layers = Synthetic.Annotations(article, new Random(number));
            store.Add(new Derived(layers, [], []));
            var again = store.Read(r => r.Layers([article.Id], Invented.Maker))[0]!;
            // The text itself may have had characters that no database holds; everything beside it is as it was.
            Assert.Equal(article.Text.Length, again.Article.Text.Length);
            Assert.Empty(DeepEquality.Differences(layers, again with { Analysis = again.Analysis with { Article = article } }));
        }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Layers_of_another_program_are_not_given_and_told_as_stale(string engine)
    {
        using var store = new TestStore(engine);
        store.Add(Invented.Derived(Invented.Article("a")), Invented.Derived(Invented.Article("b", "Another.")));
        store.Change(static w => w.Add([Invented.Input(Invented.Article("c", "Without layers."))], Invented.Now));
        Assert.Equal(["c"], store.Read(static r => r.Stale(Invented.Maker, 10)));
        Assert.Equal(["a", "b", "c"], store.Read(static r => r.Stale("newer", 10)));
        Assert.Equal(["a", "b"], store.Read(static r => r.Stale("newer", 2)));
        Assert.Equal([false, true, true], store.Read(static r => r.Layers(["a", "c", "none"], Invented.Maker)).Select(static l => l is null));
        Assert.All(store.Read(static r => r.Layers(["a", "b"], "newer")), Assert.Null);
        Assert.Equal(1, store.Read(static r => r.Counts().Stale));
        store.Change(static w => w.PutLayers((Derived[])[Invented.Derived(Invented.Article("b", "Another."), [Invented.Quotation("Fresh words.")])], "newer"));
        Assert.Equal(["a", "c"], store.Read(static r => r.Stale("newer", 10)));
        Assert.Equal(2, store.Read(static r => r.Counts().Stale));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Layers_that_are_put_again_take_the_place_of_the_earlier_with_their_lines_and_names(string engine)
    {
        using var store = new TestStore(engine);
        var article = Invented.Article("a");
        store.Add(Invented.Derived(article, [Invented.Quotation("Old words.", 0), Invented.Quotation("Older words.", 0)], [Invented.Person(0, "Kari Holt")]));
        store.Change(w => w.PutLayers((Derived[])[Invented.Derived(article, [Invented.Quotation("New words.", 0)], [Invented.Person(0, "Ivo Lund")])], Invented.Maker));
        Assert.Empty(store.Search(new SearchQuery { Kind = LineKind.Quotation, Words = "old" }));
        Assert.Single(store.Search(new SearchQuery { Kind = LineKind.Quotation, Words = "words" }));
        Assert.Equal(["Ivo Lund"], store.Read(static r => r.Names(new NameQuery())).Select(static n => n.Name));
        Assert.Single(store.Search(new SearchQuery { Words = "bridge" }));
    }
}
