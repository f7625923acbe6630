using Synoptic.Knowledge;
using Synoptic.Language.Segmentation;

namespace Synoptic.Tests.Language;

public sealed class TokenizerSpecs
{
    private static readonly TrainedSegmenter Segmenter = new(WordTables.English);

    [Theory]
    [InlineData("They don't know.", "They do n't know .")]
    [InlineData("Can’t you? I cannot.", "Ca n’t you ? I can not .")]
    [InlineData("Marov’s three-hour visit", "Marov ’s three - hour visit")]
    [InlineData("the leaders’ plan and the leaders' plan", "the leaders ’ plan and the leaders ' plan")]
    [InlineData("the U.S.’s and U.S.-led talks", "the U.S. ’s and U.S. - led talks")]
    [InlineData("Mr. Tolm met Gen. A. B. Kess on Feb. 3.", "Mr. Tolm met Gen. A. B. Kess on Feb. 3 .")]
    [InlineData("It cost $200 or US$3.5m, up 1,300.", "It cost $ 200 or US$ 3.5 m , up 1,300 .")]
    [InlineData("at 9 a.m. or 9am on the 18th of the 1980s", "at 9 a.m. or 9 am on the 18th of the 1980s")]
    [InlineData("25% of 10-15 people, 555-0100 or 202-555-0100", "25 % of 10 - 15 people , 555-0100 or 202-555-0100")]
    [InlineData("an F-16 and AT&T and/or R&D", "an F - 16 and AT&T and / or R&D")]
    [InlineData("leaders—via calls—of it – or -- so", "leaders — via calls — of it – or -- so")]
    [InlineData("“Yes,” he said… \"Well...\"", "“ Yes , ” he said … \" Well ... \"")]
    [InlineData("See https://example.org/a-b?c=1, www.example.org. Mail a.b@example.org!", "See https://example.org/a-b?c=1 , www.example.org . Mail a.b@example.org !")]
    [InlineData("@tolm_1 wrote #PeaceNow and #1", "@tolm_1 wrote #PeaceNow and # 1")]
    [InlineData("good 👍🏽 👩‍🚀🇳🇴ok :) x", "good 👍🏽 👩‍🚀 🇳🇴 ok :) x")]
    [InlineData("non-aligned ex-minister O’Dell's co-founder e-mailed", "non-aligned ex-minister O’Dell 's co-founder e-mailed")]
    [InlineData("the ’90s, ’em and 'quoted' words", "the ’90s , ’em and ' quoted ' words")]
    [InlineData("No. It was No. 5.", "No . It was No. 5 .")]
    [InlineData("It ran 20minutes over, e.g. in Plan B. The U.S called.", "It ran 20 minutes over , e.g. in Plan B . The U.S called .")]
    [InlineData("Th- the men came Sat. Sept. 3 for bread, etc. The rest left?!.", "Th- the men came Sat. Sept. 3 for bread , etc . The rest left ?!.")]
    [InlineData("I wont go, call 202/555-0100 or write to 20500-0001", "I wo nt go , call 202/555-0100 or write to 20500-0001")]
    [InlineData("bloody b*ll and s**t * here", "bloody b*ll and s**t * here")]
    public void Words_are_divided_as_the_English_treebanks_do(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Segmenter.Segment(text).Tokens.Select(t => t.Span.Slice(text))));
}
