using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.App.Verbs.Desk;

/// <summary><c>synoptic remove ID… --store PLACE</c>.</summary>
internal static class RemoveVerb
{
    public static Command Create(Streams streams)
    {
        var ids = new Argument<string[]>("ID") { Description = "Ids of reports, as search and show name them.", Arity = ArgumentArity.OneOrMore };
        var store = StoreOption.Create();
        var command = new Command("remove", "Take reports out of a store, with their bytes and all that was derived from them. All of those named, or none.") { ids, store };
        command.SetAction((parsed, cancellation) => StoreOption.Use(streams, parsed.GetValue(store)!, open => Run(streams, parsed.GetValue(ids)!, open, cancellation), cancellation));
        return command;
    }

    private static int Run(Streams streams, string[] ids, IStore store, CancellationToken cancellation)
    {
        using (var reader = store.Read())
        {
            var there = reader.Taken(ids);
            Failure[] missing = [.. ids.Where(id => !there.Contains(id)).Distinct(StringComparer.Ordinal).Select(id => new Failure("SYN2012", Severity.Error, DeskText.Plain(id), $"no such report in {store.Place}", "the id of a report; nothing was removed"))];
            if (missing.Length > 0)
            {
                FailureLines.Write(streams.Messages, missing);
                return ExitCode.Usage;
            }
        }

        var removed = 0;
        var failure = store.Change(
            writer =>
            {
                removed = 0;
                foreach (var id in ids.Distinct(StringComparer.Ordinal))
                    if (writer.Remove(id)) removed++;
            },
            cancellation);
        if (failure is not null)
        {
            FailureLines.Write(streams.Messages, [failure]);
            return ExitCode.Usage;
        }

        streams.Messages.WriteLine($"{DeskText.Count(removed, "report", "reports")} removed from {store.Place}.");
        return ExitCode.AllRead;
    }
}
