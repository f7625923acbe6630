using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Reading;

namespace Synoptic.Tests.Reading;

public sealed class ReadingProperties
{
    private static readonly string[] Pieces =
    [
        "<html>", "<p>", "</p>", "<div class=\"share\">", "<br>", "<script type=\"application/ld+json\">", "{\"@type\":\"Article\",\"headline\":3}", "</script>", "<time datetime=\"2031-99-99\">",
        "<meta property=og:title content=\"x\">", "<meta charset=x-none>", "<?xml", "<!--", "{\"text\":\"One.\"}\n", "{\"id\":\"x\",\"text\":\"Two \\ud800.\"}\n", "{\"text\":", "[", "\r", "\n", "\n\n", "By Ana Lopez", "Published: 99 March 2031",
        "Share", "Leave a reply", "The vote was close, officials in Port Lowell said on the evening of the same day.", "\ud800", "\u0000", "“", "·", "|", "(", "Photo:", "Credit...", "@", " – Additional reporting: Agency", "31/31/2031", "\uFEFF",
    ];

    private static readonly ArticleReader Reader = new(WordTables.English, new ReadingOptions());

    [Fact]
    public void No_bytes_make_the_reader_throw_and_all_that_was_dropped_can_be_put_back()
    {
        var bytes = Gen.OneOf(
            ArbMap.Default.GeneratorFor<byte[]>(),
            Gen.Elements(Pieces).ListOf().Select(p => Encoding.UTF8.GetBytes(string.Concat(p))),
            Gen.Elements(Pieces).ListOf().Select(p => Encoding.Unicode.GetBytes(string.Concat(p))),
            Gen.Elements(Pieces).ListOf().SelectMany(p => ArbMap.Default.GeneratorFor<byte[]>().Select(b => Encoding.UTF8.GetBytes(string.Concat(p)).Concat(b).ToArray())));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(5, 7), Prop.ForAll(bytes.ToArbitrary(), b =>
        {
            var result = Reader.Read(["-"], new MemoryStream(b));
            Assert.True(result.Articles.Length + result.Failures.Length > 0, "an input is never lost in silence");
            foreach (var article in result.Articles)
            {
                Assert.False(string.IsNullOrWhiteSpace(article.Text));
                var whole = FurnitureFilter.Restore(article.Text, article.Dropped);
                Assert.Equal(article.Text.Length + article.Dropped.Sum(d => d.Text.Length), whole.Length);
                Assert.All(article.Dropped, d => Assert.InRange(d.At, 0, article.Text.Length));
            }
        }));
    }
}
