using System.CommandLine;
using System.Globalization;
using System.Net;
using Synoptic.App.Terminal;
using Synoptic.Knowledge;
using Synoptic.Web;
using Synoptic.Web.Guard;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic serve --store PLACE</c>.</summary>
internal static class ServeVerb
{
    /// <summary>The variable that a token is taken from where no option gives one: other users of the machine see a command line.</summary>
    private const string TokenVariable = "SYNOPTIC_TOKEN";

    public static Command Create(Streams streams)
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
        var command = new Command("serve", "Serve the desk: stories, people, search and corrections in the browser, and an interface for programs; to this machine alone, unless --listen says otherwise.") { store, port, listen, token, names };
        command.SetAction((parsed, cancellation) => Run(streams, parsed.GetValue(store)!, parsed.GetValue(listen), new DeskOptions
        {
            Port = parsed.GetValue(port),
            Token = parsed.GetValue(token) ?? (Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } given ? given : null),
            Names = [.. parsed.GetValue(names) ?? []],
            Fault = fault => streams.Messages.WriteLine($"SYN6199 {fault}"),
            Failed = failure => FailureLines.Write(streams.Messages, [failure]),
        }, cancellation));
        return command;
    }

    private static async Task<int> Run(Streams streams, string place, string? listen, DeskOptions options, CancellationToken cancellation)
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
