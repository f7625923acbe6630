using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Events;

public sealed class TriggerSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    private static string Told(string text) => string.Join(' ', Pipeline.Annotate(new Article("a", null, text, null, Source.Unknown, null, [])).Events.Select(happening => happening.Trigger.Slice(text).ToString()));

    [Theory]
    [InlineData("The minister said the talks had failed.", "said talks failed")]
    [InlineData("The army has been shelling the town.", "shelling")]
    [InlineData("She was going to resign.", "resign")]
    [InlineData("The doubling of tariffs angered exporters.", "doubling tariffs angered")]
    [InlineData("“We will strike back,” the general warned.", "strike warned")]
    [InlineData("Two people were found dead after the blast.", "found dead blast")]
    public void Verbs_nouns_and_states_tell_of_happenings_also_in_what_people_say(string text, string expected) => Assert.Equal(expected, Told(text));

    [Theory]
    [InlineData("The house is tall and seems old.")]
    [InlineData("A table with two chairs.")]
    [InlineData("The Revolution Party of Norway.")]
    [InlineData("")]
    public void Auxiliaries_states_of_things_and_parts_of_names_do_not(string text) => Assert.Equal("", Told(text));
}
