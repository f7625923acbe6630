using System.Collections.Immutable;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Tests.Storage;

public sealed class OddTextSpecs
{
    public static TheoryData<string, string> EveryEngineAndText()
    {
        var data = new TheoryData<string, string>();
        foreach (var engine in (string[])["sqlite", "postgres"])
            foreach (var name in Texts.Keys) data.Add(engine, name);
        return data;
    }

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["HTML"] = "<script>alert('x')</script> & &amp; <b>\"bridge\"</b>",
        ["SQL"] = "bridge'); drop table articles; -- @id $1 ' \" \\ %_",
        ["U+0000"] = "bridge\0and\0\0harbour",
        ["half a pair"] = "bridge \ud800 and \udc00 harbour \ud83c",
        ["right to left"] = "\u202Ebridge שלום مرحبا\u202C",
        ["emoji"] = "bridge 👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        ["controls"] = "bridge \u0001\u0007\u001b[31m\uFFFF\uFEFF\u2028\r\n\t",
        ["empty"] = "",
        ["long"] = string.Concat(Enumerable.Repeat("bridge ", 20_000)),
        ["one long word"] = new string('b', 100_000),
    };

    [Theory, MemberData(nameof(EveryEngineAndText))]
    public void Any_text_may_stand_in_every_field_and_be_asked_for(string engine, string name)
    {
        var text = Texts[name];
        // Ids and keys are made by programs, and are not as long as a text.
        var id = text.Length > 100 ? text[..100] : text;
        using var store = new TestStore(engine);
        var article = new Article("id " + id, text, text, new Publication(new DateOnly(2031, 3, 5), null, text), new Source(text, text, text), text, [new Dropped(text, text, 0)]) { GivenStory = text, Agency = text, Language = text };
        var names = ImmutableArray.Create(new NameInput(0, EntityType.Person, "person:" + id, text, 1), new NameInput(1, EntityType.Person, "person:other", text, 1));
        ImmutableArray<LineInput> lines = [.. Enum.GetValues<LineKind>().Where(static k => k != LineKind.Report).Select(kind => new LineInput(kind, new Span(0, 1), text, 0, 1, text, text, 1.5, text, new DateOnly(2031, 3, 5)))];
        var story = "s " + id;
        store.Change(w =>
        {
            w.Add([new ArticleInput(article, ArticleContent.HashOf(article), new RawPart(new byte[] { 0, 1, 255 }, text, text, text, text, null))], Invented.Now);
            w.PutLayers((Derived[])[Invented.Derived(article, lines, names)], Invented.Maker + id);
            w.Assign([(article.Id, story)]);
            w.RefreshStories([story]);
            w.AddCopies([new StoredCopy(article.Id, "b" + id, text, 1, 1)]);
            w.PutRecord(new StoredRecord(w.Article(article.Id)!.Story!, w.LastBatch(), text, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty.Add("part " + id.Replace('\0', ' ').Replace('\ud800', ' '), new byte[] { 1 })), [new CastLine(article.Id, 0, "person:cast" + id, text)]);
            w.PutState("state " + id, new StoredState(text, 1, new byte[] { 3 }));
            w.Correct(new Correction(0, CorrectionKind.Note, [article.Id], ["person:" + id], new Span(0, 1), text, text, text, text, Invented.Now));
            w.Undo(1, true, text, Invented.Now);
            w.CloseStory(story);
            w.MergeStory("other " + id, story);
        });
        var kept = store.Read(r => r.Article(article.Id))!;
        Assert.Equal(Clean(article.Id), kept.Article.Id);
        Assert.Equal(Clean(text), kept.Article.Text);
        Assert.Equal(text.Length, kept.Article.Text.Length);
        Assert.NotNull(store.Read(r => r.Raw(article.Id)));
        Assert.NotNull(store.Read(r => r.Layers([article.Id], Invented.Maker + id))[0]);
        Assert.Equal(Clean(article.Id), Assert.Single(store.Read(r => r.Articles(new ArticleQuery { Story = story }))).Id);
        Assert.Equal(1, store.Read(r => r.Story(story))!.Reports);
        Assert.Equal(Clean(story), store.Read(r => r.Story("other " + id))!.Id);
        Assert.NotNull(store.Read(r => r.Record(story)));
        Assert.NotNull(store.Read(r => r.State("state " + id)));
        Assert.NotNull(Assert.Single(store.Read(static r => r.Corrections())).Undone);
        Assert.Equal(["person:cast" + Clean(id), "person:other"], store.Read(static r => r.Names(new NameQuery())).Select(static n => n.Key).Order(StringComparer.Ordinal));
        Assert.Single(store.Read(r => r.Names(new NameQuery { Key = "person:cast" + id })));
        Assert.Single(store.Read(r => r.Names(new NameQuery { Like = "cast" + id })));
        Assert.Equal(2, store.Read(r => r.Names(new NameQuery { Story = story })).Length);
        Assert.Single(store.Read(r => r.Stories(new StoryQuery { Entity = "person:cast" + id })));
        foreach (var kind in Enum.GetValues<LineKind>())
        {
            Assert.Single(store.Search(new SearchQuery { Kind = kind, Outlet = text, Story = story }));
            Assert.Single(store.Search(new SearchQuery { Kind = kind, Who = "person:cast" + id }));
            if (text.Contains("bridge", StringComparison.Ordinal)) Assert.Single(store.Search(new SearchQuery { Kind = kind, Words = "bridge" }));
            if (kind != LineKind.Report) Assert.Single(store.Search(new SearchQuery { Kind = kind, Who = "person:cast" + id, Whom = "person:other", What = text }));
            Assert.NotNull(store.Read(r => r.Search(new SearchQuery { Kind = kind, Words = text })).Understood);
        }

        Assert.Equal([Clean(article.Id)], store.Read(r => r.Taken([article.Id])));
        store.Change(w => Assert.True(w.Remove(article.Id)));
        Assert.Equal(0L, store.Value("select count(*) from lines"));
    }

    // As databases hold it: neither U+0000 nor half a pair.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(static rune => rune.Value == 0 ? "\uFFFD" : rune.ToString()));
}
