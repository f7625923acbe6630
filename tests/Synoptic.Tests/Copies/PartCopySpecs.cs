using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Copies;

public sealed class PartCopySpecs
{
    private const string Statement =
        "“We are deeply sorry for what the families of the lower town have been through this week, and we will not rest until each of them is back under a dry roof. "
        + "The board has opened a fund of four million crowns, and every household that lost a bed, a stove or a winter coat can draw from it from Monday on, without forms and without questions. "
        + "Those who come to us will be heard, and those who cannot come will be visited,” the water board said in a statement.";

    private const string Market =
        "The covered market of Port Ellery opened its doors again on Saturday, two years after a fire had gutted the fish hall.\n"
        + "Stallholders had lit the old stoves before sunrise, and by nine the queue for smoked eel reached the tram stop.\n"
        + "Bruno Castell, who sells lamp oil and rope in the third generation, said that he had not slept for joy.\n"
        + "The city paid for the new roof with the sale of a disused tannery, over the protests of the union of tanners.";

    private const string Appeal =
        "Anyone with information about the break-in is asked to call the constables of Marrowdale at 555-0188 or to leave a message at the station on Mill Lane at any hour.";

    private static readonly CopyFinder Finder = new(WordTables.English);

    private static Provenance Find(params Annotations[] articles) => Finder.Find([.. articles]);

    private static string Some(string text, params int[] paragraphs) => string.Join('\n', paragraphs.Select(i => text.Split('\n')[i]));

    [Fact]
    public void A_third_of_a_report_inside_somebodys_own_text_is_found()
    {
        var copy = Assert.Single(Find(Reports.Read("a", Reports.Flood, "2031-03-05"), Reports.Read("b", $"{Some(Market, 0, 1)}\n{Some(Reports.Flood, 1, 3)}\n{Some(Market, 2, 3)}", "2031-03-06")).Copies);
        Assert.Equal(("a", "b", true), (copy.A, copy.B, copy.DirectionKnown));
        Assert.Equal(2, copy.Passages.Length);
    }

    [Fact]
    public void Two_parents_woven_together_are_both_found() =>
        Assert.Equal(2, Find(
            Reports.Read("a", Reports.Flood, "2031-03-05"),
            Reports.Read("b", Market, "2031-03-05"),
            Reports.Read("c", string.Join('\n', Reports.Flood.Split('\n').Zip(Market.Split('\n'), (x, y) => $"{x}\n{y}")), "2031-03-06")).Copies.Length);

    [Fact]
    public void A_statement_that_both_quote_makes_no_copy() =>
        Assert.Empty(Find(Reports.Read("a", $"{Some(Reports.OtherFlood, 0, 1, 3, 4)}\n{Statement}"), Reports.Read("b", $"{Market}\n{Statement}")).Copies);

    [Fact]
    public void An_appeal_for_witnesses_that_both_carry_makes_no_copy() =>
        Assert.Empty(Find(Reports.Read("a", $"{Some(Reports.OtherFlood, 0, 1, 3)}\n{Appeal}"), Reports.Read("b", $"{Market}\n{Appeal}")).Copies);

    [Fact]
    public void Who_carries_lines_of_a_site_within_the_words_took_them()
    {
        var copy = Assert.Single(Find(Reports.Read("a", Reports.Flood.Replace("\nEngineers", "\nRead more: Ten bridges that fell\nEngineers", StringComparison.Ordinal)), Reports.Read("b", Reports.Flood)).Copies);
        Assert.Equal(("b", "a", true), (copy.A, copy.B, copy.DirectionKnown));
        Assert.Contains("Read more", copy.Reasons[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Who_lacks_sentences_in_the_middle_of_the_words_took_them()
    {
        var own = "\nA choir of forty sang on the steps of the town hall until the lamps were lit, and nobody went home before the last verse.";
        var copy = Assert.Single(Find(Reports.Read("a", Some(Reports.Flood, 0, 2, 4) + own), Reports.Read("b", Some(Reports.Flood, 0, 1, 2, 3, 4))).Copies);
        Assert.Equal(("b", "a", true), (copy.A, copy.B, copy.DirectionKnown));
    }

    [Fact]
    public void Who_says_that_another_first_reported_it_took_it_from_there()
    {
        var copy = Assert.Single(Find(
            Reports.Read("a", Reports.Flood + "\nThe flood was first reported by the Calder Mill Herald.", outlet: "Port Ellery Post"),
            Reports.Read("b", Reports.Flood, outlet: "calder-millherald.com")).Copies);
        Assert.Equal(("b", "a", true), (copy.A, copy.B, copy.DirectionKnown));
    }

    [Fact]
    public void Formulas_that_two_reporters_share_are_no_swaps_of_a_machine()
    {
        var other = Reports.Flood.Replace("Sonne", "Arle", StringComparison.Ordinal).Replace("Marrowdale", "Tarnby", StringComparison.Ordinal)
            .Replace("Calder Mill", "Holt Weir", StringComparison.Ordinal).Replace("Hedda Quill", "Ivo Brandt", StringComparison.Ordinal)
            .Replace("four hundred", "sixty", StringComparison.Ordinal).Replace("Port Ellery", "Vennmouth", StringComparison.Ordinal);
        Assert.DoesNotContain(Find(Reports.Read("a", Reports.Flood), Reports.Read("b", other)).Copies, copy => copy.Kind == CopyKind.Spun);
    }

    [Fact]
    public void An_explanation_written_anew_from_another_is_found_but_two_independent_ones_are_not()
    {
        const string Loom = "A loom holds the warp under tension so that the weft can be drawn between its threads. The weaver lifts every second thread with a heddle, "
            + "throws the shuttle through the gap and beats the new row firm with a comb. Early weavers hung clay weights from the warp, and grave paintings show two women at such a frame. "
            + "Punched cards later told the machine which threads to lift, a habit that counting engines and music boxes borrowed. Cloth woven in this way frays at the cut edge unless a selvage binds it.";
        const string Anew = "Weaving needs a warp kept in tension, between whose threads one draws a weft. With the help of heddles half of the threads go up, the shuttle is thrown through and combs beat what was added. "
            + "In the beginning somebody tied on clay for weights, which in graves is to be seen on paintings of women at work. "
            + "Then came cards, punched for a machine, and the trick went over to counting and its engines, and to music in boxes. If no selvage is made, the edges will fray and all is lost to everyone.";
        const string Other = "To make cloth you cross two sets of yarn. One set stays still on the machine while the other travels from side to side. People have done so for thousands of years, first by hand at home and later in mills. "
            + "Wool, linen and silk behave differently, so every maker learns what pull each of them can bear before it snaps. Patterns come from colour as much as from structure. Today most fabric is made by fast machines that blow the yarn across with air or water.";
        Assert.Single(Find(Reports.Read("a", Loom), Reports.Read("b", Anew)).Copies);
        Assert.Empty(Find(Reports.Read("a", Loom), Reports.Read("b", Other)).Copies);
    }
}
