using MemoryPack;

namespace Synoptic.Text;

/// <summary>
/// Where each fact of a report was taken from, in a short stable form that a reader can follow: <c>json-ld headline</c>, <c>meta og:title</c>,
/// <c>itemprop datePublished</c>, <c>time</c>, <c>h1</c>, <c>text</c>, <c>given</c> (a field of the caller's), <c>header Date</c>, <c>option</c>.
/// <see langword="null"/> where the fact is unknown.
/// </summary>
[MemoryPackable]
public sealed partial record FactOrigins
{
    /// <summary>No fact is known.</summary>
    [MemoryPackIgnore]
    public static FactOrigins None { get; } = new();

    /// <summary>Of the title.</summary>
    public string? Title { get; init; }

    /// <summary>Of the byline.</summary>
    public string? Byline { get; init; }

    /// <summary>Of the outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>Of the day of publication.</summary>
    public string? Published { get; init; }

    /// <summary>Of the day of the last change.</summary>
    public string? Modified { get; init; }

    /// <summary>Of the address.</summary>
    public string? Url { get; init; }

    /// <summary>Of the agency's credit.</summary>
    public string? Agency { get; init; }

    /// <summary>Of the body, where a page has it at several places: <c>elements</c>, <c>itemprop articleBody</c>, <c>json-ld articleBody</c>, <c>script FIELD</c>, <c>template</c>, <c>noscript</c>.</summary>
    public string? Text { get; init; }

    /// <summary>Of the language.</summary>
    public string? Language { get; init; }
}
