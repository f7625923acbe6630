using Synoptic.Desk.Deriving;
using Synoptic.Desk.Stories;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Desk.Adding;

/// <summary>
/// Adds reports to a store: each once, with all that is derived from it and its story, batch by batch. A batch is there whole or not at all, and
/// what is said to be added is on the disk. While one batch is written the next is read.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="pipeline">Reads reports.</param>
/// <param name="deriver">Makes what is kept of them.</param>
/// <param name="clock">Tells when a report was added.</param>
/// <param name="shelf">Holds the stream of stories between two additions, for who adds often; without, it is read from the store and saved each time.</param>
public sealed class Adder(IStore store, Pipeline pipeline, Deriver deriver, TimeProvider clock, KeeperShelf? shelf = null)
{
    private readonly string madeBy = MadeBy.Name();

    /// <summary>Adds what is read, in its order.</summary>
    /// <param name="read">Reports as they are read, each with its bytes where these are known.</param>
    /// <param name="progress">Told after each batch that is in the store, from the thread that writes.</param>
    /// <param name="failed">Told of each failure of one input, from the same thread; the rest goes on.</param>
    /// <param name="cancellation">Stops between batches; what was added is kept.</param>
    /// <returns>What came of it. A fault of the program is thrown; what was added before is kept then too.</returns>
    public Task<AddSum> Add(IEnumerable<ReadResult> read, IProgress<AddProgress>? progress = null, Action<Failure>? failed = null, CancellationToken cancellation = default)
    {
        // On a thread of its own: the pool's are busy with the next reports, and writing must not wait for them.
        var run = new AddRun(store, pipeline, new BatchMaker(store, deriver), clock, shelf, madeBy, progress, failed);
        return Task.Factory.StartNew(() => run.Run(read, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
}
