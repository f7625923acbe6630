using FsCheck;
using FsCheck.Fluent;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Events;

public sealed class ModalitySpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    [Theory]
    [InlineData("The rebels attacked the port on Sunday.", "attacked", Modality.Asserted)]
    [InlineData("The rebels are attacking the port.", "attacking", Modality.Ongoing)]
    [InlineData("The ministers will meet in Tolm.", "meet", Modality.Planned)]
    [InlineData("The rebels threatened to attack the port.", "attack", Modality.Threatened)]
    [InlineData("The queen ordered the rebels to leave.", "leave", Modality.Demanded)]
    [InlineData("The bank promised to repay its customers.", "repay", Modality.Promised)]
    [InlineData("The rebels promised to kill the mayor.", "kill", Modality.Threatened)]
    [InlineData("The rebels did not attack the port.", "attack", Modality.Denied)]
    [InlineData("The rebels failed to take the port.", "take", Modality.Denied)]
    [InlineData("The rebels may attack the port.", "attack", Modality.Conditional)]
    [InlineData("The rebels reportedly attacked the port.", "attacked", Modality.Reported)]
    [InlineData("Police said the rebels attacked the port.", "attacked", Modality.Reported)]
    public void A_verb_stands_to_fact_as_its_helpers_and_what_governs_it_say(string text, string trigger, Modality modality) => Assert.Equal(modality, EventReading.Read(text, trigger)[0].Modality);

    [Theory]
    [InlineData("The queen called for a ceasefire.", "ceasefire", Modality.Demanded)]
    [InlineData("Shops closed ahead of planned talks in Tolm.", "talks", Modality.Planned)]
    [InlineData("The meeting ended with no agreement.", "agreement", Modality.Denied)]
    [InlineData("The envoys spoke of possible sanctions.", "sanctions", Modality.Conditional)]
    [InlineData("The guards averted an attack on the port.", "attack", Modality.Denied)]
    [InlineData("The villages live under the threat of attack.", "attack", Modality.Threatened)]
    [InlineData("The two sides held talks in Tolm.", "talks", Modality.Asserted)]
    [InlineData("The queen condemned the attack on the port.", "attack", Modality.Asserted)]
    [InlineData("The queen will discuss the attack with her generals.", "attack", Modality.Asserted)]
    public void A_noun_stands_to_fact_as_what_governs_it_says(string text, string trigger, Modality modality) => Assert.Equal(modality, EventReading.Read(text, trigger)[0].Modality);

    [Theory]
    [InlineData("Police said the rebels attacked the port.", "attacked", "Police")]
    [InlineData("The rebels attacked the port, according to police.", "attacked", "police")]
    [InlineData("“They burned our boats,” the old captain said.", "burned", "the old captain")]
    [InlineData("The queen denied that her guards had burned the boats.", "burned", "The queen")]
    [InlineData("Norrland accused Varn of burning the boats.", "burning", "Norrland")]
    [InlineData("The rebels attacked the port.", "attacked", null)]
    [InlineData("The rebels threatened to attack the port.", "attack", null)]
    public void Who_tells_an_event_is_told(string text, string trigger, string? teller) => Assert.Equal(teller, EventReading.Read(text, trigger)[0].Teller?.Span.Slice(text));

    [Fact]
    public void What_somebody_said_he_would_consider_keeps_its_nesting()
    {
        var events = EventReading.Read("The minister said that he would consider withdrawing the troops.", "said", "consider", "withdrawing");
        Assert.Equal(new int?[] { null, 0, 1 }, events.Select(static happening => happening.Within));
        Assert.Equal(Modality.Asserted, events[0].Modality);
    }

    [Fact]
    public void What_somebody_condemned_is_no_content_of_it()
    {
        var events = EventReading.Read("The queen condemned the raid.", "condemned", "raid");
        Assert.Null(events[1].Within);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Tolm Tolm Tolm, Tolm; attack attack attack, threat of threat of threat of attack")]
    [InlineData("“”“””“ said said said he said she said said attack “said”")]
    [InlineData("- attack\n- talks, talks, talks\n- no no no deal")]
    public void Lists_and_broken_sentences_are_read_without_harm(string text) => Check(text);

    [Fact]
    public void A_sentence_of_500_words_is_read_without_harm() => Check(string.Join(' ', Enumerable.Repeat("said that the rebels threatened to attack", 72)) + ".");

    [Fact]
    public void Whatever_the_text_an_event_stands_within_another_of_the_article_and_never_within_itself() =>
        Prop.ForAll(Arbs(), static words => Check(string.Join(' ', words))).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(7, 9));

    // Words that make the hardest nests, in any order.
    private static Arbitrary<string[]> Arbs() => Gen.ArrayOf(Gen.Elements("said", "that", "the", "rebels", "attack", "Varn", "threatened", "to", "no", "talks", ",", "“", "”", ".", "would", "if", "call", "for", "accused", "of", "\n", "denied", "Queen", "Orla", "\ud800", "not", "and", "who", "planned")).ToArbitrary();

    private static void Check(string text)
    {
        var events = Pipeline.Annotate(new Article("a", null, text, null, Source.Unknown, null, [])).Events;
        for (var e = 0; e < events.Length; e++)
        {
            var steps = 0;
            for (var up = events[e].Within; up is { } above; up = events[above].Within)
            {
                Assert.InRange(above, 0, events.Length - 1);
                Assert.True(++steps <= events.Length, "events stand within one another in a circle");
            }
        }
    }
}
