using Synoptic.Knowledge;
using Synoptic.Language.Rules;

namespace Synoptic.Tests.Language;

public sealed class SentenceSpecs
{
    private static readonly RuleSegmenter Segmenter = new(WordTables.English);

    [Theory]
    [InlineData("It rained. It stopped.", "It rained.|It stopped.")]
    [InlineData("Ilva P. Marov, head of the U.S. office, met Anton R. Kess Jr. at 9 a.m. ET on Feb. 3.", "Ilva P. Marov, head of the U.S. office, met Anton R. Kess Jr. at 9 a.m. ET on Feb. 3.")]
    [InlineData("“It rained.” They left.", "“It rained.”|They left.")]
    [InlineData("“Why now?” he asked. “We are ready. We can start.”", "“Why now?” he asked.|“We are ready.|We can start.”")]
    [InlineData("\"We won,\" she said. \"We did.\" (It was late.) Then they slept.", "\"We won,\" she said.|\"We did.\"|(It was late.)|Then they slept.")]
    [InlineData("They flew to the U.S. The minister stayed.", "They flew to the U.S.|The minister stayed.")]
    [InlineData("Prices rose 3.5 per cent. Wages did not!", "Prices rose 3.5 per cent.|Wages did not!")]
    [InlineData("A headline without a stop\nThe first line.", "A headline without a stop|The first line.")]
    [InlineData("They came to the office of Kess Inc. on Monday etc. and left.", "They came to the office of Kess Inc. on Monday etc. and left.")]
    [InlineData("“Why now?” President Ilva Marov asked reporters. “Why now?” The envoy said it was late. “Peace!” Marov said.", "“Why now?” President Ilva Marov asked reporters.|“Why now?”|The envoy said it was late.|“Peace!” Marov said.")]
    [InlineData("The envoy asked: “Who will pay? Who will go?”", "The envoy asked: “Who will pay?|Who will go?”")]
    [InlineData("It rained.[12] It stopped.", "It rained.[12]|It stopped.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Segmenter.Segment(text).Sentences.Select(s => s.Span.Slice(text))));
}
