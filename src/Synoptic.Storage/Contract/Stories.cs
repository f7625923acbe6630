using System.Collections.Immutable;

namespace Synoptic.Storage;

/// <summary>A story as it is kept.</summary>
/// <param name="Id">Its id: that of the first report's; it survives that others go into it.</param>
/// <param name="Title">A headline of one of its reports; <see langword="null"/> where none has one.</param>
/// <param name="First">First day of publication.</param>
/// <param name="Last">Last day of publication.</param>
/// <param name="Reports">Reports in it.</param>
/// <param name="Origins">Groups of reports that did not take their words from another, as far as copies are known.</param>
/// <param name="Opened">Batch of its first report.</param>
/// <param name="Changed">Batch of its last change: a report more, a correction, a merge.</param>
/// <param name="IsClosed">Whether no more reports are expected.</param>
public sealed record StoredStory(string Id, string? Title, DateOnly? First, DateOnly? Last, int Reports, int Origins, long Opened, long Changed, bool IsClosed);

/// <summary>How stories are ordered.</summary>
public enum StoryOrder
{
    /// <summary>Those that changed last first.</summary>
    Changed,

    /// <summary>Those of most reports first.</summary>
    Reports,

    /// <summary>Those of most origins first.</summary>
    Origins,
}

/// <summary>Which stories are asked for.</summary>
public sealed record StoryQuery
{
    /// <summary>In which order.</summary>
    public StoryOrder Order { get; init; } = StoryOrder.Changed;

    /// <summary>Only those that changed in later batches.</summary>
    public long AfterBatch { get; init; }

    /// <summary>Only those of at least so many reports.</summary>
    public int LeastReports { get; init; } = 1;

    /// <summary>Only those with a report of this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only those with a report of this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only those that name this entity.</summary>
    public string? Entity { get; init; }

    /// <summary>Only those behind this place in the order: how a list goes on. Those that changed meanwhile may stand before it; of the others none is passed over and none comes twice.</summary>
    public StoryPlace? After { get; init; }

    /// <summary>How many to pass over: pages of a list that is not long.</summary>
    public int Skip { get; init; }

    /// <summary>How many at most.</summary>
    public int Most { get; init; } = 100;
}

/// <summary>A place in a list of stories: where one stood when it was listed.</summary>
/// <param name="Changed">Its last change.</param>
/// <param name="Reports">Reports in it.</param>
/// <param name="Origins">Origins of it.</param>
/// <param name="Id">Its id.</param>
public sealed record StoryPlace(long Changed, int Reports, int Origins, string Id)
{
    /// <summary>The place of a story, in whatever order.</summary>
    public static StoryPlace Of(StoredStory story)
    {
        ArgumentNullException.ThrowIfNull(story);
        return new StoryPlace(story.Changed, story.Reports, story.Origins, story.Id);
    }
}

/// <summary>What was made of a story.</summary>
/// <param name="Story">Its id.</param>
/// <param name="Changed">The story's <see cref="StoredStory.Changed"/> when it was made.</param>
/// <param name="MadeBy">Program and models.</param>
/// <param name="Parts">What was made, by name: <c>record</c> is the JSON of the record, <c>page</c> what the page shows.</param>
public sealed record StoredRecord(string Story, long Changed, string MadeBy, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Parts);

/// <summary>One part of what was made of a story.</summary>
/// <param name="Story">Its id.</param>
/// <param name="Changed">The story's <see cref="StoredStory.Changed"/> when it was made.</param>
/// <param name="MadeBy">Program and models.</param>
/// <param name="Data">What was made.</param>
public sealed record StoredPart(string Story, long Changed, string MadeBy, ReadOnlyMemory<byte> Data);

/// <summary>One report took words from another.</summary>
/// <param name="A">Whose words they were.</param>
/// <param name="B">Who took them.</param>
/// <param name="Kind"><c>verbatim</c>, <c>abridged</c>, <c>edited</c>, <c>spun</c>.</param>
/// <param name="Score">How sure, 0 to 1.</param>
/// <param name="Taken">Share of B's words that are A's, 0 to 1.</param>
public sealed record StoredCopy(string A, string B, string Kind, double Score, double Taken);

/// <summary>A saved state.</summary>
/// <param name="MadeBy">Program and models that made it.</param>
/// <param name="Batch">The last batch that is in it.</param>
/// <param name="Data">Its bytes.</param>
public sealed record StoredState(string MadeBy, long Batch, ReadOnlyMemory<byte> Data);
