using Microsoft.Extensions.Hosting;

namespace Synoptic.Web.Live;

/// <summary>Adds what the sources of the desk give.</summary>
internal sealed class SourceRunner(DeskOptions options, AddQueue queue) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(options.Sources.Select(source => Run(source, stoppingToken)));

    private async Task Run(IReportSource source, CancellationToken cancellation)
    {
        try
        {
            await foreach (var result in source.Read(cancellation).ConfigureAwait(false))
            {
                var (sum, failure) = await queue.Add([result], cancellation).ConfigureAwait(false);
                foreach (var each in sum.Failures) options.Failed?.Invoke(each);
                if (failure is not null) options.Failed?.Invoke(failure);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The desk stops.
        }
#pragma warning disable CA1031 // A source that breaks is told; the desk and its other sources go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            options.Fault?.Invoke(e);
        }
    }
}
