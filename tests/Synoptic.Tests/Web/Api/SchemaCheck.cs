using System.Text.Json;

namespace Synoptic.Tests.Web.Api;

/// <summary>Holds JSON against a schema of the interface's description: types, fields, lists, words of enumerations, references.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    /// <summary>Where a value does not fit; empty where it does.</summary>
    public List<string> Errors(JsonElement schema, JsonElement value)
    {
        var errors = new List<string>();
        Check(schema, value, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Check(Resolve(reference.GetString()!), value, at, errors);
            return;
        }

        foreach (var word in (ReadOnlySpan<string>)["oneOf", "anyOf"])
            if (schema.TryGetProperty(word, out var choices) && !choices.EnumerateArray().Any(choice => Errors(choice, value).Count == 0)) errors.Add($"{at}: none of {word} fits {value.GetRawText()}");
        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value), StringComparer.Ordinal) && !(TypeOf(value) == "integer" && Types(type).Contains("number", StringComparer.Ordinal)))
            errors.Add($"{at}: {value.ValueKind} is not {type.GetRawText()}");
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.GetRawText() == value.GetRawText())) errors.Add($"{at}: {value.GetRawText()} is none of {words.GetRawText()}");
        if (value.ValueKind == JsonValueKind.Object) Fields(schema, value, at, errors);
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            foreach (var (index, item) in value.EnumerateArray().Index()) Check(items, item, $"{at}[{index}]", errors);
    }

    private void Fields(JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray())
                if (!value.TryGetProperty(name.GetString()!, out _)) errors.Add($"{at}: {name.GetString()} is missing");
        if (!schema.TryGetProperty("properties", out var properties)) return;
        foreach (var field in value.EnumerateObject())
        {
            if (properties.TryGetProperty(field.Name, out var known)) Check(known, field.Value, $"{at}.{field.Name}", errors);
            else if (!schema.TryGetProperty("additionalProperties", out var more) || more.ValueKind == JsonValueKind.False) errors.Add($"{at}: {field.Name} is not described");
        }
    }

    private JsonElement Resolve(string reference) => reference.TrimStart('#', '/').Split('/').Aggregate(document, static (at, name) => at.GetProperty(name));

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(static t => t.GetString()!) : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        _ => value.TryGetInt64(out _) ? "integer" : "number",
    };
}
