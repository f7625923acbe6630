namespace Synoptic.Tests.Reading.Formats;

/// <summary>Documents that are made to cost much.</summary>
public sealed class BoundSpecs
{
    [Fact]
    public void A_document_of_more_reports_than_it_can_hold_is_read_up_to_a_bound()
    {
        var result = Folder.ReadInput($$"""{"articles":[{{string.Join(',', Enumerable.Range(0, 50_010).Select(i => $"{{\"id\":{i}}}"))}}]}""");
        Assert.Equal("SYN1032", result.Failures[^1].Code);
        Assert.Equal(50_001, result.Failures.Length);
    }

    [Fact]
    public void A_header_without_end_is_no_mail()
    {
        var result = Folder.ReadInput("MIME-Version: 1.0\nSubject: x\nFrom: " + string.Concat(Enumerable.Repeat("<a@b.example>, (", 40_000)));
        Assert.DoesNotContain(result.Articles, a => a.TakenFrom.Title == "header Subject");
    }

    [Theory]
    [InlineData("![a](b")]
    [InlineData("- a\n")]
    [InlineData("*a **b _c `d ")]
    public void Marks_that_are_never_closed_are_read_in_a_short_time(string mark)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        using var folder = new Folder();
        folder.Add("a.md", string.Concat(Enumerable.Repeat(mark, (2 << 20) / mark.Length)));
        Assert.Single(folder.Read().Articles);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }
}
