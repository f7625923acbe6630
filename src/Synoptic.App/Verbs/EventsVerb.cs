using System.CommandLine;
using Synoptic.App.Terminal;
using Synoptic.Dossiers;
using Synoptic.Dossiers.Exports.Csv;
using Synoptic.Dossiers.Exports.GeoJson;
using Synoptic.Dossiers.Exports.Plover;
using Synoptic.Knowledge;
using Synoptic.Reading;
using Synoptic.Text;

namespace Synoptic.App.Verbs;

/// <summary><c>synoptic events PATH… [--format csv|plover|geojson] [-o FILE]</c>.</summary>
internal static class EventsVerb
{
    public static Command Create(Streams streams)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders with reports (text, HTML, JSON lines); '-' is standard input. Articles with one value of the field 'story' are one story.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "csv: a row for each event, actor and recipient, in the columns of POLECAT. plover: a JSON line for each event. geojson: events whose town is known.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "plover", "geojson");
        var output = new Option<string?>("--output", "-o") { Description = "File for the result instead of standard output.", HelpName = "FILE" };
        var command = new Command("events", "Code who did what to whom by PLOVER: each event once for all the reports that tell it, with the number of independent origins and the place of its words. Offsets are into the text as the reports have it in JSON lines, else into the text that 'extract' gives.") { paths, format, output };
        command.SetAction((parsed, cancellation) => Task.FromResult(OutputFile.Use(streams, parsed.GetValue(output), parsed.GetValue(paths)!, result => Run(streams, parsed.GetValue(paths)!, parsed.GetValue(format)!, result, cancellation))));
        return command;
    }

    private static int Run(Streams streams, string[] paths, string format, Stream result, CancellationToken cancellation)
    {
        var tables = WordTables.English;
        var read = new ArticleReader(tables, new ReadingOptions(KeepText: true)).Read(paths, streams.Input, cancellation);
        FailureLines.Write(streams.Messages, read.Failures);
        var progress = new ProgressLine(streams);
        Write(result, format, new StoryRecords(new Pipeline(tables)).Of(read.Articles, progress, cancellation));
        result.Flush();
        progress.Clear();
        return read.Failures.Any(f => f.Severity == Severity.Error) ? ExitCode.SomeFailed : ExitCode.AllRead;
    }

    private static void Write(Stream result, string format, IEnumerable<StoryDossier> stories)
    {
        if (format == "csv") EventTable.Write(result, stories);
        else if (format == "plover") PloverRecords.Write(result, stories);
        else EventMap.Write(result, stories);
    }
}
