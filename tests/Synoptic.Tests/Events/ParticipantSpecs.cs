using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Events;

public sealed class ParticipantSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    private static Annotations Read(string text) => Pipeline.Annotate(new Article("a", null, text, null, Source.Unknown, null, []));

    // "actor + actor > recipient + recipient" of the event that a word tells.
    private static string Told(string text, string trigger)
    {
        var found = Assert.Single(Read(text).Events, happening => happening.Trigger.Slice(text).SequenceEqual(trigger));
        string Words(IEnumerable<Participant> who) => string.Join(" + ", who.Select(p => p.Span.Slice(text).ToString()));
        return $"{Words(found.Actors)} > {Words(found.Recipients)}";
    }

    [Theory]
    [InlineData("Finnish soldiers arrested two smugglers near the border.", "arrested", "Finnish soldiers > two smugglers")]
    [InlineData("The envoy was expelled by the Danish government on Friday.", "expelled", "Danish government > envoy")]
    [InlineData("The fishermen detained by the Peruvian navy were released on Friday.", "detained", "Peruvian navy > fishermen")]
    [InlineData("The rebels who attacked the convoy fled.", "attacked", "rebels > convoy")]
    [InlineData("Portugal and Chile condemned Norway and Denmark.", "condemned", "Portugal + Chile > Norway + Denmark")]
    [InlineData("Peru promised to send doctors to Chile.", "send", "Peru > Chile")]
    [InlineData("The president asked the army to leave the capital.", "leave", "army > capital")]
    [InlineData("Thousands of students marched against the government.", "marched", "Thousands of students > government")]
    public void Who_does_what_to_whom_stands_where_grammar_puts_it(string text, string trigger, string expected) => Assert.Equal(expected, Told(text, trigger));

    [Theory]
    [InlineData("Chile launched an attack on Peru.", "attack", "Chile > Peru")]
    [InlineData("Norway imposed sanctions on Peru.", "sanctions", "Norway > Peru")]
    [InlineData("The minister held talks with the Danish ambassador.", "talks", "minister > Danish ambassador")]
    [InlineData("Danish police carried out a raid against the gang.", "raid", "Danish police > gang")]
    [InlineData("The talks between Norway and Chile ended on Friday.", "talks", "Norway + Chile > ")]
    [InlineData("Norway's attack on Peru was condemned.", "attack", "Norway > Peru")]
    [InlineData("The arrest of two activists by Danish police angered the town.", "arrest", "Danish police > two activists")]
    public void Nouns_and_the_verbs_that_help_them_have_the_same_participants(string text, string trigger, string expected) => Assert.Equal(expected, Told(text, trigger));

    [Theory]
    [InlineData("Norway demanded an apology from Peru.", "demanded", "Norway > Peru")]
    [InlineData("The union protested against the minister.", "protested", "union > minister")]
    [InlineData("Norway accused Peru of spying.", "accused", "Norway > Peru")]
    [InlineData("Norway sent troops to Chile.", "sent", "Norway > Chile")]
    [InlineData("Peru rejected the Norwegian proposal.", "rejected", "Peru > Norwegian")]
    [InlineData("Chile condemned Norway's attack on Peru.", "condemned", "Chile > Norway")]
    [InlineData("Norway threatened to attack Peru.", "threatened", "Norway > Peru")]
    [InlineData("Norway demanded that Peru withdraw its soldiers.", "demanded", "Norway > Peru")]
    [InlineData("The army imposed a curfew in Lima.", "imposed", "army > Lima")]
    public void Whom_it_is_done_to_may_stand_behind_a_preposition_or_in_what_is_done(string text, string trigger, string expected) => Assert.Equal(expected, Told(text, trigger));

    [Theory]
    [InlineData("Norway said it would leave Chile.", "leave", "Norway > Chile")]
    [InlineData("The rebels said they would free the hostages.", "free", "rebels > hostages")]
    [InlineData("Norway withdrew its soldiers from Chile.", "withdrew", "Norway > Chile")]
    public void Pronouns_stand_for_who_is_named_in_the_sentence(string text, string trigger, string expected) => Assert.Equal(expected, Told(text, trigger));

    [Theory]
    [InlineData("President Ada Lund met opposition leader Bo Vik in Oslo.", "met", "President Ada Lund > opposition leader Bo Vik")]
    [InlineData("Danish and Norwegian warships shelled the port.", "shelled", "Danish + Norwegian warships > port")]
    public void A_phrase_reaches_from_its_first_modifier_to_its_head_and_a_title_has_its_name(string text, string trigger, string expected) => Assert.Equal(expected, Told(text, trigger));

    [Fact]
    public void A_participant_whose_name_is_known_is_the_entity()
    {
        var read = Read("Norway sent a letter. Later the country attacked Peru.\nPresident Ada Lund resigned.");
        var attacked = Assert.Single(read.Events, e => e.Trigger.Slice(read.Text).SequenceEqual("attacked"));
        Assert.Equal("Peru", read.Entities[attacked.Recipient!.Entity!.Value].Name);
        var resigned = Assert.Single(read.Events, e => e.Trigger.Slice(read.Text).SequenceEqual("resigned"));
        Assert.Equal("Ada Lund", read.Entities[resigned.Actor!.Entity!.Value].Name);
    }

    [Fact]
    public void A_place_is_the_one_that_the_words_of_the_event_name()
    {
        var read = Read("In Oslo, Ada Lund said that two soldiers had died in Lima.");
        var died = Assert.Single(read.Events, e => e.Trigger.Slice(read.Text).SequenceEqual("died"));
        Assert.Equal("Lima", read.Mentions[died.Place!.Value].Span.Slice(read.Text).ToString());
    }
}
