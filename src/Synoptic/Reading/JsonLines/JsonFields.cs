using System.Text.Json;
using Synoptic.Reading.Fields;

namespace Synoptic.Reading.JsonLines;

/// <summary>Finds the fields of a report in a JSON object, in objects that hold them too.</summary>
internal sealed class JsonFields(FieldNames names)
{
    /// <summary>Objects in objects that are looked into.</summary>
    private const int Deepest = 3;

    /// <summary>Authors of one report that are named; paragraphs of one text.</summary>
    private const int MostNames = 10, MostParagraphs = 10_000;

    public FieldValues Read(JsonElement report)
    {
        var values = new FieldValues();
        Add(report, values, 0);
        return values;
    }

    /// <summary>The list of reports that an object holds; <see langword="null"/> where there is none.</summary>
    public JsonElement? List(JsonElement holder)
    {
        foreach (var path in names.Lists)
        {
            var at = holder;
            var isThere = true;
            foreach (var step in path) isThere = isThere && at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step, out at);
            if (isThere && at.ValueKind == JsonValueKind.Array && at.GetArrayLength() > 0 && at[0].ValueKind == JsonValueKind.Object) return at;
        }

        return null;
    }

    private void Add(JsonElement holder, FieldValues values, int level)
    {
        foreach (var property in holder.EnumerateObject())
        {
            var name = FieldNames.Normal(property.Name);
            if (names.Meaning(name) is { } meaning && Value(property.Value, meaning.Fact) is { } value) values.Add(meaning, level, property.Name, value);
            if (property.Value.ValueKind != JsonValueKind.Object || level >= Deepest) continue;
            foreach (var inner in property.Value.EnumerateObject())
            {
                if (names.Meaning($"{name}.{FieldNames.Normal(inner.Name)}") is { } path && Value(inner.Value, path.Fact) is { } held) values.Add(path, level, $"{property.Name}.{inner.Name}", held);
            }

            if (names.IsWithin(name)) Add(property.Value, values, level + 1);
        }
    }

    private string? Value(JsonElement value, Fact fact) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => Joined(value, fact),
        JsonValueKind.Object when fact is not (Fact.Text or Fact.Title or Fact.Url) => Inner(value),
        _ => null,
    };

    /// <summary>Paragraphs of a text, or names of authors; of other lists the first.</summary>
    private string? Joined(JsonElement list, Fact fact)
    {
        var isText = fact is Fact.Text or Fact.Html;
        var most = isText ? MostParagraphs : fact is Fact.Byline ? MostNames : 1;
        var parts = new List<string>();
        foreach (var element in list.EnumerateArray())
        {
            var part = element.ValueKind == JsonValueKind.String ? element.GetString() : element.ValueKind == JsonValueKind.Object ? Inner(element) : null;
            if (!string.IsNullOrWhiteSpace(part)) parts.Add(part);
            if (parts.Count == most) break;
        }

        return parts.Count == 0 ? null : string.Join(isText ? "\n\n" : ", ", parts);
    }

    private string? Inner(JsonElement value)
    {
        foreach (var name in names.Inner)
        {
            if (value.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(inner.GetString())) return inner.GetString();
        }

        return null;
    }
}
