using Synoptic.Text;

namespace Synoptic.Tests.Quotations;

public sealed class AttributionSpecs
{
    public static TheoryData<string, string> Attributions => new()
    {
        { "Ms Rao criticized the decision.", "Stance | Ms Rao | criticized | the decision" },
        { "The council has repeatedly rejected the plan.", "Stance | The council | has repeatedly rejected | the plan" },
        { "Ms Rao called for a ban on night fishing.", "Topic | Ms Rao | called for | a ban on night fishing" },
        { "Ms Rao accused the crews of theft.", "Speech | Ms Rao | accused | the crews of theft" },
        { "Ms Rao described the raid as a mistake.", "Speech | Ms Rao | described | the raid as a mistake" },
        { "Ms Rao urged the council to open the harbour.", "Speech | Ms Rao | urged | to open the harbour" },
        { "Ms Rao wants to open the harbour.", "Intent | Ms Rao | wants | to open the harbour" },
        { "The mayor fears that the harbour will close.", "Thought | The mayor | fears | the harbour will close" },
        { "The minister is expected to resign.", "Thought | ? | is expected | The minister / to resign" },
        { "The plan was condemned by the council.", "Stance | the council | was condemned by | The plan" },
        { "Reporters heard her claim that the boats were lost.", "Speech | her | claim | the boats were lost" },
        { "The mayor voiced support for the strike.", "Stance | The mayor | voiced support for | the strike" },
        { "Ms Rao, who heads the harbour office, supports the strike.", "Stance | Ms Rao, who heads the harbour office | supports | the strike" },
        { "Jan Orlo, a lawyer for the crews, said in a statement that the talks had failed.", "Speech | Jan Orlo, a lawyer for the crews | said in a statement | the talks had failed" },
    };

    [Theory, MemberData(nameof(Attributions))]
    public void Who_says_thinks_holds_or_means_to_do_what_is_told_by_the_heads_of_the_words(string text, string expected) =>
        Assert.Contains(expected, Lines(text));

    [Theory]
    [InlineData("The council did not support the plan.")]
    [InlineData("The council would support the plan.")]
    [InlineData("Nobody here knows how to support the plan.")]
    [InlineData("The beams support the roof of the hall in winter, and I support the plan.")]
    public void What_does_not_happen_is_given_to_nobody(string text) =>
        Assert.DoesNotContain(Told.Of(text).Quotations, q => q.Act == QuotationAct.Stance && q.Content[0].Slice(text) == "the plan");

    [Theory]
    [InlineData("The minister called him on Monday.")]
    [InlineData("Forces attacked the town and launched a deadly attack on the harbour.")]
    public void Who_is_spoken_to_and_what_is_struck_are_told_by_nobody(string text) => Assert.Empty(Told.Of(text).Quotations);

    [Fact]
    public void Quoted_words_are_told_whole_though_a_sentence_ends_between_the_marks()
    {
        const string Text = "Ms Rao left the hall, claiming that the crews “lied many times, and nothing came of it. It was unfair.”";
        Assert.Contains(Told.Of(Text).Quotations, q => q.Kind == QuotationKind.Mixed && q.Content[^1].Slice(Text).EndsWith("It was unfair.”", StringComparison.Ordinal));
    }

    [Fact]
    public void An_office_speaks_for_whoever_is_named_beside_it()
    {
        var told = Told.Of("The mayor, Hanne Oster, said that the school would stay open.", ("Hanne Oster", 0));
        Assert.Contains(told.Quotations, q => q.SpeakerEntity == 0);
    }

    [Fact]
    public void Words_between_marks_attribute_nothing()
    {
        var told = Told.Of("“We support the plan and fear that the harbour will close,” Ms Rao said.");
        Assert.Equal(QuotationKind.Direct, Assert.Single(told.Quotations).Kind);
    }

    private static IEnumerable<string> Lines(string text) => Told.Of(text).Quotations.Select(q =>
        $"{q.Act} | {q.Speaker?.Slice(text).ToString() ?? "?"} | {q.Cue?.Slice(text).ToString()} | {string.Join(" / ", q.Content.Select(piece => piece.Slice(text).ToString()))}");
}
