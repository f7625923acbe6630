using Microsoft.Extensions.Hosting;
using Synoptic.Storage;
using Synoptic.Web.Metrics;

namespace Synoptic.Web.Live;

/// <summary>
/// Sees what is new in the store, whoever wrote it; tells open pages; and makes the records of stories that changed, the last changed first, one
/// at a time, so that who opens a story need not wait.
/// </summary>
internal sealed class RecordService(DeskServices desk, DeskOptions options, RecordQueue records, LiveBoard board, DeskMeter meter) : BackgroundService
{
    // Stories that are looked at before it is asked again which changed last.
    private const int AtOnce = 8;

    // More than a page shows; who knows of fewer asks for the list anew.
    private const int MostTold = 100;

    private readonly string madeBy = MadeBy.Name();

    // What could not be made is not tried again until the story changes.
    private readonly Dictionary<string, long> refused = new(StringComparer.Ordinal);

    private long seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        seen = Safely(static (_, reader) => reader.LastBatch());
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var made = Safely((_, reader) => reader.Unrecorded(madeBy, AtOnce)) is { IsDefaultOrEmpty: false } waiting && await Make(waiting, stoppingToken).ConfigureAwait(false);
                Look();
                if (!made) await board.Wait(options.LookEvery, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // The desk stops.
            }
        }
    }

    // Whether any was made: if none could be, the next look is soon enough.
    private async Task<bool> Make(IReadOnlyList<string> stories, CancellationToken cancellation)
    {
        var made = false;
        foreach (var id in stories)
        {
            cancellation.ThrowIfCancellationRequested();
            var changed = Safely((_, reader) => reader.Story(id)?.Changed ?? 0);
            if (refused.TryGetValue(id, out var at) && at == changed) continue;
            if (await TryMake(id, cancellation).ConfigureAwait(false))
            {
                refused.Remove(id);
                meter.Recorded();
                made = true;
            }
            else
            {
                refused[id] = changed;
            }

            Look();
        }

        return made;
    }

    private async Task<bool> TryMake(string id, CancellationToken cancellation)
    {
        try
        {
            var (record, failure) = await records.Of(id, 0, cancellation).ConfigureAwait(false);
            if (failure is not null) options.Failed?.Invoke(failure);
            return record is not null && failure is null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A story whose record can't be made must not keep the others from theirs; it is told.
        catch (Exception e)
#pragma warning restore CA1031
        {
            options.Fault?.Invoke(e);
            return false;
        }
    }

    private void Look()
    {
        var change = Safely((before, reader) =>
        {
            var last = reader.LastBatch();
            if (last == before) return null;
            var articles = reader.Articles(new ArticleQuery { AfterBatch = before, Most = int.MaxValue }).Length;
            return new LiveEvent(last, articles, [.. reader.Stories(new StoryQuery { AfterBatch = before, Most = MostTold }).Select(static story => story.Id)]);
        });
        if (change is null) return;
        seen = change.Batch;
        board.Tell(change);
    }

    // A store that can't be read now is asked again at the next look.
    private T? Safely<T>(Func<long, IStoreReader, T> ask)
    {
        try
        {
            using var reader = desk.Store.Read();
            return ask(seen, reader);
        }
        catch (Exception e) when (desk.Store.Explain(e) is not null)
        {
            return default;
        }
    }
}
