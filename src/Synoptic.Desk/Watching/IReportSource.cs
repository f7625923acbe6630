using System.Collections.Immutable;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.Desk.Watching;

/// <summary>Where reports come from again and again, such as a folder or feeds that are watched. For one thread at a time.</summary>
public interface IReportSource
{
    /// <summary>What it is, for messages.</summary>
    string Name { get; }

    /// <summary>The pause between two looks.</summary>
    TimeSpan Every { get; }

    /// <summary>What came since it was looked at last.</summary>
    Task<SourceNews> Next(CancellationToken cancellation);
}

/// <summary>What a look at a source found.</summary>
/// <param name="Reports">What is new, to be read; <see langword="null"/> where nothing is.</param>
/// <param name="Failures">What can't be read; the rest goes on.</param>
/// <param name="Kept">To be told whether all is kept: what is not is given again.</param>
public sealed record SourceNews(IEnumerable<ReadResult>? Reports, ImmutableArray<Failure> Failures, Action<bool> Kept)
{
    /// <summary>Why it could not be looked at.</summary>
    public Failure? Blocked { get; init; }

    /// <summary>Nothing is new.</summary>
    public static SourceNews Nothing { get; } = new(null, [], static _ => { });
}
