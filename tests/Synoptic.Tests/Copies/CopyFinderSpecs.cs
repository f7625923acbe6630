using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Copies;

public sealed class CopyFinderSpecs
{
    private static readonly CopyFinder Finder = new(WordTables.English);

    private static Provenance Find(params Annotations[] articles) => Finder.Find([.. articles]);

    [Fact]
    public void A_reprint_is_verbatim_and_comes_from_the_earlier_paper()
    {
        var found = Find(Reports.Read("later", Reports.Flood, "2031-03-06"), Reports.Read("first", Reports.Flood, "2031-03-05"));
        var copy = Assert.Single(found.Copies);
        Assert.Equal((CopyKind.Verbatim, "first", "later", true), (copy.Kind, copy.A, copy.B, copy.DirectionKnown));
        Assert.Equal("first", Assert.Single(found.Origins).Articles[0]);
    }

    [Fact]
    public void A_report_with_paragraphs_left_out_is_an_abridgement_of_the_whole_one()
    {
        var copy = Assert.Single(Find(Reports.Read("a-short", Reports.Without(Reports.Flood, 1, 3)), Reports.Read("whole", Reports.Flood)).Copies);
        Assert.Equal((CopyKind.Abridged, "whole", "a-short", true), (copy.Kind, copy.A, copy.B, copy.DirectionKnown));
    }

    [Fact]
    public void Words_added_and_struck_by_an_editor_make_an_edited_copy()
    {
        var edited = Reports.Flood
            .Replace("the mayor said", "the mayor of the old wool town said", StringComparison.Ordinal)
            .Replace("shortly before dawn, ", "", StringComparison.Ordinal)
            .Replace("that had been left open since the spring", "left open since early spring", StringComparison.Ordinal)
            .Replace("tents, pumps and clean water", "tents and pumps", StringComparison.Ordinal)
            .Replace("feared that", "said they feared", StringComparison.Ordinal);
        Assert.Equal(CopyKind.Edited, Assert.Single(Find(Reports.Read("a", Reports.Flood), Reports.Read("b", edited)).Copies).Kind);
    }

    [Fact]
    public void Two_reporters_at_one_press_conference_are_two_origins()
    {
        var found = Find(Reports.Read("a", Reports.Flood), Reports.Read("b", Reports.OtherFlood));
        Assert.Empty(found.Copies);
        Assert.Equal(["A", "B"], found.Origins.Select(origin => origin.Letter));
    }

    [Fact]
    public void Who_names_an_agency_as_the_source_took_the_words_from_it()
    {
        var copy = Assert.Single(Find(
            Reports.Read("a", Reports.Flood + "\nSource: Reuters", outlet: "The Daily Heron"),
            Reports.Read("b", Reports.Flood, outlet: "reuters.com")).Copies);
        Assert.Equal(("b", "a", true), (copy.A, copy.B, copy.DirectionKnown));
    }

    [Fact]
    public void Without_evidence_nobody_is_said_to_have_taken_from_the_other() =>
        Assert.False(Assert.Single(Find(Reports.Read("a", Reports.Flood), Reports.Read("b", Reports.Flood)).Copies).DirectionKnown);

    [Fact]
    public void Passages_stand_in_both_reports()
    {
        var (a, b) = (Reports.Read("a", Reports.Flood), Reports.Read("b", Reports.Without(Reports.Flood, 0, 3)));
        var copy = Assert.Single(Find(a, b).Copies);
        foreach (var passage in copy.Passages) Assert.Equal(passage.A.Slice(a.Text), passage.B.Slice(b.Text));
        Assert.Equal(2, copy.Passages.Length);
    }

    [Fact]
    public void Furniture_that_many_pages_carry_makes_no_copy()
    {
        const string furniture = "\nSign up for the morning letter of this paper and get the best of our reporters sent to you every day before breakfast, free of charge, with puzzles, weather and letters from readers.";
        var pages = Enumerable.Range(0, 20).Select(i => Reports.Read($"p{i:00}", Invented(i) + furniture)).ToArray();
        Assert.Empty(Find(pages).Copies);
    }

    [Fact]
    public void A_thousand_reprints_are_a_thousand_pairs_and_one_origin()
    {
        var reprints = Enumerable.Range(0, 1000).Select(i => Reports.Read($"p{i:0000}", Reports.Flood + "\nPage " + i)).ToImmutableArray();
        var found = Finder.Find(reprints);
        Assert.Single(found.Origins);
        Assert.InRange(found.Copies.Length, 999, 4000);
    }

    [Fact]
    public void The_order_of_input_changes_only_the_letters()
    {
        var articles = new[]
        {
            Reports.Read("a", Reports.Flood, "2031-03-05"), Reports.Read("b", Reports.Without(Reports.Flood, 2)),
            Reports.Read("c", Reports.OtherFlood), Reports.Read("d", Reports.Without(Reports.Flood, 0, 5), "2031-03-09"),
        };
        var (one, other) = (Find(articles), Find([.. articles.Reverse()]));
        Assert.Equal(Told(one), Told(other));

        static IEnumerable<string> Told(Provenance found) => found.Copies.Select(copy => $"{copy.A} {copy.B} {copy.Kind} {copy.Score} {string.Join(',', copy.Passages)}");
    }

    [Fact]
    public void Nothing_and_next_to_nothing_are_no_copies()
    {
        Assert.Empty(Finder.Find([]).Origins);
        var found = Find(Reports.Read("a", ""), Reports.Read("b", ""), Reports.Read("c", "“"), Reports.Read("d", "Yes."));
        Assert.Empty(found.Copies);
        Assert.Equal(4, found.Origins.Length);
    }

    // Text of its own, made of numbered words.
    private static string Invented(int seed) =>
        string.Join(' ', Enumerable.Range(0, 120).Select(i => $"word{(seed * 1000) + (i * 7 % 97)}"));
}
