using Microsoft.Extensions.Hosting;
using Synoptic.Desk.Adding;
using Synoptic.Desk.Watching;
using Synoptic.Reading;
using Synoptic.Text;
using Synoptic.Web.Metrics;

namespace Synoptic.Web.Live;

/// <summary>Looks at the sources of the desk again and again, and adds what is new in them.</summary>
internal sealed class SourceRunner(DeskServices desk, DeskOptions options, AddQueue queue, DeskMeter meter) : BackgroundService
{
    // Looks that are left out after a fault of the program: what it can't bear is likely still there, and a folder of thousands would be read for nothing every two seconds.
    private const int LeftOut = 30;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(options.Sources.Select(source => Run(source, stoppingToken)));

    private async Task Run(IReportSource source, CancellationToken cancellation)
    {
        var isGood = true;
        var watch = new SourceWatch(source, Add, Failed);
        string? fault = null;
        try
        {
            while (true)
            {
                var pause = source.Every;
                isGood = true;
                try
                {
                    var blocked = await watch.Look(cancellation).ConfigureAwait(false);
                    isGood &= blocked is null;
                    if (watch.Waits(blocked) is { } waits) options.Failed?.Invoke(waits);
                    fault = null;
                }
                catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
                {
                    throw;
                }
#pragma warning disable CA1031 // A source that breaks is told; the desk and its other sources go on.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    isGood = false;
                    pause *= LeftOut;
                    if (fault != e.Message) options.Fault?.Invoke(e);
                    fault = e.Message;
                }

                meter.Looked(isGood);
                await Task.Delay(pause, cancellation).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The desk stops.
        }

        void Failed(Failure failure)
        {
            isGood = false;
            options.Failed?.Invoke(failure);
        }

        async Task<AddSum> Add(IEnumerable<ReadResult> news, CancellationToken stop)
        {
            try
            {
                var sum = await queue.Follow(news, Failed, stop).ConfigureAwait(false);
                if (sum.Added > 0) options.Taken?.Invoke(source, sum.Added);
                return sum;
            }
            catch (Exception e) when (desk.Store.Explain(e) is not null)
            {
                return new AddSum(0, 0, false, desk.Store.Explain(e));
            }
        }
    }
}
