using System.Collections.Immutable;
using Synoptic.Copies;
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
    public void Every_quotation_but_what_nobody_known_is_only_told_to_have_said_is_in_exactly_one_group()
    {
        var story = StoryOf(
            "“The harbour will reopen on Monday,” Ms Rao said. “The harbour will reopen on Monday,” Ms Rao repeated.\n“Nobody was asked,” Mr Orlo said.",
            "Ms Rao said the harbour would “reopen on Monday” at last.\n“Nobody was ever asked,” Mr Orlo said. Ms Rao said that the boats were lost.");
        var told = new QuotationMatcher(WordTables.English).Group(story).SelectMany(g => g.Tellings).Select(t => (t.Evidence.Article, t.Quotation)).ToList();
        var expected = story.Articles.SelectMany(a => Enumerable.Range(0, a.Quotations.Length).Where(q => a.Quotations[q].Kind != QuotationKind.Indirect || a.Quotations[q].SpeakerEntity is not null).Select(q => (a.Article.Id, q))).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), told.Order());
    }

    [Fact]
    public void A_telling_that_leaves_words_out_is_shortened_and_points_to_the_fullest()
    {
        var group = Assert.Single(Groups("“The quay is ours,” Ms Rao said.", "“The quay is ours, the boats are ours and the fish will be ours,” Ms Rao said."));
        Assert.Equal((TellingKind.Shortened, 1), (group.Tellings[0].Kind, group.Tellings[0].Of));
        Assert.Equal((TellingKind.Full, null), (group.Tellings[1].Kind, group.Tellings[1].Of));
    }

    [Fact]
    public void What_another_report_tells_in_its_own_words_is_a_paraphrase_of_what_was_quoted()
    {
        var group = Assert.Single(Groups("“We expect the cranes to stand idle until the spring,” Ms Rao said.", "Ms Rao said that the cranes were expected to stand idle until the spring."));
        Assert.Equal((TellingKind.Paraphrased, 0, TellingReason.OwnWords), (group.Tellings[1].Kind, group.Tellings[1].Of, group.Tellings[1].Reason));
    }

    [Fact]
    public void Another_spelling_is_no_other_word()
    {
        var group = Assert.Single(Groups("“The harbour will be modernised by ten per cent,” Ms Rao said.", "“The harbor will be modernized by ten percent,” Ms Rao said."));
        Assert.Equal(TellingKind.Identical, group.Tellings.Single(t => t.Of is not null).Kind);
    }

    [Fact]
    public void Words_changed_in_a_spun_report_are_altered_and_point_to_the_original()
    {
        var story = StoryOf("“We paid a hell of a lot for that crane,” Ms Rao said.", "“We paid a hell of loads for that crane,” Ms Rao said.");
        var group = Assert.Single(Group(story with { Spun = [new SpunVerdict("a1", 1, [])] }));
        Assert.Equal((TellingKind.Altered, 0, TellingReason.SpunReport), (group.Tellings[1].Kind, group.Tellings[1].Of, group.Tellings[1].Reason));
        Assert.Equal(TellingKind.Full, group.Tellings[0].Kind);
    }

    [Fact]
    public void Words_changed_in_a_copy_are_altered_whichever_report_comes_first()
    {
        var story = StoryOf("“The crane is finished and will stay finished,” Ms Rao said.", "“The crane is dead and will stay dead,” Ms Rao said.");
        var group = Assert.Single(Group(story with { Copies = [new CopyPair("a0", "a1", CopyKind.Edited, 1, [], true, [])] }));
        Assert.Equal((TellingKind.Altered, TellingReason.CopiedReport), (group.Tellings[1].Kind, group.Tellings[1].Reason));
    }

    [Fact]
    public void A_copy_that_cuts_a_speech_otherwise_is_not_accused()
    {
        var story = StoryOf(
            "“The crane stands idle and nobody is paid for it. We will sell the quay to whoever wants it,” Ms Rao said.",
            "“I have slept badly for a week. The crane stands idle and nobody is paid for it,” Ms Rao said.");
        var group = Assert.Single(Group(story with { Copies = [new CopyPair("a0", "a1", CopyKind.Edited, 1, [], true, [])] }));
        Assert.DoesNotContain(group.Tellings, telling => telling.Kind == TellingKind.Altered);
    }

    [Fact]
    public void The_same_words_in_a_spun_report_are_not_accused()
    {
        var story = StoryOf("“The harbour will reopen on Monday,” Ms Rao said.", "“The harbour will reopen on Monday,” Ms Rao said.");
        Assert.Equal(TellingKind.Identical, Assert.Single(Group(story with { Spun = [new SpunVerdict("a1", 1, [])] })).Tellings[1].Kind);
    }

    [Fact]
    public void What_one_report_prints_whole_and_another_in_two_pieces_is_one_statement()
    {
        var group = Assert.Single(Groups(
            "“The pier broke at noon and nobody was on it. We will build it again before the winter storms,” Ms Rao said.",
            "“The pier broke at noon and nobody was on it,” Ms Rao said.\nThe town wept. “We will build it again before the winter storms,” Ms Rao said."));
        Assert.Equal(3, group.Tellings.Length);
        Assert.All(group.Tellings.Skip(1), telling => Assert.Equal((TellingKind.Shortened, 0), (telling.Kind, telling.Of)));
    }

    [Fact]
    public void What_is_only_wanted_is_no_statement()
    {
        var story = StoryOf("Ms Rao said that the cranes were idle.");
        var article = story.Articles[0];
        var wanted = article with { Quotations = [.. article.Quotations.Select(q => q with { Act = QuotationAct.Intent })] };
        Assert.NotEmpty(Group(story));
        Assert.Empty(Group(story with { Articles = [wanted] }));
    }

    [Fact]
    public void A_statement_that_a_thousand_reports_print_takes_seconds_at_most()
    {
        var one = Told.Of("“The harbour has lost forty boats since the storm and nobody has paid,” Ms Rao said.\nMs Rao said that the cranes were idle.", ("Ms Rao", 0));
        var other = Told.Of("“The harbour lost about forty boats in the storm and no one paid for them,” Ms Rao said.", ("Ms Rao", 0));
        var articles = Enumerable.Range(0, 1000).Select(i => (i % 2 == 0 ? one : other).Annotated($"a{i}")).ToImmutableArray();
        var cast = new CastMember(one.Entities[0] with { Id = "e1" }, [.. articles.Select(a => new EntityReference(a.Article.Id, 0))]);
        var before = Environment.CpuUsage.TotalTime;
        var groups = Group(new Story("s", articles, [], [], [], [cast], new StoryCalendar([], [])));
        Assert.True(Environment.CpuUsage.TotalTime - before < TimeSpan.FromSeconds(20));
        Assert.Equal(1000, groups[0].Tellings.Length);
        Assert.Equal(500, groups[1].Tellings.Length);
    }

    private static ImmutableArray<QuotationGroup> Group(Story story) => new QuotationMatcher(WordTables.English).Group(story);

    private static ImmutableArray<QuotationGroup> Groups(params string[] texts) => new QuotationMatcher(WordTables.English).Group(StoryOf(texts));

    private static Story StoryOf(params string[] texts)
    {
        var articles = texts.Select((text, i) => Told.Of(text, ("Ms Rao", 0), ("Mr Orlo", 1)).Annotated($"a{i}")).ToImmutableArray();
        var cast = articles[0].Entities.Select((entity, e) => new CastMember(entity with { Id = $"e{e + 1}" }, [.. articles.Select(a => new EntityReference(a.Article.Id, e))])).ToImmutableArray();
        return new Story("s", articles, [], [], [], cast, new StoryCalendar([], []));
    }
}
