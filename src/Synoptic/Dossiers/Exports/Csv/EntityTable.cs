using System.Collections.Immutable;
using Synoptic.Dossiers.Json;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.Csv;

/// <summary>People, organisations and places as a table: a row for each report that names one, with the place of its first mention.</summary>
internal static class EntityTable
{
    private static readonly ImmutableArray<Column<Account<NamedReport>>> Columns = Account<NamedReport>.Columns(
        new("entity_id", static row => Whole(row).Id),
        new("type", static row => JsonShapes.Word(Whole(row).Type)),
        new("name", static row => Whole(row).Name),
        new("aliases", static row => string.Join(" | ", Whole(row).Aliases)),
        new("titles", static row => string.Join(" | ", Whole(row).Titles)),
        new("country", static row => Whole(row).Where?.Country),
        new("region", static row => Whole(row).Where?.Region),
        Column<Account<NamedReport>>.OfNumber("latitude", static row => Whole(row).Where?.Latitude),
        Column<Account<NamedReport>>.OfNumber("longitude", static row => Whole(row).Where?.Longitude),
        new("stands_for", static row => Whole(row).StandsFor?.Name),
        new("name_in_report", static row => row.Told.Entity.Name),
        Column<Account<NamedReport>>.OfNumber("mentions", static row => row.Told.Mentions.Count));

    public static void Write(Stream output, ExportView view) => CsvTable.Write(output, Columns, Rows(view));

    private static Entity Whole(Account<NamedReport> row) => row.Told.Member.Entity;

    private static IEnumerable<Account<NamedReport>> Rows(ExportView view)
    {
        foreach (var story in view.Stories)
            foreach (var named in NamedReport.Of(story)) yield return new(story, named.Report, named.Mentions.Count > 0 ? named.Mentions[0].Span : null, named);
    }
}
