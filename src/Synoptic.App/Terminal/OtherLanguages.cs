using System.Globalization;
using Synoptic.Knowledge;
using Synoptic.Text;

namespace Synoptic.App.Terminal;

/// <summary>Says how many reports are not analysed because of their language.</summary>
internal static class OtherLanguages
{
    private const int MostNamed = 5;

    /// <summary>One line; nothing where every report is analysed.</summary>
    public static void Tell(TextWriter messages, IEnumerable<Annotations> articles)
    {
        var codes = articles.Where(article => !article.IsAnalysed).Select(article => article.Article.Language ?? "").ToList();
        if (codes.Count == 0) return;
        var names = new LanguageNames();
        var kinds = codes.GroupBy(code => code, StringComparer.Ordinal).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{names.Of(kind.Key) ?? "other languages"} {kind.Count():N0}")).ToList();
        var listed = string.Join(", ", kinds.Take(MostNamed)) + (kinds.Count > MostNamed ? ", …" : "");
        messages.WriteLine($"Not in English: {listed}. Such reports count among copies and stories and are not analysed further.");
    }
}
