namespace Synoptic.Tests.Reading;

public sealed class ReportHeadSpecs
{
    private const string Body = "The parliament of Norvia voted on Tuesday to lower the price of bread by a tenth, after a debate of nine hours.\n\nThe vote was close, officials said.";

    [Fact]
    public void The_headline_becomes_the_title_and_the_standfirst_stays_in_the_body()
    {
        var article = Folder.ReadInput($"Norvia lowers price of bread\n\nVote follows debate of nine hours in Port Lowell\n\n{Body}").Articles[0];
        Assert.Equal("Norvia lowers price of bread", article.Title);
        Assert.StartsWith("Vote follows debate", article.Text, StringComparison.Ordinal);
        Assert.Empty(article.Dropped);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Lawmakers in the capital are to vote on a law that was written in the spring, a spokeswoman said\n\n")]
    public void A_first_line_that_is_a_sentence_is_no_title(string first)
    {
        var article = Folder.ReadInput(first + Body).Articles[0];
        Assert.Null(article.Title);
        Assert.Equal(first + Body, article.Text);
    }

    [Theory]
    [InlineData("By Ana Lopez", "Ana Lopez", null, null)]
    [InlineData("by · Norvia Times", null, "Norvia Times", null)]
    [InlineData("By Ana Lopez and Jon de Vries, The Lowell Herald", "Ana Lopez, Jon de Vries", "The Lowell Herald", null)]
    [InlineData("By Ana Lopez | 3 March 2031", "Ana Lopez", null, "2031-03-03")]
    [InlineData("Published: March 3, 2031, 4:45 p.m. ET", null, null, "2031-03-03T16:45:00-05:00")]
    [InlineData("2031-03-03", null, null, "2031-03-03")]
    [InlineData("Tuesday 4th March 2031 10:30 GMT", null, null, "2031-03-04T10:30:00+00:00")]
    [InlineData("13/03/2031", null, null, "2031-03-13")]
    [InlineData("The Lowell Herald", null, "The Lowell Herald", null)]
    [InlineData("Lowell Herald, 12 May 2031", null, "Lowell Herald", "2031-05-12")]
    public void Byline_outlet_and_date_leave_the_body(string line, string? byline, string? outlet, string? date)
    {
        var article = Folder.ReadInput($"Norvia Lowers Price of Bread\n\n{line}\n\n{Body}").Articles[0];
        Assert.Equal((byline, outlet, date), (article.Byline, article.Source.Outlet, article.Published?.ToString()));
        Assert.Equal(Body, article.Text);
        Assert.Equal(line, Assert.Single(article.Dropped).Text.Trim());
    }

    [Theory]
    [InlineData("03/04/2031")]
    [InlineData("31 February 2031")]
    [InlineData("By midnight the hall was empty")]
    public void What_can_not_be_told_stays_unknown(string line)
    {
        var article = Folder.ReadInput($"Norvia Lowers Price of Bread\n\n{line}\n\n{Body}").Articles[0];
        Assert.Null(article.Published);
        Assert.Null(article.Byline);
        Assert.StartsWith(line, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_above_the_headline_are_read_too()
    {
        var article = Folder.ReadInput($"The Lowell Herald\n12 May 2031\n\nNorvia lowers price of bread\n\n{Body}").Articles[0];
        Assert.Equal(("Norvia lowers price of bread", "The Lowell Herald", "2031-05-12"), (article.Title, article.Source.Outlet, article.Published?.ToString()));
    }

    [Fact]
    public void A_dateline_with_a_year_gives_the_date_and_stays()
    {
        var article = Folder.ReadInput($"PORT LOWELL, March 3, 2031 (Agency) – {Body}").Articles[0];
        Assert.Equal("2031-03-03", article.Published?.ToString());
        Assert.StartsWith("PORT LOWELL", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_author_box_gives_the_outlet()
    {
        var article = Folder.ReadInput($"Norvia lowers price of bread\n\n{Body}\n\nAna Lopez\n\nAna Lopez\n\nAna Lopez is Coast Correspondent for The Lowell Times").Articles[0];
        Assert.Equal(("Ana Lopez", "The Lowell Times"), (article.Byline, article.Source.Outlet));
        Assert.Equal(Body, article.Text);
    }

    [Fact]
    public void Lines_that_were_wrapped_at_a_width_are_joined_again()
    {
        const string wrapped = "The parliament of Norvia voted on Tuesday to lower the price\nof bread by a tenth, after a debate of nine hours in which the\nopposition left the hall twice and was brought back by its own\nvoters, who had come to the capital by boat on Monday evening.\n\nThe vote was close, officials said, and will be taken up again\nby the upper house in the week after the holidays of the spring\nif the president does not stop it before that.";
        var text = Folder.ReadInput(wrapped).Articles[0].Text;
        Assert.Equal(2, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(wrapped.Length, text.Length);
    }
}
