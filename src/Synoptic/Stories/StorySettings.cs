namespace Synoptic.Stories;

/// <summary>How articles are grouped by happening.</summary>
public sealed record StorySettings
{
    /// <summary>
    /// Least log odds of two stories that are one. Below nothing, since pairs of two happenings are nearly all that is learned from. Tuned on
    /// stories/, ECB+ and the triplets together: from -1.5 to -0.5 their pairwise F1 changes by less than two points.
    /// </summary>
    public double Threshold { get; init; } = -1;

    /// <summary>Least log odds of a copy and the story of its original: a form that stands in place of many reports is not one happening.</summary>
    public double CopyThreshold { get; init; } = -1.5;

    /// <summary>Days within which a copy tells of the same happening as its original.</summary>
    public int CopyDays { get; init; } = 14;

    /// <summary>How many stories an article is compared with.</summary>
    public int Candidates { get; init; } = 40;

    /// <summary>Days without news after which a story is closed. A trial comes months after the deed.</summary>
    public int CloseAfterDays { get; init; } = 270;

    /// <summary>Most articles, copies included, that open stories may hold; above it the stories that were fed least recently are closed. 1.2 KB each.</summary>
    public int MostArticles { get; init; } = 200_000;

    /// <summary>
    /// Two moments of a saga: the log odds between the sides are this much lower than within the larger. Only looked at where the days differ
    /// too. On ECB+ (undated, many weekdays) it parts six stories of seventy wrongly, which costs half a point of pairwise F1.
    /// </summary>
    public double MomentContrast { get; init; } = 1;
}
