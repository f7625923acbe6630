using System.IO.Compression;
using System.Text;
using Synoptic.Knowledge;
using Synoptic.Reading;

namespace Synoptic.Tests.Reading;

public sealed class RawPartSpecs
{
    private const string Page = "<html><head><title>Bridge at Harsk shut</title></head><body><article><h1>Bridge at Harsk shut</h1><p>The bridge at Harsk was shut on Monday after inspectors found cracks in two of its piers.</p><p>The mayor said that it would open again in the autumn, once the piers are mended.</p></article></body></html>";

    private static readonly ArticleReader Reader = new(WordTables.English, new ReadingOptions { KeepBytes = true });

    [Theory]
    [InlineData("a.jsonl", "{\"id\":\"a\",\"text\":\"The river rose.\"}\n{\"id\":\"b\",\"text\":\"It fell again.\"}\n")]
    [InlineData("a.csv", "id,title,text\na,First,The river rose.\nb,Second,\"It fell\nagain.\"\n")]
    [InlineData("a.txt", "The river rose.\n\nIt fell again on Tuesday.\n")]
    [InlineData("a.html", Page)]
    [InlineData("a.mbox", "From a@example.org Mon Jan  5 10:00:00 2026\nFrom: a@example.org\nSubject: One\n\nThe river rose.\n\nFrom a@example.org Mon Jan  5 11:00:00 2026\nFrom: a@example.org\nSubject: Two\n\nIt fell again.\n")]
    public void Each_report_comes_with_the_bytes_that_it_was_read_from_and_reads_the_same_from_them(string name, string content)
    {
        using var folder = new Folder();
        var path = folder.Add(name, content);
        var read = Reader.Read([path], Stream.Null, TestContext.Current.CancellationToken);
        Assert.NotEmpty(read.Articles);
        Assert.Equal(read.Articles.Length, read.Raws.Length);
        for (var i = 0; i < read.Raws.Length; i++)
        {
            var again = Reader.ReadAgain(read.Raws[i], path);
            Assert.Contains(again.Articles, article => article.Id == read.Articles[i].Id && article.Text == read.Articles[i].Text && article.Title == read.Articles[i].Title);
        }
    }

    [Fact]
    public void A_page_within_an_archive_comes_with_its_own_bytes_and_the_name_of_its_entry()
    {
        using var folder = new Folder();
        var path = Path.Combine(folder.Path, "pages.zip");
        using (var archive = ZipFile.Open(path, ZipArchiveMode.Create))
        using (var entry = archive.CreateEntry("harsk.html").Open()) entry.Write(Encoding.UTF8.GetBytes(Page));
        var read = Reader.Read([path], Stream.Null, TestContext.Current.CancellationToken);
        var raw = Assert.Single(read.Raws);
        Assert.Equal(Page, Encoding.UTF8.GetString(raw.Bytes.Span));
        Assert.EndsWith("harsk.html", raw.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_being_asked_for_no_bytes_are_held() =>
        Assert.Empty(new ArticleReader(WordTables.English, new ReadingOptions()).Read(["-"], new MemoryStream("The river rose."u8.ToArray()), TestContext.Current.CancellationToken).Raws);
}
