using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Copies;
using Synoptic.Dossiers;
using Synoptic.Knowledge;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Tests.Reconciliation;

public sealed class TollSpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    private static StoryRecord Tell(params (string? Title, string Text, string Published)[] reports)
    {
        var articles = reports.Select((r, i) => new Article($"r{i}", r.Title, r.Text, new Publication(DateOnly.Parse(r.Published, CultureInfo.InvariantCulture), null, "metadata"), Source.Unknown, null, [])).ToImmutableArray();
        return Pipeline.Compose([("s", articles)])[0].Record;
    }

    private static (double? Killed, double? Injured) Toll(params (string? Title, string Text, string Published)[] reports)
    {
        var figures = Tell(reports).Figures;
        return (figures.FirstOrDefault(f => f.About.Indicator == "killed")?.Best, figures.FirstOrDefault(f => f.About.Indicator == "injured")?.Best);
    }

    [Fact]
    public void A_victim_who_is_told_again_and_again_is_one() =>
        Assert.Equal((1, 0), Toll(("Man shot dead in Tarn", "A man was shot and killed in Tarn on Thursday night. Ana Brune's brother Olaf Brune, 25, died at the scene. The victim was shot twice.", "2031-05-02")));

    [Fact]
    public void Parts_are_summed_and_the_dead_are_not_counted_as_injured() =>
        Assert.Equal((1, 3), Toll(("Four shot in Tarn, one dead", "Four people were shot in Tarn on Thursday. One of them died. The others were taken to hospital.", "2031-05-02")));

    [Fact]
    public void Who_dies_of_wounds_later_is_moved_from_the_injured_to_the_dead() =>
        Assert.Equal((1, 0), Toll(
            ("Boy hurt in fall from bridge", "A 9-year-old boy was injured on Thursday when he fell from the bridge at Harsk.", "2031-05-02"),
            ("Boy dies after fall from bridge", "The 9-year-old boy who fell from the bridge at Harsk has died. He died in hospital on Saturday.", "2031-05-04")));

    [Fact]
    public void Who_kills_others_and_then_himself_is_among_the_dead() =>
        Assert.Equal(2, Toll(("Two dead in Tarn", "A man shot his wife and then himself in Tarn on Thursday, and both died.", "2031-05-02")).Killed);

    [Fact]
    public void Dead_of_other_years_are_not_counted() =>
        Assert.Equal((0, 1), Toll(("Woman hurt in crash at Harsk", "A woman was injured in a crash at Harsk on Thursday. Three people were killed on the same road in 2028. Seventeen people have been killed on roads this year.", "2031-05-02")));

    [Fact]
    public void That_no_report_tells_of_dead_is_no_count_of_none()
    {
        var row = Tell(("Woman hurt in crash at Harsk", "A woman was injured in a crash at Harsk on Thursday.", "2031-05-02")).Figures[0];
        Assert.Equal(("killed", 0, FigureBasis.NoneTold), (row.About.Indicator, row.Best, row.Basis));
        Assert.Null(row.High);
        Assert.Empty(row.Claims);
        Assert.NotEmpty(row.Supports);
    }

    [Fact]
    public void What_only_a_headline_tells_names_the_report_and_no_words_of_its_text()
    {
        var row = Tell(("Three killed in crash at Harsk", "Already a reader? Log in here.", "2031-05-02")).Figures[0];
        Assert.Equal(3, row.Best);
        Assert.Empty(row.Claims);
        Assert.Equal(["r0"], row.Headlines);
    }

    [Fact]
    public void A_story_of_politics_has_no_toll() =>
        Assert.DoesNotContain(
            Tell(("Council votes on harbour", "The council of Osterby voted on Friday for a new harbour.\nThe mayor, Edda Lund, said that work begins in June.\nThe harbour costs nine million crowns.\nThe vote was close.\nThe old harbour was closed in March, when a worker was hurt.", "2031-05-02")).Figures,
            f => f.Basis != FigureBasis.Stated);

    [Fact]
    public void The_order_of_the_reports_changes_nothing()
    {
        (string?, string, string)[] reports = [("Two die in fire", "Two people died in a fire in Tarn on Thursday.", "2031-05-02"), ("Third victim of fire dies", "A third person has died after the fire in Tarn on Thursday. Two people had died at once.", "2031-05-03"), ("Fire in Tarn", "Two people died and a fireman was injured in Tarn.", "2031-05-02")];
        Assert.Equal(Toll(reports), Toll([.. reports.Reverse()]));
    }

    [Fact]
    public void Every_evidence_lies_within_its_report()
    {
        var record = Tell(("Two die in fire", "Two people died in a fire in Tarn on Thursday, and a nurse was injured.", "2031-05-02"), (null, "Ana Oto and her son Pell Oto died in Tarn. A nurse is in hospital.", "2031-05-03"));
        var texts = record.Story.Articles.ToDictionary(a => a.Article.Id, a => a.Text);
        foreach (var claim in record.Figures.SelectMany(f => f.Claims)) Assert.Equal(claim.Value, claim.Evidence.Span.Slice(texts[claim.Evidence.Article]));
    }

    [Theory]
    [InlineData("TARN, Lenta (AP) — A woman was injured in a crash on Thursday.", "Tarn")]
    [InlineData("A woman was injured in a crash on Thursday, police in Harsk said. She came from a village near Osterby.", "Harsk")]
    [InlineData("Police in Osterby say that a woman was injured in Osterby on Oak Street on Thursday.", "Osterby")]
    public void The_town_of_a_happening_is_told_by_datelines_police_and_where_it_was(string text, string town) =>
        Assert.Equal(town, Tell(("Woman injured in crash", text, "2031-05-02")).Where?.Name);
}
