using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Reading;

namespace Synoptic.Tests.Reading;

public sealed class FurnitureSpecs
{
    private const string First = "The parliament of Norvia voted on Tuesday to lower the price of bread by a tenth, after a debate of nine hours.";
    private const string Second = "The vote was close, officials in Port Lowell said on the evening of the same day, and the mood in the hall was tense.";
    private static readonly FurnitureFilter Filter = new(WordTables.English);

    [Theory]
    [InlineData("Share", "share")]
    [InlineData("Facebook Twitter Email 12 Comments", "share")]
    [InlineData("See also  Port Lowell bakers threaten strike over price of flour", "see-also")]
    [InlineData("See also Port Lowell bakers threaten to strike.", "see-also")]
    [InlineData("RELATED: Port Lowell bakers threaten strike", "see-also")]
    [InlineData("Bakers wait outside the parliament on Tuesday. Photograph: Ana Lopez/Getty", "caption")]
    [InlineData("Bakers wait outside the parliament on Tuesday. (AP Photo/Ana Lopez)", "caption")]
    [InlineData("Photo by Ana Lopez", "caption")]
    [InlineData("Bakers outside parliament on Tuesday\nBakers outside parliament on Tuesday", "repetition")]
    [InlineData("Advertisement", "advertisement")]
    [InlineData("* * *", "divider")]
    [InlineData("© 2031 The Lowell Herald", "copyright")]
    [InlineData("Sign up for our morning newsletter", "promotion")]
    [InlineData("  • Join The Lowell Herald on WhatsApp", "promotion")]
    [InlineData("Opposition leader walks out of bread debate in Norvia: local media", "headline")]
    public void Furniture_amid_the_text_is_taken_out(string line, string reason)
    {
        var clean = Filter.Clean($"{First}\n\n{line}\n\n{Second}");
        Assert.Equal($"{First}\n\n{Second}", clean.Text);
        Assert.All(clean.Dropped, d => Assert.Equal(reason, d.Reason));
        Assert.Equal(line, string.Concat(clean.Dropped.Select(d => d.Text)).TrimEnd());
    }

    [Theory]
    [InlineData("Leave a Reply", "comment-form")]
    [InlineData("Related Content\n\nBakers threaten strike\nFlour price up again", "related-content")]
    [InlineData("Source: Agency", "source")]
    [InlineData("Ana Lopez contributed reporting from Easthaven and Jon R. de Vries from Karst.", "contributors")]
    [InlineData("(Reporting by Ana Lopez; Editing by Jon de Vries)", "contributors")]
    [InlineData("Ana Lopez\n\nAna Lopez is a reporter for the Lowell Herald.", "author-box")]
    [InlineData("Copyright 2031 The Lowell Herald. All rights reserved.", "copyright")]
    public void Furniture_at_the_end_is_taken_out(string lines, string reason)
    {
        var clean = Filter.Clean($"{First}\n\n{Second}\n\n{lines}");
        Assert.Equal($"{First}\n\n{Second}", clean.Text);
        Assert.All(clean.Dropped, d => Assert.Equal(reason, d.Reason));
    }

    [Theory]
    [InlineData(" – Additional reporting: The Easthaven Post and Agency.")]
    [InlineData(" The Easthaven Post contributed to this report.")]
    [InlineData(" (Reporting by Ana Lopez)")]
    [InlineData(" (Reuters)")]
    [InlineData(" (Easthaven Post)")]
    public void A_credit_behind_the_last_paragraph_is_cut_off(string tail)
    {
        var clean = Filter.Clean($"{First}\n\n{Second}{tail}");
        Assert.Equal($"{First}\n\n{Second}", clean.Text);
        Assert.Equal(tail, Assert.Single(clean.Dropped).Text);
    }

    [Fact]
    public void The_caption_above_a_credit_goes_with_it()
    {
        var clean = Filter.Clean($"Bakers outside the parliament in Port Lowell last year.\nCredit...Ana Lopez/The Lowell Herald\n\n{First}\n\n{Second}");
        Assert.Equal($"{First}\n\n{Second}", clean.Text);
    }

    [Theory]
    [InlineData("What happens next")]
    [InlineData("A close vote in the hall")]
    [InlineData("How the bread law came to Port Lowell and Easthaven")]
    [InlineData("She added: “We will come back.”")]
    [InlineData("Read the law, she told them, and then vote on it with a good conscience, as your mothers would have wanted you to do in a year like this.")]
    [InlineData("Follow-up talks on Facebook’s tax are planned for the spring, when the minister is back from her travels, her office said in a statement on Monday, and no further delay of the law will be accepted by the parties that carry the government.")]
    [InlineData("Ana Lopez is the minister for trade, and she has been a member of the parliament since the spring.")]
    [InlineData("The bill has the support of the only deputy of the coast, Lena Ortiz (Pa.).")]
    [InlineData("• Bread: ten per cent less")]
    public void Ordinary_lines_stay(string line) => Assert.Empty(Filter.Clean($"{First}\n\n{line}\n\n{Second}").Dropped);

    [Fact]
    public void A_person_of_the_report_is_no_author_box() =>
        Assert.Empty(Filter.Clean($"{First}\n\nThe police held Ana Lopez at the harbour on Monday, and let her go on Tuesday night.\n\nAna Lopez is a reporter for the Lowell Herald.").Dropped);

    [Fact]
    public void A_text_of_nothing_but_furniture_is_left_as_it_is() => Assert.Equal("Share\n\nTweet", Filter.Clean("Share\n\nTweet").Text);

    [Fact]
    public void Putting_back_what_was_dropped_restores_any_text()
    {
        string[] lines =
        [
            First, Second, "", "  ", "Share", "See also  Bakers threaten strike", "Related Content", "Bakers threaten strike", "Ana Lopez", "Ana Lopez",
            "Credit...Ana Lopez", "Leave a reply", Second + " – Additional reporting: Agency.", "\t• Sign up for our newsletter ", "“", "\ud800", "(", "Photo: ", "by", "• ",
        ];
        var text = Gen.ListOf(Gen.OneOf(Gen.Elements(lines), ArbMap.Default.GeneratorFor<string>())).Select(l => string.Join('\n', l));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(11, 13), Prop.ForAll(text.ToArbitrary(), t =>
        {
            var clean = Filter.Clean(t);
            return FurnitureFilter.Restore(clean.Text, clean.Dropped) == t;
        }));
    }
}
