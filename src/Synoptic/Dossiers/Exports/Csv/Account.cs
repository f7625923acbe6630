using System.Collections.Immutable;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.Csv;

/// <summary>A row that stands on words of one report.</summary>
/// <typeparam name="T">What the row tells besides.</typeparam>
/// <param name="Story">The story.</param>
/// <param name="Report">The report.</param>
/// <param name="Span">The words; <see langword="null"/> where the headline alone tells it.</param>
/// <param name="Told">What the row tells.</param>
internal sealed record Account<T>(StoryView Story, Annotations Report, Span? Span, T Told)
{
    public static Account<T> Of(StoryView story, Evidence evidence, T told) => new(story, story.Articles[evidence.Article], evidence.Span, told);

    /// <summary>The columns that every table has: first the story and the row's own, last the report and the place of the words.</summary>
    public static ImmutableArray<Column<Account<T>>> Columns(params ReadOnlySpan<Column<Account<T>>> own) =>
    [
        new("story_id", static row => row.Story.Id),
        new("story_title", static row => row.Story.Told.Title),
        .. own,
        new("article_id", static row => row.Report.Article.Id),
        new("outlet", static row => row.Report.Article.Source.Outlet),
        new("url", static row => row.Report.Article.Source.Url),
        new("published", static row => row.Report.Article.Published?.ToString()),
        new("origin", static row => row.Span is { } span ? row.Story.OriginOf(new Evidence(row.Report.Article.Id, span)) : row.Story.OriginOf(row.Report.Article.Id)),
        Column<Account<T>>.OfNumber("start", static row => row.Span?.Start),
        Column<Account<T>>.OfNumber("end", static row => row.Span?.End),
        new("words", static row => row.Span is { } span ? span.Slice(row.Report.Text) : row.Report.Article.Title),
    ];
}
