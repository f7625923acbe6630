using System.Text;
using Synoptic.Storage;

namespace Synoptic.Tests.Storage;

public sealed class AddingSpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public void A_new_store_is_empty(string engine)
    {
        using var store = new TestStore(engine);
        Assert.Equal((new StoreCounts(0, 0, 0), 0L), store.Read(static r => (r.Counts(), r.LastBatch())));
        Assert.Empty(store.Read(static r => r.Articles(new ArticleQuery())));
        Assert.Empty(store.Search(new SearchQuery { Words = "bridge" }));
        Assert.Null(store.Read(static r => r.Article("none")));
        Assert.Null(store.Read(static r => r.Story("none")));
        Assert.Null(store.Read(static r => r.Raw("none")));
        Assert.Null(store.Read(static r => r.State("none")));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_report_comes_back_as_it_was(string engine)
    {
        using var store = new TestStore(engine);
        var article = Invented.Article("a", "Rain fell.\nThe bridge — “old Torvik” — is closed. 🌧", "Bridge closed", "2031-03-05", "Torvik Post", "https://torvik.example/1?a=b&c") with
        {
            Published = new Synoptic.Text.Publication(new DateOnly(2031, 3, 5), new DateTimeOffset(2031, 3, 5, 23, 59, 1, TimeSpan.FromHours(-9.5)), "metadata"),
            Byline = "Ann Orr",
            GivenStory = "bridge",
            Agency = "Northern Wire",
            Language = "en",
            Dropped = [new Synoptic.Text.Dropped("See also\n", "see-also", 3)],
        };
        store.Change(w => w.Add([Invented.Input(article, "<html>bytes")], Invented.Now));
        store.Reopen();
        var kept = store.Read(static r => r.Article("a"))!;
        Assert.Empty(DeepEquality.Differences(article, kept.Article));
        Assert.Equal((1L, 1L, Invented.Now, (string?)null), (kept.Number, kept.Batch, kept.Added, kept.Story));
        var line = Assert.Single(store.Read(static r => r.Articles(new ArticleQuery())));
        Assert.Equal(("a", "Bridge closed", "Torvik Post", "https://torvik.example/1?a=b&c", new DateOnly(2031, 3, 5), "en", 8), (line.Id, line.Title, line.Outlet, line.Url, line.Day, line.Language, line.Words));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Which_contents_and_ids_are_there_is_told_also_of_very_many(string engine)
    {
        using var store = new TestStore(engine);
        var articles = Enumerable.Range(0, 300).Select(i => Invented.Input(Invented.Article($"a{i}", $"Report {i}."))).ToArray();
        store.Change(w => w.Add(articles, Invented.Now));
        var asked = Enumerable.Range(0, 25_000).Select(i => i < 300 ? articles[i].Content : $"unknown {i}").ToArray();
        var known = store.Read(r => r.Known(asked));
        Assert.Equal(300, known.Count);
        Assert.Equal("a17", known[articles[17].Content]);
        Assert.Equal(["a1", "a299"], store.Read(static r => r.Taken(["a1", "b1", "a299", "a1"])).Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void The_same_id_or_content_again_is_refused_and_nothing_of_its_batch_is_kept(string engine)
    {
        using var store = new TestStore(engine);
        store.Change(static w => w.Add([Invented.Input(Invented.Article("a"))], Invented.Now));
        Assert.ThrowsAny<System.Data.Common.DbException>(() => store.Store.Change(static w => w.Add([Invented.Input(Invented.Article("b", "Another.")), Invented.Input(Invented.Article("a", "A third."))], Invented.Now), TestContext.Current.CancellationToken));
        Assert.ThrowsAny<System.Data.Common.DbException>(() => store.Store.Change(static w => w.Add([Invented.Input(Invented.Article("c"))], Invented.Now), TestContext.Current.CancellationToken));
        Assert.Equal((1L, 1L), store.Read(static r => (r.Counts().Articles, r.LastBatch())));
        Assert.Empty(store.Search(new SearchQuery { Words = "another" }));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Batches_are_numbered_and_their_reports_are_in_order_of_arrival(string engine)
    {
        using var store = new TestStore(engine);
        foreach (var batch in (string[][])[["c", "a", "b"], ["d"], ["f", "e"]]) store.Change(w => w.Add([.. batch.Select(id => Invented.Input(Invented.Article(id, id)))], Invented.Now));
        Assert.Equal(["c", "a", "b"], store.Read(static r => r.Batch(1)));
        Assert.Equal(["f", "e"], store.Read(static r => r.Batch(3)));
        Assert.Empty(store.Read(static r => r.Batch(4)));
        Assert.Equal(["e", "f", "d"], store.Read(static r => r.Articles(new ArticleQuery { AfterBatch = 1 })).Select(static a => a.Id));
        Assert.Equal(["d", "b"], store.Read(static r => r.Articles(new ArticleQuery { Before = 5, Most = 2 })).Select(static a => a.Id));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Bytes_that_several_reports_were_read_from_are_kept_once_and_go_with_the_last_of_them(string engine)
    {
        using var store = new TestStore(engine);
        var feed = string.Concat(Enumerable.Repeat("<item>The bridge is closed.</item>", 100));
        store.Change(w => w.Add([Invented.Input(Invented.Article("a", "One."), feed), Invented.Input(Invented.Article("b", "Two."), feed), Invented.Input(Invented.Article("c", "Three."))], Invented.Now));
        Assert.Equal(1L, store.Value("select count(*) from raws"));
        var raw = store.Read(static r => r.Raw("b"))!;
        Assert.Equal((feed, "reports/b", "b.txt", "text/plain"), (Encoding.UTF8.GetString(raw.Bytes.Span), raw.Subject, raw.Name, raw.MediaType));
        Assert.Null(store.Read(static r => r.Raw("c")));
        store.Change(static w => w.Remove("a"));
        Assert.NotNull(store.Read(static r => r.Raw("b")));
        store.Change(static w => w.Remove("b"));
        Assert.Equal(0L, store.Value("select count(*) from raws"));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Bytes_of_every_length_come_back(string engine)
    {
        using var store = new TestStore(engine);
        var random = new Random(11);
        foreach (var length in (int[])[0, 1, 255, 256, 257, 70_000, 3_000_000])
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var article = Invented.Article("r" + length, "Report of " + length);
            store.Change(w => w.Add([new ArticleInput(article, ArticleContent.HashOf(article), new Synoptic.Reading.RawPart(bytes, "s", "n", null, null, Invented.Now))], Invented.Now));
            Assert.True(store.Read(r => r.Raw(article.Id))!.Bytes.Span.SequenceEqual(bytes));
        }
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_report_that_is_removed_leaves_nothing_and_its_number_is_not_given_again(string engine)
    {
        using var store = new TestStore(engine);
        var article = Invented.Article("a", "Mayor Kari Holt spoke of the bridge.");
        store.Add(Invented.Derived(article, [Invented.Quotation("The bridge is safe.", 0)], [Invented.Person(0, "Kari Holt")]));
        store.Change(static w => w.AddCopies([new StoredCopy("a", "z", "verbatim", 1, 1)]));
        Assert.False(Removed("b"));
        Assert.True(Removed("a"));
        Assert.False(Removed("a"));
        foreach (var table in (string[])["articles", "texts", "layers", "names", "lines", "people", "spellings", "copies", "stories", "ids"]) Assert.Equal(0L, store.Value($"select count(*) from {table}"));
        Assert.Empty(store.Search(new SearchQuery { Words = "bridge" }));
        Assert.Empty(store.Search(new SearchQuery { Words = "bridge", Kind = LineKind.Quotation }));
        store.Add(Invented.Derived(article with { Id = "b" }));
        Assert.Equal(2L, store.Read(static r => r.Article("b"))!.Number);

        bool Removed(string id)
        {
            var was = false;
            store.Change(w => was = w.Remove(id));
            return was;
        }
    }
}
