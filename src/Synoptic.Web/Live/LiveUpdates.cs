using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Synoptic.Storage;
using Synoptic.Web.Guard;

namespace Synoptic.Web.Live;

/// <summary>Makes records of stories that changed, and tells open pages of it: <c>/live</c>, as server-sent events.</summary>
internal static class LiveUpdates
{
    private const string Change = "change";
    private const string Beat = "beat";

    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LiveBoard>();
        builder.Services.AddSingleton<AddQueue>();
        builder.Services.AddSingleton<WriteQueue>();
        builder.Services.AddSingleton<RecordQueue>();
        builder.Services.AddHostedService<RecordService>();
        builder.Services.AddHostedService<SourceRunner>();
    }

    public static void Map(WebApplication app)
    {
        var board = app.Services.GetRequiredService<LiveBoard>();
        var queue = app.Services.GetRequiredService<AddQueue>();
        // Before the server waits for its requests to end: those that listen would never.
        app.Lifetime.ApplicationStopping.Register(board.Close);
        app.Lifetime.ApplicationStopped.Register(queue.Save);
        app.MapGet("/live", static (HttpContext http, DeskServices desk, DeskOptions options, LiveBoard board, IHostApplicationLifetime lifetime) =>
        {
            if (board.Listen() is not { } channel) throw new ProblemException(Problems.TooManyListeners());
            // Where nothing is to be waited for any more, the answer ends at once.
            if (lifetime.ApplicationStopping.IsCancellationRequested) channel.Writer.TryComplete();
            http.Response.OnCompleted(() =>
            {
                board.Leave(channel);
                return Task.CompletedTask;
            });
            long last;
            using (var reader = desk.Store.Read()) last = reader.LastBatch();
            return TypedResults.ServerSentEvents(Events(channel, last, options.Heartbeat, http.RequestAborted));
        }).DisableRequestTimeout().ExcludeFromDescription();
    }

    // First where the store stands, then what changes; in between a beat, by which both sides know that the other is there.
    private static async IAsyncEnumerable<SseItem<LiveEvent>> Events(Channel<LiveEvent> channel, long last, TimeSpan heartbeat, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new SseItem<LiveEvent>(new LiveEvent(last, 0, []), Beat);
        while (true)
        {
            LiveEvent? change = null;
            try
            {
                using var beat = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                beat.CancelAfter(heartbeat);
                if (!await channel.Reader.WaitToReadAsync(beat.Token).ConfigureAwait(false)) yield break;
                channel.Reader.TryRead(out change);
            }
            catch (OperationCanceledException)
            {
                if (cancellation.IsCancellationRequested) yield break;
            }

            if (change is not null) last = change.Batch;
            yield return change is null ? new SseItem<LiveEvent>(new LiveEvent(last, 0, []), Beat) : new SseItem<LiveEvent>(change, Change);
        }
    }
}
