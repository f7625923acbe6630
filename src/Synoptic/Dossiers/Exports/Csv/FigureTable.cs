using System.Collections.Immutable;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation;

namespace Synoptic.Dossiers.Exports.Csv;

/// <summary>The figures as a table: a row an account. A row of which no report tells a number has the words for whom else harm befell, and no value.</summary>
internal static class FigureTable
{
    private static readonly ImmutableArray<Column<Account<Row>>> Columns = Account<Row>.Columns(
        Column<Account<Row>>.OfNumber("figure", static row => row.Told.Number),
        new("about", static row => row.Told.Figure.About.Label),
        new("indicator", static row => row.Told.Figure.About.Indicator),
        new("unit", static row => row.Told.Figure.About.Unit),
        new("place", static row => row.Told.Figure.About.Place),
        new("scope", static row => row.Told.Figure.Within),
        new("status", static row => RecordJson.Word(row.Told.Figure.Status)),
        new("basis", static row => RecordJson.Word(row.Told.Figure.Basis)),
        Column<Account<Row>>.OfNumber("best", static row => row.Told.Figure.Best),
        Column<Account<Row>>.OfNumber("low", static row => row.Told.Figure.Low),
        Column<Account<Row>>.OfNumber("high", static row => row.Told.Figure.High),
        new("as_of", static row => row.Story.Day(row.Told.Claim?.AsOf ?? row.Told.Figure.AsOf)),
        new("rests_on", static row => row.Told.Figure.RestsOn),
        new("note", static row => row.Told.Figure.Note),
        Column<Account<Row>>.OfNumber("value", static row => row.Told.Claim?.Number?.Exact),
        Column<Account<Row>>.OfNumber("value_low", static row => row.Told.Claim?.Number?.Low),
        Column<Account<Row>>.OfNumber("value_high", static row => row.Told.Claim?.Number?.High),
        new("value_words", static row => row.Told.Claim?.Value),
        new("attributed_to", static row => row.Told.Claim?.AttributedTo),
        new("time_status", static row => row.Told.Claim is { } claim ? JsonShapes.Word(claim.Status) : null));

    public static void Write(Stream output, ExportView view) => CsvTable.Write(output, Columns, Rows(view));

    private static IEnumerable<Account<Row>> Rows(ExportView view)
    {
        foreach (var story in view.Stories)
        {
            for (var i = 0; i < story.Record.Figures.Length; i++)
            {
                var figure = story.Record.Figures[i];
                foreach (var claim in figure.Claims) yield return Account<Row>.Of(story, claim.Evidence, new Row(i + 1, figure, claim));
                if (figure.Claims.IsEmpty)
                    foreach (var support in figure.Supports) yield return Account<Row>.Of(story, support, new Row(i + 1, figure, null));
                foreach (var headline in figure.Headlines)
                    if (story.Articles.TryGetValue(headline, out var report)) yield return new Account<Row>(story, report, null, new Row(i + 1, figure, null));
            }
        }
    }

    private sealed record Row(int Number, FigureRow Figure, Claim? Claim);
}
