using Synoptic.Knowledge;
using Synoptic.Language;
using Synoptic.Text;

namespace Synoptic.Tests;

/// <summary>English as the tests read it: built once for the whole run.</summary>
internal static class TestLanguage
{
    /// <summary>The analyzer that ships.</summary>
    public static LanguageAnalyzer Analyzer { get; } = new(WordTables.English);

    /// <summary>The grammar of a text that stands alone.</summary>
    public static Analysis Analyze(string text) => Analyzer.Analyze(new Article("a", null, text, null, Source.Unknown, null, []));
}
