using System.Collections.Immutable;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Stories;

public sealed class CastLinkSpecs
{
    private static readonly EntityExtractor Extractor = new(WordTables.English);
    private static readonly CastLinker Linker = new(WordTables.English);

    [Theory]
    [InlineData("Robert Stane spoke.", "Robert Stane left.", CastReason.Name)]
    [InlineData("Dmitri Zelvensky spoke.", "Dmitry Zelvenskiy left.", CastReason.Spelling)]
    [InlineData("Robert Stane spoke.", "R. Stane left.", CastReason.Initial)]
    [InlineData("Robert Stane spoke.", "Bob Stane left.", CastReason.Nickname)]
    [InlineData("Robert Stane spoke.", "Robert J. Stane left.", CastReason.Part)]
    [InlineData("Robert Stane spoke.", "Mr Stane left.", CastReason.Surname)]
    [InlineData("Serhiy Zelvensky spoke.", "Sergei Zelvensky left.", CastReason.Spelling)]
    [InlineData("Foreign Minister Robert Stanever spoke.", "The Norwegian foreign minister Robert Stenever left.", CastReason.Spelling)]
    [InlineData("The North Coast Trade Council met.", "The NCTC said no.", CastReason.Acronym)]
    [InlineData("They fled to Kiev.", "It rained in Kyiv.", CastReason.OtherName)]
    [InlineData("The North Atlantic Treaty Organization met.", "The NATO summit began.", CastReason.Acronym)]
    public void Each_link_says_why(string one, string other, CastReason why)
    {
        var member = Assert.Single(Linker.Link(Articles(one, other)), m => m.Members.Length == 2);
        Assert.Equal(why, Assert.Single(member.Links).Why);
    }

    [Theory]
    [InlineData("Robert Stanever spoke.", "Robert Stenever left.")]
    [InlineData("Mr Robert Stanever spoke.", "Mr Robert Stenever left.")]
    [InlineData("Foreign Minister Robert Stane spoke.", "Foreign Minister Robert Stone left.")]
    [InlineData("Foreign Minister Robert Stanever spoke.", "Foreign Minister Ivor Stenever left.")]
    [InlineData("Foreign Minister Robert Stanever met Foreign Minister Robert Stenever.", "It rained.")]
    [InlineData("Robert Stane Jr. spoke.", "Robert Stane Sr. left.")]
    [InlineData("Ada Stane spoke.", "The Stanes left.")]
    [InlineData("The North Coast Trade Council met the New City Traffic Committee.", "The NCTC said no.")]
    public void Who_may_be_two_is_two(string one, string other) =>
        Assert.DoesNotContain(Linker.Link(Articles(one, other)), member => member.Members.Length > 1);

    [Fact]
    public void The_links_of_a_member_join_all_that_it_has()
    {
        var cast = Linker.Link(Articles("Robert Stane met Ada Morrow.", "Bob Stane left.", "Mr Stane and Ms Morrow spoke.", "R. Stane slept. Ada Morrow did not."));
        Assert.All(cast, member => Assert.Equal(member.Members.Length - 1, member.Links.Length));
        Assert.All(cast, member => Assert.All(member.Links, link => Assert.Subset(member.Members.ToHashSet(), new HashSet<EntityReference> { link.A, link.B })));
    }

    [Fact]
    public void A_decision_undoes_one_link_and_nothing_else()
    {
        var articles = Articles("Robert Stane met Ada Morrow.", "Robert Stane left with Ada Morrow.", "Robert Stane slept.");
        var (first, second) = (Find(articles, 0, "Robert Stane"), Find(articles, 1, "Robert Stane"));
        var before = Linker.Link(articles);
        var after = Linker.Link(articles, [new CastDecision(first, second, IsOne: false)]);
        Assert.Equal(before.Length + 1, after.Length);
        Assert.DoesNotContain(after, member => member.Members.Contains(first) && member.Members.Contains(second));
        Assert.Equal([2, 2, 1], after.Select(member => member.Members.Length));
        Assert.Equal(Morrow(before), Morrow(after));
        string Morrow(ImmutableArray<CastMember> cast) => string.Join(' ', cast.Single(member => member.Entity.Name == "Ada Morrow").Members);
    }

    [Fact]
    public void A_decision_joins_what_no_name_tells_to_be_one()
    {
        var articles = Articles("Robert Stane spoke.", "Ada Morrow left.", "It rained in Finland.");
        var (stane, morrow) = (Find(articles, 0, "Robert Stane"), Find(articles, 1, "Ada Morrow"));
        var cast = Linker.Link(articles, [new CastDecision(stane, morrow, IsOne: true)]);
        var one = Assert.Single(cast, member => member.Members.Length == 2);
        Assert.Equal(new CastLink(stane, morrow, CastReason.Decision), Assert.Single(one.Links));
        Assert.Equal(2, cast.Length);
    }

    [Fact]
    public void A_decision_holds_against_links_by_way_of_a_third_report()
    {
        var articles = Articles("Robert Stane spoke.", "Bob Stane left.", "R. Stane came.");
        var (first, second) = (Find(articles, 0, "Robert Stane"), Find(articles, 1, "Bob Stane"));
        Assert.DoesNotContain(Linker.Link(articles, [new CastDecision(first, second, IsOne: false)]), member => member.Members.Contains(first) && member.Members.Contains(second));
    }

    [Fact]
    public void A_decision_about_something_that_is_not_there_changes_nothing()
    {
        var articles = Articles("Robert Stane spoke.", "Robert Stane left.");
        var cast = Linker.Link(articles, [new CastDecision(new EntityReference("7", 0), new EntityReference("0", 99), IsOne: false)]);
        Assert.Single(cast);
    }

    private static EntityReference Find(ImmutableArray<Annotations> articles, int article, string name) =>
        new(articles[article].Article.Id, articles[article].Entities.Index().Single(e => e.Item.Name == name).Index);

    private static ImmutableArray<Annotations> Articles(params string[] texts) => [.. texts.Select((text, i) =>
    {
        var analysis = TestLanguage.Analyzer.Analyze(new Article(i.ToString(), null, text, null, Source.Unknown, null, []));
        var layer = Extractor.Extract(analysis);
        return new Annotations(analysis, layer.Mentions, layer.Entities, [], [], [], []);
    })];
}
