using System.Collections.Immutable;
using Synoptic.Copies;
using Synoptic.Dossiers.Json;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.Csv;

/// <summary>Who took whose words, as a table: a row for each passage, in the report that took it.</summary>
internal static class CopyTable
{
    private static readonly ImmutableArray<Column<Account<Row>>> Columns = Account<Row>.Columns(
        new("kind", static row => CopyJson.Word(row.Told.Copy.Kind)),
        new("direction_known", static row => row.Told.Copy.DirectionKnown ? "yes" : "no"),
        Column<Account<Row>>.OfNumber("score", static row => row.Told.Copy.Score),
        Column<Account<Row>>.OfNumber("taken", static row => row.Told.Copy.Taken),
        new("reasons", static row => string.Join(" | ", row.Told.Copy.Reasons)),
        new("from_article_id", static row => row.Told.From.Id),
        new("from_outlet", static row => row.Told.From.Source.Outlet),
        new("from_url", static row => row.Told.From.Source.Url),
        new("from_published", static row => row.Told.From.Published?.ToString()),
        Column<Account<Row>>.OfNumber("passage", static row => row.Told.Number),
        Column<Account<Row>>.OfNumber("from_start", static row => row.Told.Passage?.A.Start),
        Column<Account<Row>>.OfNumber("from_end", static row => row.Told.Passage?.A.End),
        new("from_words", static row => row.Told.Passage?.A.Slice(row.Told.From.Text)));

    public static void Write(Stream output, ExportView view) => CsvTable.Write(output, Columns, Rows(view));

    private static IEnumerable<Account<Row>> Rows(ExportView view)
    {
        foreach (var story in view.Stories)
        {
            foreach (var copy in story.Story.Copies)
            {
                var (from, by) = (story.Articles[copy.A].Article, story.Articles[copy.B]);
                for (var i = 0; i < copy.Passages.Length; i++) yield return new(story, by, copy.Passages[i].B, new Row(copy, from, i + 1, copy.Passages[i]));
                if (copy.Passages.IsEmpty) yield return new(story, by, null, new Row(copy, from, null, null));
            }
        }
    }

    private sealed record Row(CopyPair Copy, Article From, int? Number, Passage? Passage);
}
