using System.Text.Json;
using Synoptic.Copies;
using Synoptic.Dossiers.Json;
using Synoptic.Stories;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.Ninjs;

/// <summary>
/// Reports as IPTC ninjs 3.1, one a line. Times of ninjs are moments: a report that states only a day has it among its descriptions.
/// Nothing is added to the standard's properties.
/// </summary>
internal static class NinjsItems
{
    public static void Write(Stream output, ExportView view)
    {
        foreach (var report in view.Dossier.Articles)
        {
            using (var json = new Utf8JsonWriter(output, JsonShapes.Compact)) Item(json, view, report);
            output.WriteByte((byte)'\n');
        }
    }

    private static void Item(Utf8JsonWriter json, ExportView view, Annotations report)
    {
        var article = report.Article;
        var story = view.StoryOf.GetValueOrDefault(article.Id);
        json.WriteStartObject();
        json.WriteString("uri", Urns.Article(article.Id));
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "3.1");
        json.WriteString("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
        json.WriteEndObject();
        json.WriteString("type", "text");
        Moment(json, "firstCreated", article.Published);
        Moment(json, "versionCreated", article.Modified);
        json.Known("language", article.Language is "und" ? null : article.Language);
        if (article.Title is { } title)
        {
            json.WriteString("title", title);
            json.WriteStartArray("headlines");
            Valued(json, "main", title);
            json.WriteEndArray();
        }

        json.Known("by", article.Byline);
        Descriptions(json, article, story);
        json.WriteStartArray("bodies");
        Valued(json, "main", article.Text);
        json.WriteEndArray();
        if (story is not null)
        {
            NinjsConcepts.Write(json, story, report);
            Associations(json, story, article);
        }

        Sources(json, article);
        AltIds(json, article, story);
        if (WebAddress.Of(article.Source.Url) is { } address)
        {
            json.WriteStartArray("renditions");
            json.WriteStartObject();
            json.WriteString("name", "web");
            json.WriteString("href", address);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Moment(Utf8JsonWriter json, string name, Publication? publication)
    {
        if (publication is { Instant: not null }) json.WriteString(name, publication.ToString());
    }

    private static void Descriptions(Utf8JsonWriter json, Article article, StoryView? story)
    {
        var told = new List<(string Role, string Value)>();
        if (article.Published is { Instant: null } published) told.Add(("published", ReportFacts.IsoDay(published.Day)));
        if (article.Modified is { Instant: null } modified) told.Add(("modified", ReportFacts.IsoDay(modified.Day)));
        if (story?.OriginOf(article.Id) is { } origin) told.Add(("origin", origin));
        if (story is not null) told.Add(("story", story.Told.Title));
        if (told.Count == 0) return;
        json.WriteStartArray("descriptions");
        foreach (var (role, value) in told) Valued(json, role, value);
        json.WriteEndArray();
    }

    // Plain text: whatever stands in it is words.
    private static void Valued(Utf8JsonWriter json, string role, string value)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("contentType", "text/plain");
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Sources(Utf8JsonWriter json, Article article)
    {
        if (article.Source.Outlet is null && article.Agency is null) return;
        json.WriteStartArray("infoSources");
        if (article.Source.Outlet is { } outlet) Named(json, outlet, "role", "publisher");
        if (article.Agency is { } agency) Named(json, agency, "role", "contentProvider");
        json.WriteEndArray();
    }

    private static void Named(Utf8JsonWriter json, string name, string property, string value)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString(property, value);
        json.WriteEndObject();
    }

    private static void AltIds(Utf8JsonWriter json, Article article, StoryView? story)
    {
        json.WriteStartArray("altIds");
        Id(json, "article", article.Id);
        if (story is not null) Id(json, "story", story.Id);
        if (article.Source.Url is { } url && WebAddress.Of(url) is null) Id(json, "address", url);
        if (article.Source.File is { } file) Id(json, "file", file);
        json.WriteEndArray();
    }

    private static void Id(Utf8JsonWriter json, string role, string value)
    {
        json.WriteStartObject();
        json.WriteString("role", role);
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Associations(Utf8JsonWriter json, StoryView story, Article article)
    {
        var taken = story.Story.Copies.Where(copy => copy.B == article.Id && copy.DirectionKnown).ToList();
        if (taken.Count == 0) return;
        json.WriteStartArray("associations");
        foreach (var copy in taken)
        {
            json.WriteStartObject();
            json.WriteString("name", story.Articles[copy.A].Article.Label());
            json.WriteString("rel", copy.Kind is CopyKind.Verbatim or CopyKind.Abridged ? "quotedFrom" : "derivedFrom");
            json.WriteString("uri", Urns.Article(copy.A));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
