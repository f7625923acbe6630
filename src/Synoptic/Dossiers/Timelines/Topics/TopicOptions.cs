using System.Collections.Immutable;

namespace Synoptic.Dossiers.Timelines.Topics;

/// <summary>What a reader wants of the timeline of a topic.</summary>
public sealed record TopicOptions
{
    /// <summary>Most days; from 1. Without it the square root of the number of reports, at least 5 and at most 40: what a page can show of a topic of that size.</summary>
    public int? Dates { get; init; }

    /// <summary>Most sentences a day; from 1.</summary>
    public int Sentences { get; init; } = 2;

    /// <summary>
    /// First day of the timeline. Reports published before it are not read for it. Without it every day counts, but one on which no report
    /// came out only if several reports name it.
    /// </summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the timeline. Reports published after it are not read for it: the timeline is as it could be told on that day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words that the topic is about: a report counts by how many of them it has. A word that no report has is passed over.</summary>
    public ImmutableArray<string> Query { get; init; } = [];

    /// <summary>Days that may be told; without it every day.</summary>
    internal Func<DateOnly, bool>? Among { get; init; }
}
