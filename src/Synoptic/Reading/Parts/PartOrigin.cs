namespace Synoptic.Reading.Parts;

/// <summary>What is known of a part of the input before its bytes are looked at: a file, an entry of an archive, a record of a web archive, a line.</summary>
/// <param name="Subject">How messages name it: the file, and within a container <c>FILE!/entry</c> or <c>FILE:line</c>.</param>
/// <param name="File">The file it is in, as the user named it; <c>-</c> for standard input.</param>
internal sealed record PartOrigin(string Subject, string File)
{
    /// <summary>Containers around it: 0 for what the user named.</summary>
    public int Depth { get; init; }

    /// <summary>Name whose ending may tell the format where the bytes do not.</summary>
    public string Name { get; init; } = Subject;

    /// <summary>Media type with its parameters, as the container declares it: <c>text/html; charset=windows-1251</c>.</summary>
    public string? MediaType { get; init; }

    /// <summary>Address that it was retrieved from.</summary>
    public string? Url { get; init; }

    /// <summary>When it was retrieved; never taken for the day of publication.</summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>Outlet that the container states, such as the title of a feed.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whether the text of a JSON line is left as the caller gave it applies here: only to JSON lines that are no entry of a container.</summary>
    public bool IsOuter => Depth == 0;

    /// <summary>An entry of this container.</summary>
    public PartOrigin Entry(string name) => this with { Subject = $"{Subject}!/{name}", Name = name, Depth = Depth + 1, MediaType = null };

    /// <summary>What this container packs whole: the same input under the name without the packer's ending.</summary>
    public PartOrigin Inner(string name) => this with { Name = name, Depth = Depth + 1, MediaType = null };
}
