namespace Synoptic.Reading;

/// <summary>The bytes that a report was read from, and what was known of them: enough to read it again.</summary>
/// <param name="Bytes">As they were, unpacked from any archive: a page, a mail, a line of JSON, a row with the table's header. Several reports may share them, as those of a feed do.</param>
/// <param name="Subject">How messages name it: the file, with the entry of an archive or the line.</param>
/// <param name="Name">Name of the file or entry: its ending may tell the format.</param>
/// <param name="MediaType">As it was declared, with its parameters, where it was.</param>
/// <param name="Url">Where it was retrieved from, where that is known.</param>
/// <param name="Retrieved">When it was retrieved, where that is known.</param>
public sealed record RawPart(ReadOnlyMemory<byte> Bytes, string Subject, string Name, string? MediaType, string? Url, DateTimeOffset? Retrieved)
{
    internal static RawPart Of(ReadOnlyMemory<byte> bytes, Parts.PartOrigin origin) => new(bytes, origin.Subject, origin.Name, origin.MediaType, origin.Url, origin.Retrieved);
}
