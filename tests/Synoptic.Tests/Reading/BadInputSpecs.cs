using System.Text;
using Synoptic.Reading;

namespace Synoptic.Tests.Reading;

public sealed class BadInputSpecs
{
    private static string Code(ReadResult result) => Assert.Single(result.Failures).Code;

    [Fact]
    public void A_path_that_does_not_exist_is_named() =>
        Assert.StartsWith("SYN1001 nowhere/at-all.txt: found", Assert.Single(Folder.ReadPaths(["nowhere/at-all.txt"]).Failures).ToString(), StringComparison.Ordinal);

    [Fact]
    public void An_empty_folder_is_an_error()
    {
        using var folder = new Folder();
        folder.Add(".hidden", "x");
        Assert.Equal("SYN1002", Code(folder.Read()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_an_error_and_the_others_are_read(string text)
    {
        using var folder = new Folder();
        folder.Add("a.txt", text);
        folder.Add("b.txt", "The harbour was closed on Monday because of ice.");
        var result = folder.Read();
        Assert.Equal("SYN1003", Code(result));
        Assert.Single(result.Articles);
    }

    [Theory]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "SYN1005")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 1, 2, 3 }, "SYN1005")]
    [InlineData(new byte[] { 65, 66, 0, 67, 68, 1, 2, 3, 200, 0 }, "SYN1005")]
    [InlineData(new byte[] { 65, 32, 0x81, 0x9D, 32, 66 }, "SYN1006")]
    public void Bytes_that_are_no_text_are_an_error(byte[] bytes, string code) => Assert.Equal(code, Code(Folder.ReadPaths(["-"], null, bytes)));

    [Fact]
    public void A_text_with_a_broken_character_is_read_with_a_warning()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("The mayor’s office – so it said – was “closed” on Monday because of ice"), 0xE2, 0x80];
        var result = Folder.ReadPaths(["-"], null, bytes);
        Assert.Equal("SYN1007", Code(result));
        Assert.EndsWith("ice\uFFFD", Assert.Single(result.Articles).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_50_megabytes_is_refused_at_once()
    {
        using var folder = new Folder();
        using (var file = File.Create(folder.Add("large.txt", "Word. ")))
        {
            file.Write("Words. "u8);
            file.SetLength(50L << 20);
        }

        Assert.Equal("SYN1008", Code(folder.Read()));
    }

    [Fact]
    public void A_long_line_of_JSON_is_refused_and_the_next_is_read()
    {
        var result = Folder.ReadInput($"{{\"id\":\"a\",\"text\":\"One.\"}}\n{{\"id\":\"b\",\"text\":\"{new string('x', 500)}\"}}\n{{\"id\":\"c\",\"text\":\"Two.\"}}", new ReadingOptions(LargestFile: 200));
        Assert.Equal(["a", "c"], result.Articles.Select(a => a.Id));
        Assert.Equal("SYN1008 -:2", $"{result.Failures[0].Code} {result.Failures[0].Subject}");
    }

    [Fact]
    public void A_folder_that_links_to_itself_is_walked_once()
    {
        using var folder = new Folder();
        folder.Add("below/a.txt", "The harbour was closed on Monday because of ice.");
        Directory.CreateSymbolicLink(System.IO.Path.Combine(folder.Path, "below", "again"), folder.Path);
        var result = folder.Read();
        Assert.Equal("SYN1014", Code(result));
        Assert.Single(result.Articles);
    }

    [Fact]
    public void A_report_that_looks_like_furniture_throughout_is_kept_with_a_warning()
    {
        var result = Folder.ReadInput("Share\n\nLeave a reply");
        Assert.Equal("SYN1017", Code(result));
        Assert.Equal("Share\n\nLeave a reply", Assert.Single(result.Articles).Text);
    }

    [Fact]
    public void XML_of_another_kind_is_no_report() => Assert.Equal("SYN1016", Code(Folder.ReadInput("<?xml version=\"1.0\"?><invoice><item/></invoice>")));

    [Fact]
    public void A_thousand_files_are_read()
    {
        using var folder = new Folder();
        for (var i = 0; i < 1000; i++) folder.Add($"{i:D5}.txt", $"The harbour was closed on Monday because of ice, for the {i}th time since the war.");
        var result = folder.Read();
        Assert.Empty(result.Failures);
        Assert.Equal(1000, result.Articles.Length);
    }
}
