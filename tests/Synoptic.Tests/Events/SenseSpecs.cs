using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Events;

public sealed class SenseSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    private static string? Code(string text, string trigger)
    {
        var read = Pipeline.Annotate(new Article("a", null, text, null, Source.Unknown, null, []));
        return read.Events.FirstOrDefault(happening => happening.Code is not null && happening.Trigger.Slice(text) == trigger)?.Code?.Type;
    }

    [Theory]
    [InlineData("Spain attacked Germany down the left in the second half but missed the goal.", "attacked")]
    [InlineData("Oil struck a three-year high on Monday.", "struck")]
    [InlineData("Shares retreated after the bank raised rates.", "retreated")]
    [InlineData("Norway and Chile are locked in a tariff war.", "war")]
    [InlineData("The queen died after a long battle with cancer.", "battle")]
    [InlineData("Reporters bombarded the minister with questions.", "bombarded")]
    [InlineData("A hurricane struck Portugal on Friday.", "struck")]
    [InlineData("In the film, Norway invades Iceland.", "invades")]
    public void Sport_markets_titles_and_manners_of_speaking_are_no_political_events(string text, string trigger) => Assert.Null(Code(text, trigger));

    [Theory]
    [InlineData("Norwegian jets attacked a Chilean convoy on Sunday.", "attacked", "ASSAULT")]
    [InlineData("Gunmen attacked the bus of the national football team after the match.", "attacked", "ASSAULT")]
    public void The_real_thing_stays(string text, string trigger, string code) => Assert.Equal(code, Code(text, trigger));

    [Fact]
    public void An_attack_with_words_is_an_accusation() => Assert.NotEqual("ASSAULT", Code("The opposition leader attacked the government’s record on schools.", "attacked"));
}
