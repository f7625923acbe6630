namespace Synoptic.Reading.Archives;

/// <summary>What a ZIP archive is by the names in it: many formats are ZIP archives inside.</summary>
/// <param name="Office">The format that it is and that is not read.</param>
/// <param name="IsWebArchive">Whether it is a WACZ: a web archive with its index, its list of pages and a description of both.</param>
internal sealed record ZipKind(string? Office, bool IsWebArchive)
{
    /// <summary>Names that are looked at: each of these formats has what tells it among its first.</summary>
    private const int Looked = 200;

    /// <summary>Tells by the names of the first entries.</summary>
    public static ZipKind Of(IEnumerable<ZipEntry> entries)
    {
        bool hasArchive = false, hasDescription = false;
        var first = true;
        foreach (var entry in entries.Take(Looked))
        {
            if (entry.Name == "[Content_Types].xml") return new ZipKind("an Office document", false);
            if (first && entry.Name == "mimetype") return new ZipKind("an OpenDocument or EPUB file", false);
            first = false;
            hasArchive |= IsArchive(entry.Name);
            hasDescription |= entry.Name == "datapackage.json" || entry.Name.StartsWith("pages/", StringComparison.Ordinal);
        }

        return new ZipKind(null, hasArchive && hasDescription);
    }

    /// <summary>Whether an entry only describes the others.</summary>
    public bool PassesOver(string name) => IsWebArchive && !IsArchive(name);

    private static bool IsArchive(string name) => name.StartsWith("archive/", StringComparison.Ordinal) && (name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".warc", StringComparison.OrdinalIgnoreCase));
}
