using System.Collections.Immutable;
using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Desk.Deriving;
using Synoptic.Desk.Exporting;
using Synoptic.Desk.Records;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Exports;
using Synoptic.Knowledge;
using Synoptic.Storage;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic export --format NAME PATH… [-o FILE|FOLDER] [--story ID] [--verdicts FILE]</c> and <c>synoptic export --list</c>.</summary>
internal static class ExportVerb
{
    public static Command Create(Streams streams)
    {
        var paths = new Argument<string[]>("PATH") { Description = $"Files and folders with reports, as 'dossier' reads them; '-' is standard input. Read are {InputOptions.Formats}.", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string?>("--format", "-f") { Description = "The form to write; '--list' names them. A family (csv, geojson, graphml) or 'all' is several files and wants a folder.", HelpName = "NAME" };
        var output = new Option<string?>("--output", "-o") { Description = "File for the result instead of standard output; or a folder, where each form gets a file of its usual name.", HelpName = "FILE|FOLDER" };
        var story = new Option<string?>("--story") { Description = "Only this story, by the id that dossier.json has. Without it every story is written.", HelpName = "ID" };
        var verdicts = new Option<string?>("--verdicts") { Description = "JSON lines with what people judged by hand, for claimreview: id, claim, evidence (article, start, end), rating, note, who, when.", HelpName = "FILE" };
        var list = new Option<bool>("--list") { Description = "Print every form with one line on it, and end." };
        var store = new Option<string?>("--store", "-s") { Description = "Take the stories of this store instead of files; verdicts are those that were given at the desk.", HelpName = "PLACE" };
        var published = PublishedOption.Create();
        var keepRepeated = InputOptions.KeepRepeated();
        var command = new Command("export", "Write the dossier of some reports in a form that another program reads: tables, JSON lines, ninjs, Web Annotation, PROV-O, FollowTheMoney, PLOVER, iCalendar, TimelineJS, GeoJSON, GraphML, Markdown, ClaimReview.") { paths, format, output, story, store, verdicts, published, keepRepeated, list };
        command.Validators.Add(result =>
        {
            if (result.GetValue(list)) return;
            if (result.GetValue(format) is not { } word) result.AddError("--format: found none; expected one of those that 'synoptic export --list' names");
            else if (Exporter.Find(word).IsEmpty) result.AddError($"--format: found '{word}'; expected one of {string.Join(", ", Words())}");
            var isStore = result.GetValue(store) is not null;
            if (isStore && (result.GetValue(paths) is { Length: > 0 } || result.GetValue(verdicts) is not null)) result.AddError("--store: found it beside PATH or --verdicts; expected it alone");
            if (!isStore && result.GetValue(paths) is not { Length: > 0 }) result.AddError("PATH: found none; expected files or folders with reports, or '-'");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(parsed.GetValue(list)
            ? List(streams)
            : Run(
                streams,
                new Order(Exporter.Find(parsed.GetValue(format)!), parsed.GetValue(paths) ?? [], parsed.GetValue(output), parsed.GetValue(story), parsed.GetValue(verdicts), parsed.GetValue(published), parsed.GetValue(keepRepeated), parsed.GetValue(store)),
                cancellation)));
        return command;
    }

    private static IEnumerable<string> Words() => Exporter.Formats.Select(static f => f.Family).Distinct(StringComparer.Ordinal).Concat(Exporter.Formats.Where(static f => f.Name != f.Family).Select(static f => f.Name)).Append("all");

    private static int List(Streams streams)
    {
        var width = Exporter.Formats.Max(static format => format.Name.Length);
        foreach (var format in Exporter.Formats) streams.Text.WriteLine($"{format.Name.PadRight(width)}  {format.What}");
        return ExitCode.AllRead;
    }

    private static int Run(Streams streams, Order order, CancellationToken cancellation)
    {
        string[] inputs = order.Verdicts is null ? order.Paths : [.. order.Paths, order.Verdicts];
        var (place, blocked) = ExportPlace.Of(order.Output, order.Formats, inputs);
        return blocked is null ? OutputFile.Use(streams, place.File, inputs, result => Make(streams, order, place, result, cancellation)) : Refuse(streams, blocked);
    }

    private static int Make(Streams streams, Order order, ExportPlace place, Stream result, CancellationToken cancellation)
    {
        var (judged, unread) = VerdictLines.Read(order.Verdicts);
        FailureLines.Write(streams.Messages, unread);
        var progress = new ProgressLine(streams);
        if (order.Store is not null) return FromStore(streams, order, place, result, progress, cancellation);
        var input = DossierInput.Read(streams, order.Paths, order.Published, order.KeepRepeated, progress, cancellation);
        progress.Clear();
        if (input.Dossier is not { } dossier) return input.Code;
        if (order.Story is { } id)
        {
            if (DossierPart.Of(dossier, id) is not { } part) return Refuse(streams, new Failure("SYN7001", Severity.Error, $"--story {id}", "no story of this id", Known(dossier)));
            dossier = part;
        }

        OtherLanguages.Tell(streams.Messages, dossier.Articles);
        var exporter = new Exporter(WordTables.English);
        if (place.Write(order.Formats, (format, output) => exporter.Write(format, dossier, judged, output), result) is { } unwritten) return Refuse(streams, unwritten);
        if (place.Folder is { } folder) streams.Messages.WriteLine($"{order.Formats.Length} {(order.Formats.Length == 1 ? "file" : "files")}: {folder}");
        return unread.IsEmpty ? input.Code : ExitCode.SomeFailed;
    }

    private static int FromStore(Streams streams, Order order, ExportPlace place, Stream result, ProgressLine progress, CancellationToken cancellation)
    {
        using var store = Desk.StoreOption.Open(streams, order.Store!, create: false, cancellation);
        if (store is null) return ExitCode.Usage;
        var tables = WordTables.English;
        var pipeline = new Pipeline(tables);
        var stored = new StoredDossier(store, new RecordMaker(store, pipeline, new Deriver(pipeline, tables), tables, []));
        string[] ids;
        using (var reader = store.Read())
        {
            if (order.Story is { } one && reader.Story(one) is null) return Refuse(streams, new Failure("SYN7001", Severity.Error, $"--story {one}", "no story of this id", $"one that 'synoptic stories --store {store.Place}' lists"));
            ids = order.Story is { } id ? [id] : [.. reader.Stories(new StoryQuery { Most = int.MaxValue }).Select(static story => story.Id)];
        }

        var dossier = stored.Of(ids, new StoriesTold(progress, ids.Length), cancellation);
        progress.Clear();
        var exporter = new Exporter(tables);
        var verdicts = stored.Verdicts(dossier);
        if (place.Write(order.Formats, (format, output) => exporter.Write(format, dossier, verdicts, output), result) is { } unwritten) return Refuse(streams, unwritten);
        if (place.Folder is { } folder) streams.Messages.WriteLine($"{order.Formats.Length} {(order.Formats.Length == 1 ? "file" : "files")}: {folder}");
        return ExitCode.AllRead;
    }

    private sealed class StoriesTold(ProgressLine line, int total) : IProgress<int>
    {
        public void Report(int value) => line.Counted("telling", value, total, "stories");
    }

    private static string Known(Dossier dossier)
    {
        // So many fit a line that somebody reads.
        const int Most = 5;
        var ids = dossier.Stories.Select(static story => story.Record.Story.Id).ToList();
        return ids.Count == 0 ? "an id of a story; the reports have none" : string.Join(", ", ids.Take(Most)) + (ids.Count > Most ? $", or one of {ids.Count - Most} others" : "");
    }

    private static int Refuse(Streams streams, Failure failure)
    {
        FailureLines.Write(streams.Messages, [failure]);
        return ExitCode.Usage;
    }

    private sealed record Order(ImmutableArray<ExportFormat> Formats, string[] Paths, string? Output, string? Story, string? Verdicts, PublishedOption? Published, bool KeepRepeated, string? Store);
}
