using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Text;
using Synoptic.Times.Situations;

namespace Synoptic.Tests.Times;

public sealed class SituationSpecs
{
    private static readonly SituationReader Reader = new(WordTables.English);

    private static (string? Words, Situation When) Read(string text, string word)
    {
        var analysis = TimeReading.Analyze(text, "2031-03-05");
        var times = TimeReading.Read(text, "2031-03-05");
        var start = text.IndexOf(word, StringComparison.Ordinal);
        var when = Reader.Read(analysis, times).At(new Span(start, start + word.Length));
        return (when.Time is { } time ? times[time].Span.Slice(text) : null, when);
    }

    [Theory]
    [InlineData("The pilots ended their strike on Monday.", "ended", TimeStatus.Past)]
    [InlineData("The pilots are holding a vote in Tolm.", "holding", TimeStatus.Ongoing)]
    [InlineData("The pilots will vote again in Tolm.", "vote", TimeStatus.Announced)]
    [InlineData("The pilots plan to vote again.", "vote", TimeStatus.Announced)]
    [InlineData("The pilots said they would vote again.", "vote", TimeStatus.Announced)]
    [InlineData("The pilots threatened to stop all flights.", "stop", TimeStatus.Threatened)]
    [InlineData("The pilots warned that they would stop all flights.", "stop", TimeStatus.Threatened)]
    [InlineData("The pilots could stop all flights.", "stop", TimeStatus.Hypothetical)]
    [InlineData("If the talks fail, the pilots will stop all flights.", "stop", TimeStatus.Hypothetical)]
    [InlineData("The union wants the pilots to stop.", "stop", TimeStatus.Hypothetical)]
    [InlineData("The airport opens again on Friday, the mayor said.", "opens", TimeStatus.Announced)]
    public void A_clause_is_past_going_on_announced_threatened_or_hypothetical(string text, string word, TimeStatus status) => Assert.Equal(status, Read(text, word).When.Status);

    [Theory]
    [InlineData("The mayor said on Monday that the bridge would open in April.", "open", "April")]
    [InlineData("The mayor said on Monday that the bridge would open in April.", "said", "Monday")]
    [InlineData("After the match on Saturday, the fans burned three cars.", "burned", "Saturday")]
    [InlineData("The mayor praised the divers before the summer.", "praised", null)]
    [InlineData("Monday’s meeting between the mayors was short, and the union wrote to them.", "wrote", null)]
    public void A_time_belongs_to_the_verb_that_it_hangs_on(string text, string word, string? time) => Assert.Equal(time, Read(text, word).Words);

    [Theory]
    [InlineData("The mayor did not open the bridge.", "open", true)]
    [InlineData("The mayor refused to open the bridge.", "open", true)]
    [InlineData("The mayor opened the bridge.", "opened", false)]
    public void What_is_told_as_not_happening_is_marked(string text, string word, bool negated) => Assert.Equal(negated, Read(text, word).When.IsNegated);

    [Fact]
    public void A_quotation_has_the_day_it_speaks_of_beside_the_day_it_was_said()
    {
        const string text = "“We will open the bridge on Friday,” the mayor said on Monday.";
        var annotated = new Pipeline(WordTables.English).Annotate(new Article("a", null, text, null, Source.Unknown, null, []));
        var quotation = Assert.Single(annotated.Quotations);
        Assert.Equal("Monday", annotated.Times[quotation.Time!.Value].Span.Slice(text));
        Assert.Equal("Friday", annotated.Times[quotation.About.Time!.Value].Span.Slice(text));
        Assert.Equal(TimeStatus.Announced, quotation.About.Status);
    }

    [Fact]
    public void Any_text_is_read_without_an_error()
    {
        string[] pieces = ["If", "on Monday", "he", "said", "would", ",", "“", "”", "to", "not", "was", "killed", "99/99/9999", "\uD800", "\n", "and", "which", "the meeting", "of"];
        var text = Gen.Choose(0, pieces.Length - 1).ListOf(40).Select(picks => string.Join(' ', picks.Select(pick => pieces[pick])));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(5032031, 1), Prop.ForAll(text.ToArbitrary(), words =>
        {
            var analysis = TimeReading.Analyze(words);
            var layer = Reader.Read(analysis, TimeReading.Read(words));
            return layer.Clauses.All(clause => clause.Predicate < analysis.Tokens.Length) && layer.At(new Span(0, words.Length)) is var when && (when.Time is null or >= 0);
        }));
    }
}
