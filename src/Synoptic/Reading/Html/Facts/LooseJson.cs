namespace Synoptic.Reading.Html.Facts;

/// <summary>Reads the facts off JSON-LD that is no valid JSON: a string with its own quotation marks in it, a comma too many. Each fact is its name, a colon and a string.</summary>
internal static class LooseJson
{
    /// <summary>Characters of a script that are looked through.</summary>
    private const int Longest = 200_000;

    public static LinkedData? Read(string script)
    {
        if (script.Length > Longest || !(script.Contains("Article\"", StringComparison.Ordinal) || script.Contains("Posting\"", StringComparison.Ordinal))) return null;
        return new LinkedData(Value(script, "headline"), Name(script, "author"), Name(script, "publisher"), Value(script, "datePublished"), Value(script, "dateModified"), Value(script, "dateCreated"), Value(script, "inLanguage"));
    }

    /// <summary>The name within the object that a property is, or the string that it is.</summary>
    private static string? Name(string script, string property)
    {
        if (After(script, property, 0) is not { } at) return null;
        if (script[at] == '[') at = Skip(script, at + 1);
        if (at >= script.Length) return null;
        if (script[at] == '"') return Value(script, property);
        var end = script.IndexOf('}', at);
        return script[at] == '{' && end > 0 && After(script, "name", at) is { } name && name < end ? String(script, name) : null;
    }

    private static string? Value(string script, string property)
    {
        if (After(script, property, 0) is not { } at) return null;
        if (script[at] == '[') at = Skip(script, at + 1);
        return String(script, at);
    }

    /// <summary>Where the value of the first property of a name begins.</summary>
    private static int? After(string script, string property, int from)
    {
        var quoted = $"\"{property}\"";
        for (var at = script.IndexOf(quoted, from, StringComparison.Ordinal); at >= 0; at = script.IndexOf(quoted, at + 1, StringComparison.Ordinal))
        {
            var colon = Skip(script, at + quoted.Length);
            if (colon >= script.Length || script[colon] != ':') continue;
            var value = Skip(script, colon + 1);
            return value < script.Length ? value : null;
        }

        return null;
    }

    private static string? String(string script, int at)
    {
        if (at >= script.Length || script[at] != '"') return null;
        var end = at + 1;
        while (end < script.Length && script[end] is not ('"' or '\n')) end += script[end] == '\\' ? 2 : 1;
        if (end >= script.Length || script[end] != '"') return null;

        // A string that goes on behind its mark was cut short by one of its own.
        var next = Skip(script, end + 1);
        if (next < script.Length && script[next] is not (',' or '}' or ']')) return null;
        var value = script[(at + 1)..end];
        return PageText.CleanMarkup(value.Contains('\\', StringComparison.Ordinal) ? Unescaped(value) : value);
    }

    private static string? Unescaped(string value)
    {
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse($"\"{value}\"");
            return LinkedNodes.Text(json.RootElement);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static int Skip(string script, int at)
    {
        while (at < script.Length && char.IsWhiteSpace(script[at])) at++;
        return at;
    }
}
