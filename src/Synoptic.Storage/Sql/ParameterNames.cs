namespace Synoptic.Storage.Sql;

/// <summary>The parameters that a statement names.</summary>
internal static class ParameterNames
{
    /// <summary>Each once, in order of its first place, with its <c>@</c>.</summary>
    public static List<string> Of(string statement)
    {
        var names = new List<string>();
        for (var at = statement.IndexOf('@', StringComparison.Ordinal); at >= 0; at = statement.IndexOf('@', at + 1))
        {
            var end = at + 1;
            while (end < statement.Length && (char.IsAsciiLetterOrDigit(statement[end]) || statement[end] == '_')) end++;
            var name = statement[at..end];
            if (!names.Contains(name, StringComparer.Ordinal)) names.Add(name);
        }

        return names;
    }
}
