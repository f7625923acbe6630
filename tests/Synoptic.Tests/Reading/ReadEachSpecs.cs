using System.Collections.Immutable;
using System.Text;
using Synoptic.Knowledge;
using Synoptic.Reading;

namespace Synoptic.Tests.Reading;

public sealed class ReadEachSpecs
{
    private const string Stream = "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\nnot json\n{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"a\",\"text\":\"Another.\"}\n";

    [Fact]
    public void A_stream_gives_what_reading_it_whole_gives()
    {
        var whole = new ArticleReader(WordTables.English, new ReadingOptions()).Read(["-"], Input(Stream), TestContext.Current.CancellationToken);
        var each = Each(new RecentArticles(10), Stream);
        Assert.Equal(whole.Articles.Select(a => (a.Id, a.Text)), each.SelectMany(r => r.Articles).Select(a => (a.Id, a.Text)));
        Assert.Equal(whole.Failures, each.SelectMany(r => r.Failures));
    }

    [Fact]
    public void What_an_earlier_run_has_read_is_passed_over_and_counted()
    {
        var recent = new RecentArticles(10);
        Each(recent, Stream);
        using var saved = new MemoryStream();
        using var writer = new BinaryWriter(saved);
        recent.Write(writer);
        saved.Position = 0;
        using var reader = new BinaryReader(saved);
        var again = RecentArticles.Read(reader, 10);
        var read = Each(again, Stream + "{\"id\":\"c\",\"text\":\"Three.\"}\n");
        Assert.Equal(["c"], read.SelectMany(r => r.Articles).Select(a => a.Id));
        Assert.InRange(again.GivenAgain, 3, 4);
    }

    [Fact]
    public void Twenty_thousand_reports_with_one_id_are_read_as_fast_as_any_and_known_again()
    {
        var stream = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"id\":\"a\",\"text\":\"Report {i}.\"}}\n"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var articles = Each(new RecentArticles(100_000), stream + stream).SelectMany(r => r.Articles).ToList();
        // Looking through all of one id would be hundreds of millions of steps.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
        Assert.Equal(20_000, articles.Count);
        Assert.Equal(["a", "a~2", "a~20000"], [articles[0].Id, articles[1].Id, articles[^1].Id]);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_failure() =>
        Assert.Equal("SYN1001", Assert.Single(Assert.Single(new ArticleReader(WordTables.English, new ReadingOptions()).ReadEach("no/such", System.IO.Stream.Null, new RecentArticles(10), TestContext.Current.CancellationToken)).Failures).Code);

    [Fact]
    public void A_report_that_is_no_json_is_read_whole() =>
        Assert.Equal("The river rose.", Assert.Single(Each(new RecentArticles(10), "The river rose.").SelectMany(r => r.Articles)).Text);

    private static ImmutableArray<ReadResult> Each(RecentArticles recent, string text) =>
        [.. new ArticleReader(WordTables.English, new ReadingOptions(LinesAtOnce: 2)).ReadEach("-", Input(text), recent, TestContext.Current.CancellationToken)];

    private static MemoryStream Input(string text) => new(Encoding.UTF8.GetBytes(text));
}
