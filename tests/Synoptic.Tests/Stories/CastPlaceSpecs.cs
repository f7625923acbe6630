using System.Collections.Immutable;
using Synoptic.Entities;
using Synoptic.Knowledge;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Tests.Stories;

public sealed class CastPlaceSpecs
{
    private static readonly EntityExtractor Extractor = new(WordTables.English);
    private static readonly CastLinker Linker = new(WordTables.English);

    [Fact]
    public void Towns_of_one_name_in_two_reports_are_two() =>
        Assert.Equal(["Illinois", "Missouri"], Towns("Rain fell on Springfield, Ill., overnight.", "Rain fell on Springfield, Mo., overnight.").Select(t => t.Entity.Where?.Region));

    [Fact]
    public void A_bare_name_is_the_one_town_that_another_report_tells_more_of()
    {
        var town = Assert.Single(Towns("Rain fell on Springfield overnight.", "Rain fell on Springfield, Mo., overnight."));
        Assert.Equal("Missouri", town.Entity.Where?.Region);
        Assert.Equal(2, town.Members.Length);
    }

    [Fact]
    public void A_bare_name_that_fits_two_towns_is_neither() =>
        Assert.Equal(3, Towns("Rain fell on Springfield, Ill., overnight.", "Rain fell on Springfield, Mo., overnight.", "Rain fell on Springfield overnight.").Length);

    [Fact]
    public void What_a_name_stands_for_may_be_named_in_another_report()
    {
        var cast = Cast("The Kremlin was silent.", "Russia waited.");
        var kremlin = cast.Single(m => m.Entity.Name == "Kremlin").Entity;
        Assert.Equal(new LinkedEntity("Russia", cast.Single(m => m.Entity.Name == "Russia").Entity.Id), kremlin.StandsFor);
    }

    private static ImmutableArray<CastMember> Towns(params string[] texts) => [.. Cast(texts).Where(m => m.Entity.Name == "Springfield")];

    private static ImmutableArray<CastMember> Cast(params string[] texts) => Linker.Link([.. texts.Select((text, i) => Annotated(text, $"a{i}"))]);

    private static Annotations Annotated(string text, string id)
    {
        var analysis = TestLanguage.Analyzer.Analyze(new Article(id, null, text, null, Source.Unknown, null, []));
        var layer = Extractor.Extract(analysis);
        return new Annotations(analysis, layer.Mentions, layer.Entities, [], [], [], []);
    }
}
