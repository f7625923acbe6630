using Synoptic.Reading;

namespace Synoptic.Web.Live;

/// <summary>Where reports come from while the desk is served, such as a folder or feeds that are watched. Each source is run by the desk, and what it gives is added as it comes.</summary>
public interface IReportSource
{
    /// <summary>What it is, for messages.</summary>
    string Name { get; }

    /// <summary>Gives what comes, until it is cancelled. What can't be read is a failure in what is given, never an exception.</summary>
    IAsyncEnumerable<ReadResult> Read(CancellationToken cancellation);
}
