using System.Collections.Concurrent;

namespace Synoptic.App.Terminal;

/// <summary>Lets the making of items run ahead of their use, on a thread of its own.</summary>
internal static class Ahead
{
    /// <summary>The same items in the same order; no more than <paramref name="most"/> wait. What making throws is thrown where the item would have come.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items, int most)
    {
        using var waiting = new BlockingCollection<T>(most);
        using var stop = new CancellationTokenSource();
        var maker = Task.Run(() =>
        {
            try
            {
                foreach (var item in items) waiting.Add(item, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Whoever used the items has had enough.
            }
            finally
            {
                waiting.CompleteAdding();
            }
        });
        try
        {
            foreach (var item in waiting.GetConsumingEnumerable()) yield return item;
            maker.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            if (!maker.IsCompleted) ((IAsyncResult)maker).AsyncWaitHandle.WaitOne();
        }
    }
}
