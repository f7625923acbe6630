using System.Collections.Immutable;
using Synoptic.Desk.Adding;
using Synoptic.Desk.Stories;
using Synoptic.Reading;
using Synoptic.Storage;
using Synoptic.Text;
using Synoptic.Web.Guard;
using Synoptic.Web.Metrics;

namespace Synoptic.Web.Live;

/// <summary>What came of one addition.</summary>
/// <param name="Added">Ids of reports that were added.</param>
/// <param name="Known">Ids of those that were there.</param>
/// <param name="Failures">What could not be read, or with reservations.</param>
internal sealed record Addition(ImmutableArray<string> Added, ImmutableArray<string> Known, ImmutableArray<Failure> Failures);

/// <summary>Adds what comes to the desk, one after the other, with the stream of stories kept in between.</summary>
internal sealed class AddQueue(DeskServices desk, LiveBoard board, DeskMeter meter) : IDisposable
{
    // Who waits behind more would wait longer than a request may take.
    private const int MostWaiting = 32;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly KeeperShelf shelf = new(desk.Store);
    private readonly ArticleReader reader = new(desk.Tables, new ReadingOptions { KeepBytes = true });
    private int waiting;

    /// <summary>Adds the reports of a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="cancellation">Ends the wait, and stops between batches; what was added is kept.</param>
    /// <returns>What came of it, or why nothing more could be written.</returns>
    public Task<(Addition Sum, Failure? Failure)> Add(Stream file, CancellationToken cancellation) => Add(reader.ReadEach(["-"], file, cancellation), cancellation);

    /// <summary>Adds what is read.</summary>
    public async Task<(Addition Sum, Failure? Failure)> Add(IEnumerable<ReadResult> read, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new ProblemException(Problems.TooMany(1));
        }

        try
        {
            await turn.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await Run(read, cancellation).ConfigureAwait(false);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <summary>Adds what a source gives, however much that is: whoever sends reports meanwhile is let in between.</summary>
    /// <param name="read">What it gives.</param>
    /// <param name="failed">Told of each thing that can't be read.</param>
    /// <param name="cancellation">Stops between batches; what was added is kept.</param>
    public async Task<AddSum> Follow(IEnumerable<ReadResult> read, Action<Failure> failed, CancellationToken cancellation)
    {
        var portions = new Portions(read, () => Volatile.Read(ref waiting) > 0);
        var sum = new AddSum(0, 0, false, null);
        do
        {
            await turn.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                var part = await Adder().Add(portions.Next(), new Told(meter, board), failed, cancellation).ConfigureAwait(false);
                sum = part with { Added = sum.Added + part.Added, Known = sum.Known + part.Known };
            }
            finally
            {
                turn.Release();
            }
        }
        while (!portions.IsEnded && sum is { Blocked: null, IsStopped: false });
        return sum;
    }

    /// <summary>Saves the stream of stories, when the desk stops.</summary>
    public void Save() => shelf.Save();

    /// <inheritdoc/>
    public void Dispose()
    {
        shelf.Dispose();
        turn.Dispose();
    }

    private Adder Adder() => new(desk.Store, desk.Pipeline, desk.Deriver, desk.Clock, shelf);

    private async Task<(Addition Sum, Failure? Failure)> Run(IEnumerable<ReadResult> read, CancellationToken cancellation)
    {
        var contents = new List<string>();
        var failures = ImmutableArray.CreateBuilder<Failure>();
        var told = new Told(meter, board);
        var sum = await Adder().Add(Noted(), told, failures.Add, cancellation).ConfigureAwait(false);
        var added = told.Ids.ToHashSet(StringComparer.Ordinal);
        using var now = desk.Store.Read();
        var known = now.Known(contents).Values.Where(id => !added.Contains(id)).Order(StringComparer.Ordinal);
        return (new Addition([.. told.Ids], [.. known], failures.ToImmutable()), sum.Blocked);

        IEnumerable<ReadResult> Noted()
        {
            foreach (var result in read)
            {
                foreach (var article in result.Articles) contents.Add(ArticleContent.HashOf(article));
                yield return result;
            }
        }
    }

    private sealed class Told(DeskMeter meter, LiveBoard board) : IProgress<AddProgress>
    {
        public List<string> Ids { get; } = [];

        public void Report(AddProgress value)
        {
            Ids.AddRange(value.Ids);
            meter.Added(value.Ids.Length);
            board.Look();
        }
    }
}
