using System.Net;
using System.Text;
using System.Text.Json;
using Synoptic.Dossiers.Json;
using Synoptic.Dossiers.Timelines.Topics;
using Synoptic.Text;

namespace Synoptic.Dossiers.Exports.TimelineJs;

/// <summary>
/// Writes timelines for the page script TimelineJS of Knight Lab: events with a start date as precise as it is known, the first sentence as
/// headline, the others and their sources as text. Its text is HTML, so what the reports say is escaped. No pictures: nothing is fetched.
/// </summary>
public static class TimelineJsWriter
{
    // The script draws every event at once; its authors advise some twenty. Beyond this a page no longer moves smoothly.
    private const int MostEvents = 200;

    /// <summary>The timeline of a topic as UTF-8.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="timeline">The timeline.</param>
    public static void Write(Stream output, TopicTimeline timeline)
    {
        using var json = new Utf8JsonWriter(output, JsonShapes.Indented);
        json.WriteStartObject();
        json.WriteStartArray("events");
        foreach (var day in timeline.Days)
        {
            json.WriteStartObject();
            json.WriteString("unique_id", $"day-{day.Date:yyyy-MM-dd}");
            Date(json, "start_date", day.Date, 3);
            Text(json, day.Sentences[0].Text, [.. day.Sentences.Select(s => (s == day.Sentences[0] ? null : s.Text, Name(s.Article), (int?)s.Origins.Length))]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The dated part of a dossier's timelines as UTF-8: its stories, largest first, each a group of its own where there are several.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="dossier">The dossier.</param>
    public static void Write(Stream output, Dossier dossier)
    {
        var articles = dossier.Articles.ToDictionary(static a => a.Article.Id, static a => a.Article, StringComparer.Ordinal);
        using var json = new Utf8JsonWriter(output, JsonShapes.Indented);
        json.WriteStartObject();
        json.WriteString("generator", DossierJson.Generator);
        if (dossier.Stories.Length == 1)
        {
            json.WriteStartObject("title");
            Text(json, dossier.Stories[0].Title, []);
            json.WriteEndObject();
        }

        json.WriteStartArray("events");
        var written = 0;
        for (var s = 0; s < dossier.Stories.Length; s++)
        {
            var entries = dossier.Stories[s].Timeline;
            for (var e = 0; e < entries.Length && written < MostEvents; e++)
            {
                if (entries[e].Day.Dates is not { } dates) continue;
                written++;
                json.WriteStartObject();
                json.WriteString("unique_id", $"story-{s + 1}-{e + 1}");
                var parts = entries[e].Precision switch { "month" => 2, "year" or "decade" => 1, _ => 3 };
                Date(json, "start_date", dates.From, parts);
                if (parts != 2 && entries[e].Precision is not "year" && dates.To != dates.From) Date(json, "end_date", dates.To, parts);
                Text(json, entries[e].Text, [(null, Name(articles[entries[e].Evidence[0].Article]), (int?)entries[e].Origins.Length)]);
                if (dossier.Stories.Length > 1) json.WriteString("group", dossier.Stories[s].Title);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Name(Article article) => article.Source.Outlet ?? article.Source.File ?? article.Id;

    private static void Date(Utf8JsonWriter json, string name, DateOnly day, int parts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("year", day.Year);
        if (parts > 1) json.WriteNumber("month", day.Month);
        if (parts > 2) json.WriteNumber("day", day.Day);
        json.WriteEndObject();
    }

    // The headline; then for each sentence its words, unless they are the headline, and where they stand.
    private static void Text(Utf8JsonWriter json, string headline, ReadOnlySpan<(string? Words, string Source, int? Origins)> told)
    {
        var html = new StringBuilder();
        foreach (var (words, source, origins) in told)
        {
            html.Append("<p>");
            if (words is not null) html.Append(WebUtility.HtmlEncode(words)).Append(' ');
            html.Append("<cite>").Append(WebUtility.HtmlEncode(source));
            if (origins > 1) html.Append(" (×").Append(origins).Append(')');
            html.Append("</cite></p>");
        }

        json.WriteStartObject("text");
        json.WriteString("headline", WebUtility.HtmlEncode(headline));
        json.WriteString("text", html.ToString());
        json.WriteEndObject();
    }
}
