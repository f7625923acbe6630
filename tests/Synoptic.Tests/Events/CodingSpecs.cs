using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Events;

public sealed class CodingSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    [Theory]
    [InlineData("Norvia's navy attacked two Tolmian ports on Friday.", "attacked", "ASSAULT", null)]
    [InlineData("President Lund visited Tolmia on Monday.", "visited", "CONSULT", "visit")]
    [InlineData("President Lund telephoned Tolmian leader Pavel Orsk.", "telephoned", "CONSULT", "phone")]
    [InlineData("Norvia praised Tolmia for its decision.", "praised", "SUPPORT", null)]
    [InlineData("Norvia sent food and medicine to Tolmia.", "sent", "AID", null)]
    [InlineData("Police in Harsk arrested the opposition leader Pavel Orsk.", "arrested", "COERCE", "arrest")]
    [InlineData("Rebels shelled the Tolmian army base.", "shelled", "ASSAULT", "heavy-weapons")]
    [InlineData("Gunmen assassinated the Tolmian minister Pavel Orsk.", "assassinated", "ASSAULT", "assassinate")]
    [InlineData("Norvia declared a state of emergency in Harsk.", "declared", "COERCE", "martial-law")]
    public void A_verb_tells_root_code_and_mode(string text, string trigger, string root, string? mode)
    {
        var code = Code(text, trigger);
        Assert.Equal(root, code?.Type);
        Assert.Equal(mode, code?.Mode);
    }

    [Theory]
    [InlineData("Norvia launched an air strike on the Tolmian capital.", "launched", "ASSAULT", "aerial")]
    [InlineData("Prisoners in Harsk began a hunger strike against the Lund government.", "began", "PROTEST", "hunger")]
    [InlineData("Teachers in Norvia went on strike against the Lund government.", "went", "PROTEST", "strike")]
    [InlineData("Norvia opened an investigation into the Tolmian company.", "opened", "ACCUSE", "investigate")]
    public void A_verb_that_only_helps_takes_the_code_of_its_noun(string text, string trigger, string root, string mode) =>
        Assert.Equal((root, root == "ACCUSE" ? 3 : 4, mode), Parts(Code(text, trigger)));

    [Theory]
    [InlineData("Norvia agreed to withdraw its troops from Tolmia.", "agreed", "AGREE", "withdraw", "YIELD")]
    [InlineData("Norvia refused to withdraw its troops from Tolmia.", "refused", "REJECT", "withdraw", "YIELD")]
    [InlineData("Norvia threatened to bomb Tolmia.", "threatened", "THREATEN", "bomb", "ASSAULT")]
    [InlineData("Norvia demanded that Tolmia release the fishermen.", "demanded", "REQUEST", "release", "YIELD")]
    [InlineData("Norvia said it would free the Tolmian fishermen.", "said", "AGREE", "free", "YIELD")]
    [InlineData("Norvia said Tolmia must free the fishermen.", "said", "REQUEST", "free", "YIELD")]
    public void What_is_agreed_refused_threatened_or_demanded_keeps_its_own_code(string text, string outer, string root, string inner, string content)
    {
        Assert.Equal(root, Code(text, outer)?.Type);
        Assert.Equal(content, Code(text, inner)?.Type);
    }

    [Theory]
    [InlineData("Norvia lifted its sanctions against Tolmia.", "lifted", "YIELD")]
    [InlineData("Norvia and Tolmia failed to reach an agreement on fishing rights.", "failed", "REJECT")]
    [InlineData("Norvia did not allow the Tolmian ships to leave.", "allow", "REJECT")]
    [InlineData("Norvia violated the ceasefire in Tolmia.", "violated", "ASSAULT")]
    [InlineData("President Edda Lund will meet Tolmian leader Pavel Orsk in Harsk.", "meet", "AGREE")]
    [InlineData("Norvia called on Tolmia to release the fishermen.", "called", "REQUEST")]
    public void What_a_word_makes_of_its_content_decides(string text, string trigger, string root) => Assert.Equal(root, Code(text, trigger)?.Type);

    [Fact]
    public void A_passive_and_a_noun_have_the_code_of_the_verb()
    {
        Assert.Equal("ASSAULT", Code("Two Tolmian ports were attacked by Norvia's navy.", "attacked")?.Type);
        Assert.Equal(("COERCE", 4, "arrest"), Parts(Code("The arrest of Pavel Orsk by Norvian police angered Tolmia.", "arrest")));
    }

    [Theory]
    [InlineData("President Edda Lund condemned the Tolmian government on Monday.", "condemned", true)]
    [InlineData("Norvia helped Tolmia.", "helped", false)]
    [InlineData("Norvia refused to say whether Tolmia had called.", "refused", false)]
    public void A_code_is_sure_where_the_word_tells_of_little_else(string text, string trigger, bool isSure) => Assert.Equal(isSure, Code(text, trigger)?.IsSure);

    [Theory]
    [InlineData("Norvia tried to sleep in Tolmia.", "tried")]
    [InlineData("Norvian workers went to work in Tolmia.", "went")]
    public void A_word_that_tells_of_much_else_tells_nothing_over_another_verb(string text, string trigger) => Assert.Null(Code(text, trigger));

    [Fact]
    public void An_act_that_verb_and_noun_tell_together_has_one_code() =>
        Assert.Single(Annotate("Norvia launched an air strike on the Tolmian capital.").Events, static e => e.Code is not null);

    [Theory]
    [InlineData("The company launched a new product in Norvia.")]
    [InlineData("The firm cut prices and hit its target.")]
    [InlineData("She called the speech a mistake and left the room.")]
    [InlineData("They fought a blaze in the hills and shared a meal.")]
    public void Daily_life_has_no_code(string text) => Assert.DoesNotContain(Annotate(text).Events, static e => e.Code is not null);

    private static EventCode? Code(string text, string trigger)
    {
        var read = Annotate(text);
        return Assert.Single(read.Events, e => e.Trigger.Slice(text).SequenceEqual(trigger)).Code;
    }

    private static (string? Root, int? Quad, string? Mode) Parts(EventCode? code) => (code?.Type, code?.Quad, code?.Mode);

    private static Annotations Annotate(string text) => Pipeline.Annotate(new Article("a", null, text, null, Source.Unknown, null, []));
}
