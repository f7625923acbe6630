using Synoptic.Reading;

namespace Synoptic.Tests.Reading.Formats;

public sealed class FieldSpecs
{
    private const string Words = "The harbour of Port Lowell was closed on Monday because of ice, the mayor said.";

    [Theory]
    [InlineData("""{"webTitle":"T","webUrl":"https://a.example/1","webPublicationDate":"2031-02-04T10:00:00Z","fields":{"bodyText":"W","byline":"By Ana Ortal"}}""", "T", "https://a.example/1", "Ana Ortal", "given bodyText")]
    [InlineData("""{"title":{"rendered":"T &amp; U"},"content":{"rendered":"<p>W</p>"},"link":"https://a.example/1","date_gmt":"2031-02-04T10:00:00Z"}""", "T & U", "https://a.example/1", null, "")]
    [InlineData("""{"_id":"7","_source":{"headline":"T","maintext":"W","authors":["Ana Ortal","Jon Varga"],"date_publish":"2031-02-04 10:00:00+00:00","url":"https://a.example/1"}}""", "T", "https://a.example/1", "Ana Ortal, Jon Varga", "")]
    [InlineData("""{"article":{"name":"T","story":{"body":"W"},"creator":{"name":"Ana Ortal"},"published_at":1927965600,"canonical":"https://a.example/1"}}""", "T", "https://a.example/1", "Ana Ortal", "")]
    public void The_usual_names_of_fields_are_known(string json, string title, string url, string? byline, string unused)
    {
        _ = unused;
        var article = Assert.Single(Folder.ReadInput(json.Replace("W", Words, StringComparison.Ordinal)).Articles);
        Assert.Equal((title, url, byline, Words), (article.Title, article.Source.Url, article.Byline, article.Text));
        Assert.Equal(new DateOnly(2031, 2, 4), article.Published!.Day);
        Assert.StartsWith("given ", article.TakenFrom.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"hits":{"hits":[{"_source":{"text":"W"}}]}}""")]
    [InlineData("""{"response":{"results":[{"fields":{"body":"<p>W</p>"}}]}}""")]
    [InlineData("""{"status":"ok","data":[{"content":"W"}]}""")]
    [InlineData("""[{"posts":[{"full_text":"W"}]}]""")]
    public void A_list_of_reports_is_found_in_what_wraps_it(string json) =>
        Assert.Equal(Words, Assert.Single(Folder.ReadInput(json.Replace("W", Words, StringComparison.Ordinal)).Articles).Text);

    [Fact]
    public void The_contracts_own_names_count_before_others()
    {
        var article = Assert.Single(Folder.ReadInput($$"""{"body":"Other.","text":"{{Words}}","headline":"Other","title":"Own","date":"2030-01-01","published":"2031-02-04","publisher":"Other","source":"Own"}""").Articles);
        Assert.Equal((Words, "Own", "2031-02-04", "Own"), (article.Text, article.Title, article.Published!.ToString(), article.Source.Outlet));
    }

    [Fact]
    public void An_object_without_a_text_says_which_names_were_looked_for()
    {
        var failure = Assert.Single(Folder.ReadInput("""{"id":"x","title":"No words"}""").Failures);
        Assert.Equal("SYN1012", failure.Code);
        Assert.Contains("articleBody", failure.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_holds_tags_is_read_as_HTML_unless_its_offsets_are_asked_for()
    {
        const string json = """{"text":"<p>The harbour of Port Lowell was closed on Monday because of ice, the mayor said.</p>"}""";
        Assert.Equal(Words, Folder.ReadInput(json).Articles[0].Text);
        Assert.StartsWith("<p>", Folder.ReadInput(json, new ReadingOptions(KeepText: true)).Articles[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_read_row_by_row_and_a_broken_row_is_named_by_its_line()
    {
        var result = Folder.ReadInput($"""
            Date;Title;Article Text;Source
            2031-02-04;Ice;"{Words} ""It is cold,"" she said;

            and went home.";Herald
            2031-02-05;Five;{Words};Herald;too;many
            2031-02-06;Thaw;The ice of the harbour has gone, the 5" gauge shows.;Herald
            2031-02-07;Open;"never closed;Herald
            2031-02-08;Last;The harbour of Port Lowell was opened again on Friday.;Herald
            """);
        Assert.Equal(["Ice", "Thaw", "Last"], result.Articles.Select(a => a.Title));
        Assert.Equal($"{Words} \"It is cold,\" she said;\n\nand went home.", result.Articles[0].Text);
        Assert.Equal(["SYN1030 -:5", "SYN1030 -:7"], result.Failures.Select(f => $"{f.Code} {f.Subject}"));
        Assert.Equal("given Article Text".Replace("Article Text", "Title", StringComparison.Ordinal), result.Articles[0].TakenFrom.Title);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void A_table_reads_the_same_in_every_encoding(string name)
    {
        var encoding = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(name) ?? System.Text.Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("title\ttext\nEis\tDer Hafen von Zürich – für Schiffe – ist zu.\n")];
        Assert.Equal("Der Hafen von Zürich – für Schiffe – ist zu.", Assert.Single(Folder.ReadPaths(["-"], null, bytes).Articles).Text);
    }

    [Theory]
    [InlineData("Text, body and soul: a play about Port Lowell was shown on Monday, and many came.\nIt was long, the mayor said, and loud, but good.")]
    [InlineData("Title, date and place of the meeting were changed, the council said.\nThe text, they said, comes later, by mail, on Monday.")]
    public void A_text_with_commas_is_no_table(string text) => Assert.Equal(text, Assert.Single(Folder.ReadInput(text).Articles).Text);
}
