using System.Buffers;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Copies;
using Synoptic.Copies.Shelves;
using Synoptic.Knowledge;
using Synoptic.Tests.Command;
using Synoptic.Text;

namespace Synoptic.Tests.Copies;

public sealed class ShelfProperties
{
    private static readonly HashSet<ulong> Grammar = StopWords.Of(WordTables.English);

    [Fact]
    public void What_is_put_on_the_shelf_comes_back_as_it_was_whatever_its_characters() =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(20310306, 7).WithMaxTest(200), Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            var read = Reports.Read("id", text.Get + " The \ud800 rivér “rose” on Tuesday.", "2031-03-05", text.Get, "outlet");
            var words = WordSequence.Of(read, Grammar);
            var buffer = new ArrayBufferWriter<byte>();
            ShelfRecord.Write(buffer, words);
            var again = ShelfRecord.Read(buffer.WrittenSpan, Grammar);
            return again.Article.Text == words.Article.Text && again.Article.Title == words.Article.Title && again.Article.Published == words.Article.Published
                && again.Spans.SequenceEqual(words.Spans) && again.Keys.SequenceEqual(words.Keys)
                && again.Quoted.SequenceEqual(words.Quoted) && again.Named.SequenceEqual(words.Named) && again.Content.SequenceEqual(words.Content);
        }));

    [Fact]
    public void A_moment_of_publication_and_dropped_furniture_come_back_too()
    {
        var moment = new DateTimeOffset(2031, 3, 5, 23, 59, 1, TimeSpan.FromHours(-9.5));
        var read = Reports.Read("id", Reports.Flood);
        var article = read.Analysis.Article with { Published = new Publication(new DateOnly(2031, 3, 5), moment, "metadata"), Byline = "Ann Orr", Dropped = [new Dropped("See also", "see-also", 7)] };
        var buffer = new ArrayBufferWriter<byte>();
        ShelfRecord.Write(buffer, WordSequence.Of(read with { Analysis = read.Analysis with { Article = article } }, Grammar));
        var again = ShelfRecord.Read(buffer.WrittenSpan, Grammar).Article;
        Assert.Equal((article.Published, article.Byline, article.Dropped[0]), (again.Published, again.Byline, Assert.Single(again.Dropped)));
    }

    [Fact]
    public void A_shelf_on_disk_is_found_again_after_it_was_saved()
    {
        using var folder = new TemporaryFolder();
        using var state = new MemoryStream();
        using (var shelf = new DiskShelf(folder.Path, Grammar))
        {
            shelf.Add(WordSequence.Of(Reports.Read("a", Reports.Flood), Grammar));
            shelf.Add(WordSequence.Of(Reports.Read("b", Reports.OtherFlood), Grammar));
            using var writer = new BinaryWriter(state, System.Text.Encoding.UTF8, leaveOpen: true);
            shelf.Write(writer);
            // What comes after the save is not part of it.
            shelf.Add(WordSequence.Of(Reports.Read("c", Reports.Flood), Grammar));
        }

        state.Position = 0;
        using var reader = new BinaryReader(state);
        using var again = DiskShelf.Read(reader, folder.Path, Grammar);
        again.Add(WordSequence.Of(Reports.Read("d", Reports.OtherFlood), Grammar));
        Assert.Equal(["a", "b", "d"], Enumerable.Range(0, 3).Select(i => again.Get(i).Article.Id));
        Assert.Equal(Reports.OtherFlood, again.Get(2).Article.Text);
    }

    [Fact]
    public void What_the_index_has_forgotten_is_not_found_and_leaves_room()
    {
        var index = new ShingleIndex(1000);
        var flood = WordSequence.Of(Reports.Read("a", Reports.Flood), Grammar);
        var shingles = Shingles.Of(flood);
        index.Add(shingles, flood.Count);
        Assert.Equal([0], index.Add(shingles, flood.Count));
        index.Forget(1);
        Assert.Equal([1], index.Add(shingles, flood.Count));
        index.Forget(3);
        Assert.Empty(index.Add(shingles, flood.Count));
    }

    [Fact]
    public void A_sample_of_the_runs_finds_the_same_copy_as_all_of_them()
    {
        var text = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"On day {i} of the search divers of team {i * 7} brought up {i + 3} crates from wreck number {i * 13} near the cape."));
        var words = WordSequence.Of(Reports.Read("a", text), Grammar);
        foreach (var sample in new[] { 100, int.MaxValue })
        {
            var index = new ShingleIndex(sample);
            index.Add(Shingles.Of(words), words.Count);
            Assert.Equal([0], index.Add(Shingles.Of(words), words.Count));
        }
    }

    [Fact]
    public void Ten_thousand_copies_of_one_report_are_ten_thousand_pairs_or_a_few_more_and_not_a_hundred_million()
    {
        var index = new ShingleIndex(100);
        var words = WordSequence.Of(Reports.Read("a", Reports.Flood), Grammar);
        var shingles = Shingles.Of(words);
        var pairs = 0;
        for (var i = 0; i < 10_000; i++) pairs += index.Add(shingles, words.Count).Count;
        Assert.InRange(pairs, 9_999, 30_000);
    }
}
