namespace Synoptic.Tests.Reading.Formats;

public sealed class MarkdownSpecs
{
    private static string Read(string text, string name = "a.md")
    {
        using var folder = new Folder();
        folder.Add(name, text);
        return Assert.Single(folder.Read().Articles).Text;
    }

    [Theory]
    [InlineData("The **harbour** of _Port Lowell_ was [closed](https://a.example/x_y \"t\") on `Monday`.", "The harbour of Port Lowell was closed on Monday.")]
    [InlineData("Ice &amp; snow closed the harbour\nof Port Lowell on Monday\\*.", "Ice & snow closed the harbour of Port Lowell on Monday*.")]
    [InlineData("- The harbour was closed.\n- The bridge was closed too.", "The harbour was closed.\n\nThe bridge was closed too.")]
    [InlineData("> “It is cold,” the mayor said on Monday.\n\nThe harbour was closed.", "“It is cold,” the mayor said on Monday.\n\nThe harbour was closed.")]
    [InlineData("The harbour was closed on Monday.\n\n```\nport = 7\n```", "The harbour was closed on Monday.\n\nport = 7")]
    public void Marks_are_taken_off_so_that_the_text_reads_as_prose(string markdown, string text) => Assert.Equal(text, Read(markdown));

    [Fact]
    public void The_facts_before_the_text_are_read_in_both_forms()
    {
        foreach (var (fence, divider) in new[] { ("---", ": "), ("+++", " = ") })
        {
            using var folder = new Folder();
            folder.Add("a.md", $"{fence}\ntitle{divider}\"Ice: a winter\"\ndate{divider}2031-02-04T10:00:00Z\nauthor{divider}[Ana Ortal, 'Jon Varga']\nsource{divider}Herald\ndescription{divider}none\n{fence}\n\nThe harbour of Port Lowell was closed on Monday.\n");
            var article = Assert.Single(folder.Read().Articles);
            Assert.Equal(("Ice: a winter", "2031-02-04T10:00:00+00:00", "Ana Ortal, Jon Varga", "Herald", "The harbour of Port Lowell was closed on Monday."), (article.Title, article.Published!.ToString(), article.Byline, article.Source.Outlet, article.Text));
        }
    }

    [Fact]
    public void Markdown_is_known_without_its_name_by_marks_on_several_lines()
    {
        const string text = "# Ice\n\nThe **harbour** of [Port Lowell](https://a.example) was closed on Monday.\n\n## Snow\n\nIt is **cold**.";
        Assert.Equal("The harbour of Port Lowell was closed on Monday.\n\nSnow\n\nIt is cold.", Read(text, "a.txt"));
        Assert.Equal("It was #cold in *** Port Lowell, and 3*4 is **12.", Read("It was #cold in *** Port Lowell, and 3*4 is **12.", "a.txt"));
    }

    [Theory]
    [InlineData(">", 20_000)]
    [InlineData("[", 50_000)]
    [InlineData("- ", 20_000)]
    [InlineData("*a ", 50_000)]
    public void Markdown_that_is_nested_beyond_reason_is_still_read(string mark, int times) => Assert.NotEmpty(Read(string.Concat(Enumerable.Repeat(mark, times)) + "\n\nThe harbour was closed on Monday."));
}
