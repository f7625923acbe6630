using System.Collections.Immutable;
using System.Text.Json;
using Synoptic.Stories;

namespace Synoptic.Dossiers.Json;

/// <summary>The days of a story, and what it implies about reports without a date.</summary>
internal static class CalendarJson
{
    public static void Write(Utf8JsonWriter json, StoryCalendar calendar)
    {
        json.WriteStartArray("days");
        foreach (var day in calendar.Days) Day(json, day);
        json.WriteEndArray();
        json.WriteStartArray("publications");
        foreach (var implied in calendar.Publications) Publication(json, implied);
        json.WriteEndArray();
        json.WriteStartArray("bounds");
        foreach (var bound in calendar.Bounds)
        {
            json.WriteStartObject();
            json.WriteString("article", bound.Article);
            json.WriteString("earliest", bound.Earliest?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("latest", bound.Latest?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("reason", bound.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, StoryDay day)
    {
        json.WriteStartObject();
        json.WriteString("key", day.Key);
        json.WriteString("value", day.Value);
        json.WriteString("label", day.Label);
        JsonShapes.Dates(json, "dates", day.Dates);
        if (day.Basis is { } basis)
        {
            json.WriteStartObject("basis");
            json.WriteString("from", basis.From);
            json.WriteString("article", basis.Article);
            json.WriteString("reason", basis.Reason);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("basis");
        }

        Occasion(json, day.Occasion);
        json.WriteStartArray("members");
        foreach (var member in day.Members) Reference(json, member);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Occasion(Utf8JsonWriter json, DayOccasion? occasion)
    {
        if (occasion is null)
        {
            json.WriteNull("occasion");
            return;
        }

        json.WriteStartObject("occasion");
        json.WriteString("text", occasion.Text);
        json.WriteString("article", occasion.Article);
        JsonShapes.Spans(json, "spans", occasion.Words);
        json.WriteEndObject();
    }

    private static void Publication(Utf8JsonWriter json, ImpliedPublication implied)
    {
        json.WriteStartObject();
        json.WriteString("article", implied.Article);
        JsonShapes.Dates(json, "dates", implied.Dates);
        json.WriteString("reason", implied.Reason);
        json.WriteString("from", implied.From);
        json.WriteStartArray("link");
        if (implied.Link is { } link)
        {
            Reference(json, link.Own);
            Reference(json, link.Other);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, TimeReference reference)
    {
        json.WriteStartObject();
        json.WriteString("article", reference.Article);
        json.WriteNumber("time", reference.Time);
        json.WriteEndObject();
    }
}
