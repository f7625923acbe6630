using System.Collections.Immutable;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.Csv;

/// <summary>The reports as a table, those of stories first.</summary>
internal static class ArticleTable
{
    private static readonly ImmutableArray<Column<Row>> Columns =
    [
        new("story_id", static row => row.Story?.Id),
        new("story_title", static row => row.Story?.Told.Title),
        new("article_id", static row => row.Article.Id),
        new("outlet", static row => row.Article.Source.Outlet),
        new("url", static row => row.Article.Source.Url),
        new("published", static row => row.Article.Published?.ToString()),
        new("modified", static row => row.Article.Modified?.ToString()),
        new("title", static row => row.Article.Title),
        new("byline", static row => row.Article.Byline),
        new("agency", static row => row.Article.Agency),
        new("language", static row => row.Article.Language),
        new("file", static row => row.Article.Source.File),
        new("origin", static row => row.Story?.OriginOf(row.Article.Id)),
        Column<Row>.OfNumber("characters", static row => row.Article.Text.Length),
        new("analysed", static row => row.Report.IsAnalysed ? "yes" : "no"),
        Column<Row>.OfNumber("spun", static row => row.Spun),
    ];

    public static void Write(Stream output, ExportView view) => CsvTable.Write(output, Columns, Rows(view));

    private static IEnumerable<Row> Rows(ExportView view)
    {
        foreach (var story in view.Stories)
        {
            var spun = story.Story.Spun.ToDictionary(static verdict => verdict.Article, static verdict => verdict.Score, StringComparer.Ordinal);
            foreach (var report in story.Story.Articles) yield return new Row(story, report, spun.TryGetValue(report.Article.Id, out var score) ? score : null);
        }

        foreach (var report in view.Dossier.Articles)
            if (!view.StoryOf.ContainsKey(report.Article.Id)) yield return new Row(null, report, null);
    }

    private sealed record Row(StoryView? Story, Annotations Report, double? Spun)
    {
        public Article Article => Report.Article;
    }
}
