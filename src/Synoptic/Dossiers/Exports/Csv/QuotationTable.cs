using System.Collections.Immutable;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.Csv;

/// <summary>Who said what, as a table.</summary>
internal static class QuotationTable
{
    private static readonly ImmutableArray<Column<Account<Row>>> Columns = Account<Row>.Columns(
        Column<Account<Row>>.OfNumber("statement", static row => row.Told.Number),
        new("speaker_id", static row => row.Told.Group.Speaker),
        new("speaker", static row => row.Told.Group.SpeakerName),
        new("said", static row => row.Story.Day(row.Told.Group.AsOf)),
        new("relation", static row => RecordJson.Word(row.Told.Group.Relation)),
        new("telling", static row => RecordJson.Word(row.Told.Telling.Kind)),
        new("kind", static row => JsonShapes.Word(row.Told.Quotation.Kind)),
        new("act", static row => JsonShapes.Word(row.Told.Quotation.Act)),
        new("cue", static row => row.Told.Quotation.Cue?.Slice(row.Report.Text)));

    public static void Write(Stream output, ExportView view) => CsvTable.Write(output, Columns, Rows(view));

    private static IEnumerable<Account<Row>> Rows(ExportView view)
    {
        foreach (var story in view.Stories)
        {
            for (var i = 0; i < story.Record.Quotations.Length; i++)
            {
                var group = story.Record.Quotations[i];
                foreach (var telling in group.Tellings)
                    yield return Account<Row>.Of(story, telling.Evidence, new Row(i + 1, group, telling, story.Articles[telling.Evidence.Article].Quotations[telling.Quotation]));
            }
        }
    }

    private sealed record Row(int Number, QuotationGroup Group, Telling Telling, Quotation Quotation);
}
