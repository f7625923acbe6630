namespace Synoptic.Stories;

/// <summary>
/// How articles are grouped by happening. The defaults were tuned on the development half of the stream of gun violence reports
/// (stories/: 2,445 dated articles of 1,327 stories), and checked on the triplets of general news (comparison/triplets).
/// </summary>
internal sealed record StorySettings
{
    /// <summary>Least mean similarity of two groups that are joined, 0 to 1.</summary>
    public double Threshold { get; init; } = 0.13;

    /// <summary>Days after which the similarity of two dated articles has fallen to 37 %.</summary>
    public double DecayDays { get; init; } = 25;

    /// <summary>Days within which a copy tells of the same happening as its original.</summary>
    public double CopyDays { get; init; } = 14;

    /// <summary>Weight of words in the headline against those of the body.</summary>
    public double TitleWeight { get; init; } = 2;

    /// <summary>Weight of words with a capital within a sentence, and of numbers, against other words.</summary>
    public double NameWeight { get; init; } = 2;

    /// <summary>Documents of general English that are taken as read before this run, so that common words weigh little even in a run of five articles.</summary>
    public double Background { get; init; } = 300;

    /// <summary>In how many of those a common word stands.</summary>
    public double CommonWord { get; init; } = 45;

    /// <summary>In how many of those any other word stands.</summary>
    public double OtherWord { get; init; } = 1.5;

    /// <summary>
    /// Two moments of a saga: the words that not all reports share must make the halves this much less similar to each other than each is
    /// within. Only looked at where the days differ too.
    /// </summary>
    public double MomentContrast { get; init; } = 0.65;

    /// <summary>The heaviest words of each article that stand for it when articles are grouped; the rest are noise.</summary>
    public int Terms { get; init; } = 100;

    /// <summary>The same where the moments of a saga are told apart: then the small differences count.</summary>
    public int MomentTerms { get; init; } = 1000;
}
