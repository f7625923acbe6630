using System.Collections.Concurrent;

namespace Synoptic.Fetching.Requests;

/// <summary>Lets requests to a host go one after the other, with pauses between them, and hosts beside each other up to a number.</summary>
internal sealed class HostLines(FetchOptions options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, HostLine> lines = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim places = new(options.Hosts);

    /// <summary>The line of a host.</summary>
    public HostLine Of(string host) => lines.GetOrAdd(host, static (name, delay) => new HostLine(name, delay), options.Delay);

    /// <summary>Those that were left, in order of their names.</summary>
    public IEnumerable<HostLine> Left => lines.Values.Where(l => l.Left is not null).OrderBy(l => l.Host, StringComparer.Ordinal);

    /// <summary>Waits for the host's turn, and does one request. The next may come when the pause after it is over.</summary>
    public async Task<T> Take<T>(HostLine line, Func<Task<T>> request, CancellationToken cancellation)
    {
        await line.One.WaitAsync(cancellation);
        try
        {
            while (line.Wait(clock) is { } wait) await Pause(wait, cancellation);
            await places.WaitAsync(cancellation);
            try
            {
                return await request();
            }
            finally
            {
                places.Release();
                line.Hold(line.Delay, clock);
            }
        }
        finally
        {
            line.One.Release();
        }
    }

    public void Dispose()
    {
        places.Dispose();
        foreach (var line in lines.Values) line.One.Dispose();
    }

    private Task Pause(TimeSpan wait, CancellationToken cancellation) => options.Pause?.Invoke(wait, cancellation) ?? Task.Delay(wait, clock, cancellation);
}

/// <summary>What is known of a host in one run.</summary>
/// <param name="host">Its name.</param>
/// <param name="delay">Between two requests.</param>
internal sealed class HostLine(string host, TimeSpan delay)
{
    private readonly Lock gate = new();
    private long free;
    private int inRow;
    private int passedOver;

    public string Host => host;

    /// <summary>Held by who asks the host.</summary>
    public SemaphoreSlim One { get; } = new(1);

    /// <summary>Between two requests.</summary>
    public TimeSpan Delay { get; private set; } = delay;

    /// <summary>Why the host is asked for nothing more in this run.</summary>
    public string? Left { get; private set; }

    /// <summary>Pages that were not asked for.</summary>
    public int PassedOver => passedOver;

    /// <summary>A page that is not asked for.</summary>
    public void PassOver() => Interlocked.Increment(ref passedOver);

    /// <summary>Asks for nothing more.</summary>
    public void Leave(string why) => Left ??= why;

    /// <summary>Makes the pauses longer, never shorter.</summary>
    public void AskFor(TimeSpan longer)
    {
        lock (gate) Delay = longer > Delay ? longer : Delay;
    }

    /// <summary>No request before this time is over.</summary>
    public void Hold(TimeSpan time, TimeProvider clock)
    {
        lock (gate) free = Math.Max(free, clock.GetTimestamp() + (long)(time.TotalSeconds * clock.TimestampFrequency));
    }

    /// <summary>What is left of the pause; <see langword="null"/> where there is none.</summary>
    public TimeSpan? Wait(TimeProvider clock)
    {
        lock (gate)
        {
            var left = clock.GetElapsedTime(clock.GetTimestamp(), free);
            return left > TimeSpan.Zero ? left : null;
        }
    }

    /// <summary>Counts how requests end; after some failures in a row the host is left.</summary>
    /// <returns>Failures in a row.</returns>
    public int Count(bool failed, int most)
    {
        lock (gate)
        {
            inRow = failed ? inRow + 1 : 0;
            if (inRow >= most) Left ??= $"{inRow} failures in a row";
            return inRow;
        }
    }
}
