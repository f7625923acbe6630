using System.Collections.Immutable;
using Synoptic.Dossiers.Exports.ClaimReview;
using Synoptic.Dossiers.Exports.Csv;
using Synoptic.Dossiers.Exports.FollowTheMoney;
using Synoptic.Dossiers.Exports.GeoJson;
using Synoptic.Dossiers.Exports.GraphMl;
using Synoptic.Dossiers.Exports.ICalendar;
using Synoptic.Dossiers.Exports.JsonLines;
using Synoptic.Dossiers.Exports.Markdown;
using Synoptic.Dossiers.Exports.Ninjs;
using Synoptic.Dossiers.Exports.Plover;
using Synoptic.Dossiers.Exports.Prov;
using Synoptic.Dossiers.Exports.TimelineJs;
using Synoptic.Dossiers.Exports.WebAnnotation;
using Synoptic.Knowledge;

namespace Synoptic.Dossiers.Exports;

/// <summary>
/// Writes a dossier in the forms that other programs read (docs/exports.md). The same dossier gives the same bytes: no clock, no culture,
/// ids made from the content. Immutable; share it across threads.
/// </summary>
/// <param name="tables">Words of the language.</param>
public sealed class Exporter(WordTables tables)
{
    private const string Json = "application/json";
    private const string Lines = "application/jsonl";
    private const string Linked = "application/ld+json";
    private const string Table = "text/csv";
    private const string Map = "application/geo+json";
    private const string Graph = "application/graphml+xml";

    private static readonly ImmutableArray<Entry> Entries =
    [
        new(new("csv-articles", "csv", Table, "articles.csv", "A row for each report: outlet, address, day, story, origin."), static (view, output, _) => ArticleTable.Write(output, view)),
        new(new("csv-quotations", "csv", Table, "quotations.csv", "A row for each telling of each statement: speaker, words, how it stands to the others."), static (view, output, _) => QuotationTable.Write(output, view)),
        new(new("csv-figures", "csv", Table, "figures.csv", "A row for each account of each figure, with the value and how the accounts stand to each other."), static (view, output, _) => FigureTable.Write(output, view)),
        new(new("csv-events", "csv", Table, "events.csv", "A row for each event, actor and recipient, in the columns of POLECAT."), static (view, output, _) => EventTable.WriteWhole(output, view)),
        new(new("csv-findings", "csv", Table, "findings.csv", "A row for each account of each finding: where reports agree, differ and contradict."), static (view, output, _) => FindingTable.Write(output, view)),
        new(new("csv-entities", "csv", Table, "entities.csv", "A row for each person, organisation and place in each report that names it."), static (view, output, _) => EntityTable.Write(output, view)),
        new(new("csv-timeline", "csv", Table, "timeline.csv", "A row for each telling of each line of the timeline."), static (view, output, _) => TimelineTable.Write(output, view)),
        new(new("csv-copies", "csv", Table, "copies.csv", "A row for each passage that one report has from another."), static (view, output, _) => CopyTable.Write(output, view)),
        new(new("jsonl", "jsonl", Lines, "records.jsonl", "The record of a story a line, as 'reconcile' writes it."), static (view, output, _) => RecordLines.Write(output, view)),
        new(new("ninjs", "ninjs", Lines, "ninjs.jsonl", "A report a line as IPTC ninjs 3.1, with who, what and where it tells of."), static (view, output, _) => NinjsItems.Write(output, view)),
        new(new("web-annotation", "web-annotation", Linked, "annotations.jsonld", "W3C Web Annotation: names, quotations, figures, events and evidence of findings at their places."), static (view, output, _) => AnnotationCollection.Write(output, view)),
        new(new("prov", "prov", Linked, "provenance.jsonld", "PROV-O as JSON-LD: who took whose words, and which words each line stands on."), static (view, output, _) => ProvGraph.Write(output, view)),
        new(new("followthemoney", "followthemoney", Lines, "followthemoney.jsonl", "FollowTheMoney entities, one a line: articles, people, bodies, places, events, links."), static (view, output, tables) => FtmLines.Write(output, view, tables)),
        new(new("plover", "plover", Lines, "plover.jsonl", "PLOVER event records, one a line, with all tellings."), static (view, output, _) => PloverRecords.Write(output, view.Dossier.Stories)),
        new(new("icalendar", "icalendar", "text/calendar", "calendar.ics", "iCalendar: commitments, and the dated lines of the timeline."), static (view, output, _) => CalendarExport.Write(output, view)),
        new(new("timelinejs", "timelinejs", Json, "timeline.json", "The dated part of the timeline for the page script TimelineJS."), static (view, output, _) => TimelineJsWriter.Write(output, view.Dossier)),
        new(new("geojson-events", "geojson", Map, "events.geojson", "Events whose town is known, as points."), static (view, output, _) => EventMap.Write(output, view.Dossier.Stories)),
        new(new("geojson-places", "geojson", Map, "places.geojson", "Places of which the position is known, as points, with the reports that name them."), static (view, output, _) => PlaceMap.Write(output, view)),
        new(new("graphml-copies", "graphml", Graph, "copies.graphml", "The copy network: reports, and who took whose words."), static (view, output, _) => CopyGraph.Write(output, view)),
        new(new("graphml-actors", "graphml", Graph, "actors.graphml", "The network of actors: who did what to whom."), static (view, output, _) => ActorGraph.Write(output, view)),
        new(new("markdown", "markdown", "text/markdown", "brief.md", "The brief and what is disputed, with a footnote for each place of evidence."), static (view, output, _) => BriefPage.Write(output, view)),
        new(new("claimreview", "claimreview", Linked, "claimreview.jsonld", "schema.org ClaimReview, for verdicts that somebody gave by hand; empty without."), static (view, output, _) => ClaimReviews.Write(output, view)),
    ];

    /// <summary>Every form, in the order of the documentation.</summary>
    public static ImmutableArray<ExportFormat> Formats { get; } = [.. Entries.Select(static entry => entry.Format)];

    /// <summary>The forms that a word asks for: one by its name, several by their family, every one by <c>all</c>; none where it is no such word.</summary>
    /// <param name="word">Name or family.</param>
    public static ImmutableArray<ExportFormat> Find(string word) =>
        word == "all" ? Formats : [.. Formats.Where(format => format.Name == word || format.Family == word)];

    /// <summary>Writes one form.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="dossier">What; one story of it is <see cref="DossierPart.Of"/>.</param>
    /// <param name="verdicts">What people judged by hand; nothing else makes a ClaimReview.</param>
    /// <param name="output">Where to; stays open.</param>
    public void Write(ExportFormat format, Dossier dossier, ImmutableArray<Verdict> verdicts, Stream output)
    {
        ArgumentNullException.ThrowIfNull(format);
        Write(format, new ExportView(dossier, verdicts), output);
    }

    /// <summary>Writes one form of a dossier that others are written of too.</summary>
    internal void Write(ExportFormat format, ExportView view, Stream output)
    {
        foreach (var entry in Entries)
        {
            if (entry.Format.Name != format.Name) continue;
            entry.Write(view, output, tables);
            return;
        }

        throw new ArgumentException($"'{format.Name}' is none of {nameof(Formats)}", nameof(format));
    }

    private sealed record Entry(ExportFormat Format, Action<ExportView, Stream, WordTables> Write);
}
