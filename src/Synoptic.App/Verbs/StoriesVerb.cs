using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic stories [FILE] [--copies FILE2] [--changes FILE3] [--state DIR]</c>.</summary>
internal static class StoriesVerb
{
    private const int LeastKeep = 100;

    public static Command Create(Streams streams)
    {
        var file = new Argument<string>("FILE") { Description = "JSON lines, one article each, in order of publication; '-' or nothing is standard input.", DefaultValueFactory = _ => "-" };
        var copies = new Option<string?>("--copies") { Description = "Write here who took whose words, as JSON lines: b is taken from a.", HelpName = "FILE2" };
        var changes = new Option<string?>("--changes") { Description = "Write here which stories merged, parted or closed, as JSON lines.", HelpName = "FILE3" };
        var state = new Option<string?>("--state") { Description = "Go on with what an earlier run left in this folder, and leave the same for the next. Articles that were read before are passed over.", HelpName = "DIR" };
        var keep = new Option<int>("--keep") { Description = "Articles that later ones are compared with: older ones are let go, about 2.5 kB of memory each.", HelpName = "N", DefaultValueFactory = _ => new ReportStreamOptions().Keep };
        keep.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var given) && given < LeastKeep) result.AddError($"--keep: found {given}; expected {LeastKeep} or more");
        });
        var quick = new Option<bool>("--quick") { Description = "Without the grammar's model: about ten times as fast, and a little worse at telling happenings apart." };
        var atOnce = new Option<bool>("--at-once") { Description = "Write each line as soon as its article is read, for a wire that never ends; --changes puts right what later articles show. Without it a line is written when its story is closed, or at the end." };
        var command = new Command("stories", "Put articles that tell of the same happening together: one line an article, in order of input. One pass, with bounded memory.") { file, copies, changes, state, keep, quick, atOnce };
        var store = new Option<string?>("--store", "-s") { Description = "List the stories of this store instead, those that changed last first.", HelpName = "PLACE" };
        var most = Desk.StoreOption.Most("With --store: how many stories at most.", 50);
        var json = new Option<bool>("--json") { Description = "With --store: one JSON object a line." };
        command.Add(store);
        command.Add(most);
        command.Add(json);
        // What only one of the two reads is no mistake that may pass in silence.
        command.Validators.Add(result =>
        {
            var ofStore = result.GetValue(store) is not null;
            foreach (var option in ofStore ? (Option[])[copies, changes, state, keep, quick, atOnce] : [most, json])
                if (result.GetResult(option) is { Implicit: false }) result.AddError($"{option.Name} goes {(ofStore ? "without" : "with")} --store");
            if (ofStore && result.GetResult(file) is { Implicit: false, Tokens.Count: > 0 }) result.AddError("FILE goes without --store");
        });
        command.SetAction((parsed, cancellation) => parsed.GetValue(store) is { } place ? Desk.StoredStories.Run(streams, place, parsed.GetValue(most), parsed.GetValue(json), cancellation) : Task.FromResult(Run(
            streams,
            parsed.GetValue(file)!,
            parsed.GetValue(copies),
            parsed.GetValue(changes),
            parsed.GetValue(state),
            new ReportStreamOptions(parsed.GetValue(keep), parsed.GetValue(quick), parsed.GetValue(atOnce)),
            cancellation)));
        return command;
    }

    private static int Run(Streams streams, string file, string? copies, string? changes, string? state, ReportStreamOptions options, CancellationToken cancellation)
    {
        // Opened first, so that a place that can't be written is found before any work is done.
        using var copyLines = OutputFile.Open(copies, file, out var blocked);
        using var changeLines = blocked is null ? OutputFile.Open(changes, file, out blocked) : null;
        if (blocked is null && copies is not null && changes is not null && Path.GetFullPath(copies) == Path.GetFullPath(changes)) blocked = new Failure("SYN2006", Severity.Error, changes, "the file for the copies", "a file of its own");
        if (blocked is not null)
        {
            FailureLines.Write(streams.Messages, [blocked]);
            return ExitCode.Usage;
        }

        var folder = state ?? Directory.CreateTempSubdirectory("synoptic-").FullName;
        try
        {
            return new StreamRun(streams, options, file, state is not null).Follow(folder, copyLines!, changeLines!, cancellation);
        }
        finally
        {
            if (state is null) Directory.Delete(folder, recursive: true);
        }
    }
}
