using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.Web.Live;

/// <summary>Makes records of stories: each once, however many ask for it, and a few at once.</summary>
internal sealed class RecordQueue(DeskServices desk, IHostApplicationLifetime lifetime) : IDisposable
{
    // One because its story changed, and one that somebody waits for: a record takes all cores by itself.
    private const int AtOnce = 2;

    private readonly OwnThreads threads = new(AtOnce);
    private readonly ConcurrentDictionary<string, Lazy<Task<(StoredRecord? Record, Failure? Failure)>>> making = new(StringComparer.Ordinal);

    /// <summary>The record of a story, made where none of the story as it is now is kept.</summary>
    /// <param name="id">The story's id.</param>
    /// <param name="changed">The change that it must know: one that is being made already may be of before.</param>
    /// <param name="cancellation">Ends the wait; the record is made all the same.</param>
    /// <returns>The record, or none where there is no such story; and why it could not be kept.</returns>
    public async Task<(StoredRecord? Record, Failure? Failure)> Of(string id, long changed, CancellationToken cancellation)
    {
        if (desk.Records.Kept(id) is { } kept) return (kept, null);
        var made = await Join(id).WaitAsync(cancellation).ConfigureAwait(false);
        return made.Record is { } record && record.Changed < changed ? await Join(id).WaitAsync(cancellation).ConfigureAwait(false) : made;
    }

    /// <summary>Does what is as much work as a record, in turn with them.</summary>
    public Task<T> Run<T>(Func<T> work, CancellationToken cancellation) => threads.Run(work, cancellation);

    /// <inheritdoc/>
    public void Dispose() => threads.Dispose();

    private Task<(StoredRecord? Record, Failure? Failure)> Join(string id) => making.GetOrAdd(id, one => new Lazy<Task<(StoredRecord? Record, Failure? Failure)>>(() => Make(one))).Value;

    private async Task<(StoredRecord? Record, Failure? Failure)> Make(string id)
    {
        var stop = lifetime.ApplicationStopping;
        try
        {
            return await threads.Run(() => desk.Records.Of(id, stop), stop).ConfigureAwait(false);
        }
        finally
        {
            making.TryRemove(id, out _);
        }
    }
}
