using Synoptic.Copies;
using Synoptic.Knowledge;

namespace Synoptic.Tests.Copies;

public sealed class SpunSpecs
{
    private const string Spun =
        "The Excessive Court of Carvania dominated on Monday that the finance ministry should launch the names of each bank.\n"
        + "Overseas minister Ilka Thorn advised reporters that the cupboard would take under consideration an attraction, including that the Supreme Courtroom had the final phrase.\n"
        + "The inventory market fell three years in the past when rates of interest rose, and the Worldwide Financial Fund is been asked for a extra mortgage.\n"
        + "The opposition chief warned of a attack on civil rights, and the White Home declined to remark.\n"
        + "Police have arrested two males in reference to the demise toll of the mass capturing, and the suspect was taken into detention.";

    private const string Natural =
        "The High Court of Carvania ruled on Monday that the finance ministry must release the names of all banks.\n"
        + "Foreign minister Ilka Thorn told reporters that the cabinet would consider an appeal, adding that the Supreme Court had the last word.\n"
        + "The stock market fell three years ago when interest rates rose, and the International Monetary Fund has been asked for another loan.\n"
        + "The opposition leader warned of an attack on civil rights, and the White House declined to comment.\n"
        + "Police have arrested two men in connection with the mass shooting, and the suspect was taken into custody.";

    private static readonly CopyFinder Finder = new(WordTables.English);

    [Fact]
    public void A_text_full_of_near_synonyms_in_fixed_phrases_is_flagged_with_what_they_were()
    {
        var report = Reports.Read("a", Spun);
        var verdict = Assert.Single(Finder.Find([report]).Spun);
        var reasons = verdict.Reasons.Select(reason => (reason.Span.Slice(report.Text), reason.Likely)).ToArray();
        Assert.Contains(("White Home", "White House"), reasons);
        Assert.Contains(("three years in the past", "three years ago"), reasons);
        Assert.Contains(("Worldwide Financial Fund", "International Monetary Fund"), reasons);
        Assert.Contains(("advised reporters", "told reporters"), reasons);
        Assert.Contains(("is been", "has been"), reasons);
        Assert.Contains(("a attack", "an attack"), reasons);
    }

    [Fact]
    public void The_same_text_in_natural_words_is_not() => Assert.Empty(Finder.Find([Reports.Read("a", Natural)]).Spun);

    [Fact]
    public void What_people_say_between_quotation_marks_is_no_sign() =>
        Assert.Empty(Finder.Find([Reports.Read("a", string.Join('\n', Spun.Split('\n').Select(line => $"“{line}”")))]).Spun);

    [Fact]
    public void A_spun_copy_beside_its_parent_is_known_by_its_swaps_whatever_the_dates_say()
    {
        var swapped = Reports.Flood
            .Replace("river", "stream", StringComparison.Ordinal).Replace("families", "households", StringComparison.Ordinal)
            .Replace("homes", "dwellings", StringComparison.Ordinal).Replace("reached", "attained", StringComparison.Ordinal)
            .Replace("stranded", "marooned", StringComparison.Ordinal).Replace("boat", "vessel", StringComparison.Ordinal)
            .Replace("shortly", "quickly", StringComparison.Ordinal).Replace("weight", "load", StringComparison.Ordinal)
            .Replace("told reporters", "advised reporters", StringComparison.Ordinal).Replace("blamed", "faulted", StringComparison.Ordinal)
            .Replace("left open", "lower off", StringComparison.Ordinal).Replace("promised", "pledged", StringComparison.Ordinal)
            .Replace("national government", "national authorities", StringComparison.Ordinal).Replace("released", "launched", StringComparison.Ordinal)
            .Replace("clean water", "clear water", StringComparison.Ordinal).Replace("counted", "tallied", StringComparison.Ordinal)
            .Replace("feared", "dreaded", StringComparison.Ordinal).Replace("lost for good", "misplaced for good", StringComparison.Ordinal);
        var found = Finder.Find([Reports.Read("spun", swapped, "2031-03-05"), Reports.Read("parent", Reports.Flood, "2031-03-06")]);
        var copy = Assert.Single(found.Copies);
        Assert.Equal((CopyKind.Spun, "parent", "spun", true), (copy.Kind, copy.A, copy.B, copy.DirectionKnown));
        Assert.Equal("spun", Assert.Single(found.Spun).Article);
    }

    [Theory]
    [InlineData("a unit of a one-off European hour for an honest heir, an hour at a university and an x-ray")]
    [InlineData("An unidentified man, a historic house, an historic house, a US ship, an FBI agent, an 11-year-old")]
    [InlineData("a a a a an an an / / 1 / 1 / 1 p.m. p.m.")]
    public void Articles_before_odd_sounds_are_right_as_they_are(string text) => Assert.Empty(Finder.Find([Reports.Read("a", string.Concat(Enumerable.Repeat(text + ". ", 5)))]).Spun);
}
