using Synoptic.Text;

namespace Synoptic.Fetching;

/// <summary>What happens while a fetch runs; told from several threads, one at a time.</summary>
public abstract record FetchEvent
{
    private FetchEvent()
    {
    }

    /// <summary>A page was fetched.</summary>
    /// <param name="Url">As it was asked for.</param>
    /// <param name="Articles">Reports in it that are new.</param>
    public sealed record Fetched(string Url, int Articles) : FetchEvent;

    /// <summary>Something went wrong with one URL or host; the others go on.</summary>
    /// <param name="Failure">What.</param>
    public sealed record Failed(Failure Failure) : FetchEvent;

    /// <summary>How far the run is.</summary>
    /// <param name="Done">URLs that are done.</param>
    /// <param name="Known">URLs that are known so far; feeds add to them.</param>
    public sealed record Step(int Done, int Known) : FetchEvent;
}

/// <summary>What a fetch came to.</summary>
/// <param name="Pages">Pages and feeds that were fetched.</param>
/// <param name="Articles">Reports that were written.</param>
/// <param name="Unchanged">Pages and feeds that are as they were.</param>
/// <param name="Known">Items of feeds that an earlier run has fetched; they were not asked for.</param>
/// <param name="Refused">Pages that robots.txt does not allow.</param>
/// <param name="Failed">Other errors.</param>
public sealed record FetchSummary(int Pages, int Articles, int Unchanged, int Known, int Refused, int Failed)
{
    /// <summary>Whether it was broken off; what came is written, and the next run goes on.</summary>
    public bool IsBrokenOff { get; init; }

    /// <summary>Why nothing could be written, or nothing more.</summary>
    public Failure? Blocked { get; init; }
}
