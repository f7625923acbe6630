using Synoptic.Knowledge;

namespace Synoptic.Reading.Fields;

/// <summary>What a field is of a report.</summary>
internal enum Fact
{
    Id,
    Title,
    Text,
    Html,
    Summary,
    Published,
    Modified,
    Outlet,
    Url,
    Byline,
    Language,
    Story,
}

/// <summary>What a name says that a field holds: the fact, and its place among the names of that fact.</summary>
internal sealed record FieldMeaning(Fact Fact, int Rank);

/// <summary>The names of fields that are known, from data.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, FieldMeaning> meanings = new(StringComparer.Ordinal);
    private readonly HashSet<string> within;

    public FieldNames()
    {
        var rows = new WordTables("mul").Rows("field-names");
        for (var rank = 0; rank < rows.Length; rank++)
        {
            if (Enum.TryParse<Fact>(rows[rank][0], ignoreCase: true, out var fact)) meanings.TryAdd(Normal(rows[rank][1]), new FieldMeaning(fact, rank));
        }

        within = rows.Where(r => r[0] == "within").Select(r => Normal(r[1])).ToHashSet(StringComparer.Ordinal);
        Inner = [.. rows.Where(r => r[0] == "inner").Select(r => r[1])];
        Lists = [.. rows.Where(r => r[0] == "list").Select(r => r[1].Split('.'))];
        Texts = string.Join(", ", rows.Where(r => r[0] == "text").Take(6).Select(r => r[1]));
    }

    /// <summary>Names, as they are written, of what stands for an object's value.</summary>
    public IReadOnlyList<string> Inner { get; }

    /// <summary>Paths, as they are written, to a list of reports.</summary>
    public IReadOnlyList<string[]> Lists { get; }

    /// <summary>The first names of the text, for a message.</summary>
    public string Texts { get; }

    /// <summary>What a field is; <see langword="null"/> where its name says nothing.</summary>
    /// <param name="path">As <see cref="Normal"/> writes it, with a point between the names.</param>
    public FieldMeaning? Meaning(string path) => meanings.GetValueOrDefault(path);

    /// <summary>Whether an object of this name holds the fields of the report.</summary>
    public bool IsWithin(string name) => within.Contains(name);

    /// <summary>A name without case and dividers.</summary>
    public static string Normal(string name)
    {
        if (name.Length > 60) return "";
        Span<char> normal = stackalloc char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (c is not ('_' or '-' or ' ' or '\uFEFF')) normal[length++] = char.ToLowerInvariant(c);
        }

        return normal[..length].ToString();
    }
}
