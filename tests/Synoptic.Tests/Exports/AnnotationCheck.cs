using System.Text;
using System.Text.Json;
using Synoptic.Dossiers;

namespace Synoptic.Tests.Exports;

/// <summary>Annotations: of the schema, and at places (in code points) where their words are.</summary>
internal static class AnnotationCheck
{
    public static void Holds(string text, Dossier dossier)
    {
        ExportCheck.Valid("web-annotation", text);
        using var json = JsonDocument.Parse(text);
        var items = json.RootElement.TryGetProperty("first", out var first) ? first.GetProperty("items").EnumerateArray().ToList() : [];
        Assert.Equal(items.Count, json.RootElement.GetProperty("total").GetInt32());
        Assert.Equal(items.Count, items.Select(static item => item.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
        var texts = dossier.Articles.ToDictionary(static a => "urn:synoptic:article:" + Uri.EscapeDataString(a.Article.Id), static a => a.Text, StringComparer.Ordinal);
        var runes = texts.ToDictionary(static pair => pair.Key, static pair => pair.Value.EnumerateRunes().ToArray(), StringComparer.Ordinal);
        foreach (var target in items.SelectMany(static item => item.GetProperty("target").EnumerateArray()))
        {
            if (target.GetProperty("source").ValueKind != JsonValueKind.Object) continue;
            var source = target.GetProperty("source").GetProperty("id").GetString()!;
            var (position, quote) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            var exact = quote.GetProperty("exact").GetString()!;
            var at = runes[source].AsSpan(position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32());
            var words = new StringBuilder();
            foreach (var rune in at) words.Append(rune);
            Assert.Equal(exact, words.ToString());
            Assert.Contains(quote.GetProperty("prefix").GetString() + exact + quote.GetProperty("suffix").GetString(), texts[source], StringComparison.Ordinal);
        }
    }
}
