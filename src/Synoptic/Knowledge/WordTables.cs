using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Synoptic.Knowledge;

/// <summary>
/// The words and facts of one language, read from the data files of its folder. A file is UTF-8 text: lines that begin with
/// <c>#</c> say where the knowledge comes from and what the columns are; every other line is a row of cells divided by tabs.
/// Nothing is kept between calls: whoever needs a table builds its own frozen form of it once and holds on to that.
/// </summary>
/// <param name="language">ISO 639-1 code of a folder of data files, such as <c>en</c>.</param>
public sealed class WordTables(string language)
{
    /// <summary>The tables of English.</summary>
    public static WordTables English { get; } = new("en");

    /// <summary>The tables that are of no single language: names of languages and scripts (<c>mul</c> is ISO 639-2 for several languages).</summary>
    public static WordTables ManyLanguages { get; } = new("mul");

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; } = language;

    /// <summary>
    /// The rows of a table, each with its cells trimmed; they are the caller's. Cells are plain arrays: code over collections of the framework's own
    /// structures is never compiled ahead of time, and tables are most of what a start reads.
    /// </summary>
    /// <param name="name">File name without its ending.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public ImmutableArray<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Knowledge/{Language}/{name}.txt")
            ?? throw new ArgumentException($"found no table '{name}' for language '{Language}'; expected a file Knowledge/{Language}/{name}.txt", nameof(name));
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#' || string.IsNullOrWhiteSpace(line)) continue;
            rows.Add(line.Split('\t', StringSplitOptions.TrimEntries));
        }

        return rows.ToImmutable();
    }

    /// <summary>The first column of a table as a set; lookup is exact.</summary>
    public FrozenSet<string> Words(string name)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows(name)) words.Add(row[0]);
        return words.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The first column as keys, the second as values; of two rows with one key the first counts.</summary>
    public FrozenDictionary<string, string> Map(string name)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows(name)) map.TryAdd(row[0], row.Length > 1 ? row[1] : "");
        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
