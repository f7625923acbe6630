using System.Collections.Immutable;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation;

namespace Synoptic.Dossiers.Exports.Csv;

/// <summary>Where the accounts agree, differ and contradict, as a table.</summary>
internal static class FindingTable
{
    private static readonly ImmutableArray<Column<Account<Row>>> Columns = Account<Row>.Columns(
        Column<Account<Row>>.OfNumber("finding", static row => row.Told.Number),
        new("kind", static row => row.Told.Finding.About.Kind),
        new("about", static row => row.Told.Finding.About.Label),
        new("status", static row => RecordJson.Word(row.Told.Finding.Status)),
        new("note", static row => row.Told.Finding.Note),
        new("rests_on", static row => row.Told.Finding.RestsOn),
        Column<Account<Row>>.OfNumber("side", static row => row.Told.SideNumber),
        new("value", static row => row.Told.Side.Value),
        new("scope", static row => row.Told.Side.Scope),
        new("side_origins", static row => string.Join(' ', row.Told.Side.Origins)),
        new("account", static row => row.Told.Claim.Value),
        new("attributed_to", static row => row.Told.Claim.AttributedTo),
        new("as_of", static row => row.Story.Day(row.Told.Claim.AsOf)));

    public static void Write(Stream output, ExportView view) => CsvTable.Write(output, Columns, Rows(view));

    private static IEnumerable<Account<Row>> Rows(ExportView view)
    {
        foreach (var story in view.Stories)
        {
            for (var i = 0; i < story.Record.Findings.Length; i++)
            {
                var finding = story.Record.Findings[i];
                for (var s = 0; s < finding.Sides.Length; s++)
                    foreach (var claim in finding.Sides[s].Claims) yield return Account<Row>.Of(story, claim.Evidence, new Row(i + 1, finding, s + 1, finding.Sides[s], claim));
            }
        }
    }

    private sealed record Row(int Number, Finding Finding, int SideNumber, Side Side, Claim Claim);
}
