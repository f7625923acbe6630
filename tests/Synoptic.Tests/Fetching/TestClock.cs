namespace Synoptic.Tests.Fetching;

/// <summary>A clock that goes on only when somebody waits, and remembers how long they did.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

    public List<TimeSpan> Pauses { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan time)
    {
        lock (gate) now += time;
    }

    public Task Pause(TimeSpan time, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            Pauses.Add(time);
            now += time;
        }

        return Task.CompletedTask;
    }
}
