using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Synoptic.App.Terminal;
using Synoptic.App.Verbs;
using Synoptic.App.Verbs.Desk;
using Synoptic.Fetching;

namespace Synoptic.App;

/// <summary>The command <c>synoptic</c>.</summary>
public static class Program
{
    // What was begun is ended in good order when Ctrl-C is pressed: the longest is saving the stories of a large store.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs one verb.</summary>
    /// <returns>0: all was read; 1: some inputs failed, the rest is written; 2: the command line could not be understood, or nothing could be written.</returns>
    public static int Main(string[] args)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        using var text = new StreamWriter(output, utf8, leaveOpen: true);
        using var messages = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
        return Run(args, new Streams(input, output, text, messages, !Console.IsErrorRedirected));
    }

    /// <summary>Runs one verb over given streams.</summary>
    public static int Run(string[] args, Streams streams) => Run(args, streams, new FetchOptions());

    /// <summary>Runs one verb over given streams, and with bounds of fetching that no argument sets.</summary>
    internal static int Run(string[] args, Streams streams, FetchOptions fetching)
    {
        var root = new Command("synoptic", "Reads many reports of the same events and gives one record in which every line is traced to the words it stands on.")
        {
            DossierVerb.Create(streams),
            AnnotateVerb.Create(streams),
            ExtractVerb.Create(streams),
            FetchVerb.Create(streams, fetching),
            AddVerb.Create(streams),
            WatchVerb.Create(streams, fetching),
            SearchVerb.Create(streams),
            ShowVerb.Create(streams),
            RemoveVerb.Create(streams),
            RebuildVerb.Create(streams),
            ServeVerb.Create(streams, fetching),
            StoriesVerb.Create(streams),
            ReconcileVerb.Create(streams),
            TimelineVerb.Create(streams),
            SameVerb.Create(streams),
            EventsVerb.Create(streams),
            ExportVerb.Create(streams),
            new HelpOption(),
            new VersionOption(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && args.Length > 0)
        {
            foreach (var error in parsed.Errors) streams.Messages.WriteLine($"SYN2000 {error.Message}");
            streams.Messages.WriteLine("'synoptic --help' shows the verbs, 'synoptic VERB --help' what a verb takes.");
            return ExitCode.Usage;
        }

        var configuration = new InvocationConfiguration { Output = streams.Text, Error = streams.Messages, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience };
        var code = root.Parse(args.Length == 0 ? ["--help"] : args).Invoke(configuration);
        streams.Text.Flush();
        return code;
    }
}
