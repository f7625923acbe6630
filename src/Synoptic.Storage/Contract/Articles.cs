using System.Collections.Immutable;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.Storage;

/// <summary>How much a store holds.</summary>
/// <param name="Articles">Reports.</param>
/// <param name="Stories">Stories.</param>
/// <param name="Stale">Reports whose layers are missing or were made by another program than the last that wrote.</param>
public sealed record StoreCounts(long Articles, long Stories, long Stale);

/// <summary>A report to be added.</summary>
/// <param name="Article">The report, under the id that it is to have.</param>
/// <param name="Content">Hash of its content, whatever its id (<see cref="ArticleContent.HashOf"/>): by it a report that is given again is known.</param>
/// <param name="Raw">What it was read from, where that is known.</param>
public sealed record ArticleInput(Article Article, string Content, RawPart? Raw);

/// <summary>A report as it is kept.</summary>
/// <param name="Number">Its place in the order of arrival, from 1.</param>
/// <param name="Batch">The batch it came with.</param>
/// <param name="Added">When it was added.</param>
/// <param name="RawHash">SHA-256 of the bytes that it was read from, lower-case hexadecimal; <see langword="null"/> where there are none.</param>
/// <param name="Story">The story that it belongs to; <see langword="null"/> until that is found.</param>
/// <param name="Article">The report.</param>
public sealed record StoredArticle(long Number, long Batch, DateTimeOffset Added, string? RawHash, string? Story, Article Article);

/// <summary>A short account of a report.</summary>
/// <param name="Number">Its place in the order of arrival.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Headline.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Url">Its address; shown, never opened.</param>
/// <param name="Day">Day of publication, where stated.</param>
/// <param name="Language">ISO 639-1 code, where told.</param>
/// <param name="Story">The story that it belongs to.</param>
/// <param name="Words">Words of its text.</param>
/// <param name="Batch">The batch it came with.</param>
/// <param name="Added">When it was added.</param>
public sealed record ArticleLine(long Number, string Id, string? Title, string? Outlet, string? Url, DateOnly? Day, string? Language, string? Story, int Words, long Batch, DateTimeOffset Added);

/// <summary>Which reports are asked for: newest arrivals first.</summary>
public sealed record ArticleQuery
{
    /// <summary>Only those of this story.</summary>
    public string? Story { get; init; }

    /// <summary>Only those that came in later batches.</summary>
    public long AfterBatch { get; init; }

    /// <summary>Only those that came before this one (<see cref="ArticleLine.Number"/>): the next page.</summary>
    public long? Before { get; init; }

    /// <summary>How many at most.</summary>
    public int Most { get; init; } = 100;
}

/// <summary>What was derived from a report.</summary>
/// <param name="Annotations">All layers, with the report.</param>
/// <param name="Lines">What is searched.</param>
/// <param name="Names">Whom and what it names.</param>
public sealed record Derived(Annotations Annotations, ImmutableArray<LineInput> Lines, ImmutableArray<NameInput> Names);
