using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Web.Live;

/// <summary>What requests write, one after the other: whoever adds reports holds the store meanwhile.</summary>
internal sealed class WriteQueue(DeskServices desk) : IDisposable
{
    private readonly OwnThreads threads = new(1);

    /// <summary>Writes something whole, or nothing of it.</summary>
    /// <param name="change">What is written.</param>
    /// <param name="cancellation">Stops the wait for others who write.</param>
    /// <returns>Why nothing was written: another writes, the disk is full, ….</returns>
    public Task<Failure?> Change(Action<IStoreWriter> change, CancellationToken cancellation) => threads.Run(() => desk.Store.Change(change, cancellation), cancellation);

    /// <inheritdoc/>
    public void Dispose() => threads.Dispose();
}
