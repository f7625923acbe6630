using System.Collections.Immutable;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Reconciliation.Quotations;
using Synoptic.Stories;
using Synoptic.Tests.Quotations;
using Synoptic.Text;

namespace Synoptic.Tests.Reconciliation;

public sealed class QuotationMatcherSpecs
{
    [Fact]
    public void The_same_words_in_two_reports_are_one_identical_statement()
    {
        var group = Assert.Single(Groups("“The harbour will reopen on Monday,” Ms Rao said.", "Ms Rao said: “The harbour will reopen on Monday.”"));
        Assert.Equal(QuotationRelation.Identical, group.Relation);
        Assert.Equal(2, group.Tellings.Length);
        Assert.All(group.Tellings, telling => Assert.Empty(telling.Differing));
        Assert.Equal("e1", group.Speaker);
    }

    [Fact]
    public void A_statement_translated_otherwise_is_a_variant_with_the_differing_words_marked()
    {
        string[] texts =
        [
            "“The fishermen asked to speak with the minister, and she is ready to receive both crews this week,” Ms Rao said.",
            "“The fishermen requested a talk with the minister, and she remains willing to receive both of the crews,” Ms Rao said.",
        ];
        var group = Assert.Single(Groups(texts));
        Assert.Equal(QuotationRelation.Variant, group.Relation);
        var marked = group.Tellings.Select((telling, i) => telling.Differing.Select(span => span.Slice(texts[i])).ToArray()).ToArray();
        Assert.Contains(marked[0], words => words.StartsWith("asked", StringComparison.Ordinal));
        Assert.Contains(marked[1], words => words.StartsWith("requested", StringComparison.Ordinal));
        Assert.DoesNotContain(marked[0], words => words.Contains("fishermen", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_sentences_of_one_speech_on_one_topic_are_two_statements() =>
        Assert.Equal(2, Groups(
            "“The harbour has lost forty boats since the storm and nobody has paid for them,” Ms Rao said.",
            "“I will not close the harbour while families live from what it lands every morning,” Ms Rao said.").Length);

    [Fact]
    public void A_fragment_stands_with_the_longer_telling_that_holds_it()
    {
        var group = Assert.Single(Groups("“Today we had a deeply constructive meeting with the crews,” Ms Rao wrote.", "Ms Rao called the meeting “deeply constructive.”"));
        Assert.Equal(QuotationRelation.Variant, group.Relation);
        Assert.Empty(group.Tellings[1].Differing);
    }

    [Fact]
    public void Another_speakers_like_words_are_another_statement() =>
        Assert.Equal(2, Groups("“The harbour will reopen on Monday,” Ms Rao said.", "“The harbour will reopen on Monday,” Mr Orlo said.").Length);

    [Fact]
    public void Every_direct_and_mixed_quotation_is_in_exactly_one_group()
    {
        var story = StoryOf(
            "“The harbour will reopen on Monday,” Ms Rao said. “The harbour will reopen on Monday,” Ms Rao repeated.\n“Nobody was asked,” Mr Orlo said.",
            "Ms Rao said the harbour would “reopen on Monday” at last.\n“Nobody was ever asked,” Mr Orlo said. Ms Rao said that the boats were lost.");
        var told = new QuotationMatcher(WordTables.English).Group(story).SelectMany(g => g.Tellings).Select(t => (t.Evidence.Article, t.Quotation)).ToList();
        var expected = story.Articles.SelectMany(a => Enumerable.Range(0, a.Quotations.Length).Where(q => a.Quotations[q].Kind != QuotationKind.Indirect).Select(q => (a.Article.Id, q))).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), told.Order());
    }

    private static ImmutableArray<QuotationGroup> Groups(params string[] texts) => new QuotationMatcher(WordTables.English).Group(StoryOf(texts));

    private static Story StoryOf(params string[] texts)
    {
        var articles = texts.Select((text, i) => Told.Of(text, ("Ms Rao", 0), ("Mr Orlo", 1)).Annotated($"a{i}")).ToImmutableArray();
        var cast = articles[0].Entities.Select((entity, e) => new CastMember(entity with { Id = $"e{e + 1}" }, [.. articles.Select(a => new EntityReference(a.Article.Id, e))])).ToImmutableArray();
        return new Story("s", articles, [], [], [], cast, new StoryCalendar([], []));
    }
}
