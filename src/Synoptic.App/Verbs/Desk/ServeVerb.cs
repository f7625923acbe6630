using System.CommandLine;
using System.Globalization;
using System.Net;
using Synoptic.App.Terminal;
using Synoptic.Fetching;
using Synoptic.Knowledge;
using Synoptic.Web;
using Synoptic.Web.Guard;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic serve --store PLACE</c>.</summary>
internal static class ServeVerb
{
    /// <summary>The variable that a token is taken from where no option gives one: other users of the machine see a command line.</summary>
    private const string TokenVariable = "SYNOPTIC_TOKEN";

    /// <summary>The verb.</summary>
    /// <param name="streams">Of the run.</param>
    /// <param name="bounds">Of fetching, as no argument sets them.</param>
    public static Command Create(Streams streams, FetchOptions bounds)
    {
        var store = StoreOption.Create();
        var port = new Option<int>("--port", "-p") { Description = "Port; 0 takes any that is free.", HelpName = "PORT", DefaultValueFactory = _ => new DeskOptions().Port };
        port.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > IPEndPoint.MaxPort)) result.AddError($"--port: found '{result.Tokens[0].Value}'; expected a number from 0 to {IPEndPoint.MaxPort}");
        });
        var listen = new Option<string?>("--listen") { Description = "Address of this machine to be served at; without it only this machine can come in. Any but loopback needs a token.", HelpName = "ADDRESS" };
        var token = new Option<string?>("--token") { Description = $"What a visitor must show, at least {AccessToken.LeastLength} characters; also taken from {TokenVariable}. Where one is needed and none is given, one is made and printed.", HelpName = "TOKEN" };
        var names = new Option<string[]>("--name") { Description = "A name that the desk is served under, such as that of a proxy before it; may be given more than once.", HelpName = "HOST" };
        var watched = new Option<string[]>("--watch") { Description = $"Also add what is new here, as it comes: {WatchOptions.Sources}; may be given more than once.", HelpName = "SOURCE" };
        var watching = new WatchOptions(bounds);
        var command = new Command("serve", "Serve the desk: stories, people, search and corrections in the browser, and an interface for programs; to this machine alone, unless --listen says otherwise.") { store, port, listen, token, names, watched };
        watching.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            // Several threads tell what they met.
            var told = streams with { Messages = TextWriter.Synchronized(streams.Messages) };
            var (plan, refusal) = watching.Read(parsed, parsed.GetValue(watched) ?? []);
            if (plan is not null) return await Run(told, parsed.GetValue(store)!, parsed.GetValue(listen), plan, Options(told, parsed), cancellation).ConfigureAwait(false);
            await told.Messages.WriteLineAsync(refusal).ConfigureAwait(false);
            return ExitCode.Usage;
        });
        return command;

        DeskOptions Options(Streams told, ParseResult parsed) => new()
        {
            Port = parsed.GetValue(port),
            Token = parsed.GetValue(token) ?? (Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } given ? given : null),
            Names = [.. parsed.GetValue(names) ?? []],
            Fault = fault => told.Messages.WriteLine($"SYN6199 {fault}"),
            Failed = failure => FailureLines.Write(told.Messages, [failure]),
            Taken = (source, reports) => told.Messages.WriteLine($"{DeskText.Count(reports, "report", "reports")} added from {DeskText.Plain(source.Name)}."),
        };
    }

    private static async Task<int> Run(Streams streams, string place, string? listen, WatchPlan plan, DeskOptions options, CancellationToken cancellation)
    {
        var address = IPAddress.Loopback;
        if (listen is not null && !IPAddress.TryParse(listen, out address))
        {
            FailureLines.Write(streams.Messages, [ServeFailures.OddAddress(listen)]);
            return ExitCode.Usage;
        }

        options = options with { Address = address! };
        var isMade = options.Token is null && !IPAddress.IsLoopback(options.Address);
        if (isMade) options = options with { Token = AccessToken.Make(options.Random) };
        if (AccessToken.Check(options.Address, options.Token) is { } refused)
        {
            FailureLines.Write(streams.Messages, [refused]);
            return ExitCode.Usage;
        }

        using var store = StoreOption.Open(streams, place, create: true, cancellation);
        if (store is null) return ExitCode.Usage;
        options = options with { Sources = plan.Open(store, null) };
        var app = DeskServer.Build(DeskServices.Over(store, WordTables.English, TimeProvider.System), options);
        await using (app.ConfigureAwait(false))
        {
            if (await DeskServer.Start(app, options, cancellation).ConfigureAwait(false) is { } failure)
            {
                FailureLines.Write(streams.Messages, [failure]);
                return ExitCode.Usage;
            }

            await streams.Messages.WriteLineAsync($"The desk is at {string.Join(' ', app.Urls)} (Ctrl-C stops it).").ConfigureAwait(false);
            if (!IPAddress.IsLoopback(options.Address)) await streams.Messages.WriteLineAsync("Others than this machine can come in, with the token; what is sent can be read on the way, unless a proxy before it encrypts.").ConfigureAwait(false);
            if (isMade) await streams.Messages.WriteLineAsync($"Token: {options.Token}").ConfigureAwait(false);
            foreach (var source in options.Sources) await streams.Messages.WriteLineAsync($"Watching {DeskText.Plain(source.Name)}.").ConfigureAwait(false);
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
