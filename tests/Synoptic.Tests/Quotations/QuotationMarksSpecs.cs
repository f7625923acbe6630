using System.Collections.Immutable;
using Synoptic.Quotations;
using Synoptic.Text;

namespace Synoptic.Tests.Quotations;

public sealed class QuotationMarksSpecs
{
    public static TheoryData<string, string> Marked => new()
    {
        { "“We sail at dawn,” she said.", "“We sail at dawn,”" },
        { "\"We sail at dawn,\" she said.", "\"We sail at dawn,\"" },
        { "''We sail at dawn,'' she said.", "''We sail at dawn,''" },
        { "«We sail at dawn,» she said.", "«We sail at dawn,»" },
        { "‘We sail at dawn,’ she said.", "‘We sail at dawn,’" },
        { "'We sail at dawn,' she said.", "'We sail at dawn,'" },
        { "‘We can’t sail,’ she said of the islanders’ plan.", "‘We can’t sail,’" },
        { "‘The islanders’ boats are lost,’ she said.", "‘The islanders’ boats are lost,’" },
        { "The captains’ vote isn’t over; it’s the crews’ turn.", "" },
        { "She was born in '81 and left in the '90s.", "" },
        { "They’d call it “a ‘quiet’ sea,” he said.", "“a ‘quiet’ sea,”" },
        { "‘He said “no” to me,’ she recalled.", "‘He said “no” to me,’" },
        { "The 12\" pipe and the 14\" pipe burst.", "" },
        { "“We sail,\" she said. “We come back,” he said.", "“We sail,\"|“We come back,”" },
        { "(“Nobody came.”)", "“Nobody came.”" },
        { "“” \"\" ‘’", "" },
        { "“One” and \"two\" and ‘three’", "“One”|\"two\"|‘three’" },
    };

    [Theory, MemberData(nameof(Marked))]
    public void Words_between_marks_are_found_and_apostrophes_are_not_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find(text).Select(q => q.Span.Slice(text))));

    [Fact]
    public void A_quotation_that_is_never_closed_ends_with_its_paragraph()
    {
        var found = Find("He said: “We sail at dawn.\nNobody heard him.");
        Assert.Equal("“We sail at dawn.", Assert.Single(found).Span.Slice("He said: “We sail at dawn.\nNobody heard him."));
    }

    [Fact]
    public void A_paragraph_that_reopens_the_marks_goes_on_with_the_quotation()
    {
        var found = Find("“We sail at dawn.\n\n“And we come back.”");
        Assert.Equal([false, true], found.Select(q => q.Continues));
        Assert.Equal([false, true], found.Select(q => q.Closed));
    }

    [Fact]
    public void A_paragraph_that_opens_new_marks_after_closed_ones_is_a_quotation_of_its_own() =>
        Assert.All(Find("“We sail at dawn.”\n“We come back.”"), q => Assert.False(q.Continues));

    private static ImmutableArray<Quoted> Find(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Span>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 0) paragraphs.Add(new Span(start, start + line.Length));
            start += line.Length + 1;
        }

        return QuotationMarks.Find(text, paragraphs.ToImmutable());
    }
}
