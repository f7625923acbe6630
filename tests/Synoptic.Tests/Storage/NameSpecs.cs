using System.Collections.Immutable;
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
