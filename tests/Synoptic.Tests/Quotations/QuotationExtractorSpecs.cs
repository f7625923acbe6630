using Synoptic.Text;

namespace Synoptic.Tests.Quotations;

public sealed class QuotationExtractorSpecs
{
    public static TheoryData<string, string> Statements => new()
    {
        { "“We sail at dawn,” Ms Rao said.", "Direct: Ms Rao: “We sail at dawn,”" },
        { "“We sail at dawn,” said Ms Rao.", "Direct: Ms Rao: “We sail at dawn,”" },
        { "‘We sail at dawn’, said Ms Rao.", "Direct: Ms Rao: ‘We sail at dawn’" },
        { "\"We sail at dawn!\" she shouted.", "Direct: she: \"We sail at dawn!\"" },
        { "Ms Rao told reporters: “We sail at dawn.”", "Direct: Ms Rao: “We sail at dawn.”" },
        { "Ms Rao said on Tuesday, “We sail at dawn.”", "Direct: Ms Rao: “We sail at dawn.”" },
        { "“We sail at dawn,” Lina Rao, the harbour master of Velden, said.", "Direct: Lina Rao, the harbour master of Velden: “We sail at dawn,”" },
        { "“We sail at dawn,” Ms Rao wrote on social media.", "Direct: Ms Rao: “We sail at dawn,”" },
        { "“We sail at dawn,” according to Ms Rao.", "Direct: Ms Rao: “We sail at dawn,”" },
        { "“We sail,” Ms Rao said, “when the storm is over.”", "Direct: Ms Rao: “We sail,” / “when the storm is over.”" },
        { "“We sail at dawn,” Ms Rao said in her morning address. “But we will not go far.”", "Direct: Ms Rao: “We sail at dawn,” / “But we will not go far.”" },
        { "“We sail at dawn,” Ms Rao said.\n“The boats are ready and the crews are paid.”", "Direct: Ms Rao: “We sail at dawn,” / “The boats are ready and the crews are paid.”" },
        { "“We sail at dawn,” Ms Rao said on “Harbour Talk.” “The boats are ready.”", "Direct: Ms Rao: “We sail at dawn,” / “The boats are ready.”" },
        { "“We sail at dawn,” Ms Rao said. Then, “We come home at night.”", "Direct: Ms Rao: “We sail at dawn,” / “We come home at night.”" },
        { "“Will you sail at dawn?” Ms Rao asked Mr Orlo. “Or is the storm too strong?”", "Direct: Ms Rao: “Will you sail at dawn?” / “Or is the storm too strong?”" },
        { "“He told me, ‘Who will stop us?’” Ms Rao recalled.", "Direct: Ms Rao: “He told me, ‘Who will stop us?’”" },
        { "Ms Rao was blunt: “We sail at dawn.”", "Direct: Ms Rao: “We sail at dawn.”" },
        { "Lina Rao: ‘We sail at dawn’", "Direct: Lina Rao: ‘We sail at dawn’" },
        { "“Will you sail at dawn?” Ms Rao asked.\n“I have nothing at all to say about it.”", "Direct: Ms Rao: “Will you sail at dawn?”|Direct: ?: “I have nothing at all to say about it.”" },
        { "“We sail at dawn.\n“And we come home at night,” Ms Rao said.\n“Nobody stays behind.”", "Direct: Ms Rao: “We sail at dawn. / “And we come home at night,” / “Nobody stays behind.”" },
        { "Ms Rao was firm. “The boats are ready and the crews are paid.”", "Direct: Ms Rao: “The boats are ready and the crews are paid.”" },
        { "“The boats are ready and the crews are paid.” The sign hung there for years.", "Direct: ?: “The boats are ready and the crews are paid.”" },
        { "“The boats are safe,” scoffed Lina Rao.", "Direct: Lina Rao: “The boats are safe,”" },
        { "“We sail,” Ms Rao said of the boats that were ready, “but we will not go far.”", "Direct: Ms Rao: “We sail,” / “but we will not go far.”" },
        { "“Nobody will stop the boats of Velden.” — Lina Rao, harbour master", "Direct: Lina Rao: “Nobody will stop the boats of Velden.”" },
        { "The vote was close.\n\"Nobody will stop the boats of Velden.\nLina Rao, harbour master.\"\nThe boats left.", "Direct: Lina Rao: \"Nobody will stop the boats of Velden." },
        { "Ms Rao wrote: “The boats are lost.\nThe crews are home.\nNobody will sail again!”\nThe harbour closed.", "Direct: Ms Rao: “The boats are lost. / The crews are home. / Nobody will sail again!”" },
        { "“The boats are lost,” Ms Rao said in a statement. “We mourn them.”\nThe crews wept.\n“We will build new ones,” the statement went on.", "Direct: Ms Rao: “The boats are lost,” / “We mourn them.”|Direct: the statement: “We will build new ones,”" },
        { "“We sail at dawn.\n“We come home at night,” Ms Rao said.", "Direct: Ms Rao: “We sail at dawn. / “We come home at night,”" },
    };

    public static TheoryData<string, string> Tellings => new()
    {
        { "Ms Rao said that the boats were lost.", "Indirect: Ms Rao: the boats were lost" },
        { "Ms Rao said the boats were lost.", "Indirect: Ms Rao: the boats were lost" },
        { "The boats were lost, Ms Rao said on Tuesday.", "Indirect: Ms Rao: The boats were lost" },
        { "According to two people familiar with the plan, the boats were lost.", "Indirect: two people familiar with the plan: the boats were lost" },
        { "Ms Rao said on Velden Radio’s “Morning Tide” that the boats were lost.", "Indirect: Ms Rao: the boats were lost" },
        { "The boats were lost, according to harbour officials.", "Indirect: harbour officials: The boats were lost" },
        { "Ms Rao called the talks “useful.”", "Mixed: Ms Rao: the talks “useful.”" },
        { "Ms Rao described the talks as “long” and “useful” on Tuesday.", "Mixed: Ms Rao: the talks as “long” and “useful”" },
        { "Ms Rao said “great progress was made” during the talks in Velden.", "Mixed: Ms Rao: “great progress was made” during the talks in Velden" },
        { "Many “obstacles” to a deal remained, Ms Rao said.", "Mixed: Ms Rao: Many “obstacles” to a deal remained" },
        { "The harbour welcomed the crews, with spokesman Jan Orlo calling the visit “a fresh start.”", "Mixed: spokesman Jan Orlo: the visit “a fresh start.”" },
        { "Ms Rao said the vote was “a shame,” a word that she had used before.", "Mixed: Ms Rao: the vote was “a shame,”" },
        { "After the talks that he called “useful,” Ms Rao confirmed that the harbour would open.", "Indirect: Ms Rao: the harbour would open" },
        { "Ms Rao called it a “good vote” and an “old debt.”", "Mixed: Ms Rao: it a “good vote” and an “old debt.”" },
        { "Ms Rao left the hall, calling the vote “a disgrace.”", "Mixed: Ms Rao: the vote “a disgrace.”" },
    };

    [Theory, MemberData(nameof(Statements))]
    public void A_statement_between_marks_has_its_speaker_and_all_its_pieces(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Direct(text));

    [Theory, MemberData(nameof(Tellings))]
    public void What_is_told_in_the_reports_own_words_has_its_speaker_too(string text, string expected) =>
        Assert.Contains(expected, Told.Of(text, ("Ms Rao", 0)).Lines());

    [Theory]
    [InlineData("The ship “Queen of Velden” lay in the harbour.")]
    [InlineData("The so-called ‘iron fleet’ was made of wood.")]
    [InlineData("Jan “the Eel” Orlo lost the race.")]
    [InlineData("Ms Rao spoke on Velden Radio’s “Morning Tide” about the boats.")]
    [InlineData("Ms Rao praised the film “River of Salt” and left.")]
    [InlineData("Ms Rao wrote in her memoir, “Tides of Velden.”")]
    [InlineData("She wore a shirt that read nothing, and the ‘captain’ had no ship.")]
    public void Titles_nicknames_and_scare_quotes_are_no_speech(string text) =>
        Assert.DoesNotContain(Told.Of(text).Quotations, q => q.Kind != QuotationKind.Indirect);

    [Fact]
    public void A_heading_in_single_marks_within_a_report_is_nobodys_words() =>
        Assert.DoesNotContain(Told.Of("“We sail at dawn,” Ms Rao said.\n‘A quiet harbour’\nThe boats came home at night.").Lines(), line => line.Contains("quiet", StringComparison.Ordinal));

    [Theory]
    [InlineData("“We sail at dawn,” Ms Rao told reporters in Velden.", "reporters")]
    [InlineData("“We sail at dawn,” Ms Rao told the Velden Courier.", "the Velden Courier")]
    [InlineData("Ms Rao told him that the boats were lost.", "him")]
    [InlineData("“The boats are lost,” Ms Rao wrote to Jan Orlo.", "Jan Orlo")]
    [InlineData("Ms Rao told the story of a boat that was lost: “It sank.”", null)]
    [InlineData("“We sail at dawn,” Ms Rao said.", null)]
    public void Whom_it_was_said_to_is_given_where_it_is_told(string text, string? expected) =>
        Assert.Equal(expected, Told.Of(text).Quotations[0].Addressee?.Slice(text));

    [Fact]
    public void Words_that_come_through_others_know_through_whom()
    {
        var told = Told.Of("Two people familiar with the plan said that Ms Rao said that the boats were lost.", ("Ms Rao", 0));
        var inner = Assert.Single(told.Quotations, q => q.SpeakerEntity == 0);
        Assert.StartsWith("Ms Rao said", told.Quotations[inner.Outer!.Value].Span.Slice(told.Analysis.Text), StringComparison.Ordinal);
        Assert.Null(told.Quotations[inner.Outer.Value].Outer);
    }

    [Fact]
    public void An_occasion_holds_for_the_next_sentence_of_the_same_speaker()
    {
        var told = Told.Of("In her morning address, Ms Rao said that the boats were lost. “We mourn them,” she said.", ("Ms Rao", 0), ("she", 0));
        Assert.All(told.Quotations, q => Assert.Equal("In her morning address", q.Occasion?.Slice(told.Analysis.Text)));
    }

    [Fact]
    public void What_a_statement_says_is_said_by_whose_statement_it_is()
    {
        var told = Told.Of("“The boats are lost,” Ms Rao said in a statement.\n“We will build new ones,” the statement went on.", ("Ms Rao", 0));
        Assert.All(told.Quotations, q => Assert.Equal(0, q.SpeakerEntity));
    }

    [Fact]
    public void A_mark_in_each_paragraph_keeps_the_voice_even_where_a_pronoun_is_not_known()
    {
        var told = Told.Of("“The boats are lost,” Ms Rao said. “They sank.\n“We will build new ones,” she said.", ("Ms Rao", 0));
        Assert.All(told.Quotations, q => Assert.Equal(0, q.SpeakerEntity));
    }

    [Fact]
    public void A_pronoun_is_linked_to_whom_it_stands_for()
    {
        var told = Told.Of("Ms Rao arrived late. “We sail at dawn,” she said.", ("Ms Rao", 0), ("she", 0));
        Assert.Equal(0, Assert.Single(told.Quotations).SpeakerEntity);
    }

    [Fact]
    public void A_spokesman_for_a_house_is_not_the_house()
    {
        var told = Told.Of("“We sail at dawn,” said a spokesman for Velden Lines.", ("Velden Lines", 0));
        Assert.Null(Assert.Single(told.Quotations).SpeakerEntity);
        Assert.NotNull(told.Quotations[0].Speaker);
    }

    [Theory]
    [InlineData("“We sail at dawn,” Ms Rao said in her evening address to the crews.", "in her evening address to the crews")]
    [InlineData("“We sail at dawn,” Ms Rao wrote on social media.", "on social media")]
    [InlineData("Ms Rao told reporters: “We sail at dawn.”", "told reporters")]
    [InlineData("In a post on Facebook, Ms Rao said: “We sail at dawn.”", "In a post on Facebook")]
    [InlineData("“We sail at dawn,” Ms Rao said.", null)]
    public void The_occasion_is_given_where_it_is_told(string text, string? expected) =>
        Assert.Equal(expected, Assert.Single(Told.Of(text).Quotations).Occasion?.Slice(text));

    [Fact]
    public void A_day_beside_the_verb_is_when_it_was_said()
    {
        const string Text = "“We sail at dawn,” Ms Rao said on Tuesday.";
        var analysis = Told.Read(Text);
        var day = new Span(Text.IndexOf("Tuesday", StringComparison.Ordinal), Text.Length - 1);
        var quotation = Assert.Single(Told.Extract(analysis, [new TimeExpression(day, TimeType.Date, "XXXX-WXX-2", null)]));
        Assert.Equal(0, quotation.Time);
    }

    [Fact]
    public void A_denial_of_having_said_something_is_not_a_saying() =>
        Assert.Empty(Told.Of("Ms Rao did not say that the boats were lost.").Quotations);

    private static string[] Direct(string text) =>
        [.. Told.Of(text, ("Ms Rao", 0)).Lines().Where(line => line.StartsWith("Direct", StringComparison.Ordinal))];
}
