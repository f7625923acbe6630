using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Casualties;

public sealed class CasualtySpecs
{
    private static readonly Pipeline Pipeline = new(WordTables.English);

    private static Annotations Read(string text, string? title = null) => Pipeline.Annotate(new Article("a", title, text, new Publication(new DateOnly(2031, 5, 3), null, "metadata"), Source.Unknown, null, []));

    private static IEnumerable<string> Told(string text)
    {
        var read = Read(text);
        return read.Casualties.Select(c => $"{c.Victim.Slice(text)}: {c.Fate}").Distinct();
    }

    [Theory]
    [InlineData("A fisherman was killed on Thursday when a boom struck his boat.", "A fisherman: killed")]
    [InlineData("The storm killed a nurse and her son in Tarn.", "a nurse: killed|her son: killed")]
    [InlineData("Edda Lund, 34, died at the hospital on Friday.", "Edda Lund: killed")]
    [InlineData("The driver was pronounced dead at the scene.", "The driver: killed")]
    [InlineData("A 19-year-old woman is in critical condition after the crash.", "A 19-year-old woman: injured")]
    [InlineData("The pilot suffered serious injuries in the crash.", "The pilot: injured")]
    [InlineData("A boy was taken to the hospital by his uncle.", "A boy: hospitalised")]
    [InlineData("The gunman then killed himself.", "The gunman: killed")]
    [InlineData("Two guards were shot and killed at the gate.", "Two guards: shot|Two guards: killed")]
    public void Who_came_to_harm_is_told_without_a_number_too(string text, string expected) => Assert.Equal(expected.Split('|'), Told(text));

    [Theory]
    [InlineData("The minister was dead wrong about the budget.")]
    [InlineData("The council killed the bill on Thursday.")]
    [InlineData("Nobody was hurt in the fire.")]
    [InlineData("The team lost its last match.")]
    public void Sayings_bills_and_nobody_are_no_victims(string text) => Assert.Empty(Told(text));

    [Fact]
    public void What_is_denied_feared_or_long_past_says_so()
    {
        var denied = Assert.Single(Read("The sailor was not injured in the storm.").Casualties);
        Assert.True(denied.About.IsNegated);
        var feared = Assert.Single(Read("The blast could have killed a child.").Casualties);
        Assert.Equal(TimeStatus.Hypothetical, feared.About.Status);
        var past = Read("His brother was killed in 2009.");
        Assert.Equal("2009", past.Times[Assert.Single(past.Casualties).About.Time!.Value].Value);
    }

    [Fact]
    public void Age_entity_and_count_are_told_where_the_words_tell_them()
    {
        var read = Read("Ana Oto, 25, was wounded in Tarn. Three sailors were injured.");
        Assert.Equal((25, 1, VictimReference.Named), (read.Casualties[0].Age, read.Casualties[0].Count, read.Casualties[0].Reference));
        Assert.Equal("Ana Oto", read.Entities[read.Casualties[0].Entity!.Value].Name);
        Assert.Equal(3, read.Casualties[1].Count);
        Assert.NotNull(read.Casualties[1].Quantity);
    }

    [Theory]
    [InlineData("Boy, 8, shot in Tarn park", "shot")]
    [InlineData("Man dies after fall from bridge in Harsk", "killed")]
    [InlineData("Teen fatally shot at bus stop", "killed")]
    public void A_headline_tells_it_without_its_auxiliaries(string title, string fate)
    {
        var headline = Read("Police were called on Thursday.", title).Headline!;
        Assert.Contains(headline.Casualties, c => c.Fate == fate);
        Assert.All(headline.Casualties, c => Assert.InRange(c.Victim.End, 1, title.Length));
    }
}
