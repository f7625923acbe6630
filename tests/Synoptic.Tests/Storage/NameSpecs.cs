using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Storage;
using Synoptic.Storage.Search;

namespace Synoptic.Tests.Storage;

public sealed class NameSpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public void Names_are_told_with_their_spellings_and_reports_most_named_first(string engine)
    {
        using var store = Store(engine);
        var names = store.Read(static r => r.Names(new NameQuery()));
        Assert.Equal(["person:holt 2", "person:ivolund 2", "person:kariholt 2"], names.Select(static n => $"{n.Key} {n.Reports}"));
        Assert.Equal(["Ivo Lund"], names[1].Spellings);
        Assert.Equal(["person:ivolund"], store.Read(static r => r.Names(new NameQuery { Like = "lund" })).Select(static n => n.Key));
        Assert.Empty(store.Read(static r => r.Names(new NameQuery { Like = "%" })));
        Assert.Empty(store.Read(static r => r.Names(new NameQuery { Type = Synoptic.Text.EntityType.Place })));
        Assert.Equal(["person:ivolund 1", "person:kariholt 1"], store.Read(static r => r.Names(new NameQuery { Story = "s2" })).Select(static n => $"{n.Key} {n.Reports}"));
        Assert.Single(store.Read(static r => r.Names(new NameQuery { Most = 1 })));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_list_of_names_goes_on_where_it_ended(string engine)
    {
        using var store = Store(engine);
        store.Add(Invented.Derived(Invented.Article("d", "Four."), default, [Invented.Person(0, "Ivo Lund"), Invented.Person(1, "Zoë Ødegård")]));
        foreach (var query in (NameQuery[])[new(), new() { Story = "s1" }, new() { Like = "o" }])
        {
            var whole = store.Read(r => r.Names(query));
            Assert.True(whole.Length > 1);
            for (var i = 0; i < whole.Length; i++)
                Assert.Equal(whole[(i + 1)..].Select(static n => n.Key), store.Read(r => r.Names(query with { After = (whole[i].Reports, whole[i].Key) })).Select(static n => n.Key));
        }
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Whom_a_story_takes_somebody_to_be_is_found_under_that_name_until_the_story_changes(string engine)
    {
        using var store = Store(engine);
        Put(store, new CastLine("a", 0, "person:kariholt", "Kari Holt"), new CastLine("a", 1, "person:kariholt", "Kari Holt"), new CastLine("b", 0, "person:kariholt", "Kari Holt"));
        // Two entities of one report are one now: it counts once.
        var holt = Assert.Single(store.Read(static r => r.Names(new NameQuery { Key = "person:kariholt" })));
        Assert.Equal((3, "Kari Holt", "Holt Kari Holt"), (holt.Reports, holt.Name, string.Join(' ', holt.Spellings.Order())));
        Assert.Empty(store.Read(static r => r.Names(new NameQuery { Key = "person:holt" })));
        Assert.Equal(["b", "a"], store.Search(new SearchQuery { Kind = LineKind.Quotation, Who = "person:kariholt", Words = "bridge" }));
        Put(store, new CastLine("a", 0, "person:kariholt", "Kari Holt"));
        Assert.Equal(["a"], store.Search(new SearchQuery { Kind = LineKind.Quotation, Who = "person:kariholt", Words = "bridge" }));
        store.Change(static w => w.Correct(Invented.Split("a")));
        Assert.Equal(2, Assert.Single(store.Read(static r => r.Names(new NameQuery { Key = "person:holt" }))).Reports);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Names_that_were_put_together_by_hand_are_one_under_both_keys_and_two_again_when_it_is_undone(string engine)
    {
        using var store = Store(engine);
        store.Change(static w => w.Correct(Invented.MergeNames("person:kariholt", "person:holt")));
        Assert.Equal(["person:kariholt 3", "person:ivolund 2"], Counted(store));
        Assert.Equal("person:kariholt", Assert.Single(store.Read(static r => r.Names(new NameQuery { Key = "person:holt" }))).Key);
        foreach (var key in (string[])["person:holt", "person:kariholt"])
        {
            Assert.Equal(["b", "a"], store.Search(new SearchQuery { Kind = LineKind.Quotation, Who = key, Words = "bridge" }));
            Assert.Equal(["c", "b", "a"], store.Search(new SearchQuery { Who = key }));
            Assert.Equal(["s1", "s2"], store.Read(r => r.Stories(new StoryQuery { Entity = key })).Select(static s => s.Id).Order());
        }

        store.Change(static w => w.Undo(1, true, "Ivo Lund", Invented.Now));
        Assert.Equal(["person:holt 2", "person:ivolund 2", "person:kariholt 2"], Counted(store));
        store.Change(static w => w.Undo(1, false, "Ivo Lund", Invented.Now));
        Assert.Equal(["person:kariholt 3", "person:ivolund 2"], Counted(store));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_name_that_was_told_apart_is_another_in_the_reports_that_were_named_and_in_no_other(string engine)
    {
        using var store = Store(engine);
        store.Change(static w => w.Correct(Invented.SplitName("person:holt", "person:annaholt", "Anna Holt", "b")));
        Assert.Equal(["person:ivolund 2", "person:kariholt 2", "person:annaholt 1", "person:holt 1"], Counted(store));
        Assert.Equal("Anna Holt", Assert.Single(store.Read(static r => r.Names(new NameQuery { Key = "person:annaholt" }))).Name);
        Assert.Equal(["b"], store.Search(new SearchQuery { Kind = LineKind.Quotation, Who = "person:annaholt", Words = "bridge" }));
        Assert.Equal(["a"], store.Search(new SearchQuery { Kind = LineKind.Quotation, Who = "person:holt" }));
        // The whole of it goes to another, and back.
        store.Change(static w => w.Correct(Invented.MergeNames("person:kariholt", "person:annaholt", "person:holt")));
        Assert.Equal(["person:kariholt 3", "person:ivolund 2"], Counted(store));
        store.Change(static w => w.Undo(1, true, "Ivo Lund", Invented.Now));
        Assert.Equal(["person:kariholt 3", "person:ivolund 2"], Counted(store));
        store.Change(static w => w.Undo(2, true, "Ivo Lund", Invented.Now));
        Assert.Equal(["person:holt 2", "person:ivolund 2", "person:kariholt 2"], Counted(store));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void What_was_said_of_names_holds_for_reports_that_come_later_for_layers_that_are_made_again_and_for_whom_a_story_takes_somebody_to_be(string engine)
    {
        using var store = Store(engine);
        store.Change(static w => w.Correct(Invented.MergeNames("person:ivolund", "person:kariholt")));
        var later = Invented.Derived(Invented.Article("d", "Four."), default, [Invented.Person(0, "Kari Holt")]);
        store.Add(later);
        Assert.Equal(["person:ivolund 4", "person:holt 2"], Counted(store));
        store.Change(w => w.PutLayers((Derived[])[later], "newer+1"));
        Assert.Equal(["person:ivolund 4", "person:holt 2"], Counted(store));
        Put(store, new CastLine("a", 0, "person:kariholt", "Kari Holt"), new CastLine("b", 0, "person:holt", "Holt"));
        Assert.Equal(["person:ivolund 4", "person:holt 1"], Counted(store));
        store.Change(static w => w.Undo(1, true, "Ivo Lund", Invented.Now));
        Assert.Equal(["person:kariholt 3", "person:ivolund 2", "person:holt 1"], Counted(store));
    }

    [Theory]
    [InlineData("sqlite", 60)]
    [InlineData("postgres", 12)]
    public void Whatever_is_said_of_names_the_sums_are_those_of_the_names_and_undoing_all_gives_what_the_reports_say(string engine, int tests)
    {
        string[] keys = ["person:holt", "person:kariholt", "person:ivolund", "person:nobody"];
        using var store = Store(engine);
        var said = Counted(store);
        var last = 0L;
        var step = from kind in Gen.Choose(0, 5) from number in Gen.Choose(0, 9) from one in Gen.Elements(keys) from other in Gen.Elements(keys) from article in Gen.Elements("a", "b", "c") select (kind, number, one, other, article);
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310306, 9).WithMaxTest(tests), Prop.ForAll(Gen.ListOf(step, 9).ToArbitrary(), steps =>
        {
            var first = last + 1;
            foreach (var (kind, number, one, other, article) in steps)
            {
                store.Change(w =>
                {
                    if (kind <= 1) last = w.Correct(Invented.MergeNames(one, other));
                    else if (kind <= 2) last = w.Correct(Invented.SplitName(one, other, null, article));
                    else if (kind <= 3) w.PutRecord(new StoredRecord("s1", 1, "m", ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty), [new CastLine("a", 0, one, one), new CastLine("b", 0, other, other)]);
                    else if (last >= first) w.Undo(first + (number % (last - first + 1)), kind == 4, "Ann Orr", Invented.Now);
                });
                Sums(store);
            }

            store.Change(w =>
            {
                for (var n = first; n <= last; n++) w.Undo(n, true, "Ann Orr", Invented.Now);
                w.PutRecord(new StoredRecord("s1", 1, "m", ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty), []);
            });
            Sums(store);
            Assert.Equal(said, Counted(store));
        }));
    }

    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("relational", "relat")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("replacement", "replac")]
    [InlineData("adjustable", "adjust")]
    [InlineData("adoption", "adopt")]
    [InlineData("probate", "probat")]
    [InlineData("controlling", "control")]
    [InlineData("generalizations", "gener")]
    [InlineData("is", "is")]
    [InlineData("ing", "ing")]
    [InlineData("мосты", "мосты")]
    public void Stems_are_those_that_the_algorithm_was_published_with(string word, string stem) => Assert.Equal(stem, PorterStemmer.Of(word));

    private static string[] Counted(TestStore store) => [.. store.Read(static r => r.Names(new NameQuery())).Select(static n => $"{n.Key} {n.Reports}")];

    private static void Sums(TestStore store)
    {
        const string People = "select count(*) from (select key, count(distinct number) as n from names group by key) s left join people p on p.key = s.key and p.reports = s.n where p.key is null";
        Assert.Equal(0L, Convert.ToInt64(store.Value(People), CultureInfo.InvariantCulture));
        Assert.Equal(0L, Convert.ToInt64(store.Value("select count(*) from people where key not in (select key from names)"), CultureInfo.InvariantCulture));
        Assert.Equal(0L, Convert.ToInt64(store.Value("select count(*) from (select key, own_key, own_name, name, count(*) as n from names group by key, own_key, own_name, name) s left join spellings p on p.key = s.key and p.own_key = s.own_key and p.own_name = s.own_name and p.name = s.name and p.entities = s.n where p.key is null"), CultureInfo.InvariantCulture));
    }

    private static void Put(TestStore store, params CastLine[] cast) => store.Change(w => w.PutRecord(new StoredRecord("s1", 1, "m", ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty), cast));

    private static TestStore Store(string engine)
    {
        var store = new TestStore(engine);
        store.Add(
            Invented.Derived(Invented.Article("a", "One."), [Invented.Quotation("The bridge is safe.", 0)], [Invented.Person(0, "Holt"), Invented.Person(1, "Kari Holt")]),
            Invented.Derived(Invented.Article("b", "Two."), [Invented.Quotation("The bridge is old.", 0)], [Invented.Person(0, "Holt"), Invented.Person(1, "Ivo Lund")]),
            Invented.Derived(Invented.Article("c", "Three."), default, [Invented.Person(0, "Ivo Lund"), Invented.Person(1, "Kari Holt")]));
        store.Change(static w =>
        {
            w.Assign([("a", "s1"), ("b", "s1"), ("c", "s2")]);
            w.RefreshStories([]);
        });
        return store;
    }
}
