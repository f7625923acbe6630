namespace Synoptic.Reading;

/// <summary>A document that was retrieved from an address.</summary>
/// <param name="Url">Where it was in the end, after redirects; messages name it so.</param>
/// <param name="Bytes">As they were before they were packed for the way.</param>
/// <param name="MediaType">As the server declares it, with its parameters.</param>
/// <param name="Retrieved">When; never taken for the day of publication.</param>
/// <param name="File">Where its bytes are kept; the article's <see cref="Text.Source.File"/>.</param>
public sealed record RetrievedDocument(string Url, ReadOnlyMemory<byte> Bytes, string? MediaType, DateTimeOffset Retrieved, string File);
