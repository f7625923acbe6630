using System.Collections.Immutable;
using Synoptic.Dossiers.Json;

namespace Synoptic.Dossiers.Exports.Csv;

/// <summary>The timeline as a table: a row for each telling of each line.</summary>
internal static class TimelineTable
{
    private static readonly ImmutableArray<Column<Account<Row>>> Columns = Account<Row>.Columns(
        Column<Account<Row>>.OfNumber("entry", static row => row.Told.Number),
        new("time", static row => row.Told.Entry.Day.Value),
        new("from", static row => row.Told.Entry.Day.Dates is { } dates ? ReportFacts.IsoDay(dates.From) : null),
        new("to", static row => row.Told.Entry.Day.Dates is { } dates ? ReportFacts.IsoDay(dates.To) : null),
        new("precision", static row => row.Told.Entry.Precision),
        new("modality", static row => JsonShapes.Word(row.Told.Entry.Status)),
        new("entry_origins", static row => string.Join(' ', row.Told.Entry.Origins)),
        new("text", static row => row.Told.Entry.Text));

    public static void Write(Stream output, ExportView view) => CsvTable.Write(output, Columns, Rows(view));

    private static IEnumerable<Account<Row>> Rows(ExportView view)
    {
        foreach (var story in view.Stories)
        {
            for (var i = 0; i < story.Told.Timeline.Length; i++)
                foreach (var evidence in story.Told.Timeline[i].Evidence) yield return Account<Row>.Of(story, evidence, new Row(i + 1, story.Told.Timeline[i]));
        }
    }

    private sealed record Row(int Number, TimelineEntry Entry);
}
