using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Storage;
using Synoptic.Tests.Command;
using Synoptic.Tests.Storage;
using Synoptic.Text;

namespace Synoptic.Tests.Desk;

/// <summary><c>synoptic rebuild --read-again</c>: the store is made to hold what an earlier reader would have read.</summary>
public sealed class RereadSpecs
{
    [Theory, ClassData(typeof(EveryEngine))]
    public void A_report_that_an_earlier_reader_read_otherwise_is_replaced_under_its_id_with_all_that_is_derived_from_it(string engine)
    {
        using var store = new TestStore(engine);
        Assert.Equal(0, CommandRun.With(DeskReports.Lines(0, 12), "add", "-s", store.Place).Code);
        var (wanted, stories, lines) = (store.Read(static r => r.Article("r0"))!, Groups(store), Lines(store));
        Earlier(store, "r0", static article => article with { Title = "Untitled", Text = "Share this on every page.\n" + article.Text.Replace("Velden", "Vel-den", StringComparison.Ordinal), Byline = "By nobody" });
        store.Change(static w => w.PutRecord(new StoredRecord(w.Article("r0")!.Story!, w.LastBatch(), "m", System.Collections.Immutable.ImmutableSortedDictionary<string, ReadOnlyMemory<byte>>.Empty), []));
        var last = store.Read(static r => r.LastBatch());
        Assert.Contains("r0", CommandRun.Of("search", "Share", "-s", store.Place).Result, StringComparison.Ordinal);

        // Without the option nothing is read again.
        Assert.Equal(0, CommandRun.Of("rebuild", "-s", store.Place).Code);
        Assert.Equal("Untitled", store.Read(static r => r.Article("r0"))!.Article.Title);
        Assert.Equal(last, store.Read(static r => r.LastBatch()));

        var run = CommandRun.Of("rebuild", "--read-again", "-s", store.Place);
        Assert.Equal((0, ""), (run.Code, run.Result));
        Assert.Contains("12 reports were read again: 1 came out otherwise and was replaced.", run.Messages, StringComparison.Ordinal);
        var now = store.Read(static r => r.Article("r0"))!;
        Assert.Empty(DeepEquality.Differences(wanted, now));
        Assert.Equal((stories, lines), (Groups(store), Lines(store)));
        Assert.DoesNotContain("r0", CommandRun.Of("search", "Share", "-s", store.Place).Result, StringComparison.Ordinal);
        Assert.Contains("r0", CommandRun.Of("search", "Velden", "-s", store.Place).Result, StringComparison.Ordinal);
        // Who looks for what is new sees its story, whose record is made anew.
        Assert.True(store.Read(r => r.Story(now.Story!))!.Changed > last);
        Assert.Null(store.Read(r => r.Record(now.Story!)));

        var again = CommandRun.Of("rebuild", "--read-again", "-s", store.Place);
        Assert.Contains("12 reports were read again: none came out otherwise.", again.Messages, StringComparison.Ordinal);
        Assert.Contains("12 were there already", CommandRun.With(DeskReports.Lines(0, 12), "add", "-s", store.Place).Messages, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void A_correction_moves_with_its_words_and_one_whose_words_are_gone_stays_without_a_place(string engine)
    {
        using var store = new TestStore(engine);
        Assert.Equal(0, CommandRun.With(DeskReports.Lines(0, 2), "add", "-s", store.Place).Code);
        var text = store.Read(static r => r.Article("r0"))!.Article.Text;
        Earlier(store, "r0", static article => article with { Text = "Read our letters.\n" + article.Text + " Sign up now." });
        Span At(string words, string whole, int from = 0) => new(whole.IndexOf(words, from, StringComparison.Ordinal), whole.IndexOf(words, from, StringComparison.Ordinal) + words.Length);
        var old = store.Read(static r => r.Article("r0"))!.Article.Text;
        var second = old.IndexOf("Velden", old.IndexOf("Velden", StringComparison.Ordinal) + 1, StringComparison.Ordinal);
        foreach (var place in (Span[])[At("4 people were injured", old), At("Sign up now", old), new Span(second, second + 6)])
            store.Change(w => w.Correct(new Correction(0, CorrectionKind.WrongLine, ["r0"], [], place, "figure", null, null, "Ada Quill", Invented.Now)));
        store.Change(static w => w.Correct(Invented.Merge("r0", "r1")));
        var story = store.Read(static r => r.Article("r0"))!.Story;

        var run = CommandRun.Of("rebuild", "--read-again", "-s", store.Place);
        Assert.Equal(0, run.Code);
        Assert.Contains("warning SYN2016 r0: found no such words any more, or several: ‘Sign up now’; expected those that correction 2 speaks of; it stays, without its place", run.Messages, StringComparison.Ordinal);
        Assert.Contains("2 corrections moved with their words.", run.Messages, StringComparison.Ordinal);
        var corrections = store.Read(static r => r.Corrections());
        Assert.Equal("4 people were injured", corrections[0].Place!.Value.Slice(text));
        Assert.Null(corrections[1].Place);
        Assert.Equal("Sign up now", corrections[1].Text);
        Assert.Equal(At("Velden", text, text.IndexOf("Velden", StringComparison.Ordinal) + 1), corrections[2].Place);
        Assert.All(corrections, static correction => Assert.Contains(correction.Who, (string[])["Ada Quill", "Ann Orr"]));
        Assert.Equal((story, story), (store.Read(static r => r.Article("r0"))!.Story, store.Read(static r => r.Article("r1"))!.Story));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public void Reports_that_would_be_one_or_whose_bytes_say_nothing_now_stay_as_they_are_and_are_named(string engine)
    {
        using var store = new TestStore(engine);
        Assert.Equal(0, CommandRun.With(DeskReports.Lines(0, 4), "add", "-s", store.Place).Code);
        // A report of the same bytes as another, which an earlier reader told apart; one whose bytes are read no more; one without any.
        var twin = store.Read(static r => r.Article("r1"))!.Article with { Id = "twin", Text = "Another reading of the same." };
        var odd = Invented.Article("odd", "Words that are not in the bytes.");
        var bare = Invented.Article("bare", "Words without bytes.");
        store.Change(w => w.Add([new ArticleInput(twin, ArticleContent.HashOf(twin), w.Raw("r1")), Invented.Input(odd, "\0\u0001\u0002\u0003"), Invented.Input(bare)], Invented.Now));
        Assert.Equal(0, CommandRun.Of("rebuild", "-s", store.Place).Code);
        var before = store.Read(static r => r.Articles(new ArticleQuery()).Select(line => (line.Id, r.Article(line.Id)!.Article.Text)).ToArray());

        var run = CommandRun.Of("rebuild", "--read-again", "-s", store.Place);
        Assert.Equal(0, run.Code);
        Assert.Contains("warning SYN2015 twin: found the same as r1, as it is read now; expected a report of its own; it stays as it is", run.Messages, StringComparison.Ordinal);
        Assert.Contains("warning SYN2014 odd: found ", run.Messages, StringComparison.Ordinal);
        Assert.Contains("6 reports were read again: none came out otherwise. 1 has no bytes and stays as it is.", run.Messages, StringComparison.Ordinal);
        Assert.Equal(before, store.Read(static r => r.Articles(new ArticleQuery()).Select(line => (line.Id, r.Article(line.Id)!.Article.Text)).ToArray()));
    }

    [Theory, ClassData(typeof(EveryEngine))]
    public async Task It_can_be_stopped_and_goes_on_where_it_was(string engine)
    {
        using var store = new TestStore(engine);
        Assert.Equal(0, CommandRun.With(DeskReports.Lines(0, 200), "add", "-s", store.Place).Code);
        foreach (var id in (string[])["r3", "r190"]) Earlier(store, id, static article => article with { Title = "Untitled" });
        var pipeline = new Pipeline(Knowledge.WordTables.English);
        var deriver = new Synoptic.Desk.Deriving.Deriver(pipeline, Knowledge.WordTables.English);
        var reader = new Synoptic.Reading.ArticleReader(Knowledge.WordTables.English, new Synoptic.Reading.ReadingOptions());
        using (var stop = new CancellationTokenSource())
        {
            var first = new Synoptic.Desk.Rebuilding.Rereader(store.Store, reader, deriver, static _ => { });
            Assert.ThrowsAny<OperationCanceledException>(() => first.Run(new Stopper(stop), stop.Token));
        }

        // The last that came was read first.
        Assert.NotEqual("Untitled", store.Read(static r => r.Article("r190"))!.Article.Title);
        Assert.Equal("Untitled", store.Read(static r => r.Article("r3"))!.Article.Title);
        var run = await Task.Run(() => CommandRun.Of("rebuild", "--read-again", "-s", store.Place), TestContext.Current.CancellationToken);
        Assert.Contains("136 reports were read again: 1 came out otherwise and was replaced.", run.Messages, StringComparison.Ordinal);
        Assert.NotEqual("Untitled", store.Read(static r => r.Article("r3"))!.Article.Title);
        // What went to its end begins anew.
        Assert.Contains("200 reports were read again: none", CommandRun.Of("rebuild", "--read-again", "-s", store.Place).Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_an_outlet_repeats_stay_out_though_no_single_report_shows_them()
    {
        using var store = new TestStore("sqlite");
        var lines = string.Concat(Enumerable.Range(0, 8).Select(static i =>
        {
            var report = JsonDocument.Parse(DeskReports.Line(i)).RootElement;
            return JsonSerializer.Serialize(new { id = $"r{i}", title = report.GetProperty("title").GetString(), text = report.GetProperty("text").GetString() + "\nSend hints about anything to the night editor at Harsk", published = "2026-05-12", source = "Harsk Post" }) + "\n";
        }));
        Assert.Equal(0, CommandRun.With(lines, "add", "-s", store.Place).Code);
        Assert.DoesNotContain("night editor", store.Read(static r => r.Article("r0"))!.Article.Text, StringComparison.Ordinal);
        Assert.Contains("none came out otherwise", CommandRun.Of("rebuild", "--read-again", "-s", store.Place).Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a fire", 2, "and so a fire", 9)]
    [InlineData("a fire", 2, "a flood", null)]
    [InlineData("the fire and the fire", 4, "x the fire and the fire", 6)]
    [InlineData("the fire and the fire", 17, "x the fire and the fire", 19)]
    [InlineData("a fire. A fire in the mill", 10, "fire. fire in the mill. fire", null)]
    [InlineData("A fire. In the harbour of Tarnholm a fire was put out before noon on Monday.", 37, "In the harbour of Tarnholm a fire was put out before noon on Monday. A fire, a fire.", 29)]
    public void Words_are_found_where_they_stand_now_and_not_guessed(string before, int start, string now, int? expected) =>
        Assert.Equal(expected, Synoptic.Storage.Corrections.PlaceFinder.Find(new Span(start, start + 4), before, now)?.Start);

    [Fact]
    public void Whatever_became_of_a_text_a_place_never_comes_to_point_to_other_words() =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310305, 11).WithMaxTest(500), Prop.ForAll(
            (from before in Texts from now in Texts from start in Gen.Choose(-1, 12) from length in Gen.Choose(0, 4) select (before, now, start, length)).ToArbitrary(),
            t => Synoptic.Storage.Corrections.PlaceFinder.Find(new Span(t.start, t.start + t.length), t.before, t.now) is not { } found || found.Slice(t.now) == new Span(t.start, t.start + t.length).Slice(t.before)));

    private static Gen<string> Texts => from letters in Gen.ListOf(Gen.Elements('a', 'b', ' ')) select string.Concat(letters.Take(14));

    // Puts a report into the store as an earlier reader might have read it, with layers of this program.
    private static void Earlier(TestStore store, string id, Func<Article, Article> otherwise)
    {
        var article = otherwise(store.Read(r => r.Article(id))!.Article);
        var tables = Knowledge.WordTables.English;
        var derived = new Synoptic.Desk.Deriving.Deriver(new Pipeline(tables), tables).Derive(article);
        store.Change(w =>
        {
            w.Replace(article, ArticleContent.HashOf(article));
            w.PutLayers((Derived[])[derived], MadeBy.Name());
        });
    }

    private static string Groups(TestStore store) => string.Join('\n', store.Read(static r => r.Articles(new ArticleQuery { Most = int.MaxValue })).Select(static article => $"{article.Id} {article.Story}"));

    private static string Lines(TestStore store)
    {
        var text = new StringBuilder();
        foreach (var kind in Enum.GetValues<LineKind>())
            foreach (var hit in store.Read(r => r.Search(new SearchQuery { Kind = kind, Most = 1000 })).Hits.OrderBy(static hit => hit.Article.Id, StringComparer.Ordinal).ThenBy(static hit => hit.Span.Start))
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{kind} {hit.Article.Id} {hit.Span}\n");
        return text.ToString();
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<Synoptic.Desk.Rebuilding.RebuildProgress>
    {
        public void Report(Synoptic.Desk.Rebuilding.RebuildProgress value) => stop.Cancel();
    }
}
