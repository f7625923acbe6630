using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Tests.Copies;

/// <summary>Reports about an invented flood, and what editors and machines do to them.</summary>
internal static class Reports
{
    public const string Flood =
        "The river Sonne burst its banks at Marrowdale on Tuesday night and drove four hundred families from their homes, the mayor said.\n"
        + "Firefighters reached the last of the stranded by boat shortly before dawn, after the bridge at Calder Mill had given way under the weight of driftwood.\n"
        + "“We have lost the lower town,” Mayor Hedda Quill told reporters outside the flooded library. “What stands can be dried, and what fell can be built again.”\n"
        + "Engineers of the water board blamed a lock that had been left open since the spring, and promised an inquiry within ten days.\n"
        + "The national government in Port Ellery released twelve million crowns for tents, pumps and clean water, and sent two companies of soldiers.\n"
        + "Farmers upstream counted some nine hundred drowned sheep and feared that the barley harvest was lost for good.";

    public const string OtherFlood =
        "Marrowdale woke under two metres of brown water on Wednesday as the Sonne kept rising behind the shattered bridge.\n"
        + "Hundreds of people spent the night in a school gymnasium, wrapped in blankets that neighbours had carried up the hill.\n"
        + "“We have lost the lower town,” Mayor Hedda Quill told reporters outside the flooded library. “What stands can be dried, and what fell can be built again.”\n"
        + "A spokeswoman for the army put the number of soldiers on the dykes at two hundred and forty, with more on their way from the coast.\n"
        + "Insurers declined to name a figure but spoke of the worst season in a generation, and shares in three of them fell sharply.";

    private static readonly Synoptic.Times.TimeExtractor Extractor = new(WordTables.English);
    private static readonly LanguageAnalyzer Language = TestLanguage.Analyzer;

    public static Annotations Read(string id, string text, string? published = null, string? title = null, string? outlet = null, bool withTimes = false)
    {
        var analysis = Language.Analyze(new Article(
            id,
            title,
            text,
            published is null ? null : new Publication(DateOnly.Parse(published), null, "metadata"),
            new Source(outlet, null, null),
            null,
            []));
        return new Annotations(analysis, [], [], [], withTimes ? Extractor.Extract(analysis) : [], [], []);
    }

    /// <summary>The words of a text, none of them a word of grammar.</summary>
    public static WordSequence Words(string text) => WordSequence.Of(Read("words", text), []);

    /// <summary>The report without some of its paragraphs.</summary>
    public static string Without(string text, params int[] paragraphs) =>
        string.Join('\n', text.Split('\n').Where((_, i) => !paragraphs.Contains(i)));
}
