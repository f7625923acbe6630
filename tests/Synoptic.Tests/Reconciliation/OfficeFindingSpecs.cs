using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Reconciliation;

public sealed class OfficeFindingSpecs
{
    private static readonly EntityExtractor Extractor = new(WordTables.English);
    private static readonly CastLinker Linker = new(WordTables.English);
    private static readonly Reconciler Reconciler = new(WordTables.English);

    [Fact]
    public void Two_holders_of_one_countrys_office_contradict_each_other()
    {
        var finding = Assert.Single(Findings("Finland's foreign minister, Ada Morrow, came to Bergen.", "Finnish Foreign Minister Ivor Stane came to Bergen."));
        Assert.Equal(FindingStatus.Contradict, finding.Status);
        Assert.Equal("Foreign minister, Finland: who it is", finding.About.Label);
        Assert.Equal(["Ada Morrow", "Ivor Stane"], finding.Sides.Select(side => side.Value));
        Assert.Equal(["A", "B"], finding.Sides.Select(side => Assert.Single(side.Origins)));
    }

    [Fact]
    public void One_person_who_is_given_two_offices_of_one_country_is_shown()
    {
        var finding = Assert.Single(Findings("Finland's foreign minister, Ada Morrow, came to Bergen.", "Ada Morrow, the defence minister of Finland, came to Bergen."));
        Assert.Equal(FindingStatus.Differ, finding.Status);
        Assert.Equal("Ada Morrow: which office in Finland", finding.About.Label);
    }

    [Theory]
    [InlineData("Finland's foreign minister, Ada Morrow, came to Bergen.", "Finland's former foreign minister, Ivor Stane, came to Bergen.")]
    [InlineData("Finland's foreign minister, Ada Morrow, came to Bergen.", "Norway's foreign minister, Ivor Stane, came to Bergen.")]
    [InlineData("Finland's foreign minister, Ada Morrow, came to Bergen.", "Finnish Foreign Minister Morrow came to Bergen.")]
    [InlineData("Finland's foreign minister, Ada Morrow, came to Bergen.", "Finland's foreign minister, Ada Morrow, succeeds Finnish Foreign Minister Ivor Stane.")]
    [InlineData("Finland's deputy foreign minister, Ada Morrow, came to Bergen.", "Finland's deputy foreign minister, Ivor Stane, came to Bergen.")]
    [InlineData("Finland's defence secretary, Ada Morrow, came to Bergen.", "Finland's defence minister, Ada Morrow, came to Bergen.")]
    public void What_may_both_be_right_is_no_disagreement(params string[] texts) => Assert.Empty(Findings(texts));

    [Fact]
    public void An_office_that_several_reports_tell_is_one_line_with_every_place_that_tells_it()
    {
        var record = Record("Finland's foreign minister, Ada Morrow, came to Bergen.", "Foreign Minister Ada Morrow came. Former Norwegian President Ivor Stane came.");
        Assert.Equal(["foreign minister", "president"], record.Offices.Select(o => o.Role));
        Assert.Equal([OfficeStatus.Held, OfficeStatus.Former], record.Offices.Select(o => o.Status));
        Assert.Equal(2, record.Offices[0].Evidence.Length);
        Assert.Equal("Finland", record.Story.Cast.Single(m => m.Entity.Id == record.Offices[0].Body).Entity.Name);
    }

    private static ImmutableArray<Finding> Findings(params string[] texts) => [.. Record(texts).Findings.Where(f => f.About.Kind == "office")];

    private static StoryRecord Record(params string[] texts)
    {
        var articles = texts.Select((text, i) => Annotated(text, $"a{i}")).ToImmutableArray();
        var origins = articles.Select((a, i) => new Origin($"{(char)('A' + i)}", [a.Article.Id])).ToImmutableArray();
        var story = new Story("s", articles, [], [], origins, Linker.Link(articles), new StoryCalendar([], []));
        return Reconciler.Reconcile(story);
    }

    private static Annotations Annotated(string text, string id)
    {
        var analysis = TestLanguage.Analyzer.Analyze(new Article(id, null, text, null, Source.Unknown, null, []));
        var layer = Extractor.Extract(analysis);
        return new Annotations(analysis, layer.Mentions, layer.Entities, [], [], [], []) { Offices = layer.Offices };
    }
}
