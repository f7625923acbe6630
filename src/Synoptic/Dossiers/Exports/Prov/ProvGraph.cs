using System.Text.Json;
using Synoptic.Copies;
using Synoptic.Dossiers.Json;
using Synoptic.Reconciliation;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.Prov;

/// <summary>
/// Where everything comes from, in PROV-O as JSON-LD: reports and who published them; who took whose words; each line of each record and
/// the words that it was derived from; the program and its models. Nothing has a time of its own but reports, whose day they state.
/// </summary>
internal static class ProvGraph
{
    public static void Write(Stream output, ExportView view)
    {
        using var json = new Utf8JsonWriter(output, LinkedJson.Indented);
        json.WriteStartObject();
        ProvContext.Write(json);
        json.WriteStartArray("@graph");
        ProvAgents.Write(json, view);
        foreach (var report in view.Dossier.Articles) Report(json, view, report);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in view.Stories) Story(json, story, view.Dossier.Version, words);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Report(Utf8JsonWriter json, ExportView view, Annotations report)
    {
        var article = report.Article;
        Start(json, Urns.Article(article.Id), "prov:Entity");
        json.WriteString("dcterms:identifier", article.Id);
        json.Known("dcterms:title", article.Title);
        json.Known("dcterms:creator", article.Byline);
        json.Known("dcterms:language", article.Language);
        Date(json, "dcterms:issued", article.Published);
        Date(json, "dcterms:modified", article.Modified);
        if (WebAddress.Of(article.Source.Url) is { } address) Reference(json, "dcterms:source", address);
        else json.Known("address", article.Source.Url);
        if (article.Source.Outlet is { } outlet) Reference(json, "prov:wasAttributedTo", ProvAgents.Outlet(outlet));
        if (view.StoryOf.TryGetValue(article.Id, out var story)) Copies(json, story, article.Id);
        json.WriteEndObject();
    }

    private static void Copies(Utf8JsonWriter json, StoryView story, string article)
    {
        var taken = story.Story.Copies.Where(copy => copy.B == article && copy.DirectionKnown).ToList();
        var quoted = taken.Where(static copy => copy.Kind is CopyKind.Verbatim or CopyKind.Abridged).ToList();
        var derived = taken.Except(quoted).ToList();
        // Word for word is a quotation of PROV; what was edited or rewritten is a derivation.
        References(json, "prov:wasQuotedFrom", quoted.Select(static copy => Urns.Article(copy.A)));
        References(json, "prov:wasDerivedFrom", derived.Select(static copy => Urns.Article(copy.A)));
        Qualified(json, "prov:qualifiedQuotation", "prov:Quotation", quoted);
        Qualified(json, "prov:qualifiedDerivation", "prov:Derivation", derived);
        // PROV has no word for two that share words when nobody knows who took from whom.
        References(json, "sharesWordsWith", story.Story.Copies.Where(copy => copy.B == article && !copy.DirectionKnown).Select(static copy => Urns.Article(copy.A)));
    }

    private static void Qualified(Utf8JsonWriter json, string property, string type, List<CopyPair> copies)
    {
        if (copies.Count == 0) return;
        json.WriteStartArray(property);
        foreach (var copy in copies)
        {
            json.WriteStartObject();
            json.WriteString("@type", type);
            Reference(json, "prov:entity", Urns.Article(copy.A));
            json.WriteString("kind", CopyJson.Word(copy.Kind));
            json.Known("score", copy.Score);
            json.Known("taken", copy.Taken);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Story(Utf8JsonWriter json, StoryView story, string version, HashSet<string> words)
    {
        var (record, activity) = (Urns.Story(story.Id), Urns.Of("reconciling", story.Id));
        var lines = RecordLine.Of(story).ToList();
        Start(json, activity, "prov:Activity");
        json.WriteString("rdfs:label", "reconciling: " + story.Told.Title);
        References(json, "prov:used", story.Story.Articles.Select(static report => Urns.Article(report.Article.Id)));
        References(json, "prov:wasAssociatedWith", ProvAgents.Programs(version));
        json.WriteEndObject();

        Start(json, record, "prov:Entity", "prov:Collection");
        json.WriteString("rdfs:label", story.Told.Title);
        Reference(json, "prov:wasGeneratedBy", activity);
        References(json, "prov:hadMember", lines.Select(line => Urns.Line(story.Id, line.Part, line.Number)));
        json.WriteEndObject();

        foreach (var line in lines)
        {
            Start(json, Urns.Line(story.Id, line.Part, line.Number), "prov:Entity");
            json.WriteString("rdfs:label", line.Text);
            json.WriteString("part", line.Part);
            Reference(json, "prov:wasGeneratedBy", activity);
            References(json, "prov:wasDerivedFrom", line.Evidence.Distinct().Select(static evidence => Urns.Words(evidence.Article, evidence.Span)));
            json.WriteEndObject();
            foreach (var evidence in line.Evidence) Words(json, story, evidence, words);
        }
    }

    private static void Words(Utf8JsonWriter json, StoryView story, Evidence evidence, HashSet<string> written)
    {
        var id = Urns.Words(evidence.Article, evidence.Span);
        if (!written.Add(id)) return;
        Start(json, id, "prov:Entity");
        json.WriteString("prov:value", story.Words(evidence));
        JsonShapes.Offsets(json, evidence.Span);
        Reference(json, "prov:wasQuotedFrom", Urns.Article(evidence.Article));
        json.WriteEndObject();
    }

    internal static void Start(Utf8JsonWriter json, string id, params ReadOnlySpan<string> types)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteStartArray("@type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }

    internal static void Reference(Utf8JsonWriter json, string property, string id)
    {
        json.WriteStartObject(property);
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    internal static void References(Utf8JsonWriter json, string property, IEnumerable<string> ids)
    {
        var started = false;
        foreach (var id in ids)
        {
            if (!started) json.WriteStartArray(property);
            started = true;
            json.WriteStartObject();
            json.WriteString("@id", id);
            json.WriteEndObject();
        }

        if (started) json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, string property, Publication? date)
    {
        if (date is null) return;
        json.WriteStartObject(property);
        json.WriteString("@type", date.Instant is null ? "xsd:date" : "xsd:dateTime");
        json.WriteString("@value", date.ToString());
        json.WriteEndObject();
    }
}
