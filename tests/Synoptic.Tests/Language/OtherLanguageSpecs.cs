using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.Tests.Language;

public sealed class OtherLanguageSpecs
{
    private const string Chinese =
        "哈尔斯克港星期一因渡轮“奥蕾莉亚”号搁浅而关闭，船上有一百四十人。市长约娜·维尔克说，没有人受伤，港口将在星期五重新开放。\n\n海岸警卫队派出三艘船，试图在晚潮之前把渡轮拖离浅滩。乘客已经被小艇送上岸。专家表示，事故原因仍在调查之中，船长正在接受询问。";

    private const string OtherChinese =
        "中央银行星期三宣布把基准利率下调半个百分点，以支持正在放缓的经济。行长说，通货膨胀已经回落到目标以下。\n\n分析人士认为，今年还会有两次降息，股票市场当天上涨。出口商对这一决定表示欢迎，但是储户担心存款收益会减少。";

    private const string German =
        "Der Hafen von Harsk wurde am Montag geschlossen, nachdem die Fähre Aurelia mit 140 Menschen an Bord auf Grund gelaufen war. Bürgermeisterin Jonna Velk sagte, dass niemand verletzt worden sei.\n\nDrei Schiffe der Küstenwache von Harsk versuchten, die Aurelia vor der Flut am Abend freizuschleppen.";

    private const string English =
        "The port of Harsk was closed on Monday after the ferry Aurelia ran aground with 140 people on board. Mayor Jonna Velk said that nobody had been hurt.\n\nThe coast guard of Harsk sent three ships to pull the Aurelia free before the evening tide.";

    private static readonly Pipeline Pipeline = new(WordTables.English);

    [Fact]
    public void Who_took_whose_words_is_told_of_a_script_without_blanks()
    {
        var dossier = Pipeline.Compose([Report("a", "zh", Chinese + "\n\n船公司股票当天下跌。"), Report("b", "zh", "渡轮搁浅。\n\n" + Chinese), Report("c", "zh", OtherChinese)], [], null, TestContext.Current.CancellationToken);
        Assert.Equal(["a b", "c"], dossier.Stories.Select(s => string.Join(' ', s.Record.Story.Articles.Select(a => a.Article.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
        Assert.Single(dossier.Stories.SelectMany(s => s.Record.Story.Copies));
    }

    [Fact]
    public void A_report_in_another_language_stands_in_the_story_of_its_names_and_is_one_more_origin()
    {
        var dossier = Pipeline.Compose([Report("a", "en", English), Report("b", "de", German)], [], null, TestContext.Current.CancellationToken);
        Assert.Equal(2, Assert.Single(dossier.Stories).Record.Story.Origins.Length);
    }

    [Fact]
    public void Nothing_is_told_out_of_a_text_that_is_not_analysed()
    {
        var read = Pipeline.Annotate(Report("b", "de", German));
        Assert.False(read.IsAnalysed);
        Assert.NotEmpty(read.Analysis.Sentences);
        Assert.Empty(read.Mentions);
        Assert.Empty(read.Events);
        var dossier = Pipeline.Compose([Report("a", "en", English), Report("b", "de", German)], [], null, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(dossier.Stories.SelectMany(s => s.Brief), line => line.Text.Contains("Hafen", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh", "港口关闭。没有人受伤！市长说：港口将重新开放。", 3)]
    [InlineData("hi", "बंदरगाह बंद कर दिया गया। कोई घायल नहीं है। वह शुक्रवार को खुलेगा।", 3)]
    [InlineData("ur", "بندرگاہ بند کر دی گئی۔ کوئی زخمی نہیں ہوا۔", 2)]
    public void Sentences_end_after_the_full_stop_of_their_own_script(string language, string text, int sentences) =>
        Assert.Equal(sentences, Pipeline.Annotate(Report("a", language, text)).Analysis.Sentences.Length);

    [Fact]
    public void A_report_whose_language_can_not_be_told_is_read_as_any_other() =>
        Assert.True(Pipeline.Annotate(Report("a", null, English)).IsAnalysed);

    private static Article Report(string id, string? language, string text) => new(id, null, text, new Publication(new DateOnly(2024, 5, 13), null, "metadata"), Source.Unknown, null, []) { Language = language };
}
