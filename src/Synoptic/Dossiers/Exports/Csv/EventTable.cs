using System.Collections.Immutable;
using System.Globalization;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation.Events;

namespace Synoptic.Dossiers.Exports.Csv;

/// <summary>
/// Events as a table (RFC 4180, UTF-8), in the columns that POLECAT has for PLOVER events where it has one, then those that lead back to
/// the words. Empty is not told.
/// </summary>
public static class EventTable
{
    private static readonly ImmutableArray<Column<EventRow>> Columns =
    [
        new("Event ID", static row => row.Id),
        new("Event Date", static row => row.Date),
        new("Event Type", static row => row.Event.Code.Type),
        new("Event Mode", static row => row.Event.Code.Mode),
        Column<EventRow>.OfNumber("Quad Code", static row => row.Event.Code.Quad),
        new("Actor Name", static row => row.Actor?.Name),
        new("Actor Country", static row => row.Actor?.Affiliation?.Country),
        new("Primary Actor Sector", static row => row.Actor?.Affiliation?.Sector),
        new("Recipient Name", static row => row.Recipient?.Name),
        new("Recipient Country", static row => row.Recipient?.Affiliation?.Country),
        new("Primary Recipient Sector", static row => row.Recipient?.Affiliation?.Sector),
        new("Placename", static row => row.Place?.Name),
        new("Region", static row => row.Place?.Where?.Region),
        new("Country", static row => row.Place?.Where?.Country),
        Column<EventRow>.OfNumber("Latitude", static row => row.Place?.Where?.Latitude),
        Column<EventRow>.OfNumber("Longitude", static row => row.Place?.Where?.Longitude),
        new("Modality", static row => JsonShapes.Word(row.Event.Modality)),
        new("Status", static row => RecordJson.Word(row.Event.Status)),
        Column<EventRow>.OfNumber("Origins", static row => row.Event.Origins.Length),
        Column<EventRow>.OfNumber("Reports", static row => row.Event.Tellings.Select(static telling => telling.Evidence.Article).Distinct(StringComparer.Ordinal).Count()),
        new("Teller", static row => row.Telling.Teller),
        new("Event Text", static row => row.Text),
        new("Source", static row => row.Article.Article.Source.Outlet),
        new("Publication Date", static row => row.Article.Article.Published?.ToString()),
        new("Story ID", static row => row.Story.Record.Story.Id),
        new("Article ID", static row => row.Telling.Evidence.Article),
        Column<EventRow>.OfNumber("Start", static row => row.Telling.Evidence.Span.Start),
        Column<EventRow>.OfNumber("End", static row => row.Telling.Evidence.Span.End),
        Column<EventRow>.OfNumber("Sentence Start", static row => row.Telling.Sentence.Start),
        Column<EventRow>.OfNumber("Sentence End", static row => row.Telling.Sentence.End),
        new("Tellings", static row => Places(row.Event.Tellings)),
    ];

    /// <summary>Names of the columns, in order.</summary>
    public static ImmutableArray<string> Header { get; } = [.. Columns.Select(static column => column.Name)];

    /// <summary>Writes the header and a row for each event, actor and recipient.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="stories">Whose events.</param>
    public static void Write(Stream output, IEnumerable<StoryDossier> stories) => CsvTable.Write(output, Columns, EventRow.Of(stories));

    /// <summary>The same with the columns that every exported table has: title of the story, address and origin of the report.</summary>
    internal static void WriteWhole(Stream output, ExportView view)
    {
        var stories = view.Stories.ToDictionary(static story => story.Id, StringComparer.Ordinal);
        ImmutableArray<Column<EventRow>> columns =
        [
            .. Columns,
            new("Story Title", static row => row.Story.Title),
            new("URL", static row => row.Article.Article.Source.Url),
            new("Origin", row => stories[row.Story.Record.Story.Id].OriginOf(row.Telling.Evidence)),
        ];
        CsvTable.Write(output, columns, EventRow.Of(view.Dossier.Stories));
    }

    private static string Places(ImmutableArray<EventTelling> tellings) =>
        string.Join(' ', tellings.Select(static telling => string.Create(CultureInfo.InvariantCulture, $"{telling.Evidence.Article}:{telling.Evidence.Span.Start}-{telling.Evidence.Span.End}")));
}
