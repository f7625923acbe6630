using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation.Events;

namespace Synoptic.Dossiers.Exports;

/// <summary>
/// Events as a table (RFC 4180, UTF-8), in the columns that POLECAT has for PLOVER events where it has one, then those that lead back to
/// the words. Empty is not told.
/// </summary>
public static class EventCsv
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("Event ID", static row => row.Id),
        new("Event Date", static row => row.Date),
        new("Event Type", static row => row.Event.Code.Type),
        new("Event Mode", static row => row.Event.Code.Mode),
        Number("Quad Code", static row => row.Event.Code.Quad),
        new("Actor Name", static row => row.Actor?.Name),
        new("Actor Country", static row => row.Actor?.Affiliation?.Country),
        new("Primary Actor Sector", static row => row.Actor?.Affiliation?.Sector),
        new("Recipient Name", static row => row.Recipient?.Name),
        new("Recipient Country", static row => row.Recipient?.Affiliation?.Country),
        new("Primary Recipient Sector", static row => row.Recipient?.Affiliation?.Sector),
        new("Placename", static row => row.Place?.Name),
        new("Region", static row => row.Place?.Where?.Region),
        new("Country", static row => row.Place?.Where?.Country),
        Number("Latitude", static row => row.Place?.Where?.Latitude),
        Number("Longitude", static row => row.Place?.Where?.Longitude),
        new("Modality", static row => JsonShapes.Word(row.Event.Modality)),
        new("Status", static row => RecordJson.Word(row.Event.Status)),
        Number("Origins", static row => row.Event.Origins.Length),
        Number("Reports", static row => row.Event.Tellings.Select(static telling => telling.Evidence.Article).Distinct(StringComparer.Ordinal).Count()),
        new("Teller", static row => row.Telling.Teller),
        new("Event Text", static row => row.Text),
        new("Source", static row => row.Article.Article.Source.Outlet),
        new("Publication Date", static row => row.Article.Article.Published?.ToString()),
        new("Story ID", static row => row.Story.Record.Story.Id),
        new("Article ID", static row => row.Telling.Evidence.Article),
        Number("Start", static row => row.Telling.Evidence.Span.Start),
        Number("End", static row => row.Telling.Evidence.Span.End),
        Number("Sentence Start", static row => row.Telling.Sentence.Start),
        Number("Sentence End", static row => row.Telling.Sentence.End),
        new("Tellings", static row => Places(row.Event.Tellings)),
    ];

    /// <summary>Names of the columns, in order.</summary>
    public static ImmutableArray<string> Header { get; } = [.. Columns.Select(static column => column.Name)];

    /// <summary>Writes the header and a row for each event, actor and recipient.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="stories">Whose events.</param>
    public static void Write(Stream output, IEnumerable<StoryDossier> stories)
    {
        // Words of a report that a table program would take for a formula get an apostrophe before them; the JSON has them as they stand.
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape }, true);
        csv.WriteHeader([.. Header]);
        foreach (var row in EventRow.Of(stories))
        {
            foreach (var column in Columns)
            {
                if (column.Number is { } number) csv.WriteField(number(row), default);
                else csv.WriteField(column.Text(row));
            }

            csv.EndRecord();
        }
    }

    private static string Places(ImmutableArray<EventTelling> tellings) =>
        string.Join(' ', tellings.Select(static telling => string.Create(CultureInfo.InvariantCulture, $"{telling.Evidence.Article}:{telling.Evidence.Span.Start}-{telling.Evidence.Span.End}")));

    private static Column Number(string name, Func<EventRow, double?> value) => new(name, static _ => null, value);

    // Either words or a number.
    private sealed record Column(string Name, Func<EventRow, string?> Text, Func<EventRow, double?>? Number = null);
}
