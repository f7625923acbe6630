using System.CommandLine;
using System.Globalization;
using Synoptic.App.Terminal;
using Synoptic.Knowledge;
using Synoptic.Web;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic serve --store PLACE</c>.</summary>
internal static class ServeVerb
{
    public static Command Create(Streams streams)
    {
        var store = StoreOption.Create();
        var port = new Option<int>("--port", "-p") { Description = "Port on loopback; 0 takes any that is free.", HelpName = "PORT", DefaultValueFactory = _ => new DeskOptions().Port };
        var command = new Command("serve", "Serve the desk: stories, people, search and corrections in the browser, on this machine alone.") { store, port };
        command.SetAction((parsed, cancellation) => Run(streams, parsed.GetValue(store)!, new DeskOptions { Port = parsed.GetValue(port) }, cancellation));
        return command;
    }

    private static async Task<int> Run(Streams streams, string place, DeskOptions options, CancellationToken cancellation)
    {
        using var store = StoreOption.Open(streams, place, create: true, cancellation);
        if (store is null) return ExitCode.Usage;
        var app = DeskServer.Build(DeskServices.Over(store, WordTables.English, TimeProvider.System), options);
        await using (app.ConfigureAwait(false))
        {
            await app.StartAsync(cancellation).ConfigureAwait(false);
            await streams.Messages.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"The desk is at {string.Join(' ', app.Urls)} (Ctrl-C stops it).")).ConfigureAwait(false);
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // That is how it is stopped.
            }

            await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return ExitCode.AllRead;
    }
}
