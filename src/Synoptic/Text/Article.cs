using System.Collections.Immutable;
using MemoryPack;

namespace Synoptic.Text;

/// <summary>One report, read: its own words, and what is known of where they come from. Unknown is <see langword="null"/>.</summary>
/// <param name="Id">Hash of the content, or the id that the caller gave.</param>
/// <param name="Title">The headline, where the report states one.</param>
/// <param name="Text">The body: paragraphs divided by <c>\n</c>; every span of every layer is an offset into it.</param>
/// <param name="Published">When it was published, where that is stated; never guessed.</param>
/// <param name="Source">Outlet, address and file.</param>
/// <param name="Byline">Who wrote it, in the report's own words.</param>
/// <param name="Dropped">What was taken out of the body as page furniture, in order.</param>
[MemoryPackable]
public sealed partial record Article(
    string Id,
    string? Title,
    string Text,
    Publication? Published,
    Source Source,
    string? Byline,
    ImmutableArray<Dropped> Dropped)
{
    /// <summary>The story that the caller puts it in; <see langword="null"/> where that is left to be found.</summary>
    public string? GivenStory { get; init; }

    /// <summary>When it was last changed, where that is stated.</summary>
    public Publication? Modified { get; init; }

    /// <summary>The news agency that it credits, by the agency's usual name; <see langword="null"/> where it credits none.</summary>
    public string? Agency { get; init; }

    /// <summary>ISO 639-1 code of the language that the text is in; <see langword="null"/> where that can't be told.</summary>
    public string? Language { get; init; }

    /// <summary>Where each fact was taken from.</summary>
    public FactOrigins TakenFrom { get; init; } = FactOrigins.None;
}

/// <summary>Where a report comes from.</summary>
/// <param name="Outlet">Who published it, or the domain.</param>
/// <param name="Url">Its address; shown, never opened.</param>
/// <param name="File">The file it was read from, as the user named it; "-" for standard input.</param>
[MemoryPackable]
public sealed partial record Source(string? Outlet, string? Url, string? File)
{
    /// <summary>Nothing is known.</summary>
    [MemoryPackIgnore]
    public static Source Unknown { get; } = new(null, null, null);
}

/// <summary>When a report was published.</summary>
/// <param name="Day">The day, in the zone that the report states.</param>
/// <param name="Instant">The moment, where a time and a zone are stated.</param>
/// <param name="Basis">Where the date was taken from: <c>metadata</c>, <c>text</c>, <c>option</c>.</param>
[MemoryPackable]
public sealed partial record Publication(DateOnly Day, DateTimeOffset? Instant, string Basis)
{
    /// <summary>ISO 8601.</summary>
    public override string ToString() => Instant is { } moment ? moment.ToString("yyyy-MM-ddTHH:mm:sszzz") : Day.ToString("yyyy-MM-dd");
}

/// <summary>Page furniture that was taken out of the body.</summary>
/// <param name="Text">The words taken out, with the line ends that went with them: putting each back at its place gives the text before.</param>
/// <param name="Reason">A stable word for why, such as <c>see-also</c> or <c>caption</c>.</param>
/// <param name="At">Offset in the article's text where the words stood.</param>
[MemoryPackable]
public sealed partial record Dropped(string Text, string Reason, int At);
