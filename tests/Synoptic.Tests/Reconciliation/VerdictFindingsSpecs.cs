using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Tests.Quotations;

namespace Synoptic.Tests.Reconciliation;

public sealed class VerdictFindingsSpecs
{
    [Fact]
    public void What_two_people_call_one_event_stands_side_by_side_and_each_word_stays_in_its_mouth()
    {
        var finding = Assert.Single(Of("Ms Rao called the talks “long but useful.”", "Mr Orlo described the meeting as “useful and friendly.”", "Ms Rao called the harbour “useful.”"));
        Assert.Equal("What is said of the talks", finding.About.Label);
        var side = Assert.Single(finding.Sides);
        Assert.Equal([("long but useful", "Ms Rao"), ("useful and friendly", "Mr Orlo")], side.Claims.Select(c => (c.Value, c.AttributedTo!)));
        Assert.Equal(FindingStatus.Agree, finding.Status);
    }

    [Fact]
    public void Verdicts_without_a_common_word_are_two_sides() =>
        Assert.Equal(2, Assert.Single(Of("Ms Rao called the talks “a farce.”", "Mr Orlo called the talks “a triumph.”")).Sides.Length);

    [Fact]
    public void One_speaker_alone_disputes_nothing() => Assert.Empty(Of("Ms Rao called the talks “a farce.”", "Ms Rao called the talks “a waste of time.”"));

    [Fact]
    public void What_is_said_in_a_clause_is_no_verdict() => Assert.Empty(Of("Ms Rao said the talks were “a farce.”", "Mr Orlo said the talks had been “a triumph.”"));

    private static ImmutableArray<Finding> Of(params string[] texts)
    {
        var articles = texts.Select((text, i) => Told.Of(text, ("Ms Rao", 0), ("Mr Orlo", 1)).Annotated($"a{i}")).ToImmutableArray();
        var cast = Enumerable.Range(0, 2).Select(e => new CastMember(articles[0].Entities[e] with { Id = $"e{e}" }, [.. articles.Select(a => new EntityReference(a.Article.Id, e))]));
        var origins = articles.Select((a, i) => new Origin(((char)('A' + i)).ToString(), [a.Article.Id]));
        var story = new Story("s", articles, [], [], [.. origins], [.. cast], new StoryCalendar([], []));
        return [.. new Reconciler(WordTables.English).Reconcile(story).Findings.Where(f => f.About.Kind == "verdict")];
    }
}
