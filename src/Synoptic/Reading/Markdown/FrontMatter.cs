using Synoptic.Reading.Fields;

namespace Synoptic.Reading.Markdown;

/// <summary>The facts that stand before a text in Markdown: <c>key: value</c> between lines of <c>---</c>, or <c>key = "value"</c> between lines of <c>+++</c>.</summary>
internal static class FrontMatter
{
    /// <summary>Lines of facts; a longer stretch is no front matter.</summary>
    private const int Most = 200;

    /// <summary>The facts, and where the text begins; <see langword="null"/> where there are none.</summary>
    public static (FieldValues Fields, int Length)? Read(string text, FieldNames names)
    {
        var fence = text.StartsWith("---\n", StringComparison.Ordinal) ? "---" : text.StartsWith("+++\n", StringComparison.Ordinal) ? "+++" : null;
        if (fence is null) return null;
        var fields = new FieldValues();
        var (at, count, known, key) = (fence.Length + 1, 0, 0, "");
        while (at < text.Length && ++count <= Most)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            var line = text.AsSpan(at, end - at).TrimEnd();
            at = Math.Min(end + 1, text.Length);
            if (line.SequenceEqual(fence) || (fence == "---" && line is "...")) return known == 0 ? null : (fields, at);
            var (name, value) = Pair(line, fence == "---" ? ':' : '=');
            if (name is not null && value!.Length > 0)
            {
                known++;
                Add(name, value);
            }
            else if (name is not null)
            {
                key = name;
            }
            else if (line.TrimStart().StartsWith("- ") && key.Length > 0)
            {
                Add(key, Unquoted(line.TrimStart()[2..]));
            }
        }

        return null;

        void Add(string name, string value)
        {
            // The text stands below; a field of that name is a note about it.
            if (names.Meaning(FieldNames.Normal(name)) is { Fact: not (Fact.Text or Fact.Html or Fact.Summary) } meaning) fields.Add(meaning, 0, name, value);
        }
    }

    private static (string? Name, string? Value) Pair(ReadOnlySpan<char> line, char divider)
    {
        var at = line.IndexOf(divider);
        if (at <= 0 || line[0] is ' ' or '-' or '#' or '\t') return (null, null);
        var value = line[(at + 1)..].Trim();
        if (value.StartsWith("[") && value.EndsWith("]")) return (line[..at].Trim().ToString(), string.Join(", ", value[1..^1].ToString().Split(',').Select(v => Unquoted(v))));
        return (line[..at].Trim().ToString(), Unquoted(value));
    }

    private static string Unquoted(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        return value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1].ToString() : value.ToString();
    }
}
