using Synoptic.Knowledge;
using Synoptic.Language.Segmentation;

namespace Synoptic.Tests.Language;

public sealed class SentenceSpecs
{
    private static readonly TrainedSegmenter Segmenter = new(WordTables.English);

    [Theory]
    [InlineData("It rained. It stopped.", "It rained.|It stopped.")]
    [InlineData("Ilva P. Marov, head of the U.S. office, met Anton R. Kess Jr. at 9 a.m. ET on Feb. 3.", "Ilva P. Marov, head of the U.S. office, met Anton R. Kess Jr. at 9 a.m. ET on Feb. 3.")]
    [InlineData("They flew to the U.S. The minister stayed.", "They flew to the U.S.|The minister stayed.")]
    [InlineData("Prices rose 3.5 per cent. Wages did not!", "Prices rose 3.5 per cent.|Wages did not!")]
    [InlineData("A headline without a stop\nThe first line.", "A headline without a stop|The first line.")]
    [InlineData("They came to the office of Kess Inc. on Monday etc. and left.", "They came to the office of Kess Inc. on Monday etc. and left.")]
    [InlineData("It rained.[12] It stopped.", "It rained.[12]|It stopped.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string sentences) => AssertSentences(text, sentences);

    [Theory]
    [InlineData("“It rained.” They left.", "“It rained.”|They left.")]
    [InlineData("“Why now?” he asked. “We are ready. We can start.”", "“Why now?” he asked.|“We are ready.|We can start.”")]
    [InlineData("\"We won,\" she said. \"We did.\" (It was late.) Then they slept.", "\"We won,\" she said.|\"We did.\"|(It was late.)|Then they slept.")]
    [InlineData("“Why now?” President Ilva Marov asked reporters. “Why now?” The envoy said it was late. “Peace!” Marov said.", "“Why now?” President Ilva Marov asked reporters.|“Why now?”|The envoy said it was late.|“Peace!” Marov said.")]
    [InlineData("The envoy asked: “Who will pay? Who will go?”", "The envoy asked: “Who will pay?|Who will go?”")]
    [InlineData("“The bridge is gone. The road is gone. Nobody came,” said Dorn Havel, 61, a farmer. “Nobody called.”", "“The bridge is gone.|The road is gone.|Nobody came,” said Dorn Havel, 61, a farmer.|“Nobody called.”")]
    [InlineData("The mayor called it “a disgrace.” His deputy resigned.", "The mayor called it “a disgrace.”|His deputy resigned.")]
    [InlineData("“She told me, ‘Wait here.’ I waited,” Havel said.", "“She told me, ‘Wait here.’|I waited,” Havel said.")]
    public void Quotations_hold_sentences_of_their_own(string text, string sentences) => AssertSentences(text, sentences);

    [Theory]
    [InlineData("LOSK, Ardania (AP) — The river rose on Tuesday. Nobody was hurt.", "LOSK, Ardania (AP) — The river rose on Tuesday.|Nobody was hurt.")]
    [InlineData("PERN (Reuters) - Ardania will vote in May, its premier said.", "PERN (Reuters) - Ardania will vote in May, its premier said.")]
    [InlineData("LOSK, March 12 (Xinhua) -- Two bridges were closed.", "LOSK, March 12 (Xinhua) -- Two bridges were closed.")]
    [InlineData("By Dorn Havel and Lena Orth", "By Dorn Havel and Lena Orth")]
    [InlineData("Ardanian Premier Warns Neighbours Over Border Dispute: Live Updates", "Ardanian Premier Warns Neighbours Over Border Dispute: Live Updates")]
    [InlineData("(Reporting by Dorn Havel in Losk; Editing by Lena Orth)", "(Reporting by Dorn Havel in Losk; Editing by Lena Orth)")]
    [InlineData("Updated 4:15 p.m. ET, Mar. 12, 2031", "Updated 4:15 p.m. ET, Mar. 12, 2031")]
    public void Datelines_bylines_and_headlines_stay_whole(string text, string sentences) => AssertSentences(text, sentences);

    [Theory]
    [InlineData("U.S. President Lena Orth met Gen. Havel and Lt. Col. T. W. Brunn at No. 10. They spoke for an hour.", "U.S. President Lena Orth met Gen. Havel and Lt. Col. T. W. Brunn at No. 10.|They spoke for an hour.")]
    [InlineData("It begins at 6 p.m. Thursday. It ends at 11 p.m. Nobody minds.", "It begins at 6 p.m. Thursday.|It ends at 11 p.m.|Nobody minds.")]
    [InlineData("The war may reach the U.S. In response, ships were sent.", "The war may reach the U.S.|In response, ships were sent.")]
    [InlineData("Sen. Mia Holt, R-Ohio, and Rep. J. D. Kern (D-N.Y.) voted no.", "Sen. Mia Holt, R-Ohio, and Rep. J. D. Kern (D-N.Y.) voted no.")]
    [InlineData("Orth leads in Pa., Md. and Del., her team said.", "Orth leads in Pa., Md. and Del., her team said.")]
    [InlineData("Havel Corp. and Brunn & Co. merged. The price is unknown.", "Havel Corp. and Brunn & Co. merged.|The price is unknown.")]
    [InlineData("Mr. Kern lives in St. Brunn with Dr. Holt.", "Mr. Kern lives in St. Brunn with Dr. Holt.")]
    public void Points_of_abbreviations_and_initials_end_no_sentence(string text, string sentences) => AssertSentences(text, sentences);

    [Fact]
    public void No_sentence_crosses_a_line() => AssertSentences("It rained and\nit rained.\r\n\r\nthen it stopped", "It rained and|it rained.|then it stopped");

    private static void AssertSentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Segmenter.Segment(text).Sentences.Select(s => s.Span.Slice(text))));
}
