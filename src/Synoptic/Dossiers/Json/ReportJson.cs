using System.Text.Json;
using Synoptic.Text;

namespace Synoptic.Dossiers.Json;

/// <summary>Writes a report that was read but not analysed, as the JSON contract has it: what <c>extract</c> and <c>fetch</c> write, and every verb reads.</summary>
public static class ReportJson
{
    /// <summary>Writes one report as an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="article">The report.</param>
    /// <param name="more">Writes the caller's own fields behind the others.</param>
    public static void Write(Utf8JsonWriter json, Article article, Action<Utf8JsonWriter>? more = null)
    {
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("title", article.Title);
        WriteLong(json, "text", article.Text);
        json.WriteString("published", article.Published?.ToString());
        json.WriteString("source", article.Source.Outlet);
        json.WriteString("url", article.Source.Url);
        json.WriteString("modified", article.Modified?.ToString());
        json.WriteString("byline", article.Byline);
        json.WriteString("agency", article.Agency);
        json.WriteString("language", article.Language);
        FactOriginsJson.Write(json, article.TakenFrom);
        json.WriteString("file", article.Source.File);
        DroppedJson.Write(json, article.Dropped, isWhole: true);
        more?.Invoke(json);
        json.WriteEndObject();
    }

    // In stretches: of a value given whole the writer makes a copy with room for six times its length, and a pool keeps that.
    private static void WriteLong(Utf8JsonWriter json, string name, string value)
    {
        const int Stretch = 1 << 14;
        json.WritePropertyName(name);
        var left = value.AsSpan();
        for (; left.Length > Stretch; left = left[Stretch..]) json.WriteStringValueSegment(left[..Stretch], isFinalSegment: false);
        json.WriteStringValueSegment(left, isFinalSegment: true);
    }
}
