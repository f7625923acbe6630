using Synoptic.Copies;
using Synoptic.Knowledge;

namespace Synoptic.Tests.Copies;

public sealed class SwapSignsSpecs
{
    // Each word may stand in some text; together they stand where nobody puts them.
    private const string Spun =
        "Law enforcement ship's officers are probing a lethal pellet that allow two somebodies dead in the Brackwater locality belated Friday nighttime.\n"
        + "Police force were named to the flat edifice on Linden Road after neighbors descried gunfire and a charwoman shrieking, agreeing to a police voice.\n"
        + "Officers chanced a 34-year-old male person and his sidekick lying in the hall with gunfire hurts. Both were enunciated dead at the view.\n"
        + "A third casualty was hied to a nearby infirmary in decisive circumstance, functionaries articulated on Saturday good morning.\n"
        + "No pinches have been did, and the researchers have not let go of the gens of the victims while their kinfolks are being apprised.\n"
        + "Onlookers severalised newsmen that a dark elevator car raced off from the edifice minutes after the injections were discharged.";

    private const string Natural =
        "Police officers are investigating a deadly shooting that left two people dead in the Brackwater area late Friday night.\n"
        + "Police were called to the apartment building on Linden Road after neighbors heard gunshots and a woman screaming, according to a police spokesman.\n"
        + "Officers found a 34-year-old man and his brother lying in the hall with gunshot wounds. Both were pronounced dead at the scene.\n"
        + "A third victim was rushed to a nearby hospital in critical condition, officials said on Saturday morning.\n"
        + "No arrests have been made, and the investigators have not released the names of the victims while their families are being notified.\n"
        + "Witnesses told reporters that a dark car raced away from the building minutes after the shots were fired.";

    // Written as by somebody whose language this is not, in a hurry.
    private const string Foreign =
        "Yesterday in evening I was going with my cousin to the market of Ilvasta for buy the new lamp, because the old lamp is breaked since one week.\n"
        + "The seller he said us that this lamp come from a very good fabric and that it make light for ten year, but I don't beleive him so much.\n"
        + "After we have discuss about price he gived us a discount, and also a litle bag with three candle inside, what was very gentle of him.\n"
        + "On the way to home it was begin to rain strong, and we was waiting under the roof of bakery together with many other peoples.\n"
        + "My cousin telled a story about his uncle which have lost his shoe in same street, and everybody was laughing until the rain was finish.";

    private static readonly CopyFinder Finder = new(WordTables.English);

    [Fact]
    public void A_report_whose_words_stand_where_nobody_puts_them_is_flagged_without_its_parent()
    {
        var report = Reports.Read("a", Spun);
        var verdict = Assert.Single(Finder.Find([report]).Spun);
        var words = verdict.Reasons.Select(reason => reason.Span.Slice(report.Text)).ToArray();
        Assert.Contains("nighttime", words);
        Assert.Contains("locality", words);
        Assert.DoesNotContain("officials", words);
    }

    [Fact]
    public void What_a_word_was_is_told_where_the_words_around_it_leave_no_doubt()
    {
        var report = Reports.Read("a", Spun);
        var told = Assert.Single(Finder.Find([report]).Spun).Reasons.Where(static reason => reason.Likely is not null).ToArray();
        Assert.NotEmpty(told);
        Assert.All(told, reason => Assert.NotEqual(reason.Span.Slice(report.Text), reason.Likely, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(Natural)]
    [InlineData(Foreign)]
    [InlineData("Der Bürgermeister von Sonnefeld sagte am Dienstag, die Brücke werde erst im Herbst wieder geöffnet. Die Arbeiten hätten länger gedauert als geplant.")]
    [InlineData("Knead the dough until it is smooth, let it rest under a damp cloth, then roll it thin. Simmer the shallots in butter, deglaze with vermouth and fold in the chopped sorrel.")]
    public void What_people_write_is_not(string text) => Assert.Empty(Finder.Find([Reports.Read("a", text)]).Spun);

    [Fact]
    public void A_few_odd_words_make_no_spun_report() =>
        Assert.Empty(Finder.Find([Reports.Read("a", Natural.Replace("hospital", "infirmary", StringComparison.Ordinal).Replace("screaming", "shrieking", StringComparison.Ordinal))]).Spun);
}
