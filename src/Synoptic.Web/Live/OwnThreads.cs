namespace Synoptic.Web.Live;

/// <summary>
/// Long work of requests, a few at once, each on a thread of its own. The pool's threads serve every page, and do parts of what the threads of
/// this class wait for: where as many of them wait as there are, nothing goes on until the pool slowly grows.
/// </summary>
/// <param name="atOnce">How many work at once; who comes later waits without a thread.</param>
internal sealed class OwnThreads(int atOnce) : IDisposable
{
    private readonly SemaphoreSlim turn = new(atOnce, atOnce);

    /// <summary>Does something when its turn has come.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="cancellation">Ends the wait for the turn; what has begun looks itself.</param>
    public async Task<T> Run<T>(Func<T> work, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
