using System.Collections.Concurrent;
using System.Threading.Channels;
using Synoptic.Web.Metrics;

namespace Synoptic.Web.Live;

/// <summary>What open pages are told.</summary>
/// <param name="Batch">The last batch of the store: what came later than the one that a page knows is new.</param>
/// <param name="Articles">Reports that came since what was told before.</param>
/// <param name="Stories">Ids of stories that changed since, the last changed first; no more than fit a page.</param>
internal sealed record LiveEvent(long Batch, int Articles, IReadOnlyList<string> Stories);

/// <summary>Where changes are put up and open pages listen. Safe for several threads.</summary>
internal sealed class LiveBoard(DeskOptions options, DeskMeter meter) : IDisposable
{
    // A page that does not read for so many changes is told the last ones: the number of the batch says that it missed some.
    private const int MostWaiting = 16;

    private readonly ConcurrentDictionary<Channel<LiveEvent>, bool> listeners = new();
    private readonly SemaphoreSlim look = new(0, 1);
    private int count;

    /// <summary>Begins to listen; <see langword="null"/> where too many do.</summary>
    public Channel<LiveEvent>? Listen()
    {
        if (Interlocked.Increment(ref count) > options.MostListeners)
        {
            Interlocked.Decrement(ref count);
            return null;
        }

        var channel = Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        listeners.TryAdd(channel, true);
        meter.Listening(1);
        return channel;
    }

    /// <summary>Ends listening.</summary>
    public void Leave(Channel<LiveEvent> channel)
    {
        if (!listeners.TryRemove(channel, out _)) return;
        Interlocked.Decrement(ref count);
        meter.Listening(-1);
    }

    /// <summary>Tells all who listen.</summary>
    public void Tell(LiveEvent change)
    {
        foreach (var (channel, _) in listeners) channel.Writer.TryWrite(change);
    }

    /// <summary>Ends all listening: the desk stops.</summary>
    public void Close()
    {
        foreach (var (channel, _) in listeners) channel.Writer.TryComplete();
    }

    /// <summary>Says that something was written, so that nobody need wait for the next look.</summary>
    public void Look()
    {
        try
        {
            look.Release();
        }
        catch (SemaphoreFullException)
        {
            // Said already.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => look.Dispose();

    /// <summary>Waits until something was written, or for a time.</summary>
    public Task Wait(TimeSpan time, CancellationToken cancellation) => look.WaitAsync(time, cancellation);
}
