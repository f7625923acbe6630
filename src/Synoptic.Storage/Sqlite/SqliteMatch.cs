using System.Text;
using Synoptic.Storage.Search;

namespace Synoptic.Storage.Sqlite;

/// <summary>What is looked for, in the language of FTS5: every word stands in quotation marks, where nothing has a meaning.</summary>
internal static class SqliteMatch
{
    /// <summary>The text of a lookup.</summary>
    public static string Of(Lookup lookup)
    {
        var text = new StringBuilder();
        if (lookup.Kind is { } kind) text.Append(Of(Lookup.Any([LineTerms.Kind(kind)])));
        foreach (var term in lookup.Terms.Where(static term => !term.IsUnwanted)) text.Append(text.Length == 0 ? "" : " AND ").Append(Of(term));
        var unwanted = lookup.Terms.Where(static term => term.IsUnwanted).ToList();
        if (unwanted.Count == 0) return text.ToString();
        // NOT binds closer than AND.
        text.Insert(0, '(').Append(')');
        foreach (var term in unwanted) text.Append(" NOT ").Append(Of(term));
        return text.ToString();
    }

    private static string Of(LookupTerm term) => $"({string.Join(" OR ", term.AnyOf.Select(row => $"\"{string.Join(' ', row)}\"{(term.IsBeginning ? " *" : "")}"))})";
}
