using System.Text;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.Tests.Reading;

public sealed class InputSpecs
{
    private const string Report = "The parliament of Norvia voted on Tuesday to lower the price of bread by a tenth.\n\nThe vote was close, officials said.";

    [Fact]
    public void A_folder_is_read_in_order_of_its_paths_whatever_the_order_on_disk()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "b.txt", "a/z.txt", "a.txt", "a/b/c.txt", ".hidden" }) folder.Add(name, $"{Report}\n\nThis is the report of {name}, and it was written by hand.");

        var result = folder.Read();

        Assert.Empty(result.Failures);
        Assert.Equal(["a.txt", "a/b/c.txt", "a/z.txt", "b.txt"], result.Articles.Select(a => System.IO.Path.GetRelativePath(folder.Path, a.Source.File!)));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1252", false)]
    public void A_report_reads_the_same_in_every_encoding(string name, bool mark)
    {
        const string text = "“The café in Zürich – a landmark – is closed,” said the mayor’s office on Friday, after the flood.";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text + "\r\n")];

        var result = Folder.ReadPaths(["-"], null, bytes);

        Assert.Empty(result.Failures);
        Assert.Equal(text, Assert.Single(result.Articles).Text);
    }

    [Fact]
    public void A_page_in_the_encoding_that_it_declares_is_read()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("windows-1250")!;
        const string sentence = "Ministr Dvořák řekl v úterý, že mosty přes řeku Odru budou opraveny do konce příštího roku, jak žádala opozice.";
        var bytes = encoding.GetBytes($"<html><head><meta charset=\"windows-1250\"></head><body><p>{sentence}</p></body></html>");

        Assert.Contains(sentence, Assert.Single(Folder.ReadPaths(["-"], null, bytes).Articles).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_lines_keep_their_ids_and_say_which_line_is_broken()
    {
        var result = Folder.ReadInput($$"""
            {"id":"one","title":"Bread","text":"{{Report.Replace("\n", "\\n")}}","published":"2031-02-04T09:30:00+02:00","source":"The Norvia Herald"}
            {"id":"two","text":
            {"id":"three","title":"No words"}
            {"id":4,"text":"A second report tells that the price of milk stays as it is.","published":"soon"}
            """);

        Assert.Equal(["one", "4"], result.Articles.Select(a => a.Id));
        Assert.Equal(["SYN1011 -:2", "SYN1012 -:3", "SYN1013 -:4"], result.Failures.Select(f => $"{f.Code} {f.Subject}"));
        Assert.Equal(new DateOnly(2031, 2, 4), result.Articles[0].Published!.Day);
        Assert.Equal("metadata", result.Articles[0].Published!.Basis);
        Assert.Equal("The Norvia Herald", result.Articles[0].Source.Outlet);
        Assert.Null(result.Articles[1].Published);
    }

    [Fact]
    public void JSON_lines_are_known_by_their_content()
    {
        using var folder = new Folder();
        folder.Add("reports.txt", "{\"id\":\"n1\",\"text\":\"The harbour was closed on Monday because of ice.\"}\n");
        Assert.Equal("n1", Assert.Single(folder.Read().Articles).Id);
    }

    [Fact]
    public void The_text_of_a_caller_is_left_as_it_is_when_asked()
    {
        const string line = "{\"id\":\"n1\",\"text\":\"Share\\r\\n\\r\\nThe harbour was closed on Monday because of ice. \"}";
        Assert.Equal("Share\r\n\r\nThe harbour was closed on Monday because of ice. ", Folder.ReadInput(line, new ReadingOptions(KeepText: true)).Articles[0].Text);
        Assert.Equal("The harbour was closed on Monday because of ice.", Folder.ReadInput(line).Articles[0].Text);
    }

    [Fact]
    public void The_same_report_twice_is_analysed_once_and_both_files_are_named()
    {
        using var folder = new Folder();
        var first = folder.Add("a.txt", Report);
        var second = folder.Add("b.txt", Report.Replace("\n", "\r\n", StringComparison.Ordinal));

        var result = folder.Read();

        Assert.Single(result.Articles);
        var warning = Assert.Single(result.Failures);
        Assert.Equal(("SYN1009", Severity.Warning, second), (warning.Code, warning.Severity, warning.Subject));
        Assert.Contains(first, warning.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_in_two_outlets_are_two_reports()
    {
        var result = Folder.ReadInput("{\"text\":\"The harbour was closed on Monday.\",\"source\":\"A\"}\n{\"text\":\"The harbour was closed on Monday.\",\"source\":\"B\"}");
        Assert.Equal(2, result.Articles.Length);
        Assert.Empty(result.Failures);
        Assert.All(result.Articles, a => Assert.Matches("^a[0-9a-f]{12}$", a.Id));
    }

    [Fact]
    public void An_id_that_is_given_twice_is_told_apart()
    {
        var result = Folder.ReadInput("{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"x\",\"text\":\"Two.\"}\n{\"id\":\"x\",\"text\":\"Two.\"}\n{\"id\":\"x\",\"text\":\"Three.\"}");
        Assert.Equal(["x", "x~2", "x~3"], result.Articles.Select(a => a.Id));
        Assert.Equal(["SYN1010", "SYN1009", "SYN1010"], result.Failures.Select(f => f.Code));
    }

    [Fact]
    public void A_day_of_publication_from_the_command_line_is_only_for_reports_that_state_none()
    {
        var result = Folder.ReadInput("{\"text\":\"One.\",\"published\":\"2031-01-01\"}\n{\"text\":\"Two.\"}", new ReadingOptions(new DateOnly(2031, 5, 6)));
        Assert.Equal([("2031-01-01", "metadata"), ("2031-05-06", "option")], result.Articles.Select(a => (a.Published!.ToString(), a.Published.Basis)));
    }
}
